"""Which days a list has been compared with, and which are missing: in plain words.

Each report holds the numbers of one day. A day that was left out is a number that was missed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from deact_gui.core.history.history import KnownList

A_DAY = timedelta(days=1)
NOTICEABLE = 0.03
"""The share of new numbers that a sketch tells from none at all."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What comparing with some days covers, taken together with the scrubs before."""

    first: date
    """The first day that counts: the list's first report."""
    last: date
    """The last: the newest report there is, or that was compared with."""
    missing: tuple[date, ...]
    """Days between them that no scrub was compared with, oldest first."""


def coverage(
    compared: Iterable[date], before: Iterable[date] = (), newest: date | None = None
) -> Coverage | None:
    """Return what some days cover together with those of scrubs before; None without any day."""
    days = {*compared, *before}
    if not days:
        return None
    first, last = min(days), max(days, default=date.min)
    last = max(last, newest or last)
    return Coverage(first, last, tuple(day for day in each_day(first, last) if day not in days))


def each_day(first: date, last: date) -> list[date]:
    """Return the days from first to last, both included."""
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def ranges(days: Iterable[date]) -> list[tuple[date, date]]:
    """Return days as ranges of consecutive ones, oldest first."""
    found: list[tuple[date, date]] = []
    for day in sorted(set(days)):
        if found and day - found[-1][1] == A_DAY:
            found[-1] = found[-1][0], day
        else:
            found.append((day, day))
    return found


def in_words(days: Iterable[date]) -> str:
    """Return days in words: ``2026-11-16 to 2026-11-18 and 2026-11-20``."""
    parts = [str(first) if first == last else f"{first} to {last}" for first, last in ranges(days)]
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def last_scrub_in_words(name: str, known: KnownList, newest: date | None) -> str:
    """Return when a list was last scrubbed, through which report, and how many days are missing."""
    covered = coverage((), known.days, newest)
    missing = len(covered.missing) if covered else 0
    last = known.last
    was = f" as {last.list.path.name}" if last.list.path.name != name else ""
    gap = {0: "no day is missing", 1: "1 day is missing"}.get(
        missing, f"{missing} days are missing"
    )
    return (
        f"{name} was last scrubbed{was} on {last.at.astimezone():%Y-%m-%d} through the report of "
        f"{known.through}; {gap}."
    )


def gaps_in_words(missing: Iterable[date]) -> str:
    """Return which days stay uncovered and what that means; nothing if none does."""
    days = in_words(missing)
    return f"Not covered: {days}. Numbers deactivated then are not found." if days else ""


def new_share(known: KnownList, numbers: int) -> float:
    """Return which share of a list's numbers is new since its last scrub: an estimate."""
    then = known.last.counts.rows - known.last.counts.unreadable
    common = known.share / (1 + known.share) * (numbers + then)
    return max(0.0, 1 - common / numbers) if numbers else 0.0


def new_numbers_in_words(share: float) -> str:
    """Return what new numbers on a known list mean; nothing if there are hardly any."""
    if share < NOTICEABLE:
        return ""
    return (
        f"About {share:.0%} of its numbers are new since then: they have not been compared with "
        "the days before."
    )


def future_in_words(rows: int) -> str:
    """Return what dates of consent in the future are; nothing if there are none."""
    if not rows:
        return ""
    kept = "1 row is" if rows == 1 else f"{rows:,} rows are"
    return f"{kept} kept by a date of consent that has not come yet: look at it before you save."


def words_before_saving(
    name: str, days: Iterable[date], numbers: int, known: KnownList | None, newest: date | None
) -> list[str]:
    """Return what is to be said before a list is saved: its last scrub, and what is missing."""
    covered = coverage(days, known.days if known else (), newest)
    return [
        sentence
        for sentence in (
            last_scrub_in_words(name, known, newest) if known else "",
            gaps_in_words(covered.missing) if covered else "",
            new_numbers_in_words(new_share(known, numbers)) if known else "",
        )
        if sentence
    ]
