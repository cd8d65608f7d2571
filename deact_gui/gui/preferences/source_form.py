"""Where reports come from at each start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from deact_gui.gui.forms import add_field, plain_form
from deact_gui.gui.preferences.folder_field import FolderField
from deact_gui.gui.steps.origin import Aws, Folder, Origin

if TYPE_CHECKING:
    from deact_gui.gui.steps.services import AwsChoices

NOTHING, AWS, FOLDER = "", "aws", "folder"


class SourceForm(QWidget):
    """AWS with profile and region, or a folder; what the other kind needs is out of the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = QComboBox()
        for text, kind in (
            (self.tr("To be chosen in the window"), NOTHING),
            (self.tr("AWS"), AWS),
            (self.tr("A folder"), FOLDER),
        ):
            self._kind.addItem(text, kind)
        self._profile, self._region = QComboBox(), QComboBox()
        self._folder = FolderField(self.tr("Folder with reports"), self.tr("none chosen"))
        self.keeps_current = QCheckBox(self.tr("&Keep reports current"))
        self.keeps_current.setToolTip(
            self.tr(
                "At each start, get every report that AWS has and this computer has not. AWS "
                "charges about a hundredth of a cent for each."
            )
        )
        self._form = plain_form(self)
        add_field(self._form, self.tr("&Reports come from"), self._kind)
        add_field(self._form, self.tr("AWS &profile"), self._profile)
        add_field(self._form, self.tr("AWS re&gion"), self._region)
        add_field(self._form, self.tr("F&older"), self._folder)
        self._form.addRow("", self.keeps_current)
        self._kind.currentIndexChanged.connect(self._show)
        self._show()

    def offer(self, choices: AwsChoices) -> None:
        """Offer profiles and regions; what is chosen stays."""
        chosen = self._profile.currentData(), self._region.currentText()
        self._profile.clear()
        self._region.clear()
        for each in choices.profiles:
            text = self.tr("Environment / default chain") if each.name is None else each.name
            self._profile.addItem(text, each.name or "")
        self._region.addItems(list(choices.regions))
        self._choose_aws(*chosen)

    def show_origin(self, origin: Origin | None) -> None:
        """Show where reports come from."""
        match origin:
            case Aws(profile, region):
                self._choose_aws(profile or "", region)
                kind = AWS
            case Folder(path):
                self._folder.show_folder(path)
                kind = FOLDER
            case _:
                kind = NOTHING
        self._kind.setCurrentIndex(self._kind.findData(kind))

    @property
    def origin(self) -> Origin | None:
        """Return where reports shall come from, None if that isn't said."""
        kind = self._kind.currentData()
        if kind == FOLDER and self._folder.folder:
            return Folder(self._folder.folder)
        if kind == AWS and self._region.currentText() and self._profile.currentData() is not None:
            return Aws(self._profile.currentData() or None, self._region.currentText())
        return None

    def _choose_aws(self, profile: str | None, region: str) -> None:
        for box, value, text in (
            (self._profile, profile, profile),
            (self._region, region, region),
        ):
            if value is None or text is None:
                continue
            at = box.findText(text) if text else box.findData("")
            if at < 0 and text:  # it is not on offer yet, or no more: it is the user's all the same
                box.addItem(text, value)
                at = box.count() - 1
            box.setCurrentIndex(at if at >= 0 else 0)

    def _show(self) -> None:
        kind = self._kind.currentData()
        for field, wanted in (
            (self._profile, AWS),
            (self._region, AWS),
            (self.keeps_current, AWS),
            (self._folder, FOLDER),
        ):
            self._form.setRowVisible(field, kind == wanted)
