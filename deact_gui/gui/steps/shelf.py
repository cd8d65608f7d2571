"""The reports of one source by day: those on this machine and those on offer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from deact_gui.core.checkpoint import Cancelled, Checkpoint, ignore
from deact_gui.core.report import KEPT_BY_AWS, StoredReport
from deact_gui.gui.steps.origin import Aws, Folder, Origin

if TYPE_CHECKING:
    from deact_gui.aws.identity import Identity
    from deact_gui.aws.prices import Usage
    from deact_gui.aws.session import MfaQuestion
    from deact_gui.core.archive import Archive
    from deact_gui.core.sources import Available, ReportSource
    from deact_gui.gui.steps.services import Services

LINE = 12
"""Bytes of a line in a report: eleven digits and its end."""


class Place(Enum):
    """Where the report of a day is."""

    HERE = auto()
    """On this machine."""
    OFFERED = auto()
    """At the source, to be fetched."""
    MISSING = auto()
    """Nowhere, though there are reports before and after it."""
    LOST = auto()
    """Nowhere, and AWS keeps no report that long: it can't be had any more."""
    BEYOND = auto()
    """Nothing is known of the day: before the first report, or after the last."""


@dataclass(frozen=True, slots=True)
class Day:
    """The reports of one day: more than one if they come from several publishers."""

    date: date
    stored: tuple[StoredReport, ...] = ()
    """Those on this machine."""
    item: Available | None = None
    """What the source offers."""
    is_here: bool = True
    """What the source offers, if anything, is on this machine."""

    @property
    def size(self) -> int:
        """Return the report's bytes."""
        here = sum(each.size for each in self.stored)
        return here if self.is_here or not self.item else here + self.item.size

    @property
    def is_counted(self) -> bool:
        """Tell whether it is known how many numbers the report holds."""
        counted = all(each.numbers is not None for each in self.stored)
        return self.is_here and bool(self.stored) and counted

    @property
    def numbers(self) -> int:
        """Return how many numbers the report holds, or about how many."""
        if self.is_counted:
            return sum(each.numbers or 0 for each in self.stored)
        return self.size // LINE


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is known of a source's reports."""

    days: Mapping[date, Day] = field(default_factory=dict)
    undated: tuple[Path, ...] = ()
    """Files of the folder whose date only the user knows."""
    source: ReportSource | None = None
    """Where to fetch from; None before the source has answered."""
    kept_since: date | None = None
    """The first day whose report AWS still keeps; None where reports don't come from AWS."""

    def place(self, day: date) -> Place:
        """Return where the report of a day is."""
        if found := self.days.get(day):
            return Place.HERE if found.is_here else Place.OFFERED
        if self.kept_since and day < self.kept_since:
            return Place.LOST
        between = self.days and min(self.days) < day < max(self.days)
        return Place.MISSING if between else Place.BEYOND

    def here(self) -> frozenset[date]:
        """Return the days whose report is on this machine."""
        return frozenset(day for day, known in self.days.items() if known.is_here)

    def offered(self) -> frozenset[date]:
        """Return the days whose report is at the source and not here."""
        return frozenset(day for day, known in self.days.items() if not known.is_here)

    def since(self, compared: Set[date]) -> frozenset[date]:
        """Return the days with a report that come after the first of these, and are none of them.

        So a day that was left out in between is among them, too.
        """
        first = min(compared, default=date.max)
        return frozenset(day for day in self.days if day > first) - compared

    def last(self, days: int) -> frozenset[date]:
        """Return the days with a report among so many up to the newest."""
        newest = max(self.days, default=date.min)
        return frozenset(day for day in self.days if newest - day < timedelta(days))


def on_this_machine(
    services: Services, origin: Origin, *, checkpoint: Checkpoint = ignore
) -> Shelf:
    """Return the reports that can be used without asking anybody."""
    if isinstance(origin, Aws):
        days = _stored_days(services.archive().reports())
        return Shelf(days, kept_since=_kept_since(()))
    from deact_gui.core.folder import FolderSource

    folder = (
        FolderSource(origin.path, dict(origin.dates))
        if isinstance(origin, Folder)
        else FolderSource(services.sample / "reports")
    )
    return Shelf(_stored_days(folder.stored()), tuple(folder.undated()))


Ask = Callable[[Checkpoint, "MfaQuestion"], str]
"""Asks the user for the code of an MFA device; its checkpoint tells whether it is still wanted."""


def cannot_ask(checkpoint: Checkpoint, question: MfaQuestion) -> str:
    """Stand in for who can ask the user for a code."""
    raise Cancelled


def on_offer(
    services: Services, origin: Aws, ask: Ask = cannot_ask, *, checkpoint: Checkpoint = ignore
) -> Shelf:
    """Return the reports on this machine, and those that AWS offers."""
    source = services.aws(origin, partial(ask, checkpoint))
    return _stocked(services.archive(), source, source.available(checkpoint))


def restocked(services: Services, shelf: Shelf, *, checkpoint: Checkpoint = ignore) -> Shelf:
    """Return the shelf with what has been fetched since."""
    items = [day.item for day in shelf.days.values() if day.item]
    return _stocked(services.archive(), shelf.source, items)


def fetch(
    services: Services,
    origin: Aws,
    items: Sequence[Available],
    ask: Ask = cannot_ask,
    *,
    checkpoint: Checkpoint = ignore,
) -> Usage:
    """Put reports into the archive, several at once; return what AWS charges for.

    AWS is opened anew: the user may have signed in since the reports were listed. The checkpoint
    counts the bytes of all reports.
    """
    source = services.aws(origin, partial(ask, checkpoint))
    services.archive().fetch_all(source, items, checkpoint)
    return source.meter.usage


def identity(
    services: Services, origin: Aws, ask: Ask = cannot_ask, *, checkpoint: Checkpoint = ignore
) -> Identity:
    """Ask AWS who the profile is."""
    return services.identify(origin, partial(ask, checkpoint))


def _stocked(archive: Archive, source: ReportSource | None, items: Sequence[Available]) -> Shelf:
    reports = archive.reports()
    here = {(each.report.country, each.report.date, each.etag) for each in reports}
    days = _stored_days(reports)
    for item in items:
        day = item.report.date
        stored = days[day].stored if day in days else ()
        days[day] = Day(day, stored, item, (item.report.country, day, item.etag) in here)
    return Shelf(days, source=source, kept_since=_kept_since(items))


def _kept_since(items: Iterable[Available]) -> date:
    """Return the first day that AWS still keeps: the first on offer, or what it says it keeps."""
    first = date.today() - timedelta(KEPT_BY_AWS)
    return min((item.report.date for item in items), default=first)


def _stored_days(reports: Iterable[StoredReport]) -> dict[date, Day]:
    days: dict[date, Day] = {}
    for each in reports:
        day = each.report.date
        days[day] = Day(day, (*days[day].stored, each) if day in days else (each,))
    return days
