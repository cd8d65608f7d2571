"""Claims about work beside other work: both are done, or both stop."""

import threading
import time

import pytest

from deact_gui.core.beside import beside
from deact_gui.core.checkpoint import Cancelled, Checkpoint, ignore


def go_on(checkpoint: Checkpoint) -> None:
    """Work until that is cancelled, five seconds at the most."""
    for _ in range(5000):
        time.sleep(0.001)
        checkpoint(1, 2)


def test_both_run_at_the_same_time() -> None:
    meeting = threading.Barrier(2, timeout=5)
    with beside(lambda checkpoint: meeting.wait(), ignore):
        meeting.wait()


def test_the_work_is_done_behind_the_block() -> None:
    gate, done = threading.Event(), []

    def work(checkpoint: Checkpoint) -> None:
        gate.wait(5)
        done.append("work")

    with beside(work, ignore):
        gate.set()
    assert done == ["work"]


def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError), beside(lambda checkpoint: 1 / 0, ignore):
        pass


def test_a_block_that_fails_stops_the_work() -> None:
    with pytest.raises(ZeroDivisionError), beside(go_on, ignore):
        _ = 1 / 0


def test_the_callers_checkpoint_is_heard_while_it_waits_and_by_its_own_thread_only() -> None:
    heard: set[int] = set()

    def cancel(done: int, total: int) -> None:
        heard.add(threading.get_ident())
        if (done, total) == (1, 2):
            raise Cancelled

    with pytest.raises(Cancelled), beside(go_on, cancel):
        pass
    assert heard == {threading.get_ident()}


def test_the_progress_of_the_work_is_told_at_the_end() -> None:
    seen: list[tuple[int, int]] = []
    with beside(lambda checkpoint: checkpoint(3, 3), lambda *now: seen.append(now)):
        assert seen == []
    assert seen[-1] == (3, 3)
