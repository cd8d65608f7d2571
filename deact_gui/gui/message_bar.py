"""A message in the place where it belongs: a sentence, and the ways out as buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from deact_gui.gui import icons
from deact_gui.gui.theme import GRID, Colors, Tone, colors, mirrored

ICON = 16


class Kind(Enum):
    """What sort of message it is: the name of its icon."""

    ERROR = "warning"
    NOTE = "info"
    SUCCESS = "check-circle"


@dataclass(frozen=True, slots=True)
class WayOut:
    """A button of a message."""

    text: str
    act: Callable[[], object]


class MessageBar(QWidget):
    """Hidden until there is something to say; never in the way of anything else."""

    def __init__(self, parent: QWidget | None = None, *, wide: bool = False) -> None:
        super().__init__(parent)
        self._kind = Kind.NOTE
        self._said: tuple[Kind, str, tuple[str, ...]] | None = None
        self._acts: tuple[Callable[[], object], ...] = ()
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(GRID)
        close = QToolButton()
        close.setIcon(icons.icon("close"))
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss"))
        close.clicked.connect(self.hide)
        words = QHBoxLayout() if wide else QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(self._label, int(wide))
        words.addLayout(self._ways)
        row = QHBoxLayout(self)
        edge = GRID // 2 if wide else GRID
        before, after = ICON + 2 * GRID + 2, GRID // 2
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        row.setContentsMargins(before, edge, after, edge)
        row.setSpacing(GRID // 2)
        row.addLayout(words, 1)
        alignment = Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag.AlignTop
        row.addWidget(close, 0, alignment)
        self.hide()

    @property
    def text(self) -> str:
        """Return the sentence that is shown, or nothing."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, kind: Kind, sentence: str, *ways: WayOut) -> None:
        """Show a sentence and its ways out, in place of what was said before.

        Said again, it stays as it is: dismissed, or with the focus on one of its buttons.
        """
        self._acts = tuple(way.act for way in ways)
        said = (kind, sentence, tuple(way.text for way in ways))
        if self._said == said:
            return
        self._said = said
        self._kind = kind
        self._label.setText(sentence)
        self._set_ways(ways)
        self.show()
        self.update()
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self._label, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Have nothing to say."""
        self._said = None
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the coloured area and the icon."""
        tone = self._tone(colors(self.palette()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone.fill)
        painter.drawRoundedRect(QRectF(self.rect()), GRID - 2, GRID - 2)
        label, line = self._label, self._label.fontMetrics().height()
        above = (label.height() - label.heightForWidth(label.width())) / 2
        top = label.geometry().top() + above + (line - ICON) / 2
        box = mirrored(QRectF(GRID + 4, top, ICON, ICON), QRectF(self.rect()), self)
        icons.draw(painter, self._kind.value, box, tone.ink)

    def _tone(self, scheme: Colors) -> Tone:
        tones = {Kind.ERROR: scheme.danger, Kind.NOTE: scheme.info, Kind.SUCCESS: scheme.success}
        return tones[self._kind]

    def _set_ways(self, ways: tuple[WayOut, ...]) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, way in enumerate(ways):
            button = QPushButton(way.text)
            button.clicked.connect(partial(self._go, number))
            self._ways.addWidget(button)
        self._ways.addStretch(0)

    def _go(self, number: int) -> None:
        self._acts[number]()
