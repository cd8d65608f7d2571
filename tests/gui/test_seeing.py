"""Claims about the looks that every screen is given: each sees what it is there to see."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import seeing

Make = Callable[[], QWidget]


def screen(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    top = QWidget()
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    for widget in widgets:
        column.addWidget(widget)
    top.resize(300, 200)
    top.show()
    return top


def colored(ink: str) -> QLabel:
    label = QLabel("Some words to be read")
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    label.setPalette(palette)
    return label


@pytest.mark.parametrize(
    ("ink", "can_be_read"),
    [("#000000", True), ("#68707a", True), ("#777f89", False), ("#c0c0c0", False)],
)
def test_faint_words_are_seen(qtbot: QtBot, ink: str, can_be_read: bool) -> None:
    """On the window's ground, #f2f4f7, these have 19, 4.6, 3.7 and 1.7 to 1."""
    assert (seeing.faint(screen(qtbot, colored(ink))) == []) is can_be_read


def test_an_ink_near_the_limit_is_measured_as_wcag_does(qtbot: QtBot) -> None:
    (found,) = seeing.faint(screen(qtbot, colored("#777f89")))
    assert float(found.rpartition(" ")[2]) == pytest.approx(3.69, abs=0.05)


def too_narrow() -> QWidget:
    made = QPushButton("Far too many words for a button")
    made.setFixedWidth(60)
    return made


def too_low() -> QWidget:
    made = QLabel("Words that go on and on, from line to line, until there is no more room. " * 3)
    made.setWordWrap(True)
    made.setFixedHeight(20)
    return made


def beyond() -> QWidget:
    made = QWidget()
    made.setFixedSize(100, 30)
    QLabel("outside", made).move(90, 0)
    return made


@pytest.mark.parametrize("make", [too_narrow, too_low, beyond])
def test_words_that_are_cut_are_seen(qtbot: QtBot, make: Make) -> None:
    assert len(seeing.clipped(screen(qtbot, make()))) == 1
    assert seeing.clipped(screen(qtbot, QLabel("short"))) == []


@pytest.mark.parametrize("make", [QPushButton, QLineEdit, QComboBox])
def test_what_has_no_name_is_seen(qtbot: QtBot, make: Make) -> None:
    assert len(seeing.nameless(screen(qtbot, make()))) == 1
    named = make()
    named.setAccessibleName("called")
    assert seeing.nameless(screen(qtbot, named)) == []


def test_what_keys_do_not_reach_is_seen(qtbot: QtBot) -> None:
    button = QPushButton("click")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert len(seeing.unreachable(screen(qtbot, button, QPushButton("fine")))) == 1


def test_a_letter_given_twice_is_seen(qtbot: QtBot) -> None:
    top = screen(qtbot, QPushButton("&One"), QPushButton("T&wo"), QPushButton("An&other"))
    assert seeing.doubled_letters(top) == ["Alt+O: &One, An&other"]
