"""The search: a text, and the column to look for it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from deact_gui.gui import icons
from deact_gui.gui.theme import GRID

if TYPE_CHECKING:
    from deact_gui.gui.steps.rows import RowsStep


class SearchBar(QWidget):
    """A box to type in, and the choice of one column or all."""

    def __init__(self, rows: RowsStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._offered: tuple[str, ...] = ()
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("Search…"))
        self._text.setToolTip(self.tr("Search (Ctrl+F)"))
        self._text.setClearButtonEnabled(True)
        lens = self._text.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        lens.setText(self.tr("Search"))
        self._text.setFixedWidth(22 * GRID)
        self._column = QComboBox()
        self._column.setAccessibleName(self.tr("Column to search in"))
        self._column.setToolTip(self.tr("Column to search in"))
        everywhere = self._column.fontMetrics().horizontalAdvance(self.tr("All columns"))
        self._column.setFixedWidth(max(16 * GRID, everywhere + 6 * GRID))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self._text)
        row.addWidget(self._column)
        self.find_action = QAction(self.tr("&Find…"), self)
        self.find_action.setShortcut(QKeySequence.StandardKey.Find)
        self.find_action.triggered.connect(self._text.setFocus)
        self.addAction(self.find_action)
        self._text.textChanged.connect(rows.search)
        self._column.activated.connect(self._on_column_chosen)
        rows.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        rows = self._rows
        if self._text.text().strip() != rows.text:
            self._text.setText(rows.text)
        if rows.columns != self._offered:
            self._offered = rows.columns
            self._column.clear()
            self._column.addItems([self.tr("All columns"), *rows.columns])
        self._show_column()

    def _show_column(self) -> None:
        column = self._rows.column
        self._column.setCurrentIndex(0 if column is None else column + 1)
        where = self.tr("all columns") if column is None else self._rows.columns[column]
        self._text.setAccessibleName(self.tr("Search in {where}").format(where=where))

    def _on_column_chosen(self, index: int) -> None:
        self._rows.search_in(index - 1 if index else None)
        self._show_column()
