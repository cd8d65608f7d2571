"""Run one long function off the GUI thread, and tell the GUI thread what became of it."""

import sys
from enum import Enum, auto
from functools import partial
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from deact_gui.core.checkpoint import Cancelled, Checkpoint
from deact_gui.core.errors import DeactError

PROGRESS_INTERVAL = 1 / 30
"""Seconds between two ``progressed``: more often would only load the event loop."""


class Work(Protocol):
    """A function with everything bound but its checkpoint."""

    def __call__(self, *, checkpoint: Checkpoint) -> object:
        """Do the work, calling ``checkpoint`` every so often."""


class Task(QObject):
    """One run of a long function on a thread pool.

    Exactly one of ``succeeded``, ``failed`` and ``cancelled`` is emitted, then ``finished``; each
    on the thread that made the task, whatever the receiver is. An exception that is no DeactError
    is a bug: it is emitted like the others and then handed to ``sys.excepthook``.
    """

    progressed = Signal(object, object)
    """(done, total) in the work's own unit; objects, for an ``int`` signal ends at 2³¹."""
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    _reported = Signal(object, object)
    _ended = Signal(object, object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = False
        self._next_report = 0.0
        # Queued, so that even a plain function connected to a signal runs where the task was made.
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def start(self, pool: QThreadPool) -> None:
        """Run the work as soon as the pool has a thread; once only."""
        pool.start(_Runner(self))

    def cancel(self) -> None:
        """Ask the work to stop at its next checkpoint."""
        self._stop = True

    @property
    def is_cancelling(self) -> bool:
        """Tell whether the work has been asked to stop."""
        return self._stop

    def checkpoint(self, done: int, total: int) -> None:
        """Report progress from the working thread, or raise Cancelled there."""
        if self._stop:
            raise Cancelled
        now = monotonic()
        if now >= self._next_report:
            self._next_report = now + PROGRESS_INTERVAL
            self._reported.emit(done, total)

    def run(self) -> None:
        """Do the work on the calling thread; the outcome is delivered by the event loop."""
        try:
            if self._stop:
                raise Cancelled
            result = self._work(checkpoint=self.checkpoint)
        except BaseException as error:  # also SystemExit: a thread has nobody above it
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    @Slot(object, object)
    def _on_reported(self, done: int, total: int) -> None:
        if not self._stop:
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_ended(self, result: object, error: BaseException | None) -> None:
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        self.finished.emit()
        if error is not None and not isinstance(error, Cancelled | DeactError):
            sys.excepthook(type(error), error, error.__traceback__)


class _Runner(QRunnable):
    """What the pool takes, and deletes when it has run."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


class Lane(Enum):
    """Tasks of one lane wait for each other, never for those of another."""

    FREE = auto()
    """Tasks that mostly wait for a network, or that the user waits for."""
    OPENING = auto()
    """Lists being opened: a folder that does not answer may hold up only these."""
    HEAVY = auto()
    """Tasks that keep the processor, the disk and memory busy."""


THREADS = {Lane.FREE: 8, Lane.OPENING: 2, Lane.HEAVY: 2}
"""Tasks of a lane that go on at once: of those that only wait, more than there are cores."""


class Workers:
    """The threads of the program, and the tasks that are under way on them."""

    def __init__(self) -> None:
        self._pools = {lane: QThreadPool() for lane in Lane}
        for lane, pool in self._pools.items():
            pool.setMaxThreadCount(THREADS[lane])
        self._tasks: set[Task] = set()

    @property
    def busy(self) -> bool:
        """Tell whether a task is under way."""
        return bool(self._tasks)

    def start(self, work: Work, lane: Lane = Lane.FREE) -> Task:
        """Start the work; what is connected before the event loop's next turn misses nothing."""
        task = Task(work)
        # Deleted by this thread's event loop, and held until then: were the worker's reference the
        # last one, the worker would delete it.
        task.finished.connect(task.deleteLater)
        task.destroyed.connect(partial(self._tasks.discard, task))
        self._tasks.add(task)
        task.start(self._pools[lane])
        return task

    def close(self, patience: float = 5.0) -> bool:
        """Cancel everything, wait that many seconds, and tell whether every thread has ended."""
        for task in self._tasks:
            task.cancel()
        end = monotonic() + patience
        have_ended = [
            pool.waitForDone(max(0, round(1000 * (end - monotonic()))))
            for pool in self._pools.values()
        ]
        return all(have_ended)
