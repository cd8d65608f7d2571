"""A month as a table of six weeks, each cell one day and where its report is."""

from calendar import Calendar
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from deact_gui.gui.steps.shelf import Place, Shelf

WEEKS, DAYS = 6, 7

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
CELL = Role.UserRole
"""The role of a cell's ``Cell``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One day as it is shown."""

    date: date
    place: Place
    size: int
    is_chosen: bool
    is_compared: bool
    """The list has been compared with it in an earlier scrub."""
    is_in_month: bool


class CalendarModel(QAbstractTableModel):
    """The days of one month, with some before and after it to fill the weeks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = Shelf()
        self._chosen: frozenset[date] = frozenset()
        self._compared: frozenset[date] = frozenset()
        self._first_weekday = QLocale().firstDayOfWeek().value - 1
        self._month = date.today().replace(day=1)
        self._dates: list[date] = []
        self.show_month(self._month)

    @property
    def month(self) -> date:
        """Return the first day of the month."""
        return self._month

    def show_month(self, day: date) -> None:
        """Show the month of a day."""
        self.beginResetModel()
        self._month = day.replace(day=1)
        weeks = Calendar(self._first_weekday).itermonthdates(day.year, day.month)
        dates = list(weeks)
        missing = WEEKS * DAYS - len(dates)
        last = dates[-1].toordinal()
        self._dates = dates + [date.fromordinal(last + n + 1) for n in range(missing)]
        self.endResetModel()

    def show_days(self, shelf: Shelf, chosen: frozenset[date]) -> None:
        """Show where reports are, and which are chosen."""
        self._shelf, self._chosen = shelf, chosen
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    def show_compared(self, days: frozenset[date]) -> None:
        """Show which days the list has been compared with before."""
        self._compared = days
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    def weekday_names(self) -> list[str]:
        """Return the names of the columns, as short as the language has them."""
        short = QLocale.FormatType.ShortFormat
        return [
            QLocale().standaloneDayName((self._first_weekday + n) % DAYS + 1, short)
            for n in range(DAYS)
        ]

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day, an invalid one if it isn't shown."""
        if day not in self._dates:
            return QModelIndex()
        return self.index(*divmod(self._dates.index(day), DAYS))

    def cell(self, index: Index) -> Cell:
        """Return the day in a cell."""
        day = self._dates[index.row() * DAYS + index.column()]
        known = self._shelf.days.get(day)
        return Cell(
            day,
            self._shelf.place(day),
            known.size if known else 0,
            day in self._chosen,
            day in self._compared,
            (day.year, day.month) == (self._month.year, self._month.month),
        )

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the weeks."""
        return 0 if parent and parent.isValid() else WEEKS

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the days of a week."""
        return 0 if parent and parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return a weekday's name."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self.weekday_names()[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows, or says."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        match role:
            case Role.DisplayRole:
                return str(cell.date.day)
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return self.describe(cell)
            case _ if role == CELL:
                return cell
        return None

    def describe(self, cell: Cell) -> str:
        """Return everything about a day in words."""
        locale = QLocale()
        day = locale.toString(
            QDate(cell.date.year, cell.date.month, cell.date.day), self.tr("ddd d MMM yyyy")
        )
        place = {
            Place.HERE: self.tr("on this computer"),
            Place.OFFERED: self.tr("at AWS, not here yet"),
            Place.MISSING: self.tr("no report"),
            Place.LOST: self.tr("lost for good: older than AWS keeps, and never fetched"),
            Place.BEYOND: self.tr("no report"),
        }[cell.place]
        si = locale.DataSizeFormat.DataSizeSIFormat
        size = locale.formattedDataSize(cell.size, 1, si) if cell.size else ""
        compared = self.tr("this list was compared with it") if cell.is_compared else ""
        chosen = self.tr("chosen") if cell.is_chosen else ""
        return " · ".join(filter(None, (day, place, size, compared, chosen)))
