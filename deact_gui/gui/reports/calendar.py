"""The calendar of reports: month, weekdays, days, legend, and quick choices."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from deact_gui.gui.flow_layout import FlowLayout
from deact_gui.gui.reports.bars import Bars
from deact_gui.gui.reports.calendar_model import CalendarModel
from deact_gui.gui.reports.calendar_view import CalendarView
from deact_gui.gui.reports.legend import Legend
from deact_gui.gui.reports.month_bar import MonthBar
from deact_gui.gui.steps.shelf import Shelf
from deact_gui.gui.theme import GRID, mute, sized


class Calendar(QWidget):
    """One month at a time; it asks for days to be chosen."""

    days_asked = Signal(object)
    """The days that should be chosen (frozenset of date)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = Shelf()
        self._model = CalendarModel(self)
        self._view = CalendarView(self._model)
        self._bar = MonthBar()
        self._bars = Bars()
        self._since = QPushButton(self.tr("Since last scrub"))
        self._compared: frozenset[date] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._bar)
        column.addLayout(self._weekdays())
        column.addWidget(self._view)
        column.addWidget(Legend())
        column.addSpacing(GRID // 2)
        column.addWidget(self._since)
        column.addLayout(self._quick_choices())
        column.addSpacing(GRID // 2)
        column.addWidget(self._bars)
        column.addWidget(self._caption())
        self._since.clicked.connect(self._choose_since)
        self._bars.day_asked.connect(self._choose_day)
        self._bar.month_asked.connect(self.show_month)
        self._view.month_asked.connect(self.show_month)
        self._view.days_asked.connect(self.days_asked)
        self.show_month(date.today())

    @property
    def month(self) -> date:
        """Return the first day of the month that is shown."""
        return self._model.month

    def show_month(self, day: date) -> None:
        """Show the month of a day."""
        self._model.show_month(day)
        self._bar.show_month(day)

    def show_compared(self, days: frozenset[date]) -> None:
        """Show which days the list has been compared with before; none if it isn't known."""
        self._compared = days
        self._model.show_compared(days)
        self._show_since()

    def show_days(self, shelf: Shelf, chosen: frozenset[date]) -> None:
        """Show where reports are and which are chosen; turn to the newest of another shelf."""
        is_new = shelf.days.keys() != self._shelf.days.keys()
        self._shelf = shelf
        self._model.show_days(shelf, chosen)
        self._view.show_chosen(chosen)
        self._bars.show_days(shelf, chosen)
        self._show_since()
        self._all.setEnabled(shelf.here() != shelf.days.keys())
        if is_new and shelf.days:
            newest = max(chosen or shelf.days)
            self.show_month(newest)
            self._view.move_cursor(newest)

    def _caption(self) -> QLabel:
        label = QLabel(self.tr("Numbers on each report, last 90 days"))
        label.setFont(sized(self.font(), -1))
        label.setWordWrap(True)
        mute(label)
        return label

    def _weekdays(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for name in self._model.weekday_names():
            label = QLabel(name[:2])
            label.setFont(sized(self.font(), -1))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            mute(label)
            row.addWidget(label, 1)
        return row

    def _quick_choices(self) -> FlowLayout:
        row = FlowLayout(GRID // 2)
        self._all = QPushButton(self.tr("All"))
        for button, tip, days in (
            (QPushButton(self.tr("&Latest")), self.tr("The newest report"), 1),
            (QPushButton(self.tr("&7 days")), self.tr("The reports of the last 7 days"), 7),
            (QPushButton(self.tr("All here")), self.tr("Every report on this computer"), 0),
            (self._all, self.tr("Every report, also those still at AWS"), 1 << 16),
        ):
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, days=days: self._choose_quickly(days))
            row.addWidget(button)
        return row

    def _show_since(self) -> None:
        days = self._shelf.since(self._compared)
        self._since.setVisible(bool(self._compared))
        self._since.setEnabled(bool(days))
        self._since.setToolTip(
            self.tr("The reports with which this list has not been compared yet")
            if days
            else self.tr("This list has been compared with every report there is")
        )

    def _choose_since(self) -> None:
        days = self._shelf.since(self._compared)
        self.days_asked.emit(days)
        self.show_month(max(days))

    def _choose_day(self, day: date) -> None:
        self.days_asked.emit(frozenset({day}))
        self._view.move_cursor(day)
        self.show_month(day)

    def _choose_quickly(self, days: int) -> None:
        self.days_asked.emit(self._shelf.last(days) if days else self._shelf.here())
        if self._shelf.days:
            self.show_month(max(self._shelf.days))
