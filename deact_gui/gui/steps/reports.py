"""Step 1: where reports come from, which are chosen, and getting those that are not here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from deact_gui.core.report import StoredReport
from deact_gui.core.sources import Available
from deact_gui.gui.steps import shelf
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.problem import Problem
from deact_gui.gui.steps.services import Aws, Folder, Origin, Services
from deact_gui.gui.steps.shelf import Shelf


class ReportsStep(QObject):
    """The reports to compare with."""

    changed = Signal()
    """Anything of the step is another."""
    aws_known = Signal(object)
    """The profiles and regions to choose from (AwsChoices)."""

    def __init__(self, errands: Errands, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._services = services
        self._origin: Origin | None = None
        self._shelf = Shelf()
        self._chosen: frozenset[date] = frozenset()
        self._user_chose = False
        self._suggested: frozenset[date] = frozenset()
        self._problem: Problem | None = None

    @property
    def origin(self) -> Origin | None:
        """Return where reports come from, None before that is chosen."""
        return self._origin

    @property
    def shelf(self) -> Shelf:
        """Return the source's reports by day."""
        return self._shelf

    @property
    def problem(self) -> Problem | None:
        """Return why reports could not be listed or fetched."""
        return self._problem

    @property
    def chosen(self) -> frozenset[date]:
        """Return the chosen days; each has a report."""
        return self._chosen

    @property
    def to_get(self) -> tuple[Available, ...]:
        """Return the chosen reports that are not here, oldest first."""
        days = (self._shelf.days[day] for day in sorted(self._chosen))
        return tuple(day.item for day in days if day.item and not day.is_here)

    @property
    def ready(self) -> tuple[StoredReport, ...]:
        """Return the chosen reports, oldest first; none as long as one of them is not here."""
        days = [self._shelf.days[day] for day in sorted(self._chosen)]
        if not all(day.is_here for day in days):
            return ()
        return tuple(each for day in days for each in day.stored)

    @property
    def is_looking(self) -> bool:
        """Tell whether the source has been asked and has not answered."""
        return self._errands.running(Kind.LIST) or self._errands.running(Kind.ARCHIVE)

    @property
    def is_getting(self) -> bool:
        """Tell whether reports are being fetched."""
        return self._errands.running(Kind.FETCH)

    def learn_aws(self) -> None:
        """Find out which profiles and regions there are."""
        self._errands.run(
            Kind.PROFILES,
            lambda *, checkpoint: self._services.aws_choices(),
            self.aws_known.emit,
            partial(self._on_failed, self.learn_aws),
        )

    def take_from(self, origin: Origin | None) -> None:
        """Take reports from somewhere else: show what is here, then ask AWS what it offers."""
        for kind in (Kind.FETCH, Kind.LIST, Kind.ARCHIVE):
            self._errands.drop(kind)
        self._origin, self._shelf, self._chosen = origin, Shelf(), frozenset()
        self._user_chose, self._suggested = False, frozenset()
        self._set_problem(None)
        self.refresh()

    def date_files(self, dates: Iterable[tuple[Path, date]]) -> None:
        """Take the user's word for the dates of files in the folder."""
        if isinstance(self._origin, Folder):
            self._origin = replace(self._origin, dates=(*self._origin.dates, *dates))
            self.refresh()

    def refresh(self) -> None:
        """See again what is here, and ask the source what it has."""
        if self._origin is None:
            return
        if self._shelf.source:
            self._list()
            return
        then = self._list if isinstance(self._origin, Aws) else None
        self._look(partial(shelf.on_this_machine, self._services, self._origin), then)

    def choose(self, days: Iterable[date]) -> None:
        """Choose the days to compare with; those without a report are left out."""
        chosen = frozenset(days) & self._shelf.days.keys()
        if chosen != self._chosen:
            self._user_chose = True
            self._chosen = chosen
            self.changed.emit()

    def suggest(self, days: Iterable[date]) -> None:
        """Choose days for the user, who may choose others; once there is a choice, it stays."""
        chosen = frozenset(days) & self._shelf.days.keys()
        if not self._user_chose and chosen and chosen != self._chosen:
            self._suggested = chosen
            self._chosen = chosen
            self.changed.emit()

    def get(self) -> None:
        """Fetch the chosen reports that are not here."""
        self._get(self.to_get, self.get)

    @property
    def missing(self) -> tuple[Available, ...]:
        """Return every report on offer that is not here, oldest first."""
        days = (self._shelf.days[day] for day in sorted(self._shelf.offered()))
        return tuple(day.item for day in days if day.item)

    def get_missing(self) -> None:
        """Fetch every report on offer that is not here, chosen or not."""
        self._get(self.missing, self.get_missing)

    def _get(self, items: Sequence[Available], again: Callable[[], None]) -> None:
        if not items or not self._shelf.source:
            return
        self._problem = None
        work = partial(shelf.fetch, self._services, self._shelf.source, items)
        failed = partial(self._on_get_failed, again)
        self._errands.run(Kind.FETCH, work, self._restock, failed, self._restock)
        self.changed.emit()

    def _look(self, work: Callable[..., Shelf], then: Callable[[], None] | None = None) -> None:
        def on_seen(seen: Shelf) -> None:
            self._set_shelf(seen)
            if then:
                then()

        self._problem = None
        self._errands.run(Kind.ARCHIVE, work, on_seen, partial(self._on_failed, self.refresh))
        self.changed.emit()

    def _list(self) -> None:
        assert isinstance(self._origin, Aws)
        self._problem = None
        work = partial(shelf.on_offer, self._services, self._origin)
        self._errands.run(
            Kind.LIST,
            work,
            self._set_shelf,
            partial(self._on_failed, self.refresh),
            self.changed.emit,
        )
        self.changed.emit()

    def _restock(self, _: object = None) -> None:
        work = partial(shelf.restocked, self._services, self._shelf)
        self._errands.run(
            Kind.ARCHIVE, work, self._set_shelf, partial(self._on_failed, self.refresh)
        )

    def _set_shelf(self, seen: Shelf) -> None:
        self._shelf = seen
        if self._user_chose or self._suggested:
            self._chosen &= seen.days.keys()
        else:
            self._chosen = seen.here() or seen.last(1)
        self.changed.emit()

    def _on_get_failed(self, again: Callable[[], None], error: Exception) -> None:
        self._on_failed(again, error)
        self._restock()

    def _on_failed(self, retry: Callable[[], None], error: Exception) -> None:
        self._set_problem(Problem(error, retry))

    def _set_problem(self, problem: Problem | None) -> None:
        self._problem = problem
        self.changed.emit()
