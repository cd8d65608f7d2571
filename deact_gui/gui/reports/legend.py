"""What the calendar's marks mean."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from deact_gui.gui.reports.day_delegate import MARK, draw_mark
from deact_gui.gui.steps.shelf import Place
from deact_gui.gui.theme import GRID, colors, mirrored, sized


class Legend(QLabel):
    """The three marks with a word each, in one line. A label to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(sized(self.font(), -0.5))
        self._words = (
            (Place.HERE, self.tr("here")),
            (Place.OFFERED, self.tr("at AWS")),
            (Place.MISSING, self.tr("no report")),
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = ", ".join(word for _, word in self._words)
        self.setAccessibleName(self.tr("Marks: {words}").format(words=words))

    def sizeHint(self) -> QSize:
        """Return the room of the line."""
        metrics = self.fontMetrics()
        width = sum(metrics.horizontalAdvance(word) + 4 * GRID for _, word in self._words)
        return QSize(width, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks and their words."""
        ink = colors(self.palette()).muted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, middle = float(GRID), self.height() / 2
        metrics, whole = self.fontMetrics(), QRectF(self.rect())
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        for place, word in self._words:
            mark = QRectF(x, middle - MARK, 2 * MARK, 2 * MARK)
            draw_mark(painter, place, mirrored(mark, whole, self).center(), ink)
            x += 2 * MARK + GRID - 2
            width = metrics.horizontalAdvance(word)
            text = mirrored(QRectF(x, 0, width, self.height()), whole, self)
            painter.drawText(QPointF(text.left(), base), word)
            x += width + 2 * GRID
