"""The job as a whole: the reports, and the lists that are compared with them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from deact_gui.gui.steps.all_errands import AllErrands
from deact_gui.gui.steps.deactivations import DeactivationsStep
from deact_gui.gui.steps.errands import Errands
from deact_gui.gui.steps.list_job import ListJob
from deact_gui.gui.steps.origin import SampleReports
from deact_gui.gui.steps.reports import ReportsStep

if TYPE_CHECKING:
    from deact_gui.gui.steps.contacts import ColumnMemory, ContactsStep
    from deact_gui.gui.steps.review import ReviewStep
    from deact_gui.gui.steps.rows import RowsStep
    from deact_gui.gui.steps.saving import SavingStep
    from deact_gui.gui.steps.services import Services
    from deact_gui.workers.task import Workers

SETTLING = 50
"""Milliseconds after which changes of lists that are not shown are told, all together."""


class Job(QObject):
    """Everything the window shows. There is a list always, at first a vacant one."""

    lists_changed = Signal()
    """A list came or went."""
    shown_changed = Signal()
    """Another list is shown."""
    changed = Signal()
    """Anything that is to be said of one of the lists is another, or another list is shown."""

    def __init__(
        self,
        workers: Workers,
        memory: ColumnMemory,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workers = workers
        self._memory = memory
        self.services = services
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(self.changed)
        self.errands = AllErrands(self)
        own = Errands(workers, self)
        self.errands.add(own)
        self.evidence = Errands(workers, self)
        self.errands.add(self.evidence)
        self.reports = ReportsStep(own, services, self)
        self._deactivations = DeactivationsStep(own, self.reports, services, self)
        self._shown = self._made()
        self._lists: tuple[ListJob, ...] = (self._shown,)

    @property
    def lists(self) -> tuple[ListJob, ...]:
        """Return the lists, in the order in which they came."""
        return self._lists

    @property
    def shown(self) -> ListJob:
        """Return the list that is shown."""
        return self._shown

    @property
    def contacts(self) -> ContactsStep:
        """Return step 2 of the list that is shown."""
        return self._shown.contacts

    @property
    def review(self) -> ReviewStep:
        """Return step 3 of the list that is shown."""
        return self._shown.review

    @property
    def rows(self) -> RowsStep:
        """Return the rows to look at of the list that is shown."""
        return self._shown.rows

    @property
    def saving(self) -> SavingStep:
        """Return the saving of the list that is shown."""
        return self._shown.saving

    def open(self, paths: Sequence[Path]) -> None:
        """Open lists beside those that are here, and show the first of them.

        A list that is here already is opened anew, unless something would be lost by it.
        """
        before = self._lists
        places: dict[ListJob, Path] = {}
        for path in dict.fromkeys(map(Path.absolute, paths)):
            places[self._place_for(path, places)] = path
        if self._lists != before:
            self.lists_changed.emit()
        if places:
            self.show(next(iter(places)))
        for place, path in places.items():  # last: from now on, there is other work
            if not place.has_unsaved_decisions:
                place.contacts.open(path)

    def choose(self, paths: Sequence[Path]) -> None:
        """Open one list in the place of the one that is shown, several beside it.

        Unsaved decisions keep their place, unless it is their own list that is chosen again.
        """
        shown = self._shown
        if len(paths) == 1 and (paths[0] == shown.path or not shown.has_unsaved_decisions):
            shown.contacts.open(paths[0])
        else:
            self.open(paths)

    def show(self, wanted: ListJob) -> None:
        """Show another list."""
        if wanted is not self._shown:
            self._shown = wanted
            self.shown_changed.emit()
            self.changed.emit()

    def show_next(self, steps: int = 1) -> None:
        """Show the list so many places further, or back; after the last comes the first."""
        place = self._lists.index(self._shown) + steps
        self.show(self._lists[place % len(self._lists)])

    def close(self, closed: ListJob) -> None:
        """Do without a list from now on, and forget what was decided about it."""
        place = self._lists.index(closed)
        self._lists = (*self._lists[:place], *self._lists[place + 1 :])
        if not self._lists:
            self._lists = (self._made(),)
        is_shown = closed is self._shown
        if is_shown:
            self._shown = self._lists[min(place, len(self._lists) - 1)]
        closed.errands.drop_all()
        self.errands.remove(closed.errands)
        self.lists_changed.emit()
        if is_shown:
            self.shown_changed.emit()
        self.changed.emit()
        closed.deleteLater()

    def compare_again(self) -> None:
        """Compare all lists for which it was cancelled or has failed."""
        for each in self._lists:
            if each.review.can_try_again:
                each.review.compare()

    def try_sample(self) -> None:
        """Do the job with the sample list and reports."""
        self.reports.take_from(SampleReports())
        self.contacts.open(self.services.sample / "contacts.csv")

    def _place_for(self, path: Path, taken: Container[ListJob]) -> ListJob:
        """Return the list of a file that is here already, or a vacant place, or a new one."""
        free = [each for each in self._lists if each not in taken]
        for is_it in (lambda each: each.path == path, lambda each: each.is_vacant):
            if place := next(filter(is_it, free), None):
                return place
        made = self._made()
        self._lists = (*self._lists, made)
        return made

    def _close_if_vacant(self, given_up: ListJob) -> None:
        if given_up.is_vacant and len(self._lists) > 1:
            self.close(given_up)

    def _made(self) -> ListJob:
        made = ListJob(
            self._workers, self._memory, self.services, self.reports, self._deactivations, self
        )
        made.changed.connect(partial(self._on_list_changed, made))
        made.contacts.chosen.connect(partial(self._on_chosen, made))
        made.contacts.given_up.connect(partial(self._close_if_vacant, made))
        self.errands.add(made.errands)
        return made

    def _on_list_changed(self, changed: ListJob) -> None:
        """Tell of the list that is shown at once, of all the others together."""
        if changed is self._shown:
            self.changed.emit()
        else:
            self._settling.start()

    def _on_chosen(self, leader: ListJob) -> None:
        """Let the columns of one list hold for those like it, which would else be asked alike."""
        for each in self._lists:
            if each is not leader:
                each.contacts.follow(leader.contacts)
