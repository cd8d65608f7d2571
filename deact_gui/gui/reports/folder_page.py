"""The choice of a folder with reports, or of one report file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from deact_gui.gui import icons
from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.steps.origin import Folder
from deact_gui.gui.theme import GRID, mute

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog


class FolderPage(QWidget):
    """What is chosen, and a button to choose something else."""

    asked = Signal(object)
    """Reports should come from here (Folder)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.origin: Folder | None = None
        """What is chosen."""
        self._path = ElidedLabel(self.tr("No folder chosen"), elide=Qt.TextElideMode.ElideMiddle)
        mute(self._path)
        menu = QMenu(self)
        menu.addAction(icons.icon("folder"), self.tr("A &folder of reports…"), self.choose_folder)
        menu.addAction(icons.icon("list"), self.tr("A &single report…"), self.choose_file)
        self._button = QPushButton(self.tr("Choose"))
        self._button.setMenu(menu)
        self._button.setProperty("hasMenu", True)  # the style sheet makes room for the arrow
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._path, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._path.setFixedHeight(self._button.sizeHint().height())

    def show_origin(self, origin: Folder) -> None:
        """Show which folder or file is chosen."""
        self.origin = origin
        self._path.setText(str(origin.path))

    def choose_folder(self) -> None:
        """Let the user choose a folder."""
        dialog = self._dialog(self.tr("Folder with deactivation reports"))
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.open()

    def choose_file(self) -> None:
        """Let the user choose one report."""
        dialog = self._dialog(self.tr("Deactivation report"))
        dialog.setFileMode(dialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Reports (*.csv *.txt)"), self.tr("All files (*)")])
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, title, str(self.origin.path if self.origin else Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.asked.emit(Folder(Path(path))))
        return dialog
