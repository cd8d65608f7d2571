"""The table of lists: a click shows one, and the cross at its end closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from deact_gui.gui import icons
from deact_gui.gui.lists.model import STANDING, Column, Index, ListsModel
from deact_gui.gui.marked_cell import ICON, marked_size, paint_marked
from deact_gui.gui.steps.standing import Mood, Standing
from deact_gui.gui.tables import NumberDelegate, dress
from deact_gui.gui.theme import GRID, colors

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

ROOM_OF_ROW = 180
"""Pixels of the window's height for each row on screen: most of it is for the list shown."""
WIDEST = "10,000,000"
"""A number that a column has room for, however short its title is."""


class ListsTable(QTableView):
    """As high as its rows, as far as the window has room for them."""

    close_asked = Signal(int)
    """The list of this row should be closed."""
    chosen = Signal(int)
    """The list of this row should be shown."""

    def __init__(self, model: ListsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, self.tr("Lists"))
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for column in range(Column.ROWS, Column.STANDING):
            self.setItemDelegateForColumn(column, NumberDelegate(self))
        self.setItemDelegateForColumn(Column.STANDING, _StandingDelegate(self))
        self.setItemDelegateForColumn(Column.CLOSE, _CloseDelegate(self))
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self._share_width()
        model.modelReset.connect(self.updateGeometry)

    def _share_width(self) -> None:
        columns = self.horizontalHeader()
        columns.setSectionsClickable(False)
        for column in range(Column.ROWS, Column.STANDING):
            title = self.model().headerData(column, Qt.Orientation.Horizontal)
            width = max(map(columns.fontMetrics().horizontalAdvance, (f"{title}", WIDEST)))
            columns.resizeSection(column, width + 2 * GRID)
        columns.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(Column.STANDING, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(Column.CLOSE, QHeaderView.ResizeMode.Fixed)
        columns.setMinimumSectionSize(ICON + 2 * GRID)
        columns.setStretchLastSection(False)
        columns.resizeSection(Column.CLOSE, ICON + 2 * GRID)

    def sizeHint(self) -> QSize:
        """Return room for the rows."""
        rows = min(max(2, self.window().height() // ROOM_OF_ROW), self.model().rowCount())
        height = self.horizontalHeader().sizeHint().height()
        return QSize(60 * GRID, height + rows * self.verticalHeader().defaultSectionSize())

    def minimumSizeHint(self) -> QSize:
        """Return the same: it gives way to nothing."""
        return QSize(40 * GRID, self.sizeHint().height())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Have the list shown that the user has come to."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the cross to the release of the button: pressing it shows no list."""
        if not self._is_cross(event.position().toPoint()):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the list whose cross was clicked."""
        spot = event.position().toPoint()
        if self._is_cross(spot) and event.button() == Qt.MouseButton.LeftButton:
            self.close_asked.emit(self.rowAt(spot.y()))
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that the cross can be clicked."""
        is_cross = self._is_cross(event.position().toPoint())
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if is_cross else Qt.CursorShape.ArrowCursor
        )
        if not is_cross:
            super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the list that is shown with Del."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.close_asked.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _is_cross(self, spot: QPoint) -> bool:
        return self.indexAt(spot).column() == Column.CLOSE


class _StandingDelegate(QStyledItemDelegate):
    """Paints how far a list is: icon, words, and a line as long as the share that is done."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        made: Standing = index.data(STANDING)
        scheme = colors(option.palette)
        ink = {
            Mood.WAITING: scheme.muted,
            Mood.READY: scheme.text,
            Mood.DONE: scheme.success.ink,
            Mood.ASKING: scheme.warning.ink,
            Mood.FAILED: scheme.danger.ink,
        }[made.mood]
        paint_marked(painter, option, made.icon, made.text, ink)
        if made.per_mille is not None:
            box = QRectF(option.rect).adjusted(GRID // 2, 0, -GRID // 2, 0)
            done = QRectF(box.left(), box.bottom() - 3, box.width() * made.per_mille / 1000, 2)
            painter.fillRect(done, scheme.accent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        made: Standing = index.data(STANDING)
        return marked_size(option, made.text)


class _CloseDelegate(QStyledItemDelegate):
    """Paints the cross that closes a list."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        center = QRectF(option.rect).center()
        box = QRectF(center.x() - ICON / 2, center.y() - ICON / 2, ICON, ICON)
        icons.draw(painter, "close", box, colors(option.palette).muted)
