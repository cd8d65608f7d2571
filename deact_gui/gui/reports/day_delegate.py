"""How a day looks: its number, and a mark whose shape says where its report is."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deact_gui.gui.reports.calendar_model import CELL, Cell, Index
from deact_gui.gui.steps.shelf import Place
from deact_gui.gui.theme import Colors, colors, focus_ring, mixed, sized

MARK = 3.0
"""Half the width of a mark."""


def draw_mark(painter: QPainter, place: Place, at: QPointF, ink: QColor) -> None:
    """Draw where a report is: a disc for here, a ring for on offer, a dash for missing."""
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(ink if place is Place.HERE else Qt.BrushStyle.NoBrush)
    if place is Place.MISSING:
        painter.drawLine(at - QPointF(MARK, 0), at + QPointF(MARK, 0))
    elif place is Place.LOST:
        arm = MARK - 0.5
        painter.drawLine(at - QPointF(arm, arm), at + QPointF(arm, arm))
        painter.drawLine(at - QPointF(arm, -arm), at + QPointF(arm, -arm))
    elif place is not Place.BEYOND:
        painter.drawEllipse(at, MARK, MARK)


def draw_tick(painter: QPainter, at: QPointF, ink: QColor) -> None:
    """Draw that the list was compared with a day."""
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = at + QPointF(-0.5, MARK - 0.5)
    painter.drawPolyline([at - QPointF(MARK, 0), corner, at + QPointF(MARK + 0.5, -MARK)])


class DayDelegate(QStyledItemDelegate):
    """Paints the cells of the calendar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a day: filled if it is chosen, ringed if keys act on it, bold if it is today."""
        cell: Cell = index.data(CELL)
        scheme = colors(option.palette)
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = _ink(cell, scheme)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if cell.is_chosen or (hovered and cell.place in (Place.HERE, Place.OFFERED)):
            fill = scheme.accent if cell.is_chosen else mixed(scheme.accent, scheme.card, 0.12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            ring = box.adjusted(-1.5, -1.5, 1.5, 1.5)
            focus_ring(painter, ring, 7, mixed(scheme.accent, scheme.text, 0.6))
        painter.setFont(sized(option.font, 0, bold=cell.date == date.today()))
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, 0, -9), flags, str(cell.date.day))
        mark = QPointF(box.center().x(), box.bottom() - 7)
        if cell.is_compared:
            beside = 0 if cell.place is Place.BEYOND else MARK + 2
            draw_tick(painter, mark + QPointF(beside + 1, 0), ink)
            mark -= QPointF(beside, 0)
        draw_mark(painter, cell.place, mark, ink)
        painter.restore()


def _ink(cell: Cell, scheme: Colors) -> QColor:
    if cell.is_chosen:
        return scheme.on_accent
    has_report = cell.place in (Place.HERE, Place.OFFERED)
    return scheme.text if has_report and cell.is_in_month else scheme.muted
