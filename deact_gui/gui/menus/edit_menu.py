"""The menu Edit: what the review offers, where people look for it first."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class EditMenu(QMenu):
    """Actions that belong to the review; they bring their shortcuts along."""

    def __init__(self, groups: Iterable[Iterable[QAction]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Edit"))
        for group in groups:
            self.addActions(list(group))
            self.addSeparator()
