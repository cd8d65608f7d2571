"""Claims about languages that are read from right to left: what is painted by hand turns round."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deact_gui.gui.flow_layout import FlowLayout
from deact_gui.gui.message_bar import Kind, MessageBar
from deact_gui.gui.pill_button import PillButton
from deact_gui.gui.reports.legend import Legend
from deact_gui.gui.tables import plain_table
from tests.gui.hands import OFFSCREEN

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setLayoutDirection(LEFT)


def ink(
    qtbot: QtBot, make: Callable[[], QWidget], direction: Qt.LayoutDirection
) -> NDArray[np.bool_]:
    """Show a widget in one direction; return which of its pixels differ from its middle ground."""
    QApplication.setLayoutDirection(direction)
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), -1)
    values, counts = np.unique(pixels, return_counts=True)
    return np.asarray(pixels != values[counts.argmax()])


def pill() -> QWidget:
    made = PillButton("Deactivated", "minus-circle")
    made.set_count("31,204")
    return made


def message() -> QWidget:
    made = MessageBar()
    made.say(Kind.ERROR, "It went wrong.")
    return made


@pytest.mark.parametrize("make", [pill, Legend], ids=["pill", "legend"])
def test_nothing_is_painted_over_anything_else(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    there, back = ink(qtbot, make, LEFT), ink(qtbot, make, RIGHT)
    assert back.sum() == pytest.approx(there.sum(), rel=0.03)


def test_an_icon_goes_to_the_other_side(qtbot: QtBot) -> None:
    there, back = ink(qtbot, message, LEFT), ink(qtbot, message, RIGHT)
    for picture, side in ((there, slice(10, 30)), (back, slice(-30, -10))):
        assert picture[:30, side].sum() > 20


def test_a_flow_begins_at_the_right(qtbot: QtBot) -> None:
    QApplication.setLayoutDirection(RIGHT)
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(4, box)
    first, second = PillButton("one"), PillButton("two")
    flow.addWidget(first)
    flow.addWidget(second)
    box.resize(400, 40)
    box.show()
    assert first.geometry().right() == 399 and second.geometry().right() < first.x()


def test_a_phone_number_is_written_as_it_is(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    model.appendRow([QStandardItem("+1 (206) 555-0123")])

    def profile(direction: Qt.LayoutDirection) -> list[int]:
        """Return how much ink there is from left to right, in the parts of a character each."""
        columns = ink(qtbot, lambda: _one_cell(model), direction).sum(axis=0)
        inked = np.flatnonzero(columns)
        return [part.sum() for part in np.array_split(columns[inked[0] : inked[-1] + 1], 17)]

    assert np.corrcoef(profile(LEFT), profile(RIGHT))[0, 1] > 0.9


def _one_cell(model: QAbstractTableModel | QStandardItemModel) -> QWidget:
    table = plain_table(model, "numbers")
    table.horizontalHeader().hide()
    table.verticalHeader().hide()
    table.setFixedSize(200, 30)
    table.setColumnWidth(0, 200)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return table
