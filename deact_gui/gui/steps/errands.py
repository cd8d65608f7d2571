"""What is being done in the background: one errand of each kind at most."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal

from deact_gui.workers.task import Lane, Task, Work, Workers

log = logging.getLogger(__name__)


class Kind(IntEnum):
    """The kinds of errand, the most important to watch first."""

    SAVE = auto()
    LOAD = auto()
    COMPARE = auto()
    FETCH = auto()
    OPEN = auto()
    SEARCH = auto()
    COPY = auto()
    LIST = auto()
    COUNT = auto()
    SIFT = auto()
    ARCHIVE = auto()
    PROFILES = auto()
    IDENTITY = auto()
    SIGN_IN = auto()
    PAST = auto()
    START = auto()
    HISTORY = auto()
    LIBRARY = auto()
    CERTIFY = auto()


LANES = {Kind.OPEN: Lane.OPENING, Kind.COMPARE: Lane.HEAVY, Kind.SAVE: Lane.HEAVY}
"""Of many lists, so many are worked on at once as the lane has threads; the others wait."""

Callback = Callable[..., object]


def nothing(*_: object) -> None:
    """Let an outcome pass."""


@dataclass(slots=True, eq=False)
class Errand:
    """One run of a task on behalf of a step, and how far it is."""

    kind: Kind
    task: Task
    total: int = 0
    """What there is to do in all; what was expected, until the task itself says it."""
    done: int = 0
    is_over: bool = False
    """It ended by itself; not one that another took the place of."""

    @property
    def per_mille(self) -> int | None:
        """Return the share that is done; None before it has begun."""
        return min(1000, self.done * 1000 // self.total) if self.done and self.total else None


def _note(kind: Kind, error: Exception) -> None:
    """Log that work failed, by the kind of error: its sentence may name the user's files."""
    log.info("%s failed: %s", kind.name, type(error).__name__)


class Errands(QObject):
    """Starts errands; the second of a kind takes the place of the first, which is heard no more."""

    changed = Signal()
    """An errand began, was cancelled, or ended."""
    progressed = Signal(object)
    """The errand that came further."""

    def __init__(self, workers: Workers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = workers
        self._current: dict[Kind, Errand] = {}
        # What a worker has yet to tell may arrive when the window is gone: nobody hears it then.
        self.destroyed.connect(partial(dict.clear, self._current))

    def run(
        self,
        kind: Kind,
        work: Work,
        done: Callback = nothing,
        failed: Callback = nothing,
        cancelled: Callback = nothing,
        *,
        size: int = 0,
    ) -> None:
        """Start work, and call back with its outcome unless another of the kind took its place.

        ``size`` is how much there will be to do, as far as that is known.
        """
        self.drop(kind)
        task = self._workers.start(work, LANES.get(kind, Lane.FREE))
        errand = self._current[kind] = Errand(kind, task, size)
        task.progressed.connect(partial(self._on_progressed, errand))
        task.succeeded.connect(partial(self._on_ended, errand, done))
        task.failed.connect(partial(self._on_ended, errand, failed))
        task.failed.connect(partial(_note, kind))
        task.cancelled.connect(partial(self._on_ended, errand, cancelled))
        self.changed.emit()

    def drop(self, kind: Kind) -> None:
        """Cancel the errand of a kind and hear no more of it."""
        if errand := self._current.pop(kind, None):
            errand.task.cancel()
            self.changed.emit()

    def cancel(self, kind: Kind) -> None:
        """Cancel the errand of a kind; its step hears when it has stopped."""
        if errand := self._current.get(kind):
            errand.task.cancel()
            self.changed.emit()

    def running(self, kind: Kind) -> bool:
        """Tell whether an errand of the kind is under way."""
        return kind in self._current

    def of(self, kind: Kind) -> Errand | None:
        """Return the errand of a kind that is under way."""
        return self._current.get(kind)

    @property
    def current(self) -> tuple[Errand, ...]:
        """Return the errands that are under way."""
        return tuple(self._current.values())

    def drop_all(self) -> None:
        """Cancel every errand and hear no more of them."""
        for kind in tuple(self._current):
            self.drop(kind)

    def _on_progressed(self, errand: Errand, done: int, total: int) -> None:
        errand.done, errand.total = done, total
        if self._current.get(errand.kind) is errand:
            self.progressed.emit(errand)

    def _on_ended(self, errand: Errand, then: Callback, *outcome: object) -> None:
        if self._current.get(errand.kind) is errand:
            del self._current[errand.kind]
            errand.is_over = True
            self.changed.emit()
            then(*outcome)
