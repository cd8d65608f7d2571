"""How tables of rows look here."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from deact_gui.gui.theme import GRID

WIDEST = 38 * GRID
"""Pixels that a column gets by itself; its user may give it more."""

ROWS_MEASURED = 20
"""Rows that a column's width is taken from; all of a hidden table's, if Qt had its way."""


def plain_table(model: QAbstractItemModel, name: str) -> QTableView:
    """Return a table of one-line rows without a grid, to be read and not edited."""
    table = QTableView()
    table.setModel(model)
    dress(table, name)
    return table


def fit_columns(table: QTableView) -> None:
    """Make each column as wide as what is on screen needs, within reason."""
    table.resizeColumnsToContents()
    for column in range(table.model().columnCount()):
        wanted = table.columnWidth(column) + 2 * GRID
        table.setColumnWidth(column, min(wanted, WIDEST))


class NumberDelegate(QStyledItemDelegate):
    """Ends numbers where the title above them ends."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave room behind a number, as the header does."""
        super().initStyleOption(option, index)
        option.rect.adjust(0, 0, -GRID // 2, 0)


class _AsWritten(QStyledItemDelegate):
    """Writes cells from left to right: +1 (206) 555-0123 would be another number otherwise."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.direction = Qt.LayoutDirection.LeftToRight
        option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def dress(table: QTableView, name: str) -> None:
    """Make a table plain."""
    if table.isRightToLeft():
        table.setItemDelegate(_AsWritten(table))
    table.setAccessibleName(name)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setAlternatingRowColors(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    height = table.fontMetrics().height() + GRID + 2
    rows = table.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(height)
    rows.setDefaultSectionSize(height)
    columns = table.horizontalHeader()
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    columns.setResizeContentsPrecision(ROWS_MEASURED)
    columns.setHighlightSections(False)
    columns.setMinimumSectionSize(6 * GRID)
