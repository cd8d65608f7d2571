"""What the window looks after at its start: the history, the archive, and reminders."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.gui import late
from deact_gui.gui.message_bar import Kind as Message
from deact_gui.gui.message_bar import MessageBar, WayOut
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.problem import Problem

if TYPE_CHECKING:
    from deact_gui.gui.settings import Settings
    from deact_gui.gui.steps.job import Job


class Start(QObject):
    """Checks what is kept, says what the user had better know, and keeps the archive current."""

    library_asked = Signal()
    """The user wants to do something about it."""

    def __init__(self, job: Job, settings: Settings, message: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._job, self._settings, self._message = job, settings, message
        self._has_fetched = False
        job.reports.changed.connect(self._keep_current)

    def begin(self) -> None:
        """Look at what is kept; with the first paint done, and in the background."""
        work = partial(_looked_at, self._job)
        self._job.evidence.run(Kind.START, work, self._say, self._say_problem)

    def _say(self, said: tuple[str, str]) -> None:
        wrong, reminders = said
        if text := " ".join(filter(None, (wrong, reminders))):
            library = WayOut(self.tr("Reports here…"), self.library_asked.emit)
            self._message.say(Message.ERROR if wrong else Message.NOTE, text, library)

    def _say_problem(self, error: Exception) -> None:
        self._message.say(Message.ERROR, Problem(error, self.begin).sentence)

    def _keep_current(self) -> None:
        """Fetch what is missing as soon as AWS has said what it has; once a start."""
        reports = self._job.reports
        if self._has_fetched or not self._settings.keeps_current or reports.shelf.source is None:
            return
        self._has_fetched = True
        reports.get_missing()


def _looked_at(job: Job, *, checkpoint: Checkpoint = ignore) -> tuple[str, str]:
    """Return what is wrong with what is kept, and reminders."""
    from deact_gui.core.library import damaged_in_words, tidy
    from deact_gui.core.reminders import reminder

    late.load()
    history, archive = job.services.history(), job.services.archive()
    aside = damaged_in_words(tidy(archive))
    here = {stored.report.date for stored in archive.reports()}
    wrong = " ".join(filter(None, (*history.notices, aside)))
    return wrong, reminder(history.lists(), here, date.today())
