"""How a verdict looks: an icon, and its name in the colour that goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from deact_gui.gui.marked_cell import marked_size, paint_marked
from deact_gui.gui.review.row_model import OUTCOME, Index
from deact_gui.gui.steps.outcome import Mark, Outcome
from deact_gui.gui.theme import Colors, Tone, colors

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter


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
        ink = _tone(made.mark, colors(option.palette)).ink
        paint_marked(painter, option, made.mark.value, made.text, ink)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for icon and name."""
        made: Outcome = index.data(OUTCOME)
        return marked_size(option, made.text)


def _tone(mark: Mark, scheme: Colors) -> Tone:
    if mark in (Mark.DEACTIVATED, Mark.REMOVED):
        return scheme.danger
    return scheme.warning if mark is Mark.UNREADABLE else scheme.success
