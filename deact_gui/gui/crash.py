"""When there is a bug: log it, tell the user once, and go on."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from deact_gui import __version__
from deact_gui.core.redact import describe
from deact_gui.gui.message_bar import Kind, WayOut

if TYPE_CHECKING:
    from deact_gui.gui.crash_dialog import CrashDialog
    from deact_gui.gui.window import Window

log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Takes every exception that nobody expected, on whatever thread."""

    _happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: CrashDialog | None = None
        self._is_showing = False
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the excepthook of the program and of its threads."""
        sys.excepthook = self.report
        threading.excepthook = lambda args: self.report(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception and show it; Ctrl+C in the terminal is none of our business."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = describe(error)
        log.error("unexpected: %s", details)
        self._happened.emit(details)

    def mention(self, trace: str, window: Window) -> None:
        """Say in the window that the last run crashed, with its trace to look at."""
        log.error("the last run crashed:\n%s", trace)
        window.notice.say(
            Kind.NOTE,
            self.tr("Deact ended unexpectedly the last time. Your files are untouched."),
            WayOut(self.tr("Show &details"), lambda: self._show(trace)),
        )

    @Slot(str)
    def _show(self, details: str) -> None:
        if self._is_showing:
            return  # what goes wrong in here is in the log, and would go wrong again
        self._is_showing = True
        if self.dialog is None:
            from deact_gui.gui.crash_dialog import CrashDialog

            self.dialog = CrashDialog(versions(), QApplication.activeWindow())
            self.dialog.finished.connect(self._on_finished)
            self.dialog.open()
        self.dialog.add(details)
        self._is_showing = False

    def _on_finished(self) -> None:
        self.dialog = None


def versions() -> str:
    """Return what runs here, for whoever is asked for help."""
    import platform

    return (
        f"Deact {__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"{platform.system()} {platform.release()}"
    )
