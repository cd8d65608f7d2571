"""Ask for the password of an encrypted list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from deact_gui.gui.forms import add_field, plain_form
from deact_gui.gui.theme import GRID, colors, mute

if TYPE_CHECKING:
    from deact_gui.gui.steps.contacts import Locked

WIDTH = 50 * GRID


class PasswordDialog(QDialog):
    """One field. It stays open until the password is right, or the user gives up."""

    typed = Signal(str)
    """A password to try."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Password"))
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._promise = QLabel(self.tr("It opens the list and is never stored."))
        mute(self._promise)
        self._field = QLineEdit()
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Open | button.Cancel)
        self._open = self._buttons.button(button.Open)
        self._lay_out()
        self._field.textChanged.connect(lambda text: self._open.setEnabled(bool(text)))
        self._buttons.accepted.connect(lambda: self.typed.emit(self._field.text()))
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self._field.clear)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
        column.addWidget(self._sentence)
        form = plain_form(fields := QWidget())
        add_field(form, self.tr("&Password"), self._field)
        form.addRow("", self._promise)
        column.addWidget(fields)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(WIDTH)

    def ask(self, locked: Locked, is_trying: bool) -> None:
        """Show what is asked; while a password is tried, only Cancel can be pressed."""
        scheme, palette = colors(self.palette()), QPalette()
        ink = scheme.danger.ink if locked.was_wrong else scheme.text
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self._sentence.setPalette(palette)
        self._sentence.setText(locked.sentence)
        self._field.setAccessibleDescription(locked.sentence)
        self._field.setEnabled(not is_trying)
        self._open.setEnabled(not is_trying and bool(self._field.text()))
        if not self.isVisible():
            self.open()
        if not is_trying:
            self._field.selectAll()
            self._field.setFocus()
            alert = QAccessibleEvent(self._sentence, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(alert)
