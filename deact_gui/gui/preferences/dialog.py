"""The dialog Preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from deact_gui.gui.forms import add_field, give_hint, plain_form
from deact_gui.gui.preferences.folder_field import FolderField
from deact_gui.gui.preferences.source_form import SourceForm
from deact_gui.gui.theme import GRID, sized

if TYPE_CHECKING:
    from deact_gui.gui.settings import Settings
    from deact_gui.gui.steps.reports import ReportsStep

WIDTH = 60 * GRID


class PreferencesDialog(QDialog):
    """Nothing changes before OK."""

    appearance_asked = Signal(str)
    """``system``, ``light`` or ``dark``."""

    def __init__(self, reports: ReportsStep, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self._reports = reports
        self._settings = settings
        self._source = SourceForm()
        self._phone, self._consent = QLineEdit(), QLineEdit()
        self._place = QComboBox()
        self._folder = FolderField(self.tr("Folder for results"), self.tr("none chosen"))
        self._appearance = QComboBox()
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._align()
        self._show()
        reports.aws_known.connect(self._source.offer)
        reports.learn_aws()

    def accept(self) -> None:
        """Make it so."""
        settings = self._settings
        origin = self._source.origin
        if origin != settings.origin:
            settings.origin = origin
            if origin:
                self._reports.take_from(origin)
        settings.keeps_current = self._source.keeps_current.isChecked()
        settings.usual_columns = self._phone.text().strip(), self._consent.text().strip()
        settings.save_folder = self._folder.folder if self._place.currentData() else None
        if (wished := self._appearance.currentData()) != settings.appearance:
            self.appearance_asked.emit(wished)
        super().accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for title, fields in (
            (self.tr("Reports"), self._source),
            (self.tr("Contact lists"), self._contacts_form()),
            (self.tr("Results"), self._saving_form()),
            (self.tr("Window"), self._window_form()),
        ):
            heading = QLabel(title)
            heading.setFont(sized(self.font(), 1, bold=True))
            column.addWidget(heading)
            fields.setAccessibleName(title)
            column.addWidget(fields)
            column.addSpacing(GRID)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self._source.setMinimumWidth(WIDTH)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)  # grow with a form

    def _align(self) -> None:
        """Let the fields of all forms begin at the same place."""
        labels = [label for label in self.findChildren(QLabel) if label.buddy()]
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)

    def _contacts_form(self) -> QWidget:
        why = self.tr(
            "Columns of this name are taken first. What you chose for a list counts more, and "
            "where no column has the name, Deact looks at the cells."
        )
        form = plain_form(page := QWidget())
        for text, field in (
            (self.tr("P&hone column"), self._phone),
            (self.tr("&Date of consent column"), self._consent),
        ):
            give_hint(field, self.tr("found out from each list"))
            field.setToolTip(why)
            add_field(form, text, field)
        return page

    def _saving_form(self) -> QWidget:
        self._place.addItem(self.tr("Beside the list"), False)
        self._place.addItem(self.tr("In one folder"), True)
        form = plain_form(page := QWidget())
        add_field(form, self.tr("&Save results"), self._place)
        add_field(form, self.tr("Fo&lder"), self._folder)
        self._place.currentIndexChanged.connect(
            lambda: form.setRowVisible(self._folder, bool(self._place.currentData()))
        )
        form.setRowVisible(self._folder, False)
        return page

    def _window_form(self) -> QWidget:
        for text, name in (
            (self.tr("Same as system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self._appearance.addItem(text, name)
        form = plain_form(page := QWidget())
        add_field(form, self.tr("&Appearance"), self._appearance)
        return page

    def _show(self) -> None:
        settings = self._settings
        self._source.show_origin(settings.origin)
        self._source.keeps_current.setChecked(settings.keeps_current)
        phone, consent = settings.usual_columns
        self._phone.setText(phone)
        self._consent.setText(consent)
        self._folder.show_folder(settings.save_folder)
        self._place.setCurrentIndex(int(settings.save_folder is not None))
        self._appearance.setCurrentIndex(self._appearance.findData(settings.appearance))
