"""The menu File: lists in, results out, preferences, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from deact_gui.gui.menus.actions import Key, add, or_else
from deact_gui.gui.menus.recent_menu import RecentMenu

if TYPE_CHECKING:
    from deact_gui.gui.settings import Settings
    from deact_gui.gui.steps.job import Job


class FileMenu(QMenu):
    """What is done with files."""

    open_asked = Signal()
    add_asked = Signal()
    """The user wants to open lists beside those that are here."""
    close_asked = Signal()
    """The user wants to do without the list that is shown."""
    save_asked = Signal()
    preferences_asked = Signal()

    def __init__(
        self, job: Job, save_button: QPushButton, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&File"))
        self._job = job
        self._save_button = save_button
        role = QAction.MenuRole
        self.open = add(self, self.tr("&Open a list…"), Key.Open)
        self.add = add(self, self.tr("A&dd lists…"), "Ctrl+Shift+O")
        self.add.setToolTip(self.tr("Several lists stand side by side and are saved together"))
        self.addMenu(RecentMenu(job, settings, self))
        self.close_list = add(self, self.tr("&Close list"), or_else(Key.Close, "Ctrl+W"))
        self.addSeparator()
        self.save = add(self, self.tr("&Save scrubbed list…"), Key.Save)
        self.history = add(self, self.tr("&History…"), "Ctrl+H")
        self.history.setToolTip(self.tr("What was scrubbed before, and the evidence of it"))
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
        self.add.triggered.connect(self.add_asked)
        self.close_list.triggered.connect(self.close_asked)
        self.save.triggered.connect(self.save_asked)
        self.preferences.triggered.connect(self.preferences_asked)
        self.quit.triggered.connect(parent.window().close)
        job.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.close_list.setEnabled(self._job.shown.path is not None or len(self._job.lists) > 1)
        self.save.setEnabled(self._save_button.isEnabled())
        self.save.setText(self._save_button.text())
