"""Claims about tasks: what is delivered, how often, and on which thread."""

import gc
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.core.checkpoint import Cancelled, Checkpoint
from deact_gui.core.errors import DeactError, SaveError
from deact_gui.workers.task import PROGRESS_INTERVAL, Lane, Task, Work, Workers


@pytest.fixture
def workers(qtbot: QtBot) -> Iterator[Workers]:
    crew = Workers()
    yield crew
    assert crew.close()


class Heard:
    """Everything a task said, in order, with the thread it was heard on."""

    def __init__(self, task: Task) -> None:
        self.words: list[str] = []
        self.values: list[object] = []
        self.threads: set[int] = set()
        for name in ("progressed", "succeeded", "failed", "cancelled", "finished"):
            getattr(task, name).connect(self._listener(name))

    def _listener(self, name: str) -> Callable[..., None]:
        def listen(*values: object) -> None:  # a plain function: Qt knows no thread for it
            self.words.append(name)
            self.values.append(values)
            self.threads.add(threading.get_ident())

        return listen


def heard(qtbot: QtBot, workers: Workers, work: Work) -> Heard:
    task = workers.start(work)
    said = Heard(task)
    with qtbot.waitSignal(task.finished):
        pass
    return said


def test_a_result_is_delivered_once_and_then_finished(qtbot: QtBot, workers: Workers) -> None:
    said = heard(qtbot, workers, lambda *, checkpoint: 42)
    assert said.words == ["succeeded", "finished"]
    assert said.values == [(42,), ()]


def test_the_work_runs_elsewhere_and_is_heard_here(qtbot: QtBot, workers: Workers) -> None:
    def work(*, checkpoint: Checkpoint) -> int:
        checkpoint(1, 2)
        return threading.get_ident()

    said = heard(qtbot, workers, work)
    assert said.words == ["progressed", "succeeded", "finished"]
    assert said.values[1] != (threading.get_ident(),)
    assert said.threads == {threading.get_ident()}


def test_an_error_is_delivered_as_it_was_raised(qtbot: QtBot, workers: Workers) -> None:
    error = SaveError("The disk is full.")

    def work(*, checkpoint: Checkpoint) -> None:
        raise error

    said = heard(qtbot, workers, work)
    assert said.words == ["failed", "finished"]
    assert said.values[0] == (error,)


def test_a_bug_is_delivered_and_reaches_the_excepthook(qtbot: QtBot, workers: Workers) -> None:
    def work(*, checkpoint: Checkpoint) -> None:
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as caught:
        said = heard(qtbot, workers, work)
    assert said.words == ["failed", "finished"]
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


@pytest.mark.parametrize("error", [DeactError("A sentence."), Cancelled()])
def test_what_is_no_bug_stays_away_from_the_excepthook(
    qtbot: QtBot, workers: Workers, error: Exception
) -> None:
    def work(*, checkpoint: Checkpoint) -> None:
        raise error

    with qtbot.captureExceptions() as caught:
        heard(qtbot, workers, work)
    assert caught == []


def test_cancel_stops_the_work_at_its_next_checkpoint(qtbot: QtBot, workers: Workers) -> None:
    started, go_on = threading.Event(), threading.Event()

    def work(*, checkpoint: Checkpoint) -> None:
        started.set()
        go_on.wait(5)
        checkpoint(1, 2)
        raise AssertionError("the checkpoint let a cancelled task run on")

    task = workers.start(work)
    said = Heard(task)
    assert started.wait(5)
    task.cancel()
    go_on.set()
    with qtbot.waitSignal(task.finished):
        pass
    assert said.words == ["cancelled", "finished"]


def test_work_that_ended_before_it_saw_the_cancel_has_succeeded(
    qtbot: QtBot, workers: Workers
) -> None:
    ended = threading.Event()

    def work(*, checkpoint: Checkpoint) -> str:
        ended.set()
        return "saved"

    task = workers.start(work)
    said = Heard(task)
    assert ended.wait(5)
    task.cancel()
    with qtbot.waitSignal(task.finished):
        pass
    assert said.words == ["succeeded", "finished"]


def test_a_task_cancelled_before_its_turn_never_runs(qtbot: QtBot, workers: Workers) -> None:
    ran = threading.Event()

    def work(*, checkpoint: Checkpoint) -> None:
        ran.set()

    task = Task(work)
    said = Heard(task)
    task.cancel()
    task.run()
    with qtbot.waitSignal(task.finished):
        pass
    assert said.words == ["cancelled", "finished"]
    assert not ran.is_set()


def test_progress_is_throttled(
    qtbot: QtBot, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(100_000))
    tick = PROGRESS_INTERVAL / 1000
    monkeypatch.setattr("deact_gui.workers.task.monotonic", lambda: 1 + next(clock) * tick)

    def work(*, checkpoint: Checkpoint) -> None:
        for done in range(10_000):
            checkpoint(done, 10_000)

    said = heard(qtbot, workers, work)
    assert said.words.count("progressed") == 10


def test_counts_beyond_two_to_the_31st_arrive_whole(qtbot: QtBot, workers: Workers) -> None:
    def work(*, checkpoint: Checkpoint) -> None:
        checkpoint(3 << 40, 5 << 40)

    said = heard(qtbot, workers, work)
    assert said.values[0] == (3 << 40, 5 << 40)


def test_a_task_nobody_holds_still_reports(qtbot: QtBot, workers: Workers) -> None:
    said: list[object] = []
    gate = threading.Event()

    def work(*, checkpoint: Checkpoint) -> str:
        gate.wait(5)
        return "here"

    workers.start(work).succeeded.connect(said.append)
    gc.collect()
    gate.set()
    qtbot.waitUntil(lambda: said == ["here"])


def test_workers_know_whether_anything_is_running(qtbot: QtBot, workers: Workers) -> None:
    gate = threading.Event()

    def work(*, checkpoint: Checkpoint) -> None:
        gate.wait(5)

    workers.start(work)
    assert workers.busy
    gate.set()
    qtbot.waitUntil(lambda: not workers.busy)


def test_of_the_heavy_tasks_two_go_on_at_once_and_hold_up_no_others(
    qtbot: QtBot, workers: Workers
) -> None:
    gate = threading.Event()
    started: list[int] = []

    def work(number: int, *, checkpoint: Checkpoint) -> None:
        started.append(number)
        gate.wait(5)

    for number in range(4):
        workers.start(partial(work, number), Lane.HEAVY)
    light = Heard(workers.start(lambda *, checkpoint: None))
    qtbot.waitUntil(lambda: "finished" in light.words)
    assert sorted(started) == [0, 1]
    gate.set()
    qtbot.waitUntil(lambda: not workers.busy)
    assert sorted(started) == [0, 1, 2, 3]


def test_a_task_that_waits_for_its_turn_can_be_cancelled(qtbot: QtBot, workers: Workers) -> None:
    gate = threading.Event()

    def work(*, checkpoint: Checkpoint) -> None:
        gate.wait(5)

    for _ in range(2):
        workers.start(work, Lane.HEAVY)
    begun: list[str] = []
    waiting = workers.start(lambda *, checkpoint: begun.append("begun"), Lane.HEAVY)
    heard = Heard(waiting)
    waiting.cancel()
    gate.set()
    qtbot.waitUntil(lambda: "finished" in heard.words)
    assert heard.words == ["cancelled", "finished"]
    assert begun == []


def test_closing_cancels_and_waits(qtbot: QtBot) -> None:
    workers = Workers()
    started, stopped = threading.Event(), threading.Event()

    def work(*, checkpoint: Checkpoint) -> None:
        started.set()
        try:
            while True:
                checkpoint(0, 1)
        finally:
            stopped.set()

    workers.start(work)
    assert started.wait(5)
    assert workers.close()
    assert stopped.is_set()


def test_closing_does_not_wait_for_ever(qtbot: QtBot) -> None:
    workers = Workers()
    started, gate = threading.Event(), threading.Event()

    def work(*, checkpoint: Checkpoint) -> None:
        started.set()
        gate.wait(5)

    workers.start(work)
    assert started.wait(5)
    assert not workers.close(patience=0.05)
    gate.set()
    assert workers.close()


def test_thousands_of_tasks_leave_nothing_behind(qtbot: QtBot, workers: Workers) -> None:
    sums: list[int] = []

    def work(*, checkpoint: Checkpoint) -> int:
        checkpoint(1, 1)
        return 1

    for _ in range(2000):
        workers.start(work).succeeded.connect(sums.append)
    qtbot.waitUntil(lambda: len(sums) == 2000, timeout=20_000)
    qtbot.waitUntil(lambda: not workers.busy)
