"""The job as far as it is that of one list: its columns, verdicts, rows, and saving it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deact_gui.gui.steps.contacts import ColumnMemory, ContactsStep
from deact_gui.gui.steps.errands import Errands
from deact_gui.gui.steps.past import PastStep
from deact_gui.gui.steps.review import ReviewStep
from deact_gui.gui.steps.rows import RowsStep
from deact_gui.gui.steps.saving import SavingStep

if TYPE_CHECKING:
    from deact_gui.gui.steps.deactivations import DeactivationsStep
    from deact_gui.gui.steps.reports import ReportsStep
    from deact_gui.gui.steps.services import Services
    from deact_gui.workers.task import Workers


class ListJob(QObject):
    """One list, or the place for one."""

    changed = Signal()
    """Anything that is to be said of the list is another."""

    def __init__(
        self,
        workers: Workers,
        memory: ColumnMemory,
        services: Services,
        reports: ReportsStep,
        deactivations: DeactivationsStep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.errands = Errands(workers, self)
        self.contacts = ContactsStep(self.errands, memory, self)
        self.review = ReviewStep(
            self.errands, reports, deactivations, self.contacts, services, self
        )
        self.rows = RowsStep(self.errands, self.review, self)
        self.saving = SavingStep(self.errands, self.review, reports, services, self)
        self.past = PastStep(self.errands, self.review, self.saving, reports, services, self)
        for signal in (
            self.contacts.changed,
            self.review.changed,
            self.review.counted,
            self.saving.changed,
            self.past.changed,
        ):
            signal.connect(self.changed)

    @property
    def path(self) -> Path | None:
        """Return the list's file; None as long as there is none, not even one on its way."""
        contacts = self.contacts.contacts
        return contacts.path if contacts else self.contacts.path

    @property
    def is_vacant(self) -> bool:
        """Tell whether there is no list here, and none on its way."""
        step = self.contacts
        return step.contacts is None and step.locked is None and not step.is_opening

    @property
    def has_unsaved_decisions(self) -> bool:
        """Tell whether the user has said something about the list that is in no file."""
        return self.contacts.contacts is not None and self.saving.has_unsaved_decisions
