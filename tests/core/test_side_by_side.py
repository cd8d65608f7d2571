"""Jobs at once: all results in their order, one progress, and an end whatever happens."""

import threading
import time
from collections.abc import Callable

import pytest

from deact_gui.core.checkpoint import Cancelled, Checkpoint, ignore
from deact_gui.core.errors import Offline, ReportError
from deact_gui.core.side_by_side import side_by_side

Job = Callable[[Checkpoint], int]


def slow(result: int, seconds: float = 0.05) -> Job:
    def job(checkpoint: Checkpoint) -> int:
        time.sleep(seconds)
        return result

    return job


def failing(error: BaseException) -> Job:
    def job(checkpoint: Checkpoint) -> int:
        raise error

    return job


def endless(checkpoint: Checkpoint) -> int:
    while True:
        checkpoint(1, 2)
        time.sleep(0.005)


def test_results_come_in_the_order_of_the_jobs() -> None:
    jobs = [slow(n, 0.002 * (9 - n)) for n in range(9)]
    assert side_by_side(jobs, [1] * 9, ignore) == list(range(9))


def test_so_many_are_under_way_and_no_more() -> None:
    under_way, most = 0, 0
    lock = threading.Lock()

    def job(checkpoint: Checkpoint) -> int:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        time.sleep(0.02)
        with lock:
            under_way -= 1
        return 0

    side_by_side([job] * 10, [1] * 10, ignore, at_once=3)
    assert most == 3


def test_progress_never_falls_is_told_in_this_thread_and_ends_with_all() -> None:
    seen: list[tuple[int, int]] = []
    threads = set()

    def checkpoint(done: int, total: int) -> None:
        seen.append((done, total))
        threads.add(threading.current_thread())

    def job(checkpoint: Checkpoint) -> int:
        for done in range(5):
            checkpoint(done, 5)
            time.sleep(0.01)
        return 0

    side_by_side([job, job, job], [5, 5, 5], checkpoint)
    assert seen == sorted(seen)
    assert seen[-1] == (15, 15)
    assert threads == {threading.current_thread()}


def test_an_error_about_one_report_lets_the_others_go_on() -> None:
    finished = []

    def job(checkpoint: Checkpoint) -> int:
        time.sleep(0.05)
        finished.append(1)
        return 0

    with pytest.raises(ReportError):
        side_by_side([failing(ReportError("none")), job, job, job], [1] * 4, ignore, at_once=2)
    assert len(finished) == 3


@pytest.mark.parametrize("error", [Offline("gone"), ZeroDivisionError(), Cancelled()])
def test_any_other_error_stops_the_others(error: BaseException) -> None:
    with pytest.raises(type(error)):
        side_by_side([endless, failing(error), endless], [2, 2, 2], ignore)


def test_the_error_about_all_is_told_rather_than_that_about_one() -> None:
    jobs = [failing(ReportError("one")), failing(Offline("all"))]
    with pytest.raises(Offline):
        side_by_side(jobs, [1, 1], ignore, at_once=1)


def test_cancel_does_not_wait_for_who_hangs_and_who_hangs_goes_no_further() -> None:
    let_go, went_on = threading.Event(), threading.Event()

    def hang(checkpoint: Checkpoint) -> int:
        let_go.wait(5)
        checkpoint(1, 1)
        went_on.set()
        return 0

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    began = time.monotonic()
    with pytest.raises(Cancelled):
        side_by_side([hang, hang], [1, 1], cancel)
    assert time.monotonic() - began < 2
    let_go.set()
    assert not went_on.wait(0.1)


def test_no_jobs_are_done_at_once() -> None:
    assert side_by_side([], [], ignore) == []
