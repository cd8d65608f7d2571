"""When there is a bug: log it, tell the user once, and go on."""

import logging
import platform
import sys
import threading
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from deact_gui import __version__
from deact_gui.core.redact import describe
from deact_gui.gui.theme import GRID

log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Takes every exception that nobody expected, on whatever thread."""

    _happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: CrashDialog | None = None
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

    @Slot(str)
    def _show(self, details: str) -> None:
        if self.dialog is None:
            self.dialog = CrashDialog(QApplication.activeWindow())
            self.dialog.finished.connect(self._on_finished)
            self.dialog.open()
        self.dialog.add(details)

    def _on_finished(self) -> None:
        self.dialog = None


class CrashDialog(QDialog):
    """Says that something went wrong, and lets the details be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something unexpected happened"))
        words = QLabel(
            self.tr(
                "Deact made a mistake. Your files are untouched, and you can go on. If it happens "
                "again, send these details to whoever looks after Deact for you: they hold no "
                "contacts, phone numbers or keys."
            )
        )
        words.setWordWrap(True)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setPlainText(versions())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        for widget in (words, self._details, buttons):
            column.addWidget(widget)
        self.resize(640, 400)

    @property
    def details(self) -> str:
        """Return what would be copied."""
        return self._details.toPlainText()

    def add(self, details: str) -> None:
        """Show what happened, below what happened before."""
        self._details.appendPlainText(f"\n{details}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)


def versions() -> str:
    """Return what runs here, for whoever is asked for help."""
    return (
        f"Deact {__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"{platform.system()} {platform.release()}"
    )
