"""The archive as a library: what is here, fetch the rest, keep it current, hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.coverage import coverage, in_words
from deact_gui.core.library import (
    Imported,
    check,
    damaged_in_words,
    export,
    export_name,
    take_in,
)
from deact_gui.core.sizes import size_in_words
from deact_gui.gui import icons
from deact_gui.gui.message_bar import Kind as Message
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.reports import money
from deact_gui.gui.steps.errands import Callback, Errand, Errands, Kind
from deact_gui.gui.steps.problem import Problem
from deact_gui.gui.theme import GRID, mute, sized

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from deact_gui.core.archive import Archive
    from deact_gui.gui.settings import Settings
    from deact_gui.gui.steps.reports import ReportsStep
    from deact_gui.gui.steps.services import Services
    from deact_gui.workers.task import Work

WIDTH = 70 * GRID


@dataclass(frozen=True, slots=True)
class Stock:
    """What is in the archive."""

    text: str
    more: str
    days: tuple[object, ...]


class LibraryDialog(QDialog):
    """Says what is in the archive, and does what is done with it as a whole."""

    stock_changed = Signal()
    """Reports came or went."""

    def __init__(
        self,
        errands: Errands,
        step: ReportsStep,
        services: Services,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reports on this computer"))
        self._errands, self._step = errands, step
        self._services, self._settings = services, settings
        self._stock = QLabel()
        self._stock.setFont(sized(self.font(), 2, bold=True))
        self._more = QLabel()
        self._more.setWordWrap(True)
        mute(self._more)
        self._message = MessageBar()
        self._fetch = QPushButton(icons.icon("download"), "")
        self._current = QCheckBox(self.tr("&Keep it current: get what is missing at each start"))
        self._current.setChecked(settings.keeps_current)
        self._import = QPushButton(self.tr("&Import"))
        self._export = QPushButton(self.tr("&Export…"))
        self._export.setToolTip(self.tr("Write all reports to one file, for a colleague"))
        self._check = QPushButton(self.tr("Check"))
        self._check.setToolTip(self.tr("Compare every report with its checksum"))
        self._close = QPushButton(self.tr("Close"))
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(GRID)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._can: dict[QPushButton, bool] = {}
        """What can be done with the reports that are here."""
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("From a &folder…"), self._ask_folder)
        menu.addAction(self.tr("From an &export of Deact…"), self._ask_zip)
        self._import.setMenu(menu)
        self._import.setProperty("hasMenu", True)  # the style sheet makes room for the arrow
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self._import, self._export, self._check):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
        for widget in (self._stock, self._more, self._message):
            column.addWidget(widget)
        work = QHBoxLayout()
        work.setSpacing(GRID)
        work.addWidget(self._progress, 1)
        work.addWidget(self._cancel)
        column.addLayout(work)
        column.addWidget(self._fetch)
        column.addWidget(self._current)
        column.addSpacing(GRID)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._fetch.clicked.connect(self._step.get_missing)
        self._current.toggled.connect(self._keep_current)
        self._export.clicked.connect(self._ask_export)
        self._check.clicked.connect(self._run_check)
        self._close.clicked.connect(self.close)
        self._step.changed.connect(self._show)
        self._cancel.clicked.connect(lambda: self._errands.cancel(Kind.LIBRARY))
        self._errands.changed.connect(self._show_work)
        self._errands.progressed.connect(self._on_progressed)
        self._show_work()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what there is now."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        if self.isVisible():
            self._errands.run(Kind.ARCHIVE, partial(_stock, self._services), self._show_stock)
            self._show_missing()
            self.setFixedWidth(max(WIDTH, self.sizeHint().width()))

    def _show_work(self) -> None:
        errand = self._errands.of(Kind.LIBRARY)
        self._progress.setVisible(errand is not None)
        self._cancel.setVisible(errand is not None)
        self._cancel.setEnabled(errand is not None and not errand.task.is_cancelling)
        for button in (self._import, self._export, self._check):
            button.setEnabled(errand is None and self._can.get(button, True))

    def _on_progressed(self, errand: Errand) -> None:
        if errand.kind is Kind.LIBRARY and errand.per_mille is not None:
            self._progress.setRange(0, 1000)
            self._progress.setValue(errand.per_mille)

    def _show_stock(self, stock: Stock) -> None:
        self._stock.setText(stock.text)
        self._more.setText(stock.more)
        self._more.setVisible(bool(stock.more))
        self._can = {self._export: bool(stock.days), self._check: bool(stock.days)}
        self._show_work()

    def _show_missing(self) -> None:
        missing = self._step.missing
        size = size_in_words(sum(item.size for item in missing))
        count = len(missing)
        if self._step.is_getting:
            self._fetch.setText(self.tr("Getting reports…"))
        elif self._step.shelf.source is None:
            self._fetch.setText(self.tr("Get everything missing: choose an AWS profile first"))
        elif not missing:
            self._fetch.setText(self.tr("Everything that AWS has is here"))
        else:
            text = self.tr("Get everything missing: {count} reports, {size}")
            said = text.format(count=QLocale().toString(count), size=size)
            cost = self._step.cost_of(missing)
            self._fetch.setText(f"{said}, {money.in_words(cost)}" if cost else said)
        self._fetch.setEnabled(count > 0 and not self._step.is_getting)

    def _keep_current(self, wanted: bool) -> None:
        self._settings.keeps_current = wanted

    def _ask_folder(self) -> None:
        dialog = self._dialog(self.tr("Folder with deactivation reports"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._take_in(Path(path)))
        dialog.open()

    def _ask_zip(self) -> None:
        dialog = self._dialog(self.tr("Reports that Deact has exported"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Exported reports (*.zip)"))
        dialog.fileSelected.connect(lambda path: self._take_in(Path(path)))
        dialog.open()

    def _ask_export(self) -> None:
        dialog = self._dialog(self.tr("Export the reports"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Exported reports (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(export_name(self._step.shelf.here()))
        dialog.fileSelected.connect(lambda path: self._hand_on(Path(path)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title, str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _take_in(self, path: Path) -> None:
        self._run(partial(_taken_in, self._services, path), self._on_taken_in)

    def _hand_on(self, path: Path) -> None:
        self._run(partial(_handed_on, self._services, path), partial(self._on_handed_on, path))

    def _run_check(self) -> None:
        self._run(partial(_checked, self._services), self._on_checked)

    def _run(self, work: Work, done: Callback) -> None:
        self._message.clear()
        self._progress.setRange(0, 0)
        self._errands.run(Kind.LIBRARY, work, done, self._say, self._on_cancelled)

    def _on_cancelled(self) -> None:
        self._message.say(Message.NOTE, self.tr("Cancelled. What had arrived is kept."))
        self._after()

    def _on_taken_in(self, made: Imported) -> None:
        text = self.tr("{new} reports are new, {known} were here already.")
        number = QLocale().toString
        said = text.format(new=number(len(made.new)), known=number(len(made.known)))
        kind = Message.ERROR if made.refused else Message.SUCCESS
        self._message.say(kind, " ".join((said, *made.refused)))
        self._after()

    def _on_handed_on(self, path: Path, count: int) -> None:
        text = self.tr("{count} reports were written to {name}.")
        said = text.format(count=QLocale().toString(count), name=path.name)
        self._message.say(Message.SUCCESS, said)

    def _on_checked(self, sentence: str) -> None:
        said = sentence or self.tr("Every report is what was fetched.")
        self._message.say(Message.ERROR if sentence else Message.SUCCESS, said)
        self._after()

    def _after(self) -> None:
        self.stock_changed.emit()
        self._show()

    def _say(self, error: Exception) -> None:
        self._message.say(Message.ERROR, Problem(error).sentence)


def _stock(services: Services, *, checkpoint: Checkpoint = ignore) -> Stock:
    records = services.archive().records()
    days = tuple(sorted({record.report.date for record in records}))
    if not days:
        return Stock("No report is here yet", "", ())
    size = size_in_words(sum(record.size for record in records))
    number = f"{sum(record.numbers for record in records):,}"
    missing = in_words(covered.missing) if (covered := coverage(days)) else ""
    return Stock(
        f"{len(records):,} reports, {days[0]} to {days[-1]}: {size}",
        f"{number} numbers." + (f" No report of {missing} among them." if missing else ""),
        days,
    )


def _taken_in(services: Services, path: Path, *, checkpoint: Checkpoint = ignore) -> Imported:
    return take_in(services.archive(), path, checkpoint)


def _handed_on(services: Services, path: Path, *, checkpoint: Checkpoint = ignore) -> int:
    archive: Archive = services.archive()
    return export(archive, {record.report.date for record in archive.records()}, path, checkpoint)


def _checked(services: Services, *, checkpoint: Checkpoint = ignore) -> str:
    return damaged_in_words(check(services.archive(), checkpoint))
