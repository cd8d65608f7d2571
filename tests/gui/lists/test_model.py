"""Claims about the table of lists: a row a list, with what came out for it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from deact_gui.core.terms import Decision
from deact_gui.gui.lists.model import STANDING, Column, ListsModel
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.standing import Standing
from tests.gui.steps.test_errands import Gate


@pytest.fixture
def model(job: Job) -> ListsModel:
    """Give the model of the job's lists."""
    return ListsModel(job)


def row(model: ListsModel, number: int) -> list[str]:
    return [model.index(number, column).data() for column in Column]


def test_each_list_is_a_row_with_its_counts(
    model: ListsModel, several: Job, tmp_path: Path
) -> None:
    assert [row(model, n) for n in range(model.rowCount())] == [
        [f"customers.csv ({tmp_path.name})", "4", "2", "0", "1", "Ready to save", ""],
        ["customers.csv (shop)", "2", "1", "0", "0", "Ready to save", ""],
        ["leads.csv", "3", "0", "0", "0", "Ready to save", ""],
    ]


def test_the_columns_are_named(model: ListsModel) -> None:
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert titles == ["List", "Rows", "Deactivated", "Kept by consent", "Unreadable", "State", ""]


def test_no_counts_are_shown_that_no_longer_hold(model: ListsModel, several: Job) -> None:
    several.reports.choose([])
    for number in range(3):
        assert row(model, number)[1:6] == ["", "", "", "", "Waits for reports"]


def test_a_closed_list_is_no_row(model: ListsModel, several: Job) -> None:
    last = several.lists[2]
    several.close(several.lists[1])
    assert [model.rowCount(), model.row_of(last)] == [2, 1]
    assert model.list_at(1) is last
    assert row(model, 0)[0] == "customers.csv", "there is no other of that name"


def test_the_model_holds_to_the_rules_whatever_happens(
    model: ListsModel, several: Job, qtmodeltester: ModelTester, tmp_path: Path
) -> None:
    qtmodeltester.check(model, force_py=True)
    several.open([tmp_path / "more.csv"])
    several.close(several.lists[0])
    several.lists[0].review.decide([range(1)], Decision.KEEP)
    qtmodeltester.check(model, force_py=True)
    model.blockSignals(True)  # the tester would still listen when it is gone


def test_progress_is_told(qtbot: QtBot, model: ListsModel, several: Job) -> None:
    with qtbot.waitSignal(model.dataChanged, check_params_cb=lambda *_: _share(model, 1) == 500):
        several.lists[1].errands.run(Kind.COMPARE, Gate())


def _share(model: ListsModel, number: int) -> int | None:
    made = model.index(number, Column.STANDING).data(STANDING)
    assert isinstance(made, Standing)
    return made.per_mille


def test_a_change_is_told(qtbot: QtBot, model: ListsModel, several: Job) -> None:
    with qtbot.waitSignal(model.dataChanged):
        several.lists[0].review.decide([range(1)], Decision.KEEP)


def test_the_cross_has_words_for_those_who_cannot_see_it(
    model: ListsModel, several: Job, files: list[Path]
) -> None:
    cross = model.index(2, Column.CLOSE)
    assert cross.data(Qt.ItemDataRole.AccessibleTextRole) == "Close leads.csv"
    assert cross.data(Qt.ItemDataRole.ToolTipRole) == "Close leads.csv"
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == str(files[0])
