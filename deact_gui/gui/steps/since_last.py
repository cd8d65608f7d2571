"""The days to begin with for a list that is known: those since its last scrub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from deact_gui.gui.steps.job import Job


class SinceLast(QObject):
    """Suggests days as soon as the one list there is turns out to be known.

    Days it was compared with before stay among them if leaving them out would keep somebody: who
    was removed then can be on the list again, and the reports are here.
    """

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._suggested_for: tuple[object, ...] = ()
        job.changed.connect(self._suggest)

    def _suggest(self) -> None:
        shown, reports = self._job.shown, self._job.reports
        contacts, known = shown.contacts.contacts, shown.past.known
        question = (contacts, reports.shelf.days.keys())
        if known is None or question == self._suggested_for or len(self._job.lists) > 1:
            return
        self._suggested_for = question
        if days := reports.shelf.since(known.days):
            before = reports.chosen if shown.past.found_again else frozenset()
            reports.suggest(days | before)
