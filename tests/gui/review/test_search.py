"""Claims about the search: it shows the rows that hold the text, in every column or in one."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QProgressBar
from pytestqt.qtbot import QtBot

from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.contacts.csv_file import CsvFile
from deact_gui.core.scrub import Scrub
from deact_gui.core.terms import Columns
from deact_gui.gui.bottom_bar import BottomBar
from deact_gui.gui.review.panel import ReviewPanel
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.rows import Filter
from deact_gui.gui.theme import LIGHT
from tests.gui.builders import write_list
from tests.gui.hands import OFFSCREEN, button, labelled, pick, press
from tests.gui.review.screen import CTRL, LEFT, chips_of, message_of, search_of, shown_names

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

EVERYONE = ["Person 0", "Person 1", "Person 2", "Person 3"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("person 2", ["Person 2"]),
        ("2065550102", ["Person 1"]),
        ("2026-11", ["Person 1"]),
        ("  NONE ", ["Person 2"]),
        ("nobody", []),
    ],
)
def test_typing_shows_the_rows_that_hold_it_and_clearing_shows_all(
    qtbot: QtBot, panel: ReviewPanel, text: str, names: list[str]
) -> None:
    box = search_of(panel)
    qtbot.keyClicks(box, text)
    qtbot.waitUntil(lambda: shown_names(panel) == names)
    qtbot.keyClick(box, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown_names(panel) == EVERYONE)


@pytest.fixture
def column(panel: ReviewPanel) -> QComboBox:
    return labelled(panel, QComboBox, "Column to search in")


def test_one_column_can_be_searched_in(qtbot: QtBot, panel: ReviewPanel, column: QComboBox) -> None:
    assert [column.itemText(n) for n in range(column.count())] == [
        "All columns",
        "name",
        "mobile",
        "opt_in",
    ]
    qtbot.keyClicks(search_of(panel), "0")
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 0", "Person 1", "Person 3"])
    pick(column, "name")
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 0"])
    pick(column, "opt_in")
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 1"])
    pick(column, "All columns")
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 0", "Person 1", "Person 3"])


def test_the_column_is_reached_with_the_keyboard_and_says_where_the_search_is(
    qtbot: QtBot, panel: ReviewPanel, column: QComboBox
) -> None:
    QTest.keySequence(panel, QKeySequence(QKeySequence.StandardKey.Find))
    assert search_of(panel).accessibleName() == "Search in all columns"
    qtbot.keyClick(search_of(panel), Qt.Key.Key_Tab)
    assert column.hasFocus()
    qtbot.keyClick(column, Qt.Key.Key_Down)
    assert column.currentText() == "name"
    assert search_of(panel).accessibleName() == "Search in name"


def test_the_column_is_remembered_while_the_list_is_open(
    qtbot: QtBot, panel: ReviewPanel, column: QComboBox, job: Job, tmp_path: Path
) -> None:
    pick(column, "opt_in")
    qtbot.keyClicks(search_of(panel), "2026")
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 1"])
    days = job.reports.chosen
    job.reports.choose([])
    assert not panel.has_results
    job.reports.choose(days)
    job.contacts.choose(Columns(phone=1))
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert (column.currentText(), search_of(panel).text()) == ("opt_in", "2026")
    assert shown_names(panel) == ["Person 1"]
    job.contacts.open(write_list(tmp_path / "others.csv", ["2125550110", "2125550111"]))
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 0", "Person 1"])
    assert [column.itemText(n) for n in range(column.count())] == ["All columns", "name", "mobile"]
    assert column.currentText() == "All columns"


def test_a_search_shows_its_progress_at_the_foot_and_can_be_cancelled_and_done_again(
    qtbot: QtBot,
    panel: ReviewPanel,
    column: QComboBox,
    job: Job,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate, searched = threading.Event(), CsvFile.search

    def search(file: CsvFile, text: str, where: int | None, checkpoint: Checkpoint) -> object:
        while not gate.wait(0.005):
            checkpoint(1, 4)
        return searched(file, text, where, checkpoint)

    monkeypatch.setattr(CsvFile, "search", search)
    foot = BottomBar(job)
    qtbot.addWidget(foot)
    foot.show()
    pick(column, "name")
    qtbot.keyClicks(search_of(panel), "person 2")
    bar = foot.findChild(QProgressBar)
    assert bar
    qtbot.waitUntil(lambda: bar.isVisible() and bar.value() == 250)
    assert panel.summary == "Searching…"
    press(foot, "Cancel")
    qtbot.waitUntil(lambda: message_of(panel).text.startswith("The search was cancelled"))
    assert shown_names(panel) == EVERYONE
    assert panel.summary == ""
    gate.set()
    qtbot.waitUntil(lambda: button(panel, "Search again").isVisible())
    press(panel, "Search again")
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 2"])
    assert message_of(panel).text == ""


def test_the_column_chosen_stands_out_in_the_list_of_them(
    panel: ReviewPanel, column: QComboBox
) -> None:
    pick(column, "name")
    column.showPopup()
    view = column.view()
    place = view.visualRect(view.currentIndex())
    image = view.viewport().grab().toImage()
    assert image.pixelColor(place.right() - 4, place.center().y()) == LIGHT.selection
    column.hidePopup()


def test_ctrl_f_leads_to_the_box(qtbot: QtBot, panel: ReviewPanel, table: RowTable) -> None:
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Find))
    assert search_of(panel).hasFocus()


def test_a_search_goes_on_under_every_chip(qtbot: QtBot, panel: ReviewPanel) -> None:
    qtbot.keyClicks(search_of(panel), "555")
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 0", "Person 1", "Person 3"])
    qtbot.mouseClick(chips_of(panel).chip(Filter.DEACTIVATED), LEFT)
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 0"])
    qtbot.mouseClick(chips_of(panel).chip(Filter.UNREADABLE), LEFT)
    qtbot.waitUntil(lambda: shown_names(panel) == [])


def test_another_list_is_shown_whole(
    qtbot: QtBot, panel: ReviewPanel, job: Job, tmp_path: Path
) -> None:
    qtbot.keyClicks(search_of(panel), "person 2")
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 2"])
    job.contacts.open(write_list(tmp_path / "others.csv", ["2125550110", "2125550111"]))
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 0", "Person 1"])
    assert search_of(panel).text() == ""


def test_a_search_in_a_list_that_has_vanished_says_so(
    qtbot: QtBot, panel: ReviewPanel, scrub: Scrub
) -> None:
    scrub.contacts.path.unlink()
    qtbot.keyClicks(search_of(panel), "person")
    qtbot.waitUntil(lambda: "customers.csv" in message_of(panel).text)
