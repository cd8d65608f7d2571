"""Jobs that wait for a network, several at a time, with one progress and one Cancel."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from threading import Condition, Thread
from time import monotonic
from typing import Generic, TypeVar

from deact_gui.core.checkpoint import Cancelled, Checkpoint
from deact_gui.core.errors import ReportError

T = TypeVar("T")
Job = Callable[[Checkpoint], T]
"""Counts what it has done in the unit of its size."""

AT_ONCE = 8
"""More would gain little on a slow line and be turned away by a busy server."""
LOOK = 0.05
"""Seconds between two looks at the jobs, and so until Cancel is heard."""
GRACE = 0.5
"""Seconds that those who are told to stop may keep the others waiting."""


def side_by_side(
    jobs: Sequence[Job[T]], sizes: Sequence[int], checkpoint: Checkpoint, at_once: int = AT_ONCE
) -> list[T]:
    """Return what the jobs return, in their order; the checkpoint is called in this thread alone.

    A ReportError is about one report: the other jobs go on, then it is raised. Whatever else is
    raised stops them all, and so does Cancelled, which doesn't wait for one that hangs: it stops by
    itself at its next checkpoint.
    """
    crew = _Crew(jobs, sizes)
    with crew.working(at_once):
        while crew.is_at_work():
            checkpoint(*crew.progress())
    results = crew.results()
    checkpoint(*crew.progress())
    return results


class _Crew(Generic[T]):
    def __init__(self, jobs: Sequence[Job[T]], sizes: Sequence[int]) -> None:
        self._left: Iterator[tuple[int, Job[T]]] = iter(enumerate(jobs))
        self._total = sum(sizes)
        self._done = [0] * len(jobs)
        self._sizes = sizes
        self._results: dict[int, T] = {}
        self._errors: list[BaseException] = []
        self._at_work = 0
        self._stop = False
        self._changed = Condition()

    @contextmanager
    def working(self, at_once: int) -> Iterator[None]:
        self._at_work = min(at_once, len(self._done))
        for _ in range(self._at_work):
            Thread(target=self._work, daemon=True).start()
        try:
            yield
        finally:
            self._stop = True
            deadline = monotonic() + GRACE
            with self._changed:
                self._changed.wait_for(lambda: not self._at_work, deadline - monotonic())

    def is_at_work(self) -> bool:
        """Wait a moment, then tell whether there is something to wait for."""
        with self._changed:
            self._changed.wait_for(lambda: not self._at_work or self._stop, LOOK)
            return bool(self._at_work) and not self._stop

    def progress(self) -> tuple[int, int]:
        return sum(self._done), self._total

    def results(self) -> list[T]:
        self._errors.sort(key=lambda error: isinstance(error, ReportError))
        if self._errors:
            raise self._errors[0]
        return [self._results[number] for number in sorted(self._results)]

    def _work(self) -> None:
        while (job := self._next()) is not None:
            number, do = job
            try:
                self._results[number] = do(partial(self._note, number))
                self._done[number] = self._sizes[number]
            except BaseException as error:  # a thread has nobody above it
                with self._changed:
                    self._errors.append(error)
                    self._stop = self._stop or not isinstance(error, ReportError)
        with self._changed:
            self._at_work -= 1
            self._changed.notify_all()

    def _next(self) -> tuple[int, Job[T]] | None:
        with self._changed:
            return None if self._stop else next(self._left, None)

    def _note(self, number: int, done: int, _: int) -> None:
        if self._stop:
            raise Cancelled
        self._done[number] = done
