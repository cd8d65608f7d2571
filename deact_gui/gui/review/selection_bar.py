"""What is selected, and buttons for what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.theme import GRID, mute

if TYPE_CHECKING:
    from deact_gui.gui.review.row_table import RowTable
    from deact_gui.gui.steps.rows import RowsStep


class SelectionBar(QWidget):
    """One line below the table."""

    def __init__(self, table: RowTable, rows: RowsStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._rows = rows
        self._label = ElidedLabel()
        mute(self._label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self._label, 1)
        for action in (table.keep, table.remove, table.automatic):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        table.selected.connect(self._show)
        rows.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        if selected := self._table.selected_count:
            text = (
                self.tr("1 row selected")
                if selected == 1
                else self.tr("%Ln rows selected", "", selected)
            )
        elif len(self._rows):
            text = self.tr("Select rows to keep or remove them yourself.")
        else:
            text = self.tr("No rows here.")
        self._label.setText(text)
