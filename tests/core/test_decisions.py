"""The user's word stands above the verdict, and can be taken back."""

import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from deact_gui.core.decisions import Decisions, Rows
from deact_gui.core.scrub import Scrub, compare
from deact_gui.core.terms import Columns, Decision
from tests.core.builders import MONDAY, contacts, deactivations

KEEP, REMOVE, NONE = Decision.KEEP, Decision.REMOVE, Decision.NONE


@pytest.fixture
def scrub(tmp_path: Path) -> Scrub:
    """Compare a list whose rows 0 and 2 are deactivated."""
    file = contacts(tmp_path, b"phone\n2065550123\n3125550124\n2065550123\nn/a\n")
    return compare(file, deactivations(tmp_path, {MONDAY: [2065550123]}), Columns(0))


def rows(*numbers: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(numbers, np.int64)


def test_without_a_decision_the_verdict_holds(scrub: Scrub) -> None:
    decisions = Decisions(4)
    assert decisions.removed(scrub).tolist() == [True, False, True, False]
    assert not decisions.overruled(scrub).any()
    assert decisions.of(0) is NONE


def test_a_decision_overrules_the_verdict(scrub: Scrub) -> None:
    decisions = Decisions(4)
    decisions.decide(rows(0, 1), KEEP)
    decisions.decide(rows(2, 3), REMOVE)
    assert decisions.removed(scrub).tolist() == [False, False, True, True]
    assert decisions.overruled(scrub).tolist() == [True, False, False, True]
    assert [decisions.of(row) for row in range(4)] == [KEEP, KEEP, REMOVE, REMOVE]


def test_a_decision_can_be_taken_back(scrub: Scrub) -> None:
    decisions = Decisions(4)
    decisions.decide(rows(0, 3), KEEP)
    before = decisions.decide(rows(3, 0, 2), REMOVE)
    decisions.restore(rows(3, 0, 2), before)
    assert [decisions.of(row) for row in range(4)] == [KEEP, NONE, NONE, KEEP]
    decisions.decide(rows(0, 3), NONE)
    assert decisions.removed(scrub).tolist() == [True, False, True, False]


@pytest.mark.parametrize("some", [range(1, 3), rows(1, 2)])
def test_consecutive_rows_are_decided_and_taken_back_as_a_range(some: Rows) -> None:
    decisions = Decisions(4)
    decisions.decide(range(2), KEEP)
    before = decisions.decide(some, REMOVE)
    assert [decisions.of(row) for row in range(4)] == [KEEP, REMOVE, REMOVE, NONE]
    decisions.decide(some, NONE)
    assert before.tolist() == [KEEP, NONE]
    decisions.restore(some, before)
    assert [decisions.of(row) for row in range(4)] == [KEEP, KEEP, NONE, NONE]


def test_a_range_of_rows_is_never_spelled_out() -> None:
    decisions = Decisions(1_000_000)
    tracemalloc.start()
    try:
        decisions.restore(range(1_000_000), decisions.decide(range(1_000_000), KEEP))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 1_500_000, "one byte a row, for undo"


def test_the_verdicts_stay_as_they_are(scrub: Scrub) -> None:
    decisions = Decisions(4)
    decisions.decide(rows(0, 1), REMOVE)
    decisions.removed(scrub)[:] = True
    assert scrub.verdicts.tolist() == [1, 0, 1, 3]
