"""How many numbers each day's report holds: a bar a day, up to the newest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QEvent,
    QLocale,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from deact_gui.core.report import KEPT_BY_AWS
from deact_gui.gui.theme import GRID, colors, mixed

if TYPE_CHECKING:
    from deact_gui.gui.steps.shelf import Shelf

HEIGHT = 5 * GRID
PALE = 0.4
"""The share of ink in a bar whose report is not here."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One day of the chart."""

    date: date
    numbers: int
    is_here: bool
    is_chosen: bool


class Bars(QWidget):
    """A bar for each of the last 90 days: solid if the report is here, pale if it is not."""

    day_asked = Signal(object)
    """A day was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Return what is drawn."""
        return self._bars

    def show_days(self, shelf: Shelf, chosen: frozenset[date]) -> None:
        """Show the counts of the days up to the newest report."""
        newest = max(shelf.days, default=date.min)
        span = [newest - timedelta(n) for n in reversed(range(KEPT_BY_AWS))] if shelf.days else []
        known = {day: shelf.days[day] for day in span if day in shelf.days}
        self._bars = tuple(
            Bar(day, known[day].numbers, known[day].is_here, day in chosen)
            if day in known
            else Bar(day, 0, False, False)
            for day in span
        )
        self.setVisible(bool(known))
        self.setAccessibleName(self._summary())
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for ninety bars."""
        return QSize(KEPT_BY_AWS * 3, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars above a line."""
        scheme = colors(self.palette())
        painter = QPainter(self)
        foot = self.height() - 1.0
        painter.setPen(QPen(scheme.line, 1))
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))
        for place, bar in enumerate(self._bars):
            if not bar.numbers:
                continue
            ink = scheme.accent if bar.is_chosen else scheme.muted
            painter.fillRect(
                self._box(place, bar), ink if bar.is_here else mixed(ink, scheme.card, PALE)
            )

    def event(self, event: QEvent) -> bool:
        """Say what the bar under the pointer stands for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self._at(event.pos().x())
            QToolTip.showText(event.globalPos(), _words(bar, self) if bar else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the day that was clicked."""
        bar = self._at(event.position().x())
        if bar and bar.numbers and event.button() == Qt.MouseButton.LeftButton:
            self.day_asked.emit(bar.date)

    def _box(self, place: int, bar: Bar) -> QRectF:
        most = max(each.numbers for each in self._bars)
        left, after = (n * self.width() // len(self._bars) for n in (place, place + 1))
        high = max(2.0, (self.height() - 2) * bar.numbers / most)
        return QRectF(left, self.height() - 1 - high, max(1, after - left - 1), high)

    def _at(self, x: float) -> Bar | None:
        place = int(x * len(self._bars) / max(1, self.width()))
        return self._bars[place] if 0 <= place < len(self._bars) else None

    def _summary(self) -> str:
        numbers = [bar.numbers for bar in self._bars if bar.numbers]
        if not numbers:
            return self.tr("Numbers a day")
        number = QLocale().toString
        text = self.tr("Numbers a day: {days} days, from {least} to {most}")
        return text.format(
            days=number(len(numbers)), least=number(min(numbers)), most=number(max(numbers))
        )


def _words(bar: Bar, widget: QWidget) -> str:
    day = QDate(bar.date.year, bar.date.month, bar.date.day)
    shown = QLocale().toString(day, _tr("ddd d MMM yyyy"))
    if not bar.numbers:
        return f"{shown} · {_tr('no report')}"
    count = QLocale().toString(bar.numbers)
    text = _tr("{count} numbers") if bar.is_here else _tr("about {count} numbers")
    return f"{shown} · {text.format(count=count)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Bars", text)
