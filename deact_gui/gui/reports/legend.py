"""What the calendar's marks mean."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from deact_gui.gui.reports.day_delegate import MARK, draw_mark, draw_tick
from deact_gui.gui.steps.shelf import Place
from deact_gui.gui.theme import GRID, colors, mirrored, sized

Draw = Callable[[QPainter, QPointF, QColor], None]


class Legend(QLabel):
    """The marks with a word each, in as many lines as they need. A label to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(sized(self.font(), -0.5))
        self._marks: tuple[tuple[Draw, str], ...] = (
            (partial(_place, Place.HERE), self.tr("here")),
            (partial(_place, Place.OFFERED), self.tr("at AWS")),
            (partial(_place, Place.MISSING), self.tr("no report")),
            (partial(_place, Place.LOST), self.tr("lost for good")),
            (draw_tick, self.tr("compared with this list")),
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = ", ".join(word for _, word in self._marks)
        self.setAccessibleName(self.tr("Marks: {words}").format(words=words))

    def sizeHint(self) -> QSize:
        """Return the room of the lines at this width."""
        lines = self._places()[-1].y() / self._line + 1
        return QSize(20 * GRID, round(lines * self._line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the width needs."""
        super().resizeEvent(event)
        self.setFixedHeight(self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks and their words."""
        ink = colors(self.palette()).muted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        base = (self._line + metrics.ascent() - metrics.descent()) / 2
        whole = QRectF(self.rect())
        for (draw, word), at in zip(self._marks, self._places(), strict=True):
            mark = QRectF(at, QSizeF(2 * MARK, self._line))
            draw(painter, mirrored(mark, whole, self).center(), ink)
            painter.setPen(ink)
            size = QSizeF(metrics.horizontalAdvance(word), self._line)
            text = mirrored(
                QRectF(mark.right() + GRID - 2, at.y(), size.width(), size.height()), whole, self
            )
            painter.drawText(text.topLeft() + QPointF(0, base), word)

    @property
    def _line(self) -> int:
        return self.fontMetrics().height() + 2

    def _places(self) -> list[QPointF]:
        """Return where each mark begins: in the next line where this one has no room left."""
        places: list[QPointF] = []
        x, y = float(GRID), 0
        for _, word in self._marks:
            wide = 2 * MARK + GRID - 2 + self.fontMetrics().horizontalAdvance(word)
            if places and x + wide > self.width():
                x, y = float(GRID), y + self._line
            places.append(QPointF(x, y))
            x += wide + 2 * GRID
        return places


def _place(place: Place, painter: QPainter, at: QPointF, ink: QColor) -> None:
    draw_mark(painter, place, at, ink)
