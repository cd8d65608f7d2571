"""How a verdict looks: an icon, and its name in the colour that goes with it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deact_gui.gui import icons
from deact_gui.gui.review.row_model import OUTCOME, Index
from deact_gui.gui.steps.outcome import Mark, Outcome
from deact_gui.gui.theme import GRID, Colors, Tone, colors, mirrored

ICON = 16


class VerdictDelegate(QStyledItemDelegate):
    """Paints the column of verdicts."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the text to ``paint``."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row's background, then icon and name."""
        super().paint(painter, option, index)
        made: Outcome = index.data(OUTCOME)
        palette = option.palette
        scheme = colors(palette)
        ink = _tone(made.mark, scheme).ink
        is_selected = option.state & QStyle.StateFlag.State_Selected
        if is_selected and palette.highlight().color() != scheme.selection:
            ink = palette.highlightedText().color()  # the platform's own colours, any there are
        box = QRectF(option.rect)
        at = QRectF(box.left() + GRID // 2, box.center().y() - ICON / 2, ICON, ICON)
        at = mirrored(at, box, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.draw(painter, made.mark.value, at, ink)
        painter.setPen(ink)
        painter.setFont(option.font)
        text = mirrored(box.adjusted(ICON + GRID + 2, 0, -2, 0), box, option.widget)
        shown = option.fontMetrics.elidedText(
            made.text, Qt.TextElideMode.ElideRight, int(text.width())
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for icon and name."""
        made: Outcome = index.data(OUTCOME)
        width = option.fontMetrics.horizontalAdvance(made.text) + ICON + 3 * GRID
        return QSize(width, option.fontMetrics.height() + GRID)


def _tone(mark: Mark, scheme: Colors) -> Tone:
    if mark in (Mark.DEACTIVATED, Mark.REMOVED):
        return scheme.danger
    return scheme.warning if mark is Mark.UNREADABLE else scheme.success
