"""The rows with their verdicts, and everything that can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from deact_gui.gui import icons
from deact_gui.gui.review.column_layout import ColumnLayout, LayoutMemory
from deact_gui.gui.review.filter_bar import FilterBar
from deact_gui.gui.review.row_model import RowModel
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.review.search_bar import SearchBar
from deact_gui.gui.review.selection_bar import SelectionBar
from deact_gui.gui.theme import GRID

if TYPE_CHECKING:
    from deact_gui.gui.steps.review import ReviewStep
    from deact_gui.gui.steps.rows import RowsStep


class Results(QWidget):
    """Chips, rows and the selection, one below the other; the tools stand beside the title."""

    def __init__(self, review: ReviewStep, rows: RowsStep, memory: LayoutMemory) -> None:
        super().__init__()
        self._review = review
        self._rows = rows
        self.model = RowModel(self)
        self.table = RowTable(self.model)
        self.columns = ColumnLayout(self.table, memory)
        self._search = SearchBar(rows)
        stack = review.undo_stack
        undo = stack.createUndoAction(self, self.tr("Undo"))
        redo = stack.createRedoAction(self, self.tr("Redo"))
        self.tools: list[QWidget] = [
            _tool(undo, "undo", QKeySequence.StandardKey.Undo),
            _tool(redo, "redo", QKeySequence.StandardKey.Redo),
            self._search,
        ]
        self.action_groups: tuple[list[QAction], ...] = (
            [undo, redo],
            [self.table.copy, self.table.keep, self.table.remove, self.table.automatic],
            [self._search.find_action],
        )
        """What can be done here, for a menu."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(FilterBar(review, rows))
        column.addWidget(self.table, 1)
        column.addWidget(SelectionBar(self.table, rows))
        self.table.decision_asked.connect(
            lambda decision: review.decide(self.table.selected_rows(), decision)
        )
        self.table.copy_asked.connect(lambda: rows.copy(self.table.selected_rows()))
        review.decided.connect(self.model.refresh_decisions)
        rows.changed.connect(self._show_rows)
        self._show_rows()

    def _show_rows(self) -> None:
        self.model.show_rows(self._rows.scrub, self._review.decisions, self._rows.numbers)


def _tool(action: QAction, icon: str, key: QKeySequence.StandardKey) -> QToolButton:
    action.setIcon(icons.icon(icon))
    action.setShortcut(key)
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button
