"""Do a scrub of the history again: the same list, the same columns, the same days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from deact_gui.core.history.entry import Entry
    from deact_gui.gui.steps.job import Job
    from deact_gui.gui.steps.list_job import ListJob


class Repeating(QObject):
    """Opens the list of a scrub and, when it is there, chooses what was chosen."""

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._awaited: tuple[Entry, ListJob] | None = None
        job.changed.connect(self._choose)

    def repeat(self, entry: Entry) -> None:
        """Begin; a list that isn't there any more says so in its place."""
        self._job.open([entry.list.path])
        shown = self._job.shown
        shown.contacts.open(entry.list.path, entry.list.read_as)
        self._awaited = entry, shown
        if days := entry.days & self._job.reports.shelf.days.keys():
            self._job.reports.choose(days)

    def _choose(self) -> None:
        if self._awaited is None:
            return
        entry, shown = self._awaited
        step = shown.contacts
        if step.is_opening or shown not in self._job.lists:
            return
        self._awaited = None
        columns, contacts = entry.list.columns, step.contacts
        if contacts is None or contacts.path != entry.list.path:
            return
        if max(columns.phone, columns.consent or 0) < len(contacts.columns):
            step.choose(columns)
