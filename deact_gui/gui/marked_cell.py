"""A cell that shows an icon, and words in the colour that goes with it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from deact_gui.gui import icons
from deact_gui.gui.theme import GRID, colors, mirrored

ICON = 16


def paint_marked(
    painter: QPainter, option: QStyleOptionViewItem, icon: str, text: str, ink: QColor
) -> None:
    """Paint icon and words over the background that is there."""
    palette = option.palette
    is_selected = option.state & QStyle.StateFlag.State_Selected
    if is_selected and palette.highlight().color() != colors(palette).selection:
        ink = palette.highlightedText().color()  # the platform's own colours, any there are
    box = QRectF(option.rect)
    at = QRectF(box.left() + GRID // 2, box.center().y() - ICON / 2, ICON, ICON)
    at = mirrored(at, box, option.widget)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    icons.draw(painter, icon, at, ink)
    painter.setPen(ink)
    painter.setFont(option.font)
    room = mirrored(box.adjusted(ICON + GRID + 2, 0, -2, 0), box, option.widget)
    shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


def marked_size(option: QStyleOptionViewItem, text: str) -> QSize:
    """Return room for icon and words."""
    width = option.fontMetrics.horizontalAdvance(text) + ICON + 3 * GRID
    return QSize(width, option.fontMetrics.height() + GRID)
