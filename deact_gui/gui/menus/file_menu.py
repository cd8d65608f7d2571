"""The menu File: lists in, results out, preferences, and the end."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from deact_gui.gui.menus.actions import Key, add, or_else
from deact_gui.gui.menus.recent_menu import RecentMenu
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.contacts import ContactsStep
from deact_gui.gui.steps.saving import SavingStep


class FileMenu(QMenu):
    """What is done with files."""

    open_asked = Signal()
    save_asked = Signal()
    preferences_asked = Signal()

    def __init__(
        self,
        contacts: ContactsStep,
        saving: SavingStep,
        settings: Settings,
        sample: Path,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&File"))
        self._saving = saving
        role = QAction.MenuRole
        self.open = add(self, self.tr("&Open a list…"), Key.Open)
        self.addMenu(RecentMenu(contacts, settings, sample, self))
        self.addSeparator()
        self.save = add(self, self.tr("&Save scrubbed list…"), Key.Save)
        self.addSeparator()
        self.preferences = add(
            self,
            self.tr("&Preferences…"),
            or_else(Key.Preferences, "Ctrl+,"),
            role=role.PreferencesRole,
        )
        self.addSeparator()
        self.quit = add(self, self.tr("&Quit"), or_else(Key.Quit, "Ctrl+Q"), role=role.QuitRole)
        self.open.triggered.connect(self.open_asked)
        self.save.triggered.connect(self.save_asked)
        self.preferences.triggered.connect(self.preferences_asked)
        self.quit.triggered.connect(parent.window().close)
        for step in (contacts, saving):
            step.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.save.setEnabled(self._saving.can_save)
        self.save.setText(
            self.tr("&Save values only…")
            if self._saving.refusal
            else self.tr("&Save scrubbed list…")
        )
