"""What is known of a list from its scrubs before, and what is to be said of it before Save."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.problem import Problem

if TYPE_CHECKING:
    from deact_gui.core.history.history import KnownList
    from deact_gui.core.save import Saved
    from deact_gui.core.scrub import Scrub
    from deact_gui.gui.steps.reports import ReportsStep
    from deact_gui.gui.steps.review import ReviewStep
    from deact_gui.gui.steps.saving import SavingStep
    from deact_gui.gui.steps.services import Services


@dataclass(frozen=True, slots=True)
class Past:
    """What the history says of a list, for the days it is compared with now."""

    known: KnownList | None
    last: str
    """The sentence on the scrub before; nothing if there was none."""
    words: tuple[str, ...]
    """Sentences to read before saving."""
    found_again: int
    """Rows that are removed for reports with which the list was compared before."""


class PastStep(QObject):
    """Asks the history about a list as soon as its numbers are read."""

    changed = Signal()
    """The history knows of the list, or of another scrub of it."""

    def __init__(
        self,
        errands: Errands,
        review: ReviewStep,
        saving: SavingStep,
        reports: ReportsStep,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._review = review
        self._saving = saving
        self._reports = reports
        self._services = services
        self._asked: tuple[Scrub, Saved | None] | None = None
        self._contacts: object = None
        self._past: Past | None = None
        self._problem: Problem | None = None
        review.changed.connect(self._ask)
        saving.changed.connect(self._ask)

    @property
    def known(self) -> KnownList | None:
        """Return what is known of the list, also while it is compared again."""
        return self._past.known if self._past else None

    @property
    def words(self) -> str:
        """Return what is to be read before saving the verdicts on screen, or getting reports."""
        if self._past is None:
            return ""
        said = self._past.words if self._review.scrub else ()
        return " ".join(filter(None, (self._past.last, *said)))

    @property
    def gaps(self) -> str:
        """Return what is to be read of the verdicts on screen, the scrub before left out."""
        return " ".join(self._past.words) if self._past and self._review.scrub else ""

    @property
    def found_again(self) -> int:
        """Return how many rows are removed for reports that the list was compared with before."""
        return self._past.found_again if self._past else 0

    @property
    def problem(self) -> Problem | None:
        """Return why the history can't be asked."""
        return self._problem

    def _ask(self) -> None:
        scrub, saved = self._review.scrub, self._saving.saved
        if scrub is None or self._saving.is_saving:
            return
        if self._asked and self._asked[0] is scrub and self._asked[1] is saved:
            return
        self._asked = (scrub, saved)
        if scrub.contacts is not self._contacts:
            self._contacts, self._past = scrub.contacts, None
        newest = max(self._reports.shelf.days, default=None)
        work = partial(_past, self._services, scrub, newest)
        self._errands.run(Kind.PAST, work, self._on_known, self._on_failed)

    def _on_known(self, past: Past) -> None:
        self._past, self._problem = past, None
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._past, self._problem, self._asked = None, Problem(error, self._ask), None
        self.changed.emit()


def _past(
    services: Services, scrub: Scrub, newest: date | None, *, checkpoint: Checkpoint = ignore
) -> Past:
    from deact_gui.core.coverage import last_scrub_in_words
    from deact_gui.core.history.recording import Recorder

    history = services.history()
    known = history.known(scrub.contacts.columns, scrub.sketch)
    found_again = scrub.removed_by(known.days) if known else 0
    last = last_scrub_in_words(scrub.contacts.path.name, known, newest) if known else ""
    words = Recorder(history, newest).words(scrub)
    return Past(known, last, tuple(each for each in words if each != last), found_again)
