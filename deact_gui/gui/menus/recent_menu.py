"""The lists that were opened last, to open again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from deact_gui.gui.settings import Settings
    from deact_gui.gui.steps.job import Job


class RecentMenu(QMenu):
    """Remembers where lists lie, never what is in them; the sample is none."""

    def __init__(self, job: Job, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        self._job = job
        self._settings = settings
        self._opened: frozenset[Path] = frozenset()
        job.changed.connect(self._remember)
        self.aboutToShow.connect(self._show)
        self._show()

    def _remember(self) -> None:
        lists = (each.contacts.contacts for each in self._job.lists)
        paths = (each.path.absolute() for each in lists if each)
        opened = [path for path in paths if path.parent != self._job.services.sample]
        if new := [path for path in opened if path not in self._opened]:
            before = (path for path in self._settings.recent if path not in new)
            self._settings.recent = (*new, *before)
            self._show()
        self._opened = frozenset(opened)

    def _show(self) -> None:
        self.clear()
        recent = [path for path in self._settings.recent if path.exists()]
        self.menuAction().setEnabled(bool(recent))
        for number, path in enumerate(recent, 1):
            name = path.name.replace("&", "&&")
            action = self.addAction(f"&{number}  {name}", partial(self._job.choose, [path]))
            action.setToolTip(str(path))
        self.addSeparator()
        self.addAction(self.tr("&Clear this menu"), self._forget)

    def _forget(self) -> None:
        self._settings.recent = ()
        self._show()
