"""A folder to choose, or none."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from deact_gui.gui.forms import give_hint
from deact_gui.gui.theme import GRID


class FolderField(QWidget):
    """A path that is shown, and a button to choose another."""

    changed = Signal()
    """Another folder is chosen."""

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._folder: Path | None = None
        self._shown = QLineEdit()
        self._shown.setReadOnly(True)
        self._shown.setAccessibleName(name)
        give_hint(self._shown, nothing)
        self._choose = QPushButton(self.tr("Choose…"))
        self._choose.setAccessibleName(self.tr("{name}: choose").format(name=name))
        self._choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._shown, 1)
        row.addWidget(self._choose)
        self.setFocusProxy(self._choose)

    @property
    def folder(self) -> Path | None:
        """Return the folder."""
        return self._folder

    def show_folder(self, folder: Path | None) -> None:
        """Show a folder, or none."""
        self._folder = folder
        self._shown.setText(str(folder or ""))
        self._shown.setToolTip(str(folder or ""))

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._name, str(self._folder or Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, path: str) -> None:
        self.show_folder(Path(path))
        self.changed.emit()
