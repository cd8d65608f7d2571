"""The table of rows: choosing many at once, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from deact_gui.core.terms import Decision
from deact_gui.gui import icons
from deact_gui.gui.review.row_model import OWN, VERDICT, RowModel
from deact_gui.gui.review.verdict_delegate import VerdictDelegate
from deact_gui.gui.tables import dress, fit_columns

if TYPE_CHECKING:
    from deact_gui.core.decisions import Rows


class RowTable(QTableView):
    """Never asks the model for more than is on screen, also when everything is selected."""

    decision_asked = Signal(object)
    """The selected rows should be decided like this (Decision)."""
    copy_asked = Signal()
    selected = Signal()
    """Other rows are selected."""
    arranged = Signal()
    """Other rows are shown, and their columns are as wide and in the order that suits them."""

    def __init__(self, model: RowModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        dress(self, self.tr("Rows of the list with their verdicts"))
        self.setItemDelegateForColumn(VERDICT, VerdictDelegate(self))
        self.keep = self._decide(
            self.tr("&Keep"),
            self.tr("Keep the selected rows, whatever their verdict (K)"),
            "person-check",
            "K",
            Decision.KEEP,
        )
        self.remove = self._decide(
            self.tr("Re&move"),
            self.tr("Remove the selected rows, whatever their verdict (Del)"),
            "person-minus",
            "Del",
            Decision.REMOVE,
        )
        self.automatic = self._decide(
            self.tr("Back to a&utomatic"),
            self.tr("Let the verdict decide again (Backspace)"),
            "undo",
            "Backspace",
            Decision.NONE,
        )
        self.copy = self._action(self.tr("Copy"), None, QKeySequence.StandardKey.Copy)
        self.copy.triggered.connect(self.copy_asked)
        self._columns = 0
        self._phone: int | None = None
        self.horizontalHeader().setSectionsMovable(True)
        self.setModel(model)
        # To draw a header, Qt asks its selection about every row; one that stays empty is quick.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.horizontalHeader().setSectionsClickable(False)
        model.modelReset.connect(self._on_model_reset)

    @property
    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return sum(part.height() for part in self._parts())

    def selected_rows(self) -> list[Rows]:
        """Return the numbers of the selected rows, in parts that have no row in common."""
        return [self._rows.numbers(part.top(), part.bottom()) for part in self._parts()]

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other rows are selected."""
        super().selectionChanged(selected, deselected)
        self._on_selected()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected rows."""
        menu = QMenu(self)
        menu.addActions([self.keep, self.remove, self.automatic])
        menu.addSeparator()
        menu.addAction(self.copy)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def keyboardSearch(self, search: str) -> None:
        """Don't look for typed letters: that would read every row of the list."""

    def _parts(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(n) for n in range(selection.count())]

    def _decide(self, text: str, why: str, icon: str, key: str, decision: Decision) -> QAction:
        action = self._action(text, icon, QKeySequence(key))
        action.setToolTip(why)
        action.triggered.connect(lambda: self.decision_asked.emit(decision))
        return action

    def _action(
        self, text: str, icon: str | None, key: QKeySequence | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(text, self)
        if icon:
            action.setIcon(icons.icon(icon))
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setEnabled(False)
        self.addAction(action)
        return action

    def _on_model_reset(self) -> None:
        columns = self._rows.columnCount()
        if columns != self._columns:
            self._columns = columns
            fit_columns(self)
        self._bring_phone_forward()
        self.arranged.emit()
        self._on_selected()

    def _bring_phone_forward(self) -> None:
        """Show the phone number beside the verdict on it; the user may drag columns elsewhere."""
        phone = self._rows.phone_column
        if phone is not None and phone != self._phone:
            header = self.horizontalHeader()
            for column in range(self._columns):
                header.moveSection(header.visualIndex(column), column)
            header.moveSection(header.visualIndex(phone), OWN)
        self._phone = phone

    def _on_selected(self) -> None:
        has_rows = self.selectionModel() is not None and self.selectionModel().hasSelection()
        for action in (self.keep, self.remove, self.automatic, self.copy):
            action.setEnabled(has_rows)
        self.selected.emit()
