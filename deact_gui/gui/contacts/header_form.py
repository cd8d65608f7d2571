"""Which row of a sheet names the columns, to correct."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QSpinBox, QWidget

from deact_gui.gui.forms import add_field, plain_form

if TYPE_CHECKING:
    from deact_gui.core.contacts.read_as import ReadAs
    from deact_gui.gui.steps.contacts import ContactsStep

LAST_ROW = 1 << 20
"""Of a sheet in Excel."""


class HeaderForm(QWidget):
    """The header's number, as Excel shows it at the left."""

    def __init__(self, step: ContactsStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._row = QSpinBox()
        self._row.setRange(0, LAST_ROW)
        self._row.setSpecialValueText(self.tr("no row"))
        self._row.setKeyboardTracking(False)  # a number counts when it is typed to its end
        form = plain_form(self)
        add_field(form, self.tr("Columns are &named in row"), self._row)
        self.setFocusProxy(self._row)
        self._row.valueChanged.connect(self._correct)

    def show_as(self, read_as: ReadAs) -> None:
        """Show how the list is read now, if it is a sheet."""
        if read_as.header_row is not None:
            with QSignalBlocker(self._row):
                self._row.setValue(read_as.header_row)
        self.setVisible(read_as.header_row is not None)

    def _correct(self, row: int) -> None:
        if contacts := self._step.contacts:
            self._step.correct(replace(contacts.read_as, header_row=row))
