"""Do one piece of work in another thread while the caller does the rest."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import Event

from deact_gui.core.checkpoint import Cancelled, Checkpoint

_PATIENCE = 0.05
"""Seconds between two looks at whether the caller is to stop."""


@contextmanager
def beside(work: Callable[[Checkpoint], object], checkpoint: Checkpoint) -> Iterator[None]:
    """Do work while the block runs, and wait for it when the block has ended.

    ``checkpoint`` is called by the caller's own thread alone, and only while it waits. If the block
    or the checkpoint raises, the work is stopped at its next checkpoint. What the work raises is
    raised when the block has ended, and lost if the block raises.
    """
    stop = Event()
    progress = [0, 1]

    def note(done: int, total: int) -> None:
        progress[:] = done, total
        if stop.is_set():
            raise Cancelled

    with ThreadPoolExecutor(1, "beside") as thread:
        other = thread.submit(work, note)
        try:
            yield
            while not wait([other], _PATIENCE).done:
                checkpoint(*progress)
        except BaseException:
            stop.set()
            raise
        other.result()
        checkpoint(*progress)
