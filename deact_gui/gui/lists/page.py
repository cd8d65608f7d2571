"""What the window shows of one list: its contacts, and their review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deact_gui.gui.contacts.panel import ContactsPanel
from deact_gui.gui.review.panel import ReviewPanel
from deact_gui.gui.theme import GRID

if TYPE_CHECKING:
    from deact_gui.gui.review.column_layout import LayoutMemory
    from deact_gui.gui.steps.list_job import ListJob


class ListPage(QWidget):
    """Steps 2 and 3, one above the other; they share the room."""

    grown = Signal()
    """Something was made that the keyboard can reach."""

    def __init__(self, shown: ListJob, memory: LayoutMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = shown.review
        self.contacts = ContactsPanel(shown.contacts, self)
        self.review = ReviewPanel(shown.review, shown.rows, memory, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID + 4)
        self._column.addWidget(self.contacts)
        self._column.addWidget(self.review)
        self.contacts.grown.connect(self.grown)
        self.review.grown.connect(self.grown)
        shown.rows.changed.connect(self._share_room)
        shown.review.changed.connect(self._share_room)
        self._share_room()

    def _share_room(self) -> None:
        """Give the room to the review once there is one, and to the list before."""
        has_results = self.review.has_results
        self.contacts.show_preview(not has_results)
        self._column.setStretchFactor(self.contacts, int(not has_results))
        self._column.setStretchFactor(self.review, int(has_results))
        counts = self._review.counts if self._review.scrub else None
        self.contacts.show_rows(counts.rows if counts else None)
