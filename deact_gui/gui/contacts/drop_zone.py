"""Where a contact list goes as long as there is none: drop it, open it, or try the sample."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from deact_gui.gui import icons
from deact_gui.gui.primary_button import PrimaryButton
from deact_gui.gui.theme import GRID, RADIUS, colors, mute, sized

ICON = 48


class DropZone(QWidget):
    """A dashed frame with everything a beginner needs; the window itself takes the drop."""

    open_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = _line(self.tr("Drop your contact list here"))
        title.setFont(sized(self.font(), 4, bold=True))
        promise = _line(
            self.tr("Excel or CSV, with a column of phone numbers. It is only read, never changed.")
        )
        mute(promise)
        open_button = PrimaryButton(self.tr("&Open a list…"))
        open_button.clicked.connect(self.open_asked)
        sample_button = QPushButton(self.tr("&Try it with sample data"))
        sample_button.setToolTip(
            self.tr("The whole job with made-up contacts and reports, offline")
        )
        sample_button.clicked.connect(self.sample_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(open_button)
        buttons.addWidget(sample_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addStretch(1)
        column.addSpacing(ICON + GRID)
        column.addWidget(title)
        column.addWidget(promise)
        column.addSpacing(GRID)
        column.addLayout(buttons)
        column.addStretch(1)
        self._title = title

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed frame, and a list above the words."""
        scheme = colors(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(scheme.line, 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(scheme.window)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        top = self._title.geometry().top() - ICON - 2 * GRID
        box = QRectF((self.width() - ICON) / 2, top, ICON, ICON)
        icons.draw(painter, "list", box, scheme.muted)


def _line(text: str) -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
