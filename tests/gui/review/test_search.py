"""Claims about the search box: typing shows the rows that hold the text, in every column."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deact_gui.core.scrub import Scrub
from deact_gui.gui.review.panel import ReviewPanel
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.rows import Filter
from tests.gui.builders import write_list
from tests.gui.review.screen import CTRL, LEFT, chips_of, message_of, search_of, shown_names

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
