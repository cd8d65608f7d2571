"""The menu bar: the menus, and what they ask the window and the job to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMenuBar

from deact_gui.gui import appearance
from deact_gui.gui.menus.edit_menu import EditMenu
from deact_gui.gui.menus.file_menu import FileMenu
from deact_gui.gui.menus.help_menu import HelpMenu
from deact_gui.gui.menus.reports_menu import ReportsMenu
from deact_gui.gui.menus.view_menu import ViewMenu

if TYPE_CHECKING:
    from deact_gui.gui.settings import Settings
    from deact_gui.gui.steps.job import Job
    from deact_gui.gui.window import Window


class MenuBar(QMenuBar):
    """File, Edit, Reports, View, Help. Another window's entry is one line more in a menu."""

    def __init__(self, window: Window, job: Job, settings: Settings) -> None:
        super().__init__(window)
        self._job = job
        self._of = window
        self._settings = settings
        self.file = FileMenu(job, window.foot.save_button, settings, self)
        self.edit = EditMenu(self)
        self.reports = ReportsMenu(job.reports, self)
        self.view = ViewMenu(job, settings.appearance, self)
        self.help = HelpMenu(self)
        for menu in (self.file, self.edit, self.reports, self.view, self.help):
            self.addMenu(menu)
        self._connect(window, job)

    def _connect(self, window: Window, job: Job) -> None:
        self.file.open_asked.connect(lambda: window.contacts.ask_for_list())
        self.file.add_asked.connect(window.ask_for_lists)
        self.file.close_asked.connect(lambda: window.close_list())
        self.file.save_asked.connect(window.ask_target)
        self.file.history.triggered.connect(lambda: window.show_history())
        self.reports.library.triggered.connect(lambda: window.show_library())
        self.file.preferences_asked.connect(self._ask_preferences)
        self.reports.folder_asked.connect(window.reports.choose_folder)
        self.reports.sample_asked.connect(job.try_sample)
        self.view.appearance_asked.connect(self._wear)
        self.view.standard_columns_asked.connect(lambda: window.columns.forget())
        window.painted.connect(self._show_list)
        job.shown_changed.connect(self._show_list)

    def _show_list(self) -> None:
        self.edit.show_groups(self._of.review.results.action_groups)

    def _ask_preferences(self) -> None:
        from deact_gui.gui.preferences.dialog import PreferencesDialog

        dialog = PreferencesDialog(self._job.reports, self._settings, self.window())
        dialog.appearance_asked.connect(self._wear)
        dialog.open()

    def _wear(self, name: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        appearance.apply(app, appearance.SCHEMES[name])
        self._settings.appearance = name
        self.view.show_appearance(name)
