"""The window: three steps side by side, and the foot with progress and Save."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from deact_gui.gui import leaving, open_dialog
from deact_gui.gui.awake import KeepAwake
from deact_gui.gui.bottom_bar import BottomBar
from deact_gui.gui.drop_overlay import DropOverlay
from deact_gui.gui.dropped import dropped
from deact_gui.gui.history.certificates import Certificates
from deact_gui.gui.history.repeating import Repeating
from deact_gui.gui.lists.names import names
from deact_gui.gui.lists.page import ListPage
from deact_gui.gui.menus.menu_bar import MenuBar
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.reports.panel import ReportsPanel
from deact_gui.gui.save_dialog import SaveDialog
from deact_gui.gui.start import Start
from deact_gui.gui.steps.origin import Folder, SampleReports
from deact_gui.gui.steps.since_last import SinceLast
from deact_gui.gui.tab_order import follow_on
from deact_gui.gui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from deact_gui.core.targets import Target
    from deact_gui.gui.contacts.panel import ContactsPanel
    from deact_gui.gui.history.window import HistoryWindow
    from deact_gui.gui.lists.panel import ListsPanel
    from deact_gui.gui.reports.library_dialog import LibraryDialog
    from deact_gui.gui.review.column_layout import ColumnLayout
    from deact_gui.gui.review.panel import ReviewPanel
    from deact_gui.gui.settings import Settings
    from deact_gui.gui.steps.job import Job
    from deact_gui.gui.steps.list_job import ListJob

SMALLEST = 1024, 640
FIRST_SIZE = 1280, 800
REPORTS_WIDTH = 41 * GRID


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
        self._save_folder: Path | None = None
        self._history: HistoryWindow | None = None
        self._library: LibraryDialog | None = None
        self.reports = ReportsPanel(job.reports)
        self._pages: dict[ListJob, ListPage] = {}
        self._stack = QStackedWidget()
        self.lists: ListsPanel | None = None
        """All lists at a glance; None as long as there has been one alone."""
        self._right = QVBoxLayout()
        self.foot = BottomBar(job)
        self._save_dialog = SaveDialog(self)
        self._reminders = MessageBar(wide=True)
        self.notice = MessageBar(wide=True)
        self.certificates = Certificates(job.evidence, self)
        middle = QWidget()
        self._lay_out(middle)
        self._overlay = DropOverlay(middle)
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize()))
        self.restoreGeometry(settings.geometry)
        SinceLast(job, self)
        self._start = Start(job, settings, self._reminders, self)
        self._repeating = Repeating(job, self)
        self._connect()
        self._show_list()
        self.menus = MenuBar(self, job, settings)
        self.setMenuBar(self.menus)
        KeepAwake(job.errands, self)
        self.reports.setFocus()

    @property
    def contacts(self) -> ContactsPanel:
        """Return step 2 of the list that is shown."""
        return self._pages[self._job.shown].contacts

    @property
    def review(self) -> ReviewPanel:
        """Return step 3 of the list that is shown."""
        return self._pages[self._job.shown].review

    @property
    def columns(self) -> ColumnLayout:
        """Return how the columns of the list that is shown are arranged."""
        return self.review.results.columns

    def _lay_out(self, middle: QWidget) -> None:
        self.reports.setFixedWidth(REPORTS_WIDTH)
        steps = QHBoxLayout()
        steps.setSpacing(GRID + 4)
        steps.addWidget(self.reports)
        self._right.setSpacing(GRID + 4)
        self._right.addWidget(self._stack, 1)
        steps.addLayout(self._right, 1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID + 4)
        column.setSpacing(GRID + 4)
        column.addWidget(self.notice)
        column.addWidget(self._reminders)
        column.addLayout(steps, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        job = self._job
        self.foot.save_asked.connect(self.ask_target)
        self.foot.list_asked.connect(lambda: self.contacts.ask_for_list())
        self._start.library_asked.connect(self.show_library)
        self.reports.library_asked.connect(self.show_library)
        self.reports.grown.connect(self._order_tabs)
        self.foot.history_asked.connect(self.show_history)
        self.foot.certificate_asked.connect(self.certificates.write)
        self.certificates.failed.connect(self.foot.show_problem)
        job.reports.changed.connect(self._remember_origin)
        job.shown_changed.connect(self._show_list)
        job.lists_changed.connect(self._show_list)
        job.lists_changed.connect(self._show_lists)
        job.lists_changed.connect(self._clear_away)
        job.changed.connect(self._show_title)
        job.changed.connect(self._show_past)

    def begin(self, lists: Sequence[Path]) -> None:
        """Start the work that follows the first paint."""
        self._start.begin()
        self._job.reports.learn_aws()
        if origin := self._settings.origin:
            self._job.reports.take_from(origin)
        self._job.open(lists)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window is there."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the table of lists its share."""
        super().resizeEvent(event)
        if self.lists:
            self.lists.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what dropping would do."""
        if dragged := dropped(event.mimeData()):
            event.acceptProposedAction()
            self._overlay.say(dragged.in_words())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say no more."""
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a folder for reports, anything else for lists."""
        self._overlay.hide()
        if taken := dropped(event.mimeData()):
            event.acceptProposedAction()
            if taken.reports:
                self._job.reports.take_from(Folder(taken.reports))
            self._job.open(taken.lists)

    def close_list(self, closed: ListJob | None = None) -> None:
        """Do without a list, by default the one that is shown; ask if something is lost by it."""
        closed = closed or self._job.shown
        if closed.path is None and len(self._job.lists) == 1:
            return
        if loss := leaving.loss_with_list(closed):
            title = self.tr("Close {name}?").format(name=names([closed])[closed])
            is_shown = closed is self._job.shown
            save = self.ask_target if is_shown and leaving.can_save([closed]) else None
            leaving.ask(self, title, loss, partial(self._close_for_good, closed), save)
        else:
            self._job.close(closed)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once if nothing is lost by it; else ask."""
        loss = leaving.loss_with_window(self._job)
        if loss and not self._is_sure:
            event.ignore()
            save = self.ask_target if leaving.can_save(self._job.lists) else None
            leaving.ask(self, self.tr("Close Deact?"), loss, self._close_for_sure, save)
            return
        self._settings.geometry = self.saveGeometry()
        event.accept()

    def _close_for_sure(self) -> None:
        self._is_sure = True
        self.close()

    def _close_for_good(self, closed: ListJob) -> None:
        if closed in self._job.lists:
            self._job.close(closed)

    def ask_for_lists(self) -> None:
        """Let the user open more lists."""
        path = self._job.shown.path
        open_dialog.ask_for_lists(self, path.parent if path else Path.home(), self._job.open)

    def ask_target(self) -> None:
        """Ask where to save, and save."""
        if len(self._job.lists) > 1:
            self._ask_targets()
            return
        saving = self._job.saving
        if saving.can_save and (proposal := saving.default_target(self._settings.save_folder)):
            self._save_dialog.ask(proposal, saving.save)

    def _ask_targets(self) -> None:
        from deact_gui.gui.lists.plan_model import PlanModel
        from deact_gui.gui.lists.save_dialog import SaveListsDialog

        folder = self._save_folder or self._settings.save_folder
        dialog = SaveListsDialog(PlanModel(self._job.lists), folder, self)
        dialog.decided.connect(self._save_lists)
        dialog.open()

    def _save_lists(self, plan: Mapping[ListJob, Target], folder: Path | None) -> None:
        self._save_folder = folder
        for each, target in plan.items():
            each.saving.save(target)

    def _remember_origin(self) -> None:
        reports = self._job.reports
        if reports.origin and reports.shelf.days and not isinstance(reports.origin, SampleReports):
            self._settings.origin = reports.origin

    def _show_list(self) -> None:
        """Show the list that is to be shown; its page is made when that is first asked for."""
        shown = self._job.shown
        if shown not in self._pages:
            page = self._pages[shown] = ListPage(shown, self._settings, self._stack)
            page.contacts.sample_asked.connect(self._job.try_sample)
            page.contacts.lists_chosen.connect(self._job.choose)
            page.grown.connect(self._order_tabs)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._pages[shown])
        if self._is_painted:
            self._order_tabs()
        self._show_title()

    def _show_lists(self) -> None:
        """Make the table of lists when there are several; from then on it comes and goes itself."""
        if self.lists is None and len(self._job.lists) > 1:
            from deact_gui.gui.lists.panel import ListsPanel

            self.lists = ListsPanel(self._job, self.centralWidget())
            self.lists.add_asked.connect(self.ask_for_lists)
            self.lists.close_asked.connect(self.close_list)
            self._right.insertWidget(0, self.lists)
            self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go through the window as one reads it, whatever was made when."""
        follow_on(self.reports, self.lists, self._stack.currentWidget(), self.foot)

    def _clear_away(self) -> None:
        """Take away the pages of lists that are closed."""
        for closed in self._pages.keys() - set(self._job.lists):
            page = self._pages.pop(closed)
            self._stack.removeWidget(page)
            page.deleteLater()

    def show_library(self) -> None:
        """Open the library of reports beside this window."""
        if self._library is None:
            from deact_gui.gui.reports.library_dialog import LibraryDialog

            job = self._job
            self._library = LibraryDialog(
                job.evidence, job.reports, job.services, self._settings, self
            )
            self._library.stock_changed.connect(job.reports.refresh)
        self._library.show()
        self._library.raise_()
        self._library.activateWindow()

    def show_history(self) -> None:
        """Open the history beside this window."""
        if self._history is None:
            from deact_gui.gui.history.window import HistoryWindow

            job = self._job
            self._history = HistoryWindow(job.evidence, job.services, self.certificates, self)
            self._history.repeat_asked.connect(self._repeating.repeat)
        self._history.show()
        self._history.raise_()
        self._history.activateWindow()

    def _show_past(self) -> None:
        known = self._job.shown.past.known
        self.reports.show_compared(known.days if known else frozenset())

    def _show_title(self) -> None:
        contacts = self._job.contacts.contacts
        name = f"{contacts.path.name}[*] - " if contacts else ""
        self.setWindowTitle(f"{name}Deact")
        self.setWindowModified(bool(contacts) and self._job.saving.has_unsaved_decisions)
