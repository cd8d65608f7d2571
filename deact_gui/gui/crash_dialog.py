"""The dialog on what nobody expected."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from deact_gui.gui.facts_box import FactsBox
from deact_gui.gui.theme import GRID


class CrashDialog(QDialog):
    """Says that something went wrong, and lets the details be copied."""

    def __init__(self, versions: str, parent: QWidget | None = None) -> None:
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
        self._details = FactsBox(self.tr("Details"), versions)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
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
