"""Claims about errands: one of a kind, and who hears of it."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from deact_gui.core.checkpoint import Cancelled, Checkpoint
from deact_gui.gui.steps.errands import Errand, Errands, Kind
from deact_gui.workers.task import Workers


@pytest.fixture
def errands(workers: Workers) -> Errands:
    return Errands(workers)


class Gate:
    """Work that goes on until it is let go or cancelled."""

    def __init__(self, result: object = None) -> None:
        self.started, self.open = threading.Event(), threading.Event()
        self.result = result

    def __call__(self, *, checkpoint: Checkpoint) -> object:
        self.started.set()
        while not self.open.wait(0.002):
            checkpoint(1, 2)
        return self.result


def test_the_outcome_is_called_back(qtbot: QtBot, errands: Errands) -> None:
    heard: list[object] = []
    errands.run(Kind.OPEN, lambda *, checkpoint: 42, heard.append)
    assert errands.running(Kind.OPEN)
    qtbot.waitUntil(lambda: heard == [42])
    assert not errands.running(Kind.OPEN)


def test_the_second_of_a_kind_silences_the_first(qtbot: QtBot, errands: Errands) -> None:
    first = Gate("first")
    heard: list[object] = []
    errands.run(Kind.SEARCH, first, heard.append, heard.append, lambda: heard.append("stopped"))
    assert first.started.wait(5)
    errands.run(Kind.SEARCH, lambda *, checkpoint: "second", heard.append)
    qtbot.waitUntil(lambda: heard == ["second"])
    first.open.set()
    errands.run(Kind.OPEN, lambda *, checkpoint: "later", heard.append)
    qtbot.waitUntil(lambda: "later" in heard)
    assert heard == ["second", "later"]


def test_a_cancelled_errand_says_so(qtbot: QtBot, errands: Errands) -> None:
    work = Gate()
    heard: list[object] = []
    errands.run(Kind.FETCH, work, heard.append, heard.append, lambda: heard.append("stopped"))
    assert work.started.wait(5)
    errands.cancel(Kind.FETCH)
    assert errands.running(Kind.FETCH)
    qtbot.waitUntil(lambda: heard == ["stopped"])


def test_a_dropped_errand_is_not_heard_of(qtbot: QtBot, errands: Errands) -> None:
    heard: list[object] = []

    def work(*, checkpoint: Checkpoint) -> None:
        raise Cancelled

    errands.run(Kind.FETCH, work, heard.append, heard.append, lambda: heard.append("stopped"))
    errands.drop(Kind.FETCH)
    errands.run(Kind.OPEN, lambda *, checkpoint: "later", heard.append)
    qtbot.waitUntil(lambda: heard == ["later"])


def test_progress_is_kept_with_the_errand(qtbot: QtBot, errands: Errands) -> None:
    def has_come_further(errand: Errand) -> bool:
        return (errand.kind, errand.done, errand.total) == (Kind.COMPARE, 1, 2)

    with qtbot.waitSignal(errands.progressed, check_params_cb=has_come_further):
        errands.run(Kind.COMPARE, Gate())


def test_what_comes_after_the_window_is_gone_is_not_heard(qtbot: QtBot, workers: Workers) -> None:
    window = QObject()
    errands = Errands(workers, window)
    work = Gate()
    heard: list[object] = []
    errands.run(Kind.SAVE, work, heard.append)
    assert work.started.wait(5)
    shiboken6.delete(window)
    work.open.set()
    qtbot.waitUntil(lambda: not workers.busy)  # an exception on the way would fail the test
    assert heard == []
