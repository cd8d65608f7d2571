"""The menu View: which rows, and how the window looks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from deact_gui.gui.menus.actions import Key, add, or_else
from deact_gui.gui.steps.rows import Filter

if TYPE_CHECKING:
    from deact_gui.gui.steps.job import Job


class ViewMenu(QMenu):
    """What is seen, and how."""

    appearance_asked = Signal(str)
    """``system``, ``light`` or ``dark``."""
    standard_columns_asked = Signal()
    """The columns of the review should be as at first."""

    def __init__(self, job: Job, appearance: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&View"))
        self._job = job
        self._window = parent.window()
        self._filters = {
            each: add(self, text, f"Ctrl+{number}")
            for number, (each, text) in enumerate(
                (
                    (Filter.ALL, self.tr("&All rows")),
                    (Filter.DEACTIVATED, self.tr("&Deactivated")),
                    (Filter.RECONSENTED, self.tr("&Kept by consent")),
                    (Filter.UNREADABLE, self.tr("&Unreadable")),
                    (Filter.OVERRULED, self.tr("&Overruled by you")),
                ),
                1,
            )
        }
        self._group(list(self._filters.values()))
        self.addSeparator()
        self.next_list = add(self, self.tr("&Next list"))
        self.next_list.setShortcuts([QKeySequence("Ctrl+Tab"), QKeySequence("Ctrl+PgDown")])
        self.list_before = add(self, self.tr("Pre&vious list"))
        self.list_before.setShortcuts([QKeySequence("Ctrl+Shift+Tab"), QKeySequence("Ctrl+PgUp")])
        self.addSeparator()
        self.columns = add(self, self.tr("&Standard columns"))
        self.columns.setToolTip(self.tr("Columns as wide and in the order as at first"))
        self.columns.triggered.connect(self.standard_columns_asked)
        self.addMenu(self._appearance_menu(appearance))
        self.addSeparator()
        self.full_screen = add(self, self.tr("&Full screen"), or_else(Key.FullScreen, "F11"))
        self.full_screen.setCheckable(True)
        self.full_screen.triggered.connect(self._fill_screen)
        self._connect()
        self._show()

    def show_appearance(self, appearance: str) -> None:
        """Tick the appearance that is worn."""
        self._appearances[appearance].setChecked(True)

    def _connect(self) -> None:
        for each, action in self._filters.items():
            action.triggered.connect(partial(self._filter, each))
        self.next_list.triggered.connect(lambda: self._job.show_next())
        self.list_before.triggered.connect(partial(self._job.show_next, -1))
        self._job.changed.connect(self._show)
        self.aboutToShow.connect(self._show)

    def _filter(self, chosen: Filter) -> None:
        self._job.rows.show(chosen)

    def _appearance_menu(self, worn: str) -> QMenu:
        menu = QMenu(self.tr("A&ppearance"), self)
        self._appearances = {
            name: add(menu, text)
            for name, text in (
                ("system", self.tr("Same as &system")),
                ("light", self.tr("&Light")),
                ("dark", self.tr("&Dark")),
            )
        }
        self._group(list(self._appearances.values()))
        for name, action in self._appearances.items():
            action.triggered.connect(partial(self.appearance_asked.emit, name))
        self.show_appearance(worn)
        return menu

    def _group(self, actions: list[QAction]) -> None:
        group = QActionGroup(self)
        for action in actions:
            action.setCheckable(True)
            group.addAction(action)

    def _show(self) -> None:
        rows, tally = self._job.rows, self._job.review.tally
        has_rows = rows.scrub is not None
        for action in (self.next_list, self.list_before):
            action.setEnabled(len(self._job.lists) > 1)
        for action in (*self._filters.values(), self.columns):
            action.setEnabled(has_rows)
        has_overruled = rows.filter is Filter.OVERRULED or bool(tally and tally.overruled)
        self._filters[Filter.OVERRULED].setEnabled(has_rows and has_overruled)
        self._filters[rows.filter].setChecked(True)

    def _fill_screen(self, fills: bool) -> None:
        if fills:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
