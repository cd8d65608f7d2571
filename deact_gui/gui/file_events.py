"""Files that macOS asks Deact to open: dropped on its icon, or opened with it in the Finder."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FileEvents(QObject):
    """Turns the application's events into a signal."""

    asked = Signal(object)
    """These files are to be opened: list[Path]."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is about a file, and nothing else."""
        if isinstance(event, QFileOpenEvent) and event.url().isLocalFile():
            self.asked.emit([Path(event.file())])
            return True
        return False
