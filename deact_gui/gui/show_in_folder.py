"""Show a file where it lies, in the platform's own file manager."""

import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

FILE_MANAGER = "org.freedesktop.FileManager1"


def show(path: Path) -> None:
    """Open the folder of a file, with the file selected where the platform can do that."""
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(["explorer", "/select,", str(path)])
    elif sys.platform == "darwin":
        import subprocess

        subprocess.Popen(["open", "-R", str(path)])
    elif not _file_manager_shows(path):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _file_manager_shows(path: Path) -> bool:
    from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    manager = QDBusInterface(FILE_MANAGER, "/org/freedesktop/FileManager1", FILE_MANAGER, bus)
    answer = manager.call("ShowItems", [path.as_uri()], "")
    return answer.type() == QDBusMessage.MessageType.ReplyMessage
