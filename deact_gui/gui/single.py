"""One window for each user: a second start hands its files to the first, and ends."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from deact_gui.core.lock import locked

if TYPE_CHECKING:
    from multiprocessing.connection import Connection, Listener

    from PySide6.QtWidgets import QWidget

PATIENCE = 5.0
"""Seconds until a window that doesn't answer is left alone, and another one opened."""
PAUSE = 0.05
"""Seconds between two tries to reach it."""
TOKEN = "XDG_ACTIVATION_TOKEN"
"""By it a Wayland compositor knows that the user wants a window to come forward."""


class FirstWindow(QObject):
    """Listens to later starts, as the first that uses a data folder."""

    called = Signal(object)
    """Deact was started again, with these files: list[Path]."""
    _spoken_to = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_first = False
        self._lock = ExitStack()
        """Held to the end of the process, however it ends."""
        self._listener: Listener | None = None
        self._folder: Path | None = None
        self._spoken_to.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def begin(self, folder: Path) -> bool:
        """Be the first, or return False if there is a first already.

        Where nothing can be written, every start is a first.
        """
        try:
            self._lock.enter_context(locked(folder / "window.lock", _give_up))
        except BlockingIOError:
            return False
        except OSError:
            return True
        self.is_first, self._folder = True, folder
        return True

    def listen(self) -> None:
        """Answer later starts; in vain where the path is too long for a socket."""
        from multiprocessing.connection import Listener  # here: the window is painted sooner

        if self._folder is None:
            return
        with suppress(OSError):
            if sys.platform != "win32":
                Path(_address(self._folder)).unlink(missing_ok=True)  # a crash leaves it behind
            self._listener = Listener(_address(self._folder))
            threading.Thread(target=self._listen, args=[self._listener], daemon=True).start()

    def end(self) -> None:
        """Let another start be the first."""
        if self._listener:
            self._listener.close()
        self._lock.close()
        self.is_first = False

    def _listen(self, listener: Listener) -> None:
        with suppress(OSError, EOFError):  # closed
            while True:
                connection = listener.accept()
                if connection.poll(PATIENCE):
                    self._spoken_to.emit(connection)

    @Slot(object)
    def _answer(self, connection: Connection[bytes, bytes]) -> None:
        """Answer in the window's own thread: if that hangs, nobody should rely on it."""
        import json

        with connection, suppress(OSError, EOFError, ValueError):
            said = json.loads(connection.recv_bytes())
            if token := said["token"]:
                os.environ[TOKEN] = token
            connection.send_bytes(b"heard")
            self.called.emit([Path(file) for file in said["files"]])


def hand_over(folder: Path, files: Sequence[Path]) -> bool:
    """Ask the first window to come forward and open files; return whether it answered."""
    import json
    from multiprocessing.connection import Client

    said = {
        "files": [str(file.absolute()) for file in files],
        "token": os.environ.get(TOKEN, ""),
    }
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with Client(_address(folder)) as connection:
                _let_come_forward()
                connection.send_bytes(json.dumps(said).encode())
                return connection.poll(PATIENCE) and bool(connection.recv_bytes())
        except (OSError, EOFError):
            time.sleep(PAUSE)  # it may be about to listen
    return False


def come_forward(window: QWidget) -> None:
    """Show a window above all others, as far as the desktop lets it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _give_up() -> None:
    raise BlockingIOError


def _address(folder: Path) -> str:
    """Return where the first window listens: in the data folder, which only its owner may enter."""
    if sys.platform == "win32":
        import hashlib

        return rf"\\.\pipe\deact-{hashlib.sha256(str(folder).encode()).hexdigest()[:16]}"
    return str(folder / "window.socket")


def _let_come_forward() -> None:
    """Allow the first window to take the focus, which Windows gives to the latest start only."""
    if sys.platform == "win32":
        import ctypes

        anybody = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)
