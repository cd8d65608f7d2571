"""What the user had better know at the start: lists that are behind, days about to be lost."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date, timedelta

from deact_gui.core.coverage import in_words
from deact_gui.core.history.history import KnownList
from deact_gui.core.report import KEPT_BY_AWS
from deact_gui.core.sample import is_of_sample

SOON = 7
"""Days before AWS forgets a report from which on that is said."""
IN_USE = 120
"""Days after its last scrub until which a list is taken to be in use."""


@dataclass(frozen=True, slots=True)
class Behind:
    """A list and how many days it is behind."""

    known: KnownList
    days: int


def behind(lists: Iterable[KnownList], today: date) -> list[Behind]:
    """Return the lists in use that yesterday's report has not reached, the latest scrubbed first.

    A report is published the day after the one that it is of.
    """
    yesterday = today - timedelta(1)
    return [
        Behind(known, (yesterday - known.through).days)
        for known in lists
        if known.through < yesterday
        and (today - known.last.at.date()).days <= IN_USE
        and known.last.list.path.exists()
        and not is_of_sample(known.last.list.path)
    ]


def lost_soon(here: Set[date], today: date) -> list[date]:
    """Return the days that AWS will forget within a week and that are not in the archive.

    Only days after the first one here: who has never fetched a report misses none.
    """
    oldest = today - timedelta(KEPT_BY_AWS)
    span = [oldest + timedelta(n) for n in range(SOON)]
    return [day for day in span if day not in here and here and day > min(here)]


def reminder(lists: Iterable[KnownList], here: Set[date], today: date) -> str:
    """Return all of it in a few sentences; nothing if all is well."""
    return " ".join(
        filter(None, (_behind_in_words(behind(lists, today)), _lost_in_words(here, today)))
    )


def _behind_in_words(late: list[Behind]) -> str:
    if not late:
        return ""
    first, more = late[0], len(late) - 1
    known, days = first.known, "1 day" if first.days == 1 else f"{first.days} days"
    said = (
        f"{known.last.list.path.name} is {days} behind: it was last compared with the report of "
        f"{known.through}."
    )
    if not more:
        return said
    return f"{said} {'1 other list is' if more == 1 else f'{more} other lists are'} behind, too."


def _lost_in_words(here: Set[date], today: date) -> str:
    days = lost_soon(here, today)
    if not days:
        return ""
    one = len(days) == 1
    return (
        f"AWS is about to forget {'the report' if one else 'the reports'} of {in_words(days)}, "
        f"and {'it is' if one else 'they are'} not here: fetch {'it' if one else 'them'} now."
    )
