"""What is behind an error, to be read by whoever looks after the computer, and copied for them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from deact_gui import __version__
from deact_gui.core.errors import AccessDenied, DeactError
from deact_gui.gui.facts_box import FactsBox
from deact_gui.gui.theme import GRID


class DetailsDialog(QDialog):
    """A sentence, the facts below it, and for a missing permission the policy that gives it."""

    def __init__(self, error: DeactError, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        policy = error.policy if isinstance(error, AccessDenied) else ""
        self.setWindowTitle(self.tr("For your AWS administrator") if policy else self.tr("Details"))
        words = QLabel(
            self.tr("Send this to your AWS administrator. It holds no keys and no contacts.")
        )
        words.setWordWrap(True)
        parts = [error.sentence, f"Deact {__version__}\n{error.details}".strip()]
        if policy:
            parts.append(self.tr("This policy allows what is missing:") + f"\n{policy}")
        self._text = FactsBox(self.tr("Details"), "\n\n".join(parts))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        if policy:
            only = buttons.addButton(
                self.tr("Copy &policy only"), QDialogButtonBox.ButtonRole.ActionRole
            )
            only.clicked.connect(lambda: QGuiApplication.clipboard().setText(policy))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
        for widget in (words, self._text, buttons):
            column.addWidget(widget)
        self.resize(640, 480 if policy else 320)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
