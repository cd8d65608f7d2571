"""The scrubs of this machine as a table, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from deact_gui.core.coverage import in_words
from deact_gui.core.sample import is_of_sample

if TYPE_CHECKING:
    from deact_gui.core.history.entry import Entry

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SORT = Role.UserRole
"""The role of what a column is sorted by."""
FULL = "d MMM yyyy"


class Column(IntEnum):
    """The columns."""

    WHEN = 0
    LIST = 1
    ROWS = 2
    KEPT = 3
    REMOVED = 4
    REPORTS = 5
    MISSING = 6
    USER = 7


NUMBERS = {Column.ROWS, Column.KEPT, Column.REMOVED, Column.MISSING}


class HistoryModel(QAbstractTableModel):
    """One scrub a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show some scrubs."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the scrub in a row."""
        return self._entries[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the scrubs."""
        return 0 if parent and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the columns."""
        return 0 if parent and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole and Column(section) in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        names = {
            Column.WHEN: self.tr("When"),
            Column.LIST: self.tr("List"),
            Column.ROWS: self.tr("Rows"),
            Column.KEPT: self.tr("Kept"),
            Column.REMOVED: self.tr("Removed"),
            Column.REPORTS: self.tr("Reports"),
            Column.MISSING: self.tr("Days missing"),
            Column.USER: self.tr("User"),
        }
        return names[Column(section)] if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell."""
        if not index.isValid():
            return None
        entry, column = self._entries[index.row()], Column(index.column())
        match role:
            case Role.DisplayRole:
                return self._text(entry, column)
            case Role.ToolTipRole:
                return self._more(entry, column)
            case Role.TextAlignmentRole if column in NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == SORT:
                return self._value(entry, column)
        return None

    def _text(self, entry: Entry, column: Column) -> str:
        value = self._value(entry, column)
        if column is Column.WHEN:
            local = QDateTime.fromSecsSinceEpoch(round(entry.at.timestamp()))
            return QLocale().toString(local, self.tr("d MMM yyyy hh:mm"))
        if column is Column.REPORTS:
            return self._days(entry)
        if column is Column.LIST and is_of_sample(entry.list.path):
            return self.tr("{name} (sample)").format(name=value)
        return QLocale().toString(value) if isinstance(value, int) else str(value)

    def _days(self, entry: Entry) -> str:
        one, other = min(entry.days), max(entry.days)
        first = _in_words(one, "d MMM" if one.year == other.year else FULL)
        last = _in_words(other)
        if one == other:
            return last
        count = QLocale().toString(len(entry.days))
        text = self.tr("{first} to {last} ({count} reports)")
        return text.format(count=count, first=first, last=last)

    def _value(self, entry: Entry, column: Column) -> int | str:
        match column:
            case Column.WHEN:
                return round(entry.at.timestamp())
            case Column.LIST:
                return entry.list.path.name
            case Column.ROWS:
                return entry.counts.rows
            case Column.KEPT:
                return entry.scrubbed.rows
            case Column.REMOVED:
                return entry.removed.rows
            case Column.REPORTS:
                return str(max(entry.days))
            case Column.MISSING:
                return len(entry.not_covered)
            case Column.USER:
                return entry.user

    def _more(self, entry: Entry, column: Column) -> str:
        match column:
            case Column.LIST:
                return str(entry.list.path)
            case Column.KEPT:
                return str(entry.scrubbed.path)
            case Column.REMOVED:
                return str(entry.removed.path)
            case Column.MISSING:
                return in_words(entry.not_covered)
        return self._text(entry, column)


def _in_words(day: date, form: str = FULL) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
