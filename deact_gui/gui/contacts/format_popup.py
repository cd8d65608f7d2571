"""Correct how a list is read, and see at once what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from deact_gui.gui.contacts.dialect_form import DialectForm
from deact_gui.gui.contacts.header_form import HeaderForm
from deact_gui.gui.theme import GRID, mute

if TYPE_CHECKING:
    from deact_gui.gui.steps.contacts import ContactsStep


class FormatPopup(QFrame):
    """A small form below its button; every change is tried out immediately."""

    def __init__(self, step: ContactsStep, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._step = step
        hint = QLabel(
            self.tr("Deact found this out by itself. Change it if the columns look wrong.")
        )
        hint.setWordWrap(True)
        mute(hint)
        self._forms = DialectForm(step), HeaderForm(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(hint)
        for form in self._forms:
            column.addWidget(form)
        step.changed.connect(self._follow)
        self._show()

    def open_below(self, button: QWidget) -> None:
        """Open with the right edges of form and button in line."""
        self._follow()
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        self.move(corner)
        self.show()
        next(form for form in self._forms if not form.isHidden()).setFocus()

    def _follow(self) -> None:
        if not self._step.is_opening:  # else what was chosen last is on its way
            self._show()

    def _show(self) -> None:
        if contacts := self._step.contacts:
            for form in self._forms:
                form.show_as(contacts.read_as)
