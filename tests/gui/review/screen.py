"""What is on screen, and where to click."""

from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.review.filter_bar import FilterBar
from deact_gui.gui.review.row_model import OWN, REASON, VERDICT
from deact_gui.gui.review.row_table import RowTable

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SPELLED = "(206) 555-0102"
"""A number of the list that is not just digits."""


def table_of(panel: QWidget) -> RowTable:
    """Return the table of rows."""
    return cast(RowTable, panel.findChild(RowTable))


def chips_of(panel: QWidget) -> FilterBar:
    """Return the chips."""
    return cast(FilterBar, panel.findChild(FilterBar))


def search_of(panel: QWidget) -> QLineEdit:
    """Return the search box."""
    return cast(QLineEdit, panel.findChild(QLineEdit))


def message_of(panel: QWidget) -> MessageBar:
    """Return the message bar."""
    return cast(MessageBar, panel.findChild(MessageBar))


def button_of(panel: QWidget, text: str) -> QToolButton:
    """Return the tool button with a text."""
    (found,) = (
        each for each in panel.findChildren(QToolButton) if each.text().replace("&", "") == text
    )
    return found


def column(table: RowTable, number: int) -> list[str]:
    """Return what a column of the table says."""
    model = table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def shown_names(panel: QWidget) -> list[str]:
    """Return the names in the rows that are shown."""
    return column(table_of(panel), OWN)


def verdicts(table: RowTable) -> list[str]:
    """Return the verdicts that are shown."""
    return column(table, VERDICT)


def reasons(table: RowTable) -> list[str]:
    """Return the reasons that are shown."""
    return column(table, REASON)


def click_row(
    qtbot: QtBot,
    table: RowTable,
    row: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Click into a row."""
    at: QPoint = table.visualRect(table.model().index(row, REASON)).center()
    qtbot.mouseClick(table.viewport(), LEFT, modifier, at)
