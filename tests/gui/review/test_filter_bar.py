"""Claims about the chips: a click shows just those rows, and each says how many there are."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from deact_gui.gui.review.panel import ReviewPanel
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.rows import Filter
from tests.gui.review.screen import LEFT, chips_of, click_row, shown_names

EVERYONE = ["Person 0", "Person 1", "Person 2", "Person 3"]


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (Filter.DEACTIVATED, ["Person 0"]),
        (Filter.RECONSENTED, ["Person 1"]),
        (Filter.UNREADABLE, ["Person 2"]),
    ],
)
def test_a_click_shows_just_those_rows_and_all_shows_all(
    qtbot: QtBot, panel: ReviewPanel, chosen: Filter, names: list[str]
) -> None:
    chips = chips_of(panel)
    qtbot.mouseClick(chips.chip(chosen), LEFT)
    qtbot.waitUntil(lambda: shown_names(panel) == names)
    assert [each for each in Filter if chips.chip(each).isChecked()] == [chosen]
    qtbot.mouseClick(chips.chip(Filter.ALL), LEFT)
    qtbot.waitUntil(lambda: shown_names(panel) == EVERYONE)
    assert [each for each in Filter if chips.chip(each).isChecked()] == [Filter.ALL]


def test_the_chips_count(panel: ReviewPanel) -> None:
    chips = chips_of(panel)
    counts = [chips.chip(each).count for each in Filter]
    assert counts == ["4", "1", "1", "1", "0"]
    assert chips.chip(Filter.DEACTIVATED).accessibleName() == "Deactivated 1"


def test_the_sample_is_counted_as_it_is(qtbot: QtBot, job: Job) -> None:
    panel = ReviewPanel(job.review, job.rows, Settings())
    qtbot.addWidget(panel)
    job.try_sample()
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    chips = chips_of(panel)
    assert [chips.chip(each).count for each in Filter] == ["260", "37", "7", "6", "0"]


def test_there_is_no_chip_for_overruled_rows_until_there_are_some(
    qtbot: QtBot, panel: ReviewPanel, table: RowTable
) -> None:
    chip = chips_of(panel).chip(Filter.OVERRULED)
    assert not chip.isVisible()
    click_row(qtbot, table, 0)
    qtbot.keyClick(table, Qt.Key.Key_K)
    qtbot.waitUntil(chip.isVisible)
    assert chip.count == "1"
    qtbot.mouseClick(chip, LEFT)
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 0"])


def test_a_row_no_longer_overruled_leaves_the_overruled_ones(
    qtbot: QtBot, panel: ReviewPanel, table: RowTable
) -> None:
    click_row(qtbot, table, 0)
    qtbot.keyClick(table, Qt.Key.Key_K)
    chip = chips_of(panel).chip(Filter.OVERRULED)
    qtbot.waitUntil(chip.isVisible)
    qtbot.mouseClick(chip, LEFT)
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 0"])
    click_row(qtbot, table, 0)
    qtbot.keyClick(table, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: shown_names(panel) == [])
    qtbot.waitUntil(lambda: chip.count == "0")
    assert chip.isVisible(), "the chip that is on stays, or nothing would say why no row is shown"
