"""Claims about the table: choosing rows with mouse and keys, deciding, undoing and copying."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deact_gui.core.terms import Tally
from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.review.panel import ReviewPanel
from deact_gui.gui.review.row_model import VERDICT
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.review.selection_bar import SelectionBar
from deact_gui.gui.steps import rows_text
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.rows import Filter
from tests.gui.builders import ANN
from tests.gui.review.screen import (
    CTRL,
    LEFT,
    SHIFT,
    SPELLED,
    button_of,
    chips_of,
    click_row,
    shown_names,
    verdicts,
)

BEFORE = ["Deactivated", "Kept by consent", "Unreadable", "Active"]


def said_below(panel: ReviewPanel) -> str:
    bar = panel.findChild(SelectionBar)
    label = bar.findChild(ElidedLabel) if bar else None
    return label.text() if label else ""


def selected(table: RowTable) -> list[int]:
    return sorted(int(number) for part in table.selected_rows() for number in part)


def press(keys: QKeySequence.StandardKey, table: RowTable) -> None:
    QTest.keySequence(table, QKeySequence(keys))


def test_rows_are_selected_as_everywhere(qtbot: QtBot, panel: ReviewPanel, table: RowTable) -> None:
    assert said_below(panel) == "Select rows to keep or remove them yourself."
    click_row(qtbot, table, 1)
    assert said_below(panel) == "1 row selected"
    click_row(qtbot, table, 3, CTRL)
    assert selected(table) == [1, 3]
    click_row(qtbot, table, 0)
    click_row(qtbot, table, 2, SHIFT)
    assert selected(table) == [0, 1, 2]
    assert table.selected_count == 3
    assert said_below(panel) == "3 rows selected"


def test_there_is_nothing_to_press_until_a_row_is_selected(
    qtbot: QtBot, panel: ReviewPanel, table: RowTable
) -> None:
    buttons = [button_of(panel, text) for text in ("Keep", "Remove", "Back to automatic")]
    assert not any(each.isEnabled() for each in buttons)
    click_row(qtbot, table, 0)
    assert all(each.isEnabled() for each in buttons)


@pytest.mark.parametrize(
    ("row", "button", "key", "verdict"),
    [
        (0, "Keep", Qt.Key.Key_K, "Kept by you"),
        (3, "Remove", Qt.Key.Key_Delete, "Removed by you"),
    ],
)
@pytest.mark.parametrize("by_key", [False, True])
def test_the_user_overrules_a_verdict_and_takes_it_back(
    qtbot: QtBot,
    panel: ReviewPanel,
    table: RowTable,
    row: int,
    button: str,
    key: Qt.Key,
    verdict: str,
    by_key: bool,
) -> None:
    def do(button: str, key: Qt.Key) -> None:
        if by_key:
            qtbot.keyClick(table, key)
        else:
            qtbot.mouseClick(button_of(panel, button), LEFT)

    click_row(qtbot, table, row)
    do(button, key)
    assert verdicts(table) == [*BEFORE[:row], verdict, *BEFORE[row + 1 :]]
    do("Back to automatic", Qt.Key.Key_Backspace)
    assert verdicts(table) == BEFORE


def test_what_was_decided_is_undone_and_done_again_with_keys(
    qtbot: QtBot, panel: ReviewPanel, table: RowTable
) -> None:
    click_row(qtbot, table, 0)
    qtbot.keyClick(table, Qt.Key.Key_K)
    click_row(qtbot, table, 3)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    after = ["Kept by you", "Kept by consent", "Unreadable", "Removed by you"]
    assert verdicts(table) == after
    press(QKeySequence.StandardKey.Undo, table)
    assert verdicts(table) == ["Kept by you", *BEFORE[1:]]
    press(QKeySequence.StandardKey.Undo, table)
    assert verdicts(table) == BEFORE
    press(QKeySequence.StandardKey.Undo, table)
    assert verdicts(table) == BEFORE
    press(QKeySequence.StandardKey.Redo, table)
    press(QKeySequence.StandardKey.Redo, table)
    assert verdicts(table) == after


def test_all_rows_are_decided_at_once_and_counted(qtbot: QtBot, job: Job, table: RowTable) -> None:
    press(QKeySequence.StandardKey.SelectAll, table)
    assert table.selected_count == 4
    with qtbot.waitSignal(job.review.counted):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert verdicts(table) == ["Deactivated", *["Removed by you"] * 3]
    assert job.review.tally == Tally(kept=0, removed=4, overruled=3)
    with qtbot.waitSignal(job.review.counted):
        press(QKeySequence.StandardKey.Undo, table)
    assert verdicts(table) == BEFORE
    assert job.review.tally == Tally(kept=3, removed=1, overruled=0)


def test_all_rows_but_one_are_decided_and_taken_back(
    qtbot: QtBot, panel: ReviewPanel, table: RowTable
) -> None:
    press(QKeySequence.StandardKey.SelectAll, table)
    click_row(qtbot, table, 1, CTRL)
    assert selected(table) == [0, 2, 3]
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert verdicts(table) == [*BEFORE[:2], "Removed by you", "Removed by you"]
    press(QKeySequence.StandardKey.Undo, table)
    assert verdicts(table) == BEFORE


def test_selecting_every_row_makes_no_list_of_them(table: RowTable) -> None:
    press(QKeySequence.StandardKey.SelectAll, table)
    assert table.selected_rows() == [range(4)]


def test_only_the_rows_that_the_filter_shows_are_decided(
    qtbot: QtBot, panel: ReviewPanel, table: RowTable
) -> None:
    chips = chips_of(panel)
    qtbot.mouseClick(chips.chip(Filter.UNREADABLE), LEFT)
    qtbot.waitUntil(lambda: shown_names(panel) == ["Person 2"])
    table.setFocus(Qt.FocusReason.OtherFocusReason)
    press(QKeySequence.StandardKey.SelectAll, table)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.mouseClick(chips.chip(Filter.ALL), LEFT)
    qtbot.waitUntil(lambda: len(shown_names(panel)) == 4)
    assert verdicts(table) == ["Deactivated", "Kept by consent", "Removed by you", "Active"]


def test_rows_copied_from_several_places_stand_below_each_other(
    qtbot: QtBot, job: Job, table: RowTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows_text, "MOST_COPIED", 2)
    for row in (0, 2, 3):
        click_row(qtbot, table, row, CTRL)
    with qtbot.waitSignal(job.rows.copied):
        press(QKeySequence.StandardKey.Copy, table)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[2] for line in lines] == ["Person 0", "Person 2"]


def test_copied_rows_paste_into_a_spreadsheet(qtbot: QtBot, job: Job, table: RowTable) -> None:
    click_row(qtbot, table, 0)
    click_row(qtbot, table, 1, SHIFT)
    with qtbot.waitSignal(job.rows.copied):
        press(QKeySequence.StandardKey.Copy, table)
    assert QGuiApplication.clipboard().text().split("\n") == [
        f"Deactivated\tOn the report of 18 Nov 2026\tPerson 0\t{ANN}\t",
        "Kept by consent\tAgreed 30 Nov 2026, deactivated 20 Nov 2026\tPerson 1\t"
        f"{SPELLED}\t2026-11-30",
    ]


def test_the_phone_column_stands_beside_the_verdict_on_it(table: RowTable) -> None:
    header, model = table.horizontalHeader(), table.model()
    order = [header.logicalIndex(place) for place in range(header.count())]
    across = Qt.Orientation.Horizontal
    names = [model.headerData(column, across) for column in order]
    assert names == ["Verdict", "Reason", "mobile", "name", "opt_in"]
    assert order[0] == VERDICT
