"""The rows to look at as a table that is read where it is looked at, however long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QApplication

from deact_gui.core.errors import DeactError
from deact_gui.core.terms import Verdict
from deact_gui.gui import icons
from deact_gui.gui.steps.outcome import Outcome, outcome

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from deact_gui.core.decisions import Decisions, Rows
    from deact_gui.core.scrub import Scrub
    from deact_gui.gui.review.row_blocks import RowBlocks

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
OUTCOME = Role.UserRole
"""The role of a row's ``Outcome``."""
VERDICT, REASON, OWN = range(3)
"""The columns: two of Deact, then the list's own."""
MOST_ROWS = 80_000_000
"""A table view hangs when its rows are more than 2³¹ pixels high in all."""


class RowModel(QAbstractTableModel):
    """Verdict, reason and the list's own columns."""

    failed = Signal(object)
    """Rows could not be read, and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scrub: Scrub | None = None
        self._decisions: Decisions | None = None
        self._blocks: RowBlocks | None = None
        self._has_failed = False

    def show_rows(
        self,
        scrub: Scrub | None,
        decisions: Decisions | None,
        numbers: NDArray[np.int64] | None,
    ) -> None:
        """Show some rows, or all if no numbers are given."""
        self.beginResetModel()
        self._scrub, self._decisions, self._blocks = scrub, decisions, None
        self._has_failed = False
        if scrub:
            from deact_gui.gui.review.row_blocks import RowBlocks

            rows = range(len(scrub.verdicts)) if numbers is None else numbers
            self._blocks = RowBlocks(scrub.contacts, rows)
        self.endResetModel()

    def refresh_decisions(self) -> None:
        """Show what the user says now."""
        if rows := self.rowCount():
            self.dataChanged.emit(self.index(0, VERDICT), self.index(rows - 1, REASON))

    @property
    def phone_column(self) -> int | None:
        """Return the column of the phone numbers."""
        return OWN + self._scrub.columns.phone if self._scrub else None

    @property
    def cut_off(self) -> int:
        """Return how many rows there are beyond those that can be shown."""
        return max(0, (len(self._blocks) if self._blocks else 0) - MOST_ROWS)

    def numbers(self, first: int, last: int) -> Rows:
        """Return the numbers of the rows from one position to another, both included."""
        assert self._blocks is not None
        return self._blocks.numbers(first, last)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the rows to show."""
        if (parent and parent.isValid()) or self._blocks is None:
            return 0
        return min(len(self._blocks), MOST_ROWS)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the columns of the list and two more."""
        if (parent and parent.isValid()) or self._scrub is None:
            return 0
        return OWN + len(self._scrub.contacts.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return a column's name and mark, or a row's number in the list."""
        if self._scrub is None or self._blocks is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return (
                QLocale().toString(self._blocks.number(section) + 1)
                if role == Role.DisplayRole
                else None
            )
        columns = self._scrub.columns
        match role:
            case Role.DisplayRole:
                names = (self.tr("Verdict"), self.tr("Reason"), *self._scrub.contacts.columns)
                return names[section]
            case Role.DecorationRole if section == OWN + columns.phone:
                return icons.icon("phone")
            case Role.DecorationRole if columns.consent is not None:
                return icons.icon("shield") if section == OWN + columns.consent else None
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell."""
        if not index.isValid():
            return None
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return self._text(index.row(), index.column())
            case Role.ForegroundRole if index.column() == REASON:
                return QApplication.palette().placeholderText()
            case _ if role == OUTCOME:
                return self._outcome(index.row())
        return None

    def _text(self, position: int, column: int) -> str:
        if column >= OWN:
            return self._cells(position)[column - OWN]
        made = self._outcome(position)
        return made.text if column == VERDICT else made.reason

    def _outcome(self, position: int) -> Outcome:
        assert self._scrub is not None and self._blocks is not None
        number = self._blocks.number(position)
        is_consented = self._scrub.verdicts[number] == Verdict.RECONSENTED
        cells = self._cells(position) if is_consented else ()
        return outcome(self._scrub, self._decisions, number, cells)

    def _cells(self, position: int) -> tuple[str, ...]:
        assert self._scrub is not None and self._blocks is not None
        if not self._has_failed:
            try:
                return self._blocks.cells(position)
            except DeactError as error:
                self._has_failed = True
                self.failed.emit(error)
        return ("",) * len(self._scrub.contacts.columns)
