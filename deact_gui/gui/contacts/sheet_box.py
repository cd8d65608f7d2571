"""The choice of the sheet, where a list has several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from deact_gui.gui.theme import GRID

if TYPE_CHECKING:
    from deact_gui.gui.steps.contacts import ContactsStep

SHOWN = 12
"""Letters of a sheet's name for which there is always room; the opened list shows all."""


class SheetBox(QWidget):
    """A box with its label, hidden where there is nothing to choose."""

    def __init__(self, step: ContactsStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._sheets: tuple[str, ...] = ()
        self._box = QComboBox()
        self._box.setMinimumContentsLength(SHOWN)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        label = QLabel(self.tr("Shee&t"))
        label.setBuddy(self._box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self._box)
        self._box.activated.connect(self._on_activated)
        step.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        contacts = self._step.contacts
        if self._step.is_opening and contacts:
            return  # what was chosen last is on its way
        sheets = contacts.sheets if contacts else ()
        if sheets != self._sheets:
            self._sheets = sheets
            self._box.clear()
            self._box.addItems(list(sheets))
            view = self._box.view()
            view.setMinimumWidth(view.sizeHintForColumn(0) + 4 * GRID)
        if contacts and contacts.read_as.sheet is not None:
            self._box.setCurrentIndex(sheets.index(contacts.read_as.sheet))
        self._box.setToolTip(self._box.currentText())
        self.setVisible(len(sheets) > 1)

    def _on_activated(self, index: int) -> None:
        if contacts := self._step.contacts:
            sheet = self._sheets[index]
            if sheet != contacts.read_as.sheet:
                self._step.correct(replace(contacts.read_as, sheet=sheet, header_row=None))
