"""The lists that were opened last, to open again."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.contacts import ContactsStep


class RecentMenu(QMenu):
    """Remembers where lists lie, never what is in them; the sample is none."""

    def __init__(
        self, contacts: ContactsStep, settings: Settings, sample: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        self._contacts = contacts
        self._settings = settings
        self._sample = sample
        contacts.changed.connect(self._remember)
        self.aboutToShow.connect(self._show)
        self._show()

    def _remember(self) -> None:
        contacts, recent = self._contacts.contacts, self._settings.recent
        if contacts is None or contacts.path.parent == self._sample:
            return
        path = contacts.path.absolute()
        if recent[:1] != (path,):
            self._settings.recent = (path, *(each for each in recent if each != path))
            self._show()

    def _show(self) -> None:
        self.clear()
        recent = [path for path in self._settings.recent if path.exists()]
        self.menuAction().setEnabled(bool(recent))
        for number, path in enumerate(recent, 1):
            name = path.name.replace("&", "&&")
            action = self.addAction(f"&{number}  {name}", partial(self._contacts.open, path))
            action.setToolTip(str(path))
        self.addSeparator()
        self.addAction(self.tr("&Clear this menu"), self._forget)

    def _forget(self) -> None:
        self._settings.recent = ()
        self._show()
