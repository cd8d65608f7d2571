"""Claims about the model: what each cell says, and that it reads no more than it must."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from deact_gui.core.decisions import Decisions
from deact_gui.core.scrub import Scrub
from deact_gui.core.terms import Decision
from deact_gui.gui.review import row_model
from deact_gui.gui.review.row_model import OUTCOME, OWN, REASON, VERDICT, RowModel
from deact_gui.gui.steps.outcome import Mark
from tests.gui.review.screen import SPELLED

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
DECORATION = Qt.ItemDataRole.DecorationRole


@pytest.fixture
def decisions() -> Decisions:
    return Decisions(4)


@pytest.fixture
def model(scrub: Scrub, decisions: Decisions) -> RowModel:
    made = RowModel()
    made.show_rows(scrub, decisions, None)
    return made


def said(model: RowModel, column: int) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("rows", [None, [], [3, 1]])
def test_it_keeps_qts_rules(
    scrub: Scrub, decisions: Decisions, rows: list[int] | None, qtmodeltester: ModelTester
) -> None:
    model = RowModel()
    qtmodeltester.check(model)
    numbers = None if rows is None else np.array(rows, np.int64)
    model.show_rows(scrub, decisions, numbers)
    assert model.rowCount() == (4 if rows is None else len(rows))
    model.refresh_decisions()
    model.show_rows(None, None, None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_a_row_says_its_verdict_and_why(model: RowModel) -> None:
    assert said(model, VERDICT) == ["Deactivated", "Kept by consent", "Unreadable", "Active"]
    assert said(model, REASON) == [
        "On the report of 18 Nov 2026",
        "Agreed 30 Nov 2026, deactivated 20 Nov 2026",
        "No US number can be read",
        "On no report",
    ]


def test_then_come_the_cells_of_the_list(model: RowModel) -> None:
    row = [model.index(1, column).data() for column in range(OWN, model.columnCount())]
    assert row == ["Person 1", SPELLED, "2026-11-30"]


def test_the_tool_tip_says_the_cell_again(model: RowModel) -> None:
    index = model.index(1, OWN + 1)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == index.data()


def test_chosen_rows_keep_the_numbers_they_have_in_the_list(
    model: RowModel, scrub: Scrub, decisions: Decisions
) -> None:
    model.show_rows(scrub, decisions, np.array([1, 3], np.int64))
    assert said(model, OWN) == ["Person 1", "Person 3"]
    assert [model.headerData(row, DOWN) for row in range(2)] == ["2", "4"]
    assert list(model.numbers(1, 1)) == [3]


def test_the_header_names_and_marks_the_columns(model: RowModel) -> None:
    names = [model.headerData(column, ACROSS) for column in range(model.columnCount())]
    assert names == ["Verdict", "Reason", "name", "mobile", "opt_in"]
    marked = [bool(model.headerData(column, ACROSS, DECORATION)) for column in range(5)]
    assert marked == [False, False, False, True, True]


def test_a_decision_is_said_in_place_of_the_verdict(
    qtbot: QtBot, model: RowModel, decisions: Decisions
) -> None:
    decisions.decide(np.array([0, 2]), Decision.KEEP)
    decisions.decide(np.array([3]), Decision.REMOVE)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh_decisions()
    assert changed.args is not None
    first, last = changed.args[:2]
    assert (first.row(), first.column(), last.row(), last.column()) == (0, VERDICT, 3, REASON)
    assert said(model, VERDICT) == [
        "Kept by you",
        "Kept by consent",
        "Unreadable",
        "Removed by you",
    ]
    assert model.index(0, VERDICT).data(OUTCOME).mark is Mark.KEPT
    assert said(model, REASON)[0] == "On the report of 18 Nov 2026"


def test_a_list_that_has_vanished_is_reported_once_and_shown_blank(
    qtbot: QtBot, model: RowModel, scrub: Scrub
) -> None:
    failures: list[Exception] = []
    model.failed.connect(failures.append)
    Path(scrub.contacts.path).unlink()
    assert said(model, OWN) == [""] * 4
    assert said(model, OWN + 1) == [""] * 4
    assert len(failures) == 1
    assert said(model, VERDICT)[0] == "Deactivated"


def test_what_a_table_cannot_hold_is_counted(
    model: RowModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert model.cut_off == 0
    monkeypatch.setattr(row_model, "MOST_ROWS", 3)
    assert (model.rowCount(), model.cut_off) == (3, 1)
