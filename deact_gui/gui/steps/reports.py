"""Step 1: where reports come from, which are chosen, and getting those that are not here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deact_gui.aws.prices import Cost, Usage
from deact_gui.core.errors import AccessDenied, ReportError, SourceError
from deact_gui.core.report import KEPT_BY_AWS, StoredReport
from deact_gui.gui.steps import shelf
from deact_gui.gui.steps.codes import Codes
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.origin import Aws, Folder, Origin
from deact_gui.gui.steps.problem import Problem
from deact_gui.gui.steps.shelf import Shelf
from deact_gui.gui.steps.sign_in import SignInStep

if TYPE_CHECKING:
    from deact_gui.aws.identity import Identity
    from deact_gui.core.sources import Available
    from deact_gui.gui.steps.services import Services


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
        self._identities: dict[Aws, Identity] = {}
        self._spent: Usage | None = None
        self.codes = Codes(self)
        """Asks the user for the code of an MFA device."""
        self.sign_in = SignInStep(errands, services, self)
        """Signs in with single sign-on."""

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
    def identity(self) -> Identity | None:
        """Return who the user is at AWS, None as long as that isn't known."""
        return self._identities.get(self._origin) if isinstance(self._origin, Aws) else None

    @property
    def cost(self) -> Cost | None:
        """Return what it costs to get the chosen reports; None where nothing does."""
        return self.cost_of(self.to_get)

    def cost_of(self, items: Sequence[Available]) -> Cost | None:
        """Return what it costs to get some reports; None where nothing does."""
        if not isinstance(self._origin, Aws) or not items:
            return None
        wanted = Usage(gets=len(items), size=sum(item.size for item in items))
        return wanted.cost(self._origin.region)

    @property
    def spent(self) -> tuple[Usage, Cost] | None:
        """Return what was got last from where reports come from, and what it cost."""
        if self._spent is None or not isinstance(self._origin, Aws):
            return None
        return self._spent, self._spent.cost(self._origin.region)

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
        for kind in (Kind.FETCH, Kind.LIST, Kind.ARCHIVE, Kind.IDENTITY):
            self._errands.drop(kind)
        self._spent = None
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
        if not items or not isinstance(self._origin, Aws):
            return
        self._problem = self._spent = None
        work = partial(shelf.fetch, self._services, self._origin, items, self.codes.ask)
        failed = partial(self._on_get_failed, again)
        self._errands.run(Kind.FETCH, work, self._on_got, failed, self._restock)
        self.changed.emit()

    def begin_sign_in(self) -> None:
        """Sign in for the profile, then do again what needed it."""
        if isinstance(self._origin, Aws) and self._problem and self._problem.retry:
            self.sign_in.begin(self._origin.profile, self._problem.retry)

    def _look(self, work: Callable[..., Shelf], then: Callable[[], None] | None = None) -> None:
        def on_seen(seen: Shelf) -> None:
            self._set_shelf(seen)
            if then:
                then()

        self._problem = None
        self._errands.run(Kind.ARCHIVE, work, on_seen, partial(self._on_failed, self.refresh))
        self.changed.emit()

    def _list(self, then: Callable[[], None] | None = None) -> None:
        def on_listed(seen: Shelf) -> None:
            self._set_shelf(seen)
            self._identify()
            if then:
                then()

        assert isinstance(self._origin, Aws)
        self._problem = None
        work = partial(shelf.on_offer, self._services, self._origin, self.codes.ask)
        self._errands.run(
            Kind.LIST,
            work,
            on_listed,
            partial(self._on_list_failed, partial(self._list, then)),
            self._on_list_cancelled,
        )
        self.changed.emit()

    def _identify(self) -> None:
        """Find out who the user is, in silence: nothing depends on it."""
        if not isinstance(self._origin, Aws) or self._origin in self._identities:
            return
        work = partial(shelf.identity, self._services, self._origin, self.codes.ask)
        self._errands.run(Kind.IDENTITY, work, partial(self._on_identified, self._origin))

    def _on_identified(self, origin: Aws, identity: Identity) -> None:
        self._identities[origin] = identity
        self.changed.emit()

    def _on_list_failed(self, retry: Callable[[], None], error: Exception) -> None:
        self._on_failed(retry, error)
        if isinstance(error, AccessDenied):  # who is it that may not?
            self._identify()

    def _on_list_cancelled(self) -> None:
        self._on_failed(self._list, SourceError(self.tr("AWS was not asked for its reports.")))

    def _on_got(self, usage: Usage) -> None:
        self._spent = usage
        self._restock()

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
            # The archive may hold years: what AWS still has of it is enough to begin with.
            usual = seen.last(KEPT_BY_AWS) if seen.kept_since else seen.here()
            self._chosen = (seen.here() & usual) or seen.last(1)
        self.changed.emit()

    def _on_get_failed(self, again: Callable[[], None], error: Exception) -> None:
        if isinstance(error, ReportError):  # AWS has another by now, or none
            again = partial(self._list, again)
        self._on_failed(again, error)
        self._restock()

    def _on_failed(self, retry: Callable[[], None], error: Exception) -> None:
        self._set_problem(Problem(error, retry))

    def _set_problem(self, problem: Problem | None) -> None:
        self._problem = problem
        self.changed.emit()
