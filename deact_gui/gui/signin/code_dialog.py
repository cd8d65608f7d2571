"""Ask for the code that an MFA device shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontDatabase,
    QPalette,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from deact_gui.gui.forms import add_field, plain_form
from deact_gui.gui.theme import GRID, colors, mute, sized

if TYPE_CHECKING:
    from deact_gui.aws.session import MfaQuestion

WIDTH = 50 * GRID
DIGITS = 6


class CodeDialog(QDialog):
    """One field for six digits."""

    given = Signal(str)
    """A code."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("MFA code"))
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._device = QLabel()
        self._device.setTextFormat(Qt.TextFormat.PlainText)
        self._device.setWordWrap(True)
        mute(self._device)
        self._field = QLineEdit()
        self._field.setFont(sized(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), 4))
        self._field.setValidator(
            QRegularExpressionValidator(QRegularExpression(r"(\d ?){0,6}"), self._field)
        )
        self._field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self._ok = self._buttons.button(button.Ok)
        self._ok.setText(self.tr("Go &on"))
        self._lay_out()
        self._field.textChanged.connect(self._on_text_changed)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
        column.addWidget(self._sentence)
        form = plain_form(fields := QWidget())
        add_field(form, self.tr("&Code"), self._field)
        form.addRow("", self._device)
        column.addWidget(fields)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(WIDTH)

    @Slot(object)
    def ask(self, question: MfaQuestion) -> None:
        """Ask for the code that is shown now."""
        if question.was_wrong:
            text = self.tr(
                "AWS did not take that code. Each works once and for half a minute: wait for the "
                "next one."
            )
        else:
            text = self.tr("{profile} needs the six digits that your MFA device shows now.")
        self._sentence.setText(text.format(profile=question.profile))
        palette, scheme = QPalette(), colors(self.palette())
        ink = scheme.danger.ink if question.was_wrong else scheme.text
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self._sentence.setPalette(palette)
        self._device.setText(self.tr("Device: {name}").format(name=_short(question.device)))
        self._device.setToolTip(question.device)
        self._field.setAccessibleDescription(self._sentence.text())
        self._field.clear()
        self._ok.setEnabled(False)
        self.open()
        self._field.setFocus()
        alert = QAccessibleEvent(self._sentence, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(alert)

    def _on_text_changed(self, text: str) -> None:
        self._ok.setEnabled(len("".join(text.split())) == DIGITS)

    def _on_accepted(self) -> None:
        code = "".join(self._field.text().split())
        self._field.clear()
        self.accept()
        self.given.emit(code)


def _short(device: str) -> str:
    """Return the part of a device's name that people gave it."""
    return device.rpartition("/")[2] or device
