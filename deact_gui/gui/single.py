"""One window for each user: a second start hands its files to the first, and ends."""

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from deact_gui.core.lock import locked

PATIENCE = 5_000
"""Milliseconds until a window that doesn't answer is left alone, and another one opened."""
TOKEN = "XDG_ACTIVATION_TOKEN"
"""By it a Wayland compositor knows that the user wants a window to come forward."""


class FirstWindow(QObject):
    """Listens to later starts, as the first that uses a data folder."""

    called = Signal(object)
    """Deact was started again, with these files: list[Path]."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_first = False
        self._lock = ExitStack()
        """Held to the end of the process, however it ends."""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)

    def begin(self, folder: Path) -> bool:
        """Be the first and listen from now on, or return False if there is a first already.

        Where nothing can be written or the path is too long for a socket, every start is a first.
        """
        try:
            self._lock.enter_context(locked(folder / "window.lock", _give_up))
        except BlockingIOError:
            return False
        except OSError:
            return True
        self.is_first = True
        name = _name(folder)
        QLocalServer.removeServer(name)  # a crash leaves it behind
        self._server.listen(name)
        return True

    def end(self) -> None:
        """Let another start be the first."""
        self._server.close()
        self._lock.close()
        self.is_first = False

    def _on_connected(self) -> None:
        while connection := self._server.nextPendingConnection():
            connection.readyRead.connect(self._on_said)
            connection.disconnected.connect(connection.deleteLater)

    def _on_said(self) -> None:
        connection = self.sender()
        assert isinstance(connection, QLocalSocket)
        if not connection.canReadLine():
            return
        said = json.loads(bytes(connection.readLine().data()))
        if token := said["token"]:
            os.environ[TOKEN] = token
        connection.write(b"heard\n")
        connection.flush()
        self.called.emit([Path(file) for file in said["files"]])


def hand_over(folder: Path, files: Sequence[Path]) -> bool:
    """Ask the first window to come forward and open files; return whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(PATIENCE):
        return False
    _let_come_forward()
    said = {
        "files": [str(file.absolute()) for file in files],
        "token": os.environ.get(TOKEN, ""),
    }
    socket.write(json.dumps(said).encode() + b"\n")
    return socket.waitForBytesWritten(PATIENCE) and socket.waitForReadyRead(PATIENCE)


def come_forward(window: QWidget) -> None:
    """Show a window above all others, as far as the desktop lets it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _give_up() -> None:
    raise BlockingIOError


def _name(folder: Path) -> str:
    """Return where the first window listens: in the data folder, which only its owner may enter."""
    if sys.platform == "win32":
        return f"deact-{hashlib.sha256(str(folder).encode()).hexdigest()[:16]}"
    return str(folder / "window.socket")


def _let_come_forward() -> None:
    """Allow the first window to take the focus, which Windows gives to the latest start only."""
    if sys.platform == "win32":
        import ctypes

        anybody = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)
