"""The window: three steps side by side, and the foot with progress and Save."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from deact_gui.gui.bottom_bar import BottomBar
from deact_gui.gui.contacts.panel import ContactsPanel
from deact_gui.gui.drop_overlay import DropOverlay
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.reports.panel import ReportsPanel
from deact_gui.gui.review.panel import ReviewPanel
from deact_gui.gui.save_dialog import SaveDialog
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.services import Folder, SampleReports
from deact_gui.gui.theme import GRID

SMALLEST = 1024, 640
FIRST_SIZE = 1280, 800
REPORTS_WIDTH = 40 * GRID


class Window(QMainWindow):
    """Puts the panels together, takes drops, and asks before it closes."""

    painted = Signal()
    """The window has been painted for the first time: whatever takes time may begin."""

    def __init__(self, job: Job, settings: Settings) -> None:
        super().__init__()
        self._job = job
        self._settings = settings
        self._is_sure = False
        self._is_painted = False
        self.reports = ReportsPanel(job.reports)
        self.contacts = ContactsPanel(job.contacts)
        self.review = ReviewPanel(job.review, job.rows)
        self.notice = MessageBar(wide=True)
        self.foot = BottomBar(job.errands, job.review, job.saving)
        self._save_dialog = SaveDialog(self, job.saving.save)
        middle = QWidget()
        self._lay_out(middle)
        self._overlay = DropOverlay(middle)
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.restoreGeometry(settings.geometry)
        self._connect()
        self._share_room()
        self._show_title()

    def _lay_out(self, middle: QWidget) -> None:
        self._right = QVBoxLayout()
        self._right.setSpacing(GRID + 4)
        self._right.addWidget(self.contacts)
        self._right.addWidget(self.review)
        self.reports.setFixedWidth(REPORTS_WIDTH)
        steps = QHBoxLayout()
        steps.setSpacing(GRID + 4)
        steps.addWidget(self.reports)
        steps.addLayout(self._right, 1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID + 4)
        column.setSpacing(GRID + 4)
        column.addWidget(self.notice)
        column.addLayout(steps, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        job = self._job
        self.contacts.sample_asked.connect(job.try_sample)
        self.foot.save_asked.connect(self._ask_target)
        self.foot.list_asked.connect(self.contacts.ask_for_list)
        job.reports.changed.connect(self._remember_origin)
        job.contacts.changed.connect(self._show_title)
        job.rows.changed.connect(self._share_room)
        job.review.changed.connect(self._share_room)
        job.saving.changed.connect(self._show_title)
        job.review.counted.connect(self._show_title)

    def begin(self, lists: Sequence[Path]) -> None:
        """Start the work that follows the first paint."""
        self._job.reports.learn_aws()
        if origin := self._settings.origin:
            self._job.reports.take_from(origin)
        self.open_lists(lists)

    def open_lists(self, lists: Sequence[Path]) -> None:
        """Open what was named outside of the window."""
        for path in lists:
            self._job.contacts.open(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window is there."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what dropping would do."""
        if path := _local_path(event):
            event.acceptProposedAction()
            text = self.tr("Use the reports in {name}") if path.is_dir() else self.tr("Open {name}")
            self._overlay.say(text.format(name=path.name))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say no more."""
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a folder for reports, anything else for a list."""
        self._overlay.hide()
        if path := _local_path(event):
            event.acceptProposedAction()
            if path.is_dir():
                self._job.reports.take_from(Folder(path))
            else:
                self._job.contacts.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once if nothing is lost by it; else ask."""
        loss = self._loss()
        if loss and not self._is_sure:
            event.ignore()
            self._ask_whether_to_close(loss)
            return
        self._settings.geometry = self.saveGeometry()
        event.accept()

    def _loss(self) -> str:
        if self._job.saving.is_saving:
            return self.tr("The list is still being saved.")
        if self._job.saving.has_unsaved_decisions:
            return self.tr("What you decided about single rows is not saved.")
        return self.tr("Work is still going on.") if self._job.errands.is_busy else ""

    def _ask_whether_to_close(self, loss: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Close Deact?"), loss, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = box.addButton(self.tr("&Close anyway"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("&Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        close.clicked.connect(self._close_for_sure)
        box.open()

    def _close_for_sure(self) -> None:
        self._is_sure = True
        self.close()

    def _ask_target(self) -> None:
        if self._job.saving.can_save and (proposal := self._job.saving.default_target()):
            self._save_dialog.ask(proposal)

    def _remember_origin(self) -> None:
        reports = self._job.reports
        if reports.origin and reports.shelf.days and not isinstance(reports.origin, SampleReports):
            self._settings.origin = reports.origin

    def _share_room(self) -> None:
        """Give the room to the review once there is one, and to the list before."""
        has_results = self.review.has_results
        self.contacts.show_preview(not has_results)
        self._right.setStretchFactor(self.contacts, int(not has_results))
        self._right.setStretchFactor(self.review, int(has_results))
        counts = self._job.review.counts if self._job.review.scrub else None
        self.contacts.show_rows(counts.rows if counts else None)

    def _show_title(self) -> None:
        contacts = self._job.contacts.contacts
        name = f"{contacts.path.name}[*] - " if contacts else ""
        self.setWindowTitle(f"{name}Deact")
        self.setWindowModified(bool(contacts) and self._job.saving.has_unsaved_decisions)


def _local_path(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if urls and urls[0].isLocalFile() else None
