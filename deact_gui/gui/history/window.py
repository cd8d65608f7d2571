"""The window of what was scrubbed: look it up, open its folder, do it again, prove it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.gui import icons, show_in_folder
from deact_gui.gui.history.model import NUMBERS, SORT, Column, HistoryModel
from deact_gui.gui.message_bar import Kind as Message
from deact_gui.gui.message_bar import MessageBar, WayOut
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.problem import Problem
from deact_gui.gui.tables import NumberDelegate, fit_columns, plain_table
from deact_gui.gui.theme import GRID, mute

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from deact_gui.core.history.entry import Entry
    from deact_gui.gui.history.certificates import Certificates
    from deact_gui.gui.steps.services import Services

FIRST_SIZE = 1200, 560
DEBOUNCE = 200
"""Milliseconds that typing must rest before it is searched for."""


class HistoryWindow(QDialog):
    """Every scrub of this machine, beside the main window."""

    repeat_asked = Signal(object)
    """A scrub should be done again (Entry)."""

    def __init__(
        self, errands: Errands, services: Services, certificates: Certificates, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(*FIRST_SIZE)
        self._errands, self._services, self._certificates = errands, services, certificates
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search names, folders, users and dates…"))
        self._search.setAccessibleName(self.tr("Search the history"))
        self._search.setClearButtonEnabled(True)
        lens = self._search.addAction(
            icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition
        )
        lens.setText(self.tr("Search"))
        self._message = MessageBar(wide=True)
        self._model = HistoryModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT)
        self._table = self._made_table()
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        mute(self._empty)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._table)
        self._folder = QPushButton(icons.icon("folder"), self.tr("Open &folder"))
        self._repeat = QPushButton(icons.icon("refresh"), self.tr("&Repeat"))
        self._repeat.setToolTip(self.tr("Open this list with the same columns and days"))
        self._certify = QPushButton(icons.icon("shield"), self.tr("&Certificate"))
        self._export = QPushButton(icons.icon("download"), self.tr("&Export…"))
        self._export.setToolTip(self.tr("Save what is listed here as a table"))
        self._close = QPushButton(self.tr("Close"))
        self._lay_out()
        self._delay = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._connect()
        self._show_selected()

    def _made_table(self) -> QTableView:
        table = plain_table(self._sorted, self.tr("Scrubs, newest first"))
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.setSortingEnabled(True)
        table.sortByColumn(Column.WHEN, Qt.SortOrder.DescendingOrder)
        for column in NUMBERS:
            table.setItemDelegateForColumn(column, NumberDelegate(table))
        mode = QHeaderView.ResizeMode
        table.horizontalHeader().setSectionResizeMode(Column.LIST, mode.Stretch)
        return table

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self._folder, self._repeat, self._certify):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._export)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
        column.addWidget(self._search)
        column.addWidget(self._message)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return in the search field isn't for them

    def _connect(self) -> None:
        self._delay.timeout.connect(self.load)
        self._search.textChanged.connect(lambda: self._delay.start())
        self._table.selectionModel().selectionChanged.connect(self._show_selected)
        self._table.doubleClicked.connect(self._open_folder)
        self._folder.clicked.connect(self._open_folder)
        self._repeat.clicked.connect(self._ask_repeat)
        self._certify.clicked.connect(self._ask_certificate)
        self._export.clicked.connect(self._ask_export)
        self._close.clicked.connect(self.close)
        self._certificates.failed.connect(self._say)

    @property
    def selected(self) -> Entry | None:
        """Return the scrub that is selected."""
        rows = self._table.selectionModel().selectedRows()
        return self._model.entry(self._sorted.mapToSource(rows[0]).row()) if rows else None

    def showEvent(self, event: QShowEvent) -> None:
        """Show what there is now."""
        super().showEvent(event)
        self.load()

    def load(self) -> None:
        """Look up what is searched for."""
        work = partial(_found, self._services, self._search.text())
        self._errands.run(Kind.HISTORY, work, self._show_entries, self._say)

    def _show_entries(self, entries: list[Entry]) -> None:
        self._message.clear()
        self._model.show_entries(entries)
        fit_columns(self._table)
        self._empty.setText(
            self.tr("Nothing in the history matches.")
            if self._search.text()
            else self.tr("Nothing has been scrubbed yet. Every list that you save appears here.")
        )
        self._pages.setCurrentIndex(1 if entries else 0)
        if entries:
            self._table.selectRow(0)
        self._show_selected()

    def _show_selected(self) -> None:
        for button in (self._folder, self._repeat, self._certify):
            button.setEnabled(self.selected is not None)
        self._export.setEnabled(self._model.rowCount() > 0)

    def _open_folder(self) -> None:
        if not (entry := self.selected):
            return
        if entry.scrubbed.path.exists():
            show_in_folder.show(entry.scrubbed.path)
            return
        text = self.tr("{name} isn't in {folder} any more.")
        name, folder = entry.scrubbed.path.name, entry.scrubbed.path.parent
        self._message.say(Message.NOTE, text.format(name=name, folder=folder))

    def _ask_repeat(self) -> None:
        if entry := self.selected:
            self.repeat_asked.emit(entry)
            self.close()

    def _ask_certificate(self) -> None:
        if entry := self.selected:
            self._certificates.write(entry)

    def _ask_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the history"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("deact-history.csv")
        dialog.fileSelected.connect(lambda path: self._write(Path(path)))
        dialog.open()

    def _write(self, path: Path) -> None:
        rows = range(self._sorted.rowCount())
        places = [self._sorted.mapToSource(self._sorted.index(row, 0)).row() for row in rows]
        work = partial(_exported, [self._model.entry(place) for place in places], path)
        self._errands.run(Kind.CERTIFY, work, self._on_exported, self._say)

    def _on_exported(self, path: Path) -> None:
        reveal = WayOut(self.tr("Show in folder"), partial(show_in_folder.show, path))
        text = self.tr("Saved as {name}").format(name=path.name)
        self._message.say(Message.SUCCESS, text, reveal)

    def _say(self, error: Exception) -> None:
        self._message.say(Message.ERROR, Problem(error).sentence)


def _found(services: Services, text: str, *, checkpoint: Checkpoint = ignore) -> list[Entry]:
    return services.history().entries(text)


def _exported(entries: list[Entry], path: Path, *, checkpoint: Checkpoint = ignore) -> Path:
    from deact_gui.core.history.export import write_csv

    return write_csv(entries, path)
