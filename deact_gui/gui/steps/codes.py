"""Codes of MFA devices: asked for by whichever thread needs one, given by the user."""

from __future__ import annotations

from contextlib import suppress
from queue import Empty, Queue
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deact_gui.core.checkpoint import Cancelled, Checkpoint

if TYPE_CHECKING:
    from deact_gui.aws.session import MfaQuestion

LOOK = 0.05
"""Seconds between two looks whether the code is still wanted."""


class Codes(QObject):
    """Brings a question to the GUI thread, and the answer back to the thread that waits for it."""

    asked = Signal(object)
    """Somebody waits for the answer (MfaQuestion)."""
    withdrawn = Signal()
    """Nobody waits any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._one_at_a_time = Lock()
        self._answers: Queue[str | None] = Queue()

    def ask(self, checkpoint: Checkpoint, question: MfaQuestion) -> str:
        """Wait for a code, on a working thread; raise Cancelled if there will be none."""
        while not self._one_at_a_time.acquire(timeout=LOOK):
            checkpoint(0, 0)
        try:
            return self._wait(checkpoint, question)
        finally:
            self._one_at_a_time.release()

    def answer(self, code: str) -> None:
        """Give the code."""
        self._answers.put(code)

    def refuse(self) -> None:
        """Give none: whoever waits is cancelled."""
        self._answers.put(None)

    def _wait(self, checkpoint: Checkpoint, question: MfaQuestion) -> str:
        self._answers = answers = Queue[str | None]()
        self.asked.emit(question)
        try:
            while True:
                checkpoint(0, 0)
                with suppress(Empty):
                    code = answers.get(timeout=LOOK)
                    break
        except Cancelled:
            with suppress(RuntimeError):  # the window is gone
                self.withdrawn.emit()
            raise
        if code is None:
            raise Cancelled
        return code
