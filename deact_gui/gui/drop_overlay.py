"""What the window shows while something is dragged over it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from deact_gui.gui.theme import GRID, RADIUS, colors, sized


class DropOverlay(QWidget):
    """Lies on its parent, lets events through, and says what a drop would do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = parent
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Appear and say what a drop would do."""
        self._text = text
        self.resize(self._below.size())
        self.raise_()
        self.show()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._below.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a veil with a frame, and the text."""
        scheme = colors(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(scheme.info.fill)
        veil.setAlphaF(0.93)
        painter.setBrush(veil)
        painter.setPen(QPen(scheme.accent, 2, Qt.PenStyle.DashLine))
        inset = GRID
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(scheme.text)
        painter.setFont(sized(self.font(), 5, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
