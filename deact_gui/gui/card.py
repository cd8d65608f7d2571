"""A card: the frame of one step, with its number, its name and what is to be said about it."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from deact_gui.gui import icons
from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.theme import GRID, RADIUS, colors, mute, sized


class StepState(Enum):
    """How far a step is."""

    WAITING = auto()
    """It can't be done before another."""
    OPEN = auto()
    DONE = auto()


class Frame(QWidget):
    """An area with the look of a card."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        scheme = colors(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(scheme.line, 1))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class Card(Frame):
    """A framed area whose head shows a step's number, name and summary, then ``tools``."""

    grown = Signal()
    """Something was made late that the keyboard can reach."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = _Badge(number)
        self._name = QLabel()
        self._name.setFont(sized(self.font(), 2, bold=True))
        self._summary = ElidedLabel()
        mute(self._summary)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(GRID)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addStrut(3 * GRID + 4)  # names stand in line, whether there are tools or not
        head.addWidget(self._badge)
        head.addWidget(self._name)
        head.addSpacing(GRID // 2)
        head.addWidget(self._summary, 1)
        head.addLayout(self.tools)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID, 2 * GRID)
        self.body.setSpacing(GRID + 4)
        self.body.addLayout(head)

    def set_name(self, name: str) -> None:
        """Give the step its name."""
        self._name.setText(name)
        self.setAccessibleName(name)

    def say(self, state: StepState, summary: str) -> None:
        """Show how far the step is, and one line about it."""
        self._badge.show_state(state)
        self._summary.setText(summary)

    @property
    def summary(self) -> str:
        """Return the line beside the name."""
        return self._summary.text()


class _Badge(QLabel):
    """A step's number in a disc; a check mark when the step is done. A label to screen readers."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._state = StepState.OPEN
        self.setFont(sized(self.font(), 0, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: StepState) -> None:
        self._state = state
        words = {
            StepState.WAITING: self.tr("waiting"),
            StepState.OPEN: self.tr("to do"),
            StepState.DONE: self.tr("done"),
        }
        text = self.tr("Step {number}: {state}")
        self.setAccessibleName(text.format(number=self._number, state=words[state]))
        self.update()

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() + GRID
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = colors(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._state is StepState.WAITING:
            painter.setPen(QPen(scheme.muted, 1.5))
            painter.drawEllipse(disc)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(scheme.success.ink if self._state is StepState.DONE else scheme.accent)
            painter.drawEllipse(disc)
            painter.setPen(scheme.on_accent)
        if self._state is StepState.DONE:
            inset = disc.width() / 5
            icons.draw(painter, "check", disc.adjusted(inset, inset, -inset, -inset), scheme.card)
        else:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
