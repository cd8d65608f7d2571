"""Which rows of the review are shown: those of one filter that hold a text, perhaps in a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.terms import Verdict
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.problem import Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from deact_gui.core.contacts.contact_file import ContactFile
    from deact_gui.core.decisions import Decisions, Rows
    from deact_gui.core.scrub import Scrub
    from deact_gui.gui.steps.review import ReviewStep

DEBOUNCE = 250
"""Milliseconds that typing must rest before a search starts."""


class Filter(Enum):
    """The rows that a chip lets through."""

    ALL = "all"
    DEACTIVATED = Verdict.DEACTIVATED
    RECONSENTED = Verdict.RECONSENTED
    UNREADABLE = Verdict.UNREADABLE
    OVERRULED = "overruled"


class RowsStep(QObject):
    """The rows to look at."""

    changed = Signal()
    """Other rows are to be shown."""
    search_changed = Signal()
    """A search began, or ended somehow."""
    copied = Signal(object, object, object)
    """How many rows were copied, of how many, and the text of them."""

    def __init__(self, errands: Errands, review: ReviewStep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._review = review
        self._scrub: Scrub | None = None
        self._contacts: ContactFile | None = None
        self._filter = Filter.ALL
        self._text = ""
        self._column: int | None = None
        self._found: NDArray[np.int64] | None = None
        self._shown: NDArray[np.int64] | None = None
        self._problem: Problem | None = None
        self._was_stopped = False
        self._delay = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._delay.timeout.connect(self.search_again)
        review.changed.connect(self._on_review_changed)
        review.decided.connect(self._on_decided)

    @property
    def scrub(self) -> Scrub | None:
        """Return the verdicts that are shown: the last ones, while others are on their way."""
        return self._scrub

    @property
    def filter(self) -> Filter:
        """Return the filter."""
        return self._filter

    @property
    def text(self) -> str:
        """Return the text that is searched for."""
        return self._text

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns that can be searched in."""
        return self._contacts.columns if self._contacts else ()

    @property
    def column(self) -> int | None:
        """Return the column that is searched in; None for all of them."""
        return self._column

    @property
    def numbers(self) -> NDArray[np.int64] | None:
        """Return the numbers of the rows to show, in order; None for all of them."""
        return self._shown

    @property
    def problem(self) -> Problem | None:
        """Return why the search failed."""
        return self._problem

    @property
    def was_stopped(self) -> bool:
        """Tell whether the user cancelled the search, so that its text sifts nothing."""
        return self._was_stopped

    @property
    def is_searching(self) -> bool:
        """Tell whether a search is under way."""
        return self._delay.isActive() or self._errands.running(Kind.SEARCH)

    def __len__(self) -> int:
        if self._scrub is None:
            return 0
        return len(self._scrub.verdicts if self._shown is None else self._shown)

    def show(self, chosen: Filter) -> None:
        """Show the rows of a filter."""
        if chosen != self._filter:
            self._filter = chosen
            self._sift()

    def search(self, text: str) -> None:
        """Show the rows that hold a text, as soon as they are found."""
        text = text.strip()
        if text == self._text:
            return
        self._text = text
        self._drop_search()
        if text:
            self._delay.start()
        else:
            self._set_found(None)
        self.search_changed.emit()

    def search_in(self, column: int | None) -> None:
        """Search in another column, or in all of them."""
        if column != self._column:
            self._column = column
            if self._text:
                self.search_again()

    def copy(self, parts: Sequence[Rows]) -> None:
        """Put some rows into words to paste elsewhere, the first ``MOST_COPIED`` of them."""
        if self._scrub is None or not parts:
            return
        from deact_gui.gui.steps.rows_text import MOST_COPIED, as_text

        asked = sum(map(len, parts))
        work = partial(as_text, self._scrub, self._review.decisions, parts)
        done = partial(self.copied.emit, min(asked, MOST_COPIED), asked)
        self._errands.run(
            Kind.COPY, work, done, partial(self._on_failed, partial(self.copy, parts))
        )

    def search_again(self) -> None:
        """Search now, whatever was found before."""
        if self._contacts is None:
            return
        self._drop_search()
        work = partial(self._contacts.search, self._text, self._column)
        failed = partial(self._on_failed, self.search_again)
        self._errands.run(Kind.SEARCH, work, self._set_found, failed, self._on_stopped)
        self.search_changed.emit()

    def _drop_search(self) -> None:
        self._delay.stop()
        self._errands.drop(Kind.SEARCH)
        self._problem, self._was_stopped = None, False

    def _set_found(self, found: NDArray[np.int64] | None) -> None:
        self._found = found
        self._sift()
        self.search_changed.emit()

    def _on_failed(self, retry: Callable[[], None], error: Exception) -> None:
        self._problem = Problem(error, retry)
        self.search_changed.emit()

    def _on_stopped(self) -> None:
        self._was_stopped = True
        self._set_found(None)

    def _on_review_changed(self) -> None:
        review = self._review
        if review.scrub is self._scrub or (review.scrub is None and review.is_comparing):
            return
        self._scrub = review.scrub
        if review.scrub and review.scrub.contacts is not self._contacts:
            self._contacts = review.scrub.contacts
            self._filter, self._text, self._column, self._found = Filter.ALL, "", None, None
            self._drop_search()
        self._sift()

    def _on_decided(self) -> None:
        if self._filter is Filter.OVERRULED:
            self._sift()

    def _sift(self) -> None:
        scrub, decisions = self._scrub, self._review.decisions
        if scrub is None or decisions is None or self._filter is Filter.ALL:
            self._errands.drop(Kind.SIFT)
            self._set_shown(self._found)
        else:
            work = partial(_sifted, scrub, decisions, self._filter, self._found)
            self._errands.run(Kind.SIFT, work, self._set_shown)

    def _set_shown(self, rows: NDArray[np.int64] | None) -> None:
        self._shown = rows
        self.changed.emit()


def _sifted(
    scrub: Scrub,
    decisions: Decisions,
    wanted: Filter,
    found: NDArray[np.int64] | None,
    *,
    checkpoint: Checkpoint = ignore,
) -> NDArray[np.int64]:
    """Return the rows that a filter and a search let through."""
    if wanted is Filter.OVERRULED:
        passed = decisions.overruled(scrub)
    else:
        passed = scrub.verdicts == Verdict(wanted.value)
    return passed.nonzero()[0] if found is None else found[passed[found]]
