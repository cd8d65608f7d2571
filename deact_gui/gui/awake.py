"""Keep the computer from going to sleep while work is under way."""

from __future__ import annotations

import shutil
import sys
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    import subprocess

    from deact_gui.gui.steps.all_errands import AllErrands

PATIENCE = 5_000
"""Milliseconds of work after which sleep would be a pity."""

_WINDOWS_WORKS = 0x8000_0000 | 0x1
"""ES_CONTINUOUS | ES_SYSTEM_REQUIRED, of SetThreadExecutionState."""
_WINDOWS_RESTS = 0x8000_0000


class KeepAwake(QObject):
    """Says to the system that it is needed; the screen may go dark all the same.

    On Linux and macOS a program of the system holds the lock for as long as its input is open, so
    that the lock ends with Deact whatever becomes of it.
    """

    def __init__(self, errands: AllErrands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._holder: subprocess.Popen[bytes] | None = None
        self._is_held = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._hold)
        errands.changed.connect(self._look)

    @property
    def is_held(self) -> bool:
        """Tell whether the system has been asked to stay awake."""
        return self._is_held

    @Slot()
    def _look(self) -> None:
        if not self._errands.is_busy:
            self._patience.stop()
            self._let_go()
        elif not self._is_held and not self._patience.isActive():
            self._patience.start()

    def _hold(self) -> None:
        self._is_held = True
        if sys.platform == "win32":
            _tell_windows(_WINDOWS_WORKS)
        elif command := _command():
            import subprocess

            with suppress(OSError):  # then the computer sleeps when it wants to, as it did before
                pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
                self._holder = subprocess.Popen(command, stdin=pipe, stdout=nowhere, stderr=nowhere)

    def _let_go(self) -> None:
        if not self._is_held:
            return
        self._is_held = False
        if sys.platform == "win32":
            _tell_windows(_WINDOWS_RESTS)
        elif self._holder and self._holder.stdin:
            self._holder.stdin.close()
            Thread(target=self._holder.wait, daemon=True).start()  # so that no zombie stays
            self._holder = None


def _command() -> list[str] | None:
    """Return a command that keeps the system awake until its input ends, if there is one."""
    if sys.platform == "darwin" and (caffeinate := shutil.which("caffeinate")):
        return [caffeinate, "-i", "cat"]
    if inhibit := shutil.which("systemd-inhibit"):
        reason = "Working on a contact list"
        return [inhibit, "--what=idle:sleep", "--who=Deact", f"--why={reason}", "cat"]
    return None


def _tell_windows(state: int) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(state)
