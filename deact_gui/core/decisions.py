"""The user's own word on some rows, which stands above the verdict."""

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.scrub import Scrub
from deact_gui.core.terms import Decision, Tally, Verdict

Rows = range | NDArray[np.int64]
"""The numbers of some rows: a range takes no room, however many they are."""


class Decisions:
    """A decision for each row of a list, one byte a row."""

    def __init__(self, rows: int) -> None:
        self._of = np.zeros(rows, np.uint8)

    def of(self, row: int) -> Decision:
        """Return what the user says of a row."""
        return Decision(int(self._of[row]))

    def decide(self, rows: Rows, decision: Decision) -> NDArray[np.uint8]:
        """Set a decision for some rows; return what they had before, for ``restore``."""
        at = _index(rows)
        before = self._of[at].copy()  # a slice is only a view
        self._of[at] = decision
        return before

    def restore(self, rows: Rows, before: NDArray[np.uint8]) -> None:
        """Put back what ``decide`` returned."""
        self._of[_index(rows)] = before

    def overruled(self, scrub: Scrub) -> NDArray[np.bool_]:
        """Tell which rows are kept or removed against their verdict."""
        return self.removed(scrub) != (scrub.verdicts == Verdict.DEACTIVATED)

    def removed(self, scrub: Scrub) -> NDArray[np.bool_]:
        """Tell which rows leave the list, verdict and decisions taken together."""
        removed = scrub.verdicts == Verdict.DEACTIVATED
        removed[self._of == Decision.KEEP] = False
        removed[self._of == Decision.REMOVE] = True
        return removed

    def tally(self, scrub: Scrub) -> Tally:
        """Return what saving would do."""
        removed = int(np.count_nonzero(self.removed(scrub)))
        overruled = int(np.count_nonzero(self.overruled(scrub)))
        return Tally(len(scrub.verdicts) - removed, removed, overruled)


def _index(rows: Rows) -> slice | NDArray[np.int64]:
    """Return what numpy takes: it would make an array of a range."""
    return slice(rows.start, rows.stop, rows.step) if isinstance(rows, range) else rows
