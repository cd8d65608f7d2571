"""How a profile stands among those to choose from: its name, and its kind at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deact_gui.gui.reports.profile_box import KIND
from deact_gui.gui.theme import GRID, colors

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

Index = QModelIndex | QPersistentModelIndex


class KindDelegate(QStyledItemDelegate):
    """Draws the kind at the right, and keeps the two apart."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a profile."""
        super().paint(painter, option, index)
        chosen = option.state & QStyle.StateFlag.State_Selected
        scheme = colors(option.palette)
        painter.save()
        painter.setPen(option.palette.highlightedText().color() if chosen else scheme.muted)
        area = option.rect.adjusted(0, 0, -GRID, 0)
        painter.drawText(
            area,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            index.data(KIND) or "",
        )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for both."""
        size = super().sizeHint(option, index)
        kind = option.fontMetrics.horizontalAdvance(index.data(KIND) or "")
        return QSize(size.width() + kind + 3 * GRID, size.height())
