"""The job as a whole: three steps, the rows to look at, and saving."""

from PySide6.QtCore import QObject

from deact_gui.gui.steps.contacts import ColumnMemory, ContactsStep
from deact_gui.gui.steps.errands import Errands
from deact_gui.gui.steps.reports import ReportsStep
from deact_gui.gui.steps.review import ReviewStep
from deact_gui.gui.steps.rows import RowsStep
from deact_gui.gui.steps.saving import SavingStep
from deact_gui.gui.steps.services import SampleReports, Services
from deact_gui.workers.task import Workers


class Job(QObject):
    """Everything the window shows."""

    def __init__(
        self,
        workers: Workers,
        memory: ColumnMemory,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.sample = services.sample
        """The folder of the sample list and its reports."""
        self.errands = Errands(workers, self)
        self.reports = ReportsStep(self.errands, services, self)
        self.contacts = ContactsStep(self.errands, memory, self)
        self.review = ReviewStep(self.errands, self.reports, self.contacts, services, self)
        self.rows = RowsStep(self.errands, self.review, self)
        self.saving = SavingStep(self.errands, self.review, services.sample, self)

    def try_sample(self) -> None:
        """Do the job with the sample list and reports."""
        self.reports.take_from(SampleReports())
        self.contacts.open(self.sample / "contacts.csv")
