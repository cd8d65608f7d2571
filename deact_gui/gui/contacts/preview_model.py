"""The first rows of a list, with the columns that count marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication

from deact_gui.gui import icons
from deact_gui.gui.theme import colors, mixed, sized

if TYPE_CHECKING:
    from deact_gui.core.contacts.contact_file import ContactFile
    from deact_gui.core.terms import Columns

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class PreviewModel(QAbstractTableModel):
    """What is known of a list before it is compared."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._header: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._columns: Columns | None = None

    def show_list(self, contacts: ContactFile | None) -> None:
        """Show the first rows of a list."""
        self.beginResetModel()
        self._header = contacts.columns if contacts else ()
        self._rows = contacts.preview if contacts else ()
        self.endResetModel()

    def mark(self, columns: Columns | None) -> None:
        """Mark the columns that count."""
        self._columns = columns
        if self._header and self._rows:
            last = self.index(len(self._rows) - 1, len(self._header) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        if self._header:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._header) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the rows of the preview."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the columns of the list."""
        return 0 if parent and parent.isValid() else len(self._header)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return a column's name and mark, or a row's number."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Role.DisplayRole else None
        match role:
            case Role.DisplayRole:
                return self._header[section]
            case Role.DecorationRole if mark := self._mark(section):
                return icons.icon(mark)
            case Role.AccessibleTextRole if mark := self._mark(section):
                meaning = (
                    self.tr("phone numbers") if mark == "phone" else self.tr("dates of consent")
                )
                return f"{self._header[section]}, {meaning}"
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell, tinted in a column that counts."""
        if not index.isValid():
            return None
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return self._rows[index.row()][index.column()]
            case Role.BackgroundRole if self._mark(index.column()):
                scheme = colors(QApplication.palette())
                return mixed(scheme.accent, scheme.card, 0.07)
            case Role.FontRole if self._mark(index.column()) == "phone":
                return sized(QApplication.font(), 0, bold=True)
        return None

    def _mark(self, column: int) -> str | None:
        if self._columns and column == self._columns.phone:
            return "phone"
        if self._columns and column == self._columns.consent:
            return "shield"
        return None
