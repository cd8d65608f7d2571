"""Ask which lists to save together, where, and whether files that are there may be replaced."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from deact_gui.core.targets import Target, existing
from deact_gui.gui.card import Frame
from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.lists.plan_model import Column, PlanModel
from deact_gui.gui.message_bar import Kind, MessageBar
from deact_gui.gui.tables import plain_table
from deact_gui.gui.theme import GRID, mute

if TYPE_CHECKING:
    from deact_gui.gui.steps.list_job import ListJob

SIZE = 85 * GRID, 50 * GRID


class SaveListsDialog(QDialog):
    """The lists that are ready, each with the name of its file, and one place for all or none."""

    decided = Signal(object, object)
    """Where each list is to be saved (ListJob → Target), and the folder for all, if one is."""

    def __init__(self, model: PlanModel, folder: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Save scrubbed lists"))
        self._model = model
        model.setParent(self)
        self._folder = folder
        self._table = plain_table(model, self.tr("Lists to save"))
        self._beside = QRadioButton(self.tr("&Beside each list"))
        self._together = QRadioButton(self.tr("In &one folder"))
        self._path = ElidedLabel(elide=Qt.TextElideMode.ElideMiddle)
        self._choose = QPushButton(self.tr("&Choose…"))
        self._message = MessageBar(wide=True)
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Save | button.Cancel)
        self._lay_out()
        self._connect()
        (self._together if folder else self._beside).setChecked(True)
        self._show()
        self._buttons.setFocus()

    def _lay_out(self) -> None:
        columns = self._table.horizontalHeader()
        columns.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(Column.FILE, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(Column.NOTE, QHeaderView.ResizeMode.ResizeToContents)
        self._table.verticalHeader().hide()
        framed = QVBoxLayout(frame := Frame())
        framed.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        framed.addWidget(self._table)
        promise = QLabel(
            self.tr("Two files for each list: the rows kept, and beside it the rows removed.")
        )
        promise.setWordWrap(True)
        mute(promise)
        place = QHBoxLayout()
        place.setSpacing(GRID)
        place.addWidget(self._together)
        place.addWidget(self._path, 1)
        place.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(promise)
        column.addWidget(frame, 1)
        column.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(place)
        column.addWidget(self._message)
        column.addWidget(self._buttons)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self._model.dataChanged.connect(self._show)
        self._together.toggled.connect(self._on_place_changed)
        self._together.clicked.connect(self._on_together_clicked)
        self._choose.clicked.connect(self._ask_for_folder)
        self._buttons.accepted.connect(self._check)
        self._buttons.rejected.connect(self.reject)

    def _show(self) -> None:
        self._path.setText(str(self._folder or ""))
        save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        has_place = self._folder is not None or not self._together.isChecked()
        save.setEnabled(bool(self._model.chosen) and has_place)
        if warnings := self._model.warnings:
            self._message.say(Kind.NOTE, warnings)
        else:
            self._message.clear()

    def _on_place_changed(self) -> None:
        self._model.folder = self._folder if self._together.isChecked() else None
        self._show()

    def _on_together_clicked(self) -> None:
        if self._folder is None:
            self._ask_for_folder()

    def _ask_for_folder(self) -> None:
        start = self._folder or next(
            (each.path.parent for each in self._model.chosen if each.path), Path.home()
        )
        dialog = QFileDialog(self, self.tr("Folder for the scrubbed lists"), str(start))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    def _on_folder_chosen(self, folder: str) -> None:
        self._folder = Path(folder)
        self._together.setChecked(True)
        self._on_place_changed()

    def _check(self) -> None:
        """Ask once about all files that are there already."""
        plan = self._model.plan(keep=False)
        there = existing(plan.values())
        if not there:
            self._decide(plan)
            return
        text = (
            self.tr("{name} is there already.").format(name=there[0].name)
            if len(there) == 1
            else self.tr("%Ln files are there already, among them {name}.", "", len(there)).format(
                name=there[0].name
            )
        )
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Replace files?"), text, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        replace = box.addButton(self.tr("&Replace"), QMessageBox.ButtonRole.AcceptRole)
        both = box.addButton(self.tr("&Keep both"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(both)
        replace.clicked.connect(lambda: self._decide(plan))
        both.clicked.connect(lambda: self._decide(self._model.plan(keep=True)))
        box.open()

    def _decide(self, plan: Mapping[ListJob, Target]) -> None:
        self.decided.emit(plan, self._model.folder)
        self.accept()
