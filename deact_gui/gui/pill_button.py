"""A rounded button that is on or off, with a count: filter chips, and choices of one among few."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from deact_gui.gui import icons
from deact_gui.gui.theme import GRID, colors, focus_ring, mirrored, mixed, sized

ICON = 16

_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class PillButton(QRadioButton):
    """One choice of several: an icon if it has one, its text, and a count set apart."""

    def __init__(self, text: str, icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon = icon
        self._count = ""
        self._is_led = False

    def set_count(self, count: str) -> None:
        """Show a count after the text."""
        self._count = count
        self.setAccessibleName(f"{self._label()} {count}".strip())
        self.updateGeometry()
        self.update()

    @property
    def count(self) -> str:
        """Return the count as it is shown."""
        return self._count

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take note of whether a key has led here: a click needs no ring, and would get one."""
        self._is_led = event.reason() in _KEYS
        super().focusInEvent(event)

    def hitButton(self, point: QPoint) -> bool:
        """Take a click anywhere on the pill."""
        return self.rect().contains(point)

    def sizeHint(self) -> QSize:
        """Return the room of icon, text and count."""
        width = self.fontMetrics().horizontalAdvance(self._label()) + 3 * GRID
        if self._icon:
            width += ICON + GRID // 2 + 2
        if self._count:
            width += self._count_width() + GRID - 2
        return QSize(width, self.fontMetrics().height() + GRID + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, filled when it is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_frame(painter)
        whole = QRectF(self.rect())
        at = GRID * 3 // 2
        middle = self.height() / 2
        if self._icon:
            box = QRectF(at, middle - ICON / 2, ICON, ICON)
            icons.draw(painter, self._icon, mirrored(box, whole, self), ink)
            at += ICON + GRID // 2 + 2
        painter.setPen(ink)
        width = self.fontMetrics().horizontalAdvance(self._label())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        text = mirrored(QRectF(at, 0, width, self.height()), whole, self)
        painter.drawText(text, flags | Qt.TextFlag.TextHideMnemonic, self.text())
        at += width + GRID - 2
        painter.setFont(sized(self.font(), 0, bold=True))
        count = QRectF(at, 0, self._count_width(), self.height())
        painter.drawText(mirrored(count, whole, self), flags, self._count)

    def _paint_frame(self, painter: QPainter) -> QColor:
        scheme = colors(self.palette())
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = box.height() / 2
        if self.isChecked() and self.isEnabled():
            fill, line, ink = scheme.selection, scheme.accent, scheme.text
        else:
            fill, line, ink = scheme.card, scheme.line, scheme.text
        if not self.isEnabled():
            ink = mixed(scheme.text, scheme.card, 0.45)
        elif self.underMouse() and not self.isChecked():
            fill = mixed(scheme.accent, scheme.card, 0.08)
        painter.setPen(QPen(line, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus() and self._is_led:
            focus_ring(painter, QRectF(self.rect()), radius, scheme.accent)
        return ink

    def _label(self) -> str:
        return self.text().replace("&", "")

    def _count_width(self) -> int:
        return QFontMetrics(sized(self.font(), 0, bold=True)).horizontalAdvance(self._count)
