"""What is being done in the background: one errand of each kind at most."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal

from deact_gui.workers.task import Task, Work, Workers

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


Callback = Callable[..., object]


def nothing(*_: object) -> None:
    """Let an outcome pass."""


@dataclass(slots=True, eq=False)
class Errand:
    """One run of a task on behalf of a step, and how far it is."""

    kind: Kind
    task: Task
    done: int = 0
    total: int = 0


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
    ) -> None:
        """Start work, and call back with its outcome unless another of the kind took its place."""
        self.drop(kind)
        task = self._workers.start(work)
        errand = self._current[kind] = Errand(kind, task)
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

    @property
    def foremost(self) -> Errand | None:
        """Return the errand to show, if any is worth it: the first by kind."""
        loud = (each for each in self._current.values() if each.kind <= Kind.LIST)
        return min(loud, key=lambda each: each.kind, default=None)

    @property
    def is_busy(self) -> bool:
        """Tell whether work is under way that the user would have to start again."""
        return any(kind <= Kind.FETCH for kind in self._current)

    def _on_progressed(self, errand: Errand, done: int, total: int) -> None:
        errand.done, errand.total = done, total
        if self._current.get(errand.kind) is errand:
            self.progressed.emit(errand)

    def _on_ended(self, errand: Errand, then: Callback, *outcome: object) -> None:
        if self._current.get(errand.kind) is errand:
            del self._current[errand.kind]
            self.changed.emit()
            then(*outcome)
