"""The menu Edit: what the review offers, where people look for it first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class EditMenu(QMenu):
    """Actions that belong to the review; they bring their shortcuts along."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Edit"))

    def show_groups(self, groups: Iterable[Iterable[QAction]]) -> None:
        """Offer the actions of the review that is shown, in the place of another's."""
        self.clear()
        for group in groups:
            self.addActions(list(group))
            self.addSeparator()
