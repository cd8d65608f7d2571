"""The lists side by side: what came out for each, and how far it is."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from deact_gui.gui.lists.names import names
from deact_gui.gui.steps.standing import Standing, standing

if TYPE_CHECKING:
    from deact_gui.gui.steps.job import Job
    from deact_gui.gui.steps.list_job import ListJob

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
STANDING = Role.UserRole
"""The role of a list's ``Standing``."""


class Column(IntEnum):
    """The columns."""

    NAME = 0
    ROWS = 1
    DEACTIVATED = 2
    RECONSENTED = 3
    UNREADABLE = 4
    STANDING = 5
    CLOSE = 6


class ListsModel(QAbstractTableModel):
    """One row a list."""

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._lists: tuple[ListJob, ...] = ()
        self._names: dict[ListJob, str] = {}
        job.lists_changed.connect(self._take)
        job.changed.connect(self._refresh)
        job.errands.progressed.connect(self._refresh_standings)
        self._take()

    def list_at(self, row: int) -> ListJob:
        """Return the list of a row."""
        return self._lists[row]

    def row_of(self, wanted: ListJob) -> int:
        """Return the row of a list."""
        return self._lists.index(wanted)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the lists."""
        return 0 if parent and parent.isValid() else len(self._lists)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the columns."""
        return 0 if parent and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Vertical:
            return None
        is_number = Column.ROWS <= section <= Column.UNREADABLE
        if role == Role.TextAlignmentRole and is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Role.DisplayRole:
            return None
        return {
            Column.NAME: self.tr("List"),
            Column.ROWS: self.tr("Rows"),
            Column.DEACTIVATED: self.tr("Deactivated"),
            Column.RECONSENTED: self.tr("Kept by consent"),
            Column.UNREADABLE: self.tr("Unreadable"),
            Column.STANDING: self.tr("State"),
            Column.CLOSE: "",
        }[Column(section)]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what is known of a list."""
        if not index.isValid():
            return None
        shown, column = self._lists[index.row()], Column(index.column())
        match role:
            case Role.DisplayRole:
                return self._text(shown, column)
            case Role.ToolTipRole:
                return self._explanation(shown, column)
            case Role.AccessibleTextRole if column is Column.CLOSE:
                return self._explanation(shown, column)
            case Role.TextAlignmentRole if Column.ROWS <= column <= Column.UNREADABLE:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Role.UserRole:
                return standing(shown)
        return None

    def standing_at(self, row: int) -> Standing:
        """Return how far the list of a row is."""
        return standing(self._lists[row])

    def _text(self, shown: ListJob, column: Column) -> str:
        counts = shown.review.counts if shown.review.scrub else None
        number = QLocale().toString
        match column:
            case Column.NAME:
                return self._names[shown]
            case Column.STANDING:
                return standing(shown).text
            case Column.ROWS if counts:
                return number(counts.rows)
            case Column.DEACTIVATED if counts:
                return number(counts.deactivated)
            case Column.RECONSENTED if counts:
                return number(counts.reconsented)
            case Column.UNREADABLE if counts:
                return number(counts.unreadable)
        return ""

    def _explanation(self, shown: ListJob, column: Column) -> str | None:
        match column:
            case Column.NAME:
                return str(shown.path) if shown.path else None
            case Column.STANDING:
                return standing(shown).text
            case Column.CLOSE:
                return self.tr("Close {name}").format(name=self._names[shown])
        return None

    def _take(self) -> None:
        self.beginResetModel()
        self._lists = self._job.lists
        self._names = names(self._lists)
        self.endResetModel()

    def _refresh(self) -> None:
        self._names = names(self._lists)
        self._tell(Column.NAME, Column.CLOSE)

    def _refresh_standings(self) -> None:
        self._tell(Column.STANDING, Column.STANDING)

    def _tell(self, first: Column, last: Column) -> None:
        if self._lists:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._lists) - 1, last))
