"""The menu Reports: where they come from, and which to compare with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from deact_gui.gui.menus.actions import Key, add, or_else

if TYPE_CHECKING:
    from deact_gui.gui.steps.reports import ReportsStep


class ReportsMenu(QMenu):
    """What is done with reports."""

    folder_asked = Signal()
    """The user wants to take reports from a folder."""
    sample_asked = Signal()

    def __init__(self, reports: ReportsStep, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Reports"))
        self._reports = reports
        self.refresh = add(self, self.tr("&Look for new reports"), or_else(Key.Refresh, "F5"))
        self.get = add(
            self,
            self.tr("&Get the chosen reports"),
            "Ctrl+D",
            tip=self.tr("Download from AWS what is chosen and not on this computer yet"),
        )
        self.addSeparator()
        self._choices = [
            add(self, text, tip=tip)
            for text, tip in (
                (self.tr("Choose the l&atest"), self.tr("The newest report")),
                (self.tr("Choose the last &7 days"), self.tr("The reports of the last 7 days")),
                (self.tr("Choose all &here"), self.tr("Every report on this computer")),
                (self.tr("Choose &every report"), self.tr("Also those still at AWS")),
            )
        ]
        self.addSeparator()
        self.folder = add(self, self.tr("Reports from a &folder…"))
        self.library = add(self, self.tr("&Reports on this computer…"))
        self.sample = add(self, self.tr("&Try it with sample data"))
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.refresh.triggered.connect(self._reports.refresh)
        self.get.triggered.connect(self._reports.get)
        for action, days in zip(self._choices, (1, 7, 0, 1 << 16), strict=True):
            action.triggered.connect(partial(self._choose, days))
        self.folder.triggered.connect(self.folder_asked)
        self.sample.triggered.connect(self.sample_asked)
        self._reports.changed.connect(self._show)

    def _choose(self, days: int) -> None:
        shelf = self._reports.shelf
        self._reports.choose(shelf.last(days) if days else shelf.here())

    def _show(self) -> None:
        reports = self._reports
        self.refresh.setEnabled(reports.origin is not None)
        self.get.setEnabled(bool(reports.to_get) and not reports.is_getting)
        for action in self._choices:
            action.setEnabled(bool(reports.shelf.days))
