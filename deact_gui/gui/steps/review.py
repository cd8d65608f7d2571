"""Step 3: comparing, which starts by itself, and the user's own word about rows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.origin import SampleReports
from deact_gui.gui.steps.problem import Problem

if TYPE_CHECKING:
    from deact_gui.core.contacts.contact_file import ContactFile
    from deact_gui.core.deactivations import Deactivations
    from deact_gui.core.decisions import Decisions, Rows
    from deact_gui.core.scrub import Scrub
    from deact_gui.core.terms import Columns, Counts, Decision, Tally
    from deact_gui.gui.steps.contacts import ContactsStep
    from deact_gui.gui.steps.deactivations import DeactivationsStep
    from deact_gui.gui.steps.reports import ReportsStep
    from deact_gui.gui.steps.services import Services

DEBOUNCE = 150
"""Milliseconds that the choices must rest before comparing starts."""


class Lack(Enum):
    """What is missing before anything can be compared."""

    LIST = auto()
    PHONE_COLUMN = auto()
    DATE_ORDER = auto()
    REPORTS = auto()
    REPORTS_TO_GET = auto()


class ReviewStep(QObject):
    """The verdicts on the list, and what the user says against them."""

    changed = Signal()
    """The verdicts are others, or on their way, or can't be had."""
    decided = Signal()
    """The user's word on some rows is another."""
    counted = Signal()
    """The tally follows what was decided."""

    def __init__(
        self,
        errands: Errands,
        reports: ReportsStep,
        deactivations: DeactivationsStep,
        contacts: ContactsStep,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._errands = errands
        self._reports = reports
        self._deactivations = deactivations
        self._contacts = contacts
        self._question: tuple[object, ...] | None = None
        self._awaits_deactivations = False
        self._scrub: Scrub | None = None
        self._counts: Counts | None = None
        self._tally: Tally | None = None
        self._decisions: Decisions | None = None
        self._decided_on: ContactFile | None = None
        self._problem: Problem | None = None
        self._was_stopped = False
        self.undo_stack = QUndoStack(self)
        self._delay = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._delay.timeout.connect(self.compare)
        deactivations.loaded.connect(self._on_loaded)
        deactivations.failed.connect(self._on_not_loaded)
        deactivations.stopped.connect(self._on_not_loaded)
        reports.changed.connect(self._on_choice_changed)
        contacts.changed.connect(self._on_choice_changed)

    @property
    def lack(self) -> Lack | None:
        """Return the first thing that is missing."""
        if self._contacts.contacts is None:
            return Lack.LIST
        if self._contacts.columns is None:
            return Lack.PHONE_COLUMN
        if self._contacts.lacks_date_order:
            return Lack.DATE_ORDER
        if not self._reports.chosen:
            return Lack.REPORTS
        return None if self._reports.ready else Lack.REPORTS_TO_GET

    @property
    def scrub(self) -> Scrub | None:
        """Return the verdicts on the present choices, None until they are known."""
        return self._scrub

    @property
    def counts(self) -> Counts | None:
        """Return how many rows have each verdict."""
        return self._counts

    @property
    def tally(self) -> Tally | None:
        """Return what saving would do."""
        return self._tally

    @property
    def decisions(self) -> Decisions | None:
        """Return the user's word on the rows."""
        return self._decisions

    @property
    def problem(self) -> Problem | None:
        """Return why comparing failed."""
        return self._problem

    @property
    def was_stopped(self) -> bool:
        """Tell whether the user cancelled comparing."""
        return self._was_stopped

    @property
    def can_try_again(self) -> bool:
        """Tell whether comparing was cancelled or has failed."""
        return self._was_stopped or self._problem is not None

    @property
    def is_pretence(self) -> bool:
        """Tell whether a list of the user's was compared with made-up reports."""
        contacts = self._scrub.contacts if self._scrub else None
        is_own = contacts is not None and contacts.path.parent != self._services.sample
        return is_own and isinstance(self._reports.origin, SampleReports)

    @property
    def is_comparing(self) -> bool:
        """Tell whether verdicts are on their way."""
        is_about_to = self._delay.isActive() or self._awaits_deactivations
        return is_about_to or self._errands.running(Kind.COMPARE)

    def compare(self) -> None:
        """Compare now."""
        self._problem, self._was_stopped = None, False
        self._awaits_deactivations = self._deactivations.at_hand is None
        if self._awaits_deactivations:
            self._deactivations.load()
        else:
            self._compare()
        self.changed.emit()

    def decide(self, parts: Sequence[Rows], decision: Decision) -> None:
        """Take the user's word on some rows; it can be undone."""
        if self._decisions is not None and parts:
            from deact_gui.gui.steps.overruling import Overruling

            self.undo_stack.push(Overruling(self._decisions, parts, decision, self._on_decided))

    def _on_choice_changed(self) -> None:
        contacts = self._contacts.contacts
        question = (self._reports.ready, contacts, self._contacts.columns, self.lack)
        if question == self._question:
            return
        self._question = question
        if contacts is not self._decided_on:
            self._decided_on, self._decisions = contacts, None
            self.undo_stack.clear()
        self._scrub, self._problem, self._was_stopped = None, None, False
        self._awaits_deactivations = False
        self._errands.drop(Kind.COMPARE)
        if self.lack is None:
            self._delay.start()
        else:
            self._delay.stop()
        self.changed.emit()

    def _on_loaded(self) -> None:
        if self._awaits_deactivations:
            self.compare()

    def _on_not_loaded(self, error: Exception | None = None) -> None:
        if self._awaits_deactivations:
            self._awaits_deactivations = False
            self._on_failed(error) if error else self._on_stopped()

    def _compare(self) -> None:
        contacts, columns = self._contacts.contacts, self._contacts.columns
        deactivations = self._deactivations.at_hand
        assert contacts is not None and columns is not None and deactivations is not None
        work = partial(_compare, contacts, deactivations, columns, self._decisions)
        self._errands.run(
            Kind.COMPARE,
            work,
            self._on_compared,
            self._on_failed,
            self._on_stopped,
            size=contacts.size,
        )

    def _on_compared(self, outcome: tuple[Scrub, Decisions, Counts, Tally]) -> None:
        self._scrub, self._decisions, self._counts, self._tally = outcome
        self.changed.emit()

    def _on_decided(self) -> None:
        self.decided.emit()
        if self._scrub and self._decisions:
            work = partial(_count, self._scrub, self._decisions)
            self._errands.run(Kind.COUNT, work, self._on_counted)

    def _on_counted(self, tally: Tally) -> None:
        self._tally = tally
        self.counted.emit()

    def _on_failed(self, error: Exception) -> None:
        self._problem = Problem(error, self.compare)
        self.changed.emit()

    def _on_stopped(self) -> None:
        self._was_stopped = True
        self.changed.emit()


def _compare(
    contacts: ContactFile,
    deactivations: Deactivations,
    columns: Columns,
    decisions: Decisions | None,
    *,
    checkpoint: Checkpoint = ignore,
) -> tuple[Scrub, Decisions, Counts, Tally]:
    from deact_gui.core.decisions import Decisions
    from deact_gui.core.scrub import compare

    scrub = compare(contacts, deactivations, columns, checkpoint)
    decisions = decisions or Decisions(len(scrub.verdicts))
    return scrub, decisions, scrub.counts, decisions.tally(scrub)


def _count(scrub: Scrub, decisions: Decisions, *, checkpoint: Checkpoint = ignore) -> Tally:
    return decisions.tally(scrub)
