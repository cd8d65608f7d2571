"""Choosing days in a month: with clicks, drags, Shift, Ctrl and the arrow keys."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from deact_gui.gui.reports.calendar_model import DAYS, WEEKS, CalendarModel
from deact_gui.gui.reports.day_delegate import DayDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

Key = Qt.Key
Modifier = Qt.KeyboardModifier

CELL_HEIGHT = 31
_STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -DAYS, Key.Key_Down: DAYS}


class CalendarView(QTableView):
    """Six weeks. It asks for days to be chosen; whether they are is the step's to say."""

    days_asked = Signal(object)
    """The days that should be chosen (frozenset of date)."""
    month_asked = Signal(object)
    """A day whose month should be shown."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = model
        self._chosen: frozenset[date] = frozenset()
        self._anchor: date | None = None
        self._cursor = date.today()
        self._before_drag: frozenset[date] = frozenset()
        self.setModel(model)
        self.setItemDelegate(DayDelegate(self))
        self.setAccessibleName(self.tr("Days with reports"))
        self._make_plain()

    def _make_plain(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(16)
        self.verticalHeader().setMinimumSectionSize(16)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(WEEKS * CELL_HEIGHT)

    @property
    def cursor_day(self) -> date:
        """Return the day that keys act on."""
        return self._cursor

    def show_chosen(self, chosen: frozenset[date]) -> None:
        """Take note of which days are chosen."""
        self._chosen = chosen

    def move_cursor(self, day: date) -> None:
        """Put the keyboard's cursor on a day, and show its month."""
        self._cursor = day
        if not self._days.index_of(day).isValid() or self._days.month != day.replace(day=1):
            self.month_asked.emit(day)
        self.setCurrentIndex(self._days.index_of(day))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return room for two digits and a mark in each cell."""
        return QSize(DAYS * 36, WEEKS * CELL_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a day, add it with Ctrl, reach to it with Shift."""
        day = self._day_at(event.position().toPoint())
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._before_drag = frozenset()
        if event.modifiers() & Modifier.ShiftModifier and self._anchor:
            self._reach(day)
        elif event.modifiers() & Modifier.ControlModifier:
            self._anchor = day
            self.days_asked.emit(self._chosen ^ {day})
            self._before_drag = self._chosen - {day}
        else:
            self._anchor = day
            self.days_asked.emit(frozenset({day}))
        self._set_cursor(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the days from where the button went down to here."""
        day = self._day_at(event.position().toPoint())
        if event.buttons() & Qt.MouseButton.LeftButton and day and day != self._cursor:
            self._reach(day)
            self._set_cursor(day)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a click on another month's day to that month."""
        if self._days.month != self._cursor.replace(day=1):
            self.move_cursor(self._cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, reach with Shift, choose with Space."""
        key = Key(event.key())
        if (target := self._target(key)) is not None:
            if event.modifiers() & Modifier.ShiftModifier:
                self._anchor = self._anchor or self._cursor
                self._reach(target)
            self.move_cursor(target)
        elif key in (Key.Key_Space, Key.Key_Return, Key.Key_Enter):
            self._anchor = self._cursor
            wants_more = event.modifiers() & Modifier.ControlModifier
            day = frozenset({self._cursor})
            self.days_asked.emit(self._chosen ^ day if wants_more else day)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys act."""
        super().focusInEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Repaint when the pointer leaves, so that no day stays lit."""
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)

    def _target(self, key: Key) -> date | None:
        if key in _STEPS:
            return self._cursor + timedelta(_STEPS[key])
        if key == Key.Key_PageUp:
            return self._cursor - timedelta(28)
        if key == Key.Key_PageDown:
            return self._cursor + timedelta(28)
        return None

    def _reach(self, day: date) -> None:
        start = self._anchor or day
        first, last = min(start, day), max(start, day)
        days = {date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)}
        self.days_asked.emit(self._before_drag | days)

    def _set_cursor(self, day: date) -> None:
        self._cursor = day
        self.setCurrentIndex(self._days.index_of(day))
        self.viewport().update()

    def _day_at(self, point: QPoint) -> date | None:
        index = self.indexAt(point)
        return self._days.cell(index).date if index.isValid() else None
