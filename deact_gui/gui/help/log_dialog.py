"""The log, to read and to send to somebody."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from deact_gui.core.errors import StorageError
from deact_gui.core.paths import LOG, data_folder
from deact_gui.gui import show_in_folder
from deact_gui.gui.facts_box import FactsBox
from deact_gui.gui.theme import GRID, mute


class LogDialog(QDialog):
    """What the log says, its end first in view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Log"))
        promise = QLabel(
            self.tr(
                "What Deact noted about itself. Phone numbers, e-mail addresses and keys are left "
                "out, so it can be sent to whoever looks after Deact for you."
            )
        )
        promise.setWordWrap(True)
        mute(promise)
        self._text = FactsBox(self.tr("Log"), read_log())
        self._text.setPlaceholderText(self.tr("Nothing has been noted yet."))
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        folder = buttons.addButton(
            self.tr("Show in &folder"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        folder.clicked.connect(lambda: show_in_folder.show(data_folder() / LOG))
        folder.setEnabled(bool(self._text.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
        for widget in (promise, self._text, buttons):
            column.addWidget(widget)
        self.resize(90 * GRID, 60 * GRID)


def read_log() -> str:
    """Return what the log says, the older part first; nothing if there is none to read."""
    try:
        files = [data_folder() / f"{LOG}.1", data_folder() / LOG]
        return "".join(
            file.read_text(encoding="utf-8", errors="replace") for file in files if file.exists()
        )
    except (OSError, StorageError):
        return ""
