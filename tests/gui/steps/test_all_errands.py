"""Claims about the errands of all lists: what is shown of them, and how far they are together."""

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.gui.steps.all_errands import AllErrands, Stretch
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.workers.task import Work, Workers
from tests.gui.steps.test_errands import Gate


@pytest.fixture
def parts(workers: Workers) -> list[Errands]:
    """Give the errands of three lists."""
    return [Errands(workers) for _ in range(3)]


@pytest.fixture
def together(parts: list[Errands]) -> AllErrands:
    made = AllErrands()
    for part in parts:
        made.add(part)
    return made


def comparing(together: AllErrands) -> Stretch:
    stretch = together.foremost
    assert stretch is not None
    assert stretch.kind is Kind.COMPARE
    return stretch


@pytest.mark.parametrize(
    ("kinds", "foremost"),
    [
        ([Kind.LIST, Kind.COMPARE, Kind.FETCH], Kind.COMPARE),
        ([Kind.SEARCH, Kind.SAVE], Kind.SAVE),
        ([Kind.PROFILES, Kind.SIFT, Kind.COUNT, Kind.ARCHIVE], None),
    ],
)
def test_the_foremost_is_the_one_to_show(
    qtbot: QtBot,
    parts: list[Errands],
    together: AllErrands,
    kinds: list[Kind],
    foremost: Kind | None,
) -> None:
    work: list[Work] = [Gate() for _ in kinds]
    for part, kind, gate in zip(parts, kinds, work, strict=False):
        part.run(kind, gate)
    shown = together.foremost
    assert (shown.kind if shown else None) == foremost


@pytest.mark.parametrize(("kind", "busy"), [(Kind.FETCH, True), (Kind.SEARCH, False)])
def test_only_work_that_would_have_to_be_done_again_counts_as_busy(
    qtbot: QtBot, parts: list[Errands], together: AllErrands, kind: Kind, busy: bool
) -> None:
    parts[1].run(kind, Gate())
    assert together.is_busy is busy


def test_what_several_do_is_one_stretch_with_progress_over_all(
    qtbot: QtBot, parts: list[Errands], together: AllErrands
) -> None:
    gates = [Gate() for _ in parts]
    for part, gate, size in zip(parts, gates, (2, 2, 6), strict=True):
        part.run(Kind.COMPARE, gate, size=size)
    stretch = comparing(together)
    qtbot.waitUntil(lambda: stretch.done == 2)  # two at once: the third has not begun
    assert (stretch.over, len(stretch.errands), stretch.total) == (0, 3, 10)
    assert not gates[2].started.is_set()
    gates[0].open.set()
    qtbot.waitUntil(lambda: stretch.over == 1)
    assert gates[2].started.wait(5), "the third begins when the first has ended"
    assert comparing(together) is stretch
    for gate in gates:
        gate.open.set()
    qtbot.waitUntil(lambda: together.foremost is None)
    assert stretch.over == 3
    assert stretch.done == stretch.total


def test_cancelling_is_for_all_of_them(
    qtbot: QtBot, parts: list[Errands], together: AllErrands
) -> None:
    heard: list[str] = []
    for part in parts:
        part.run(Kind.COMPARE, Gate(), cancelled=lambda: heard.append("stopped"))
    assert not comparing(together).is_cancelling
    together.cancel(Kind.COMPARE)
    assert comparing(together).is_cancelling
    qtbot.waitUntil(lambda: heard == ["stopped"] * 3)
    assert not together.running(Kind.COMPARE)


def test_what_was_dropped_counts_no_more(
    qtbot: QtBot, parts: list[Errands], together: AllErrands
) -> None:
    for part, size in zip(parts, (10, 20, 30), strict=True):
        part.run(Kind.COMPARE, Gate(), size=size)
    parts[2].drop(Kind.COMPARE)
    assert len(comparing(together).errands) == 2
    together.remove(parts[1])
    assert len(comparing(together).errands) == 1
    parts[0].drop(Kind.COMPARE)
    assert together.foremost is None
