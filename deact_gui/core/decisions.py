"""The user's own word on some rows, which stands above the verdict."""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.scrub import Scrub, Verdict


class Decision(IntEnum):
    """What the user says of a row."""

    NONE = 0
    """Nothing: the verdict holds."""
    KEEP = 1
    REMOVE = 2


class Decisions:
    """A decision for each row of a list, one byte a row."""

    def __init__(self, rows: int) -> None:
        self._of = np.zeros(rows, np.uint8)

    def of(self, row: int) -> Decision:
        """Return what the user says of a row."""
        return Decision(int(self._of[row]))

    def decide(self, rows: NDArray[np.int64], decision: Decision) -> NDArray[np.uint8]:
        """Set a decision for some rows; return what they had before, for ``restore``."""
        before = self._of[rows]
        self._of[rows] = decision
        return before

    def restore(self, rows: NDArray[np.int64], before: NDArray[np.uint8]) -> None:
        """Put back what ``decide`` returned."""
        self._of[rows] = before

    def overruled(self, scrub: Scrub) -> NDArray[np.int64]:
        """Return the rows that are kept or removed against their verdict, in order."""
        return np.flatnonzero(self.removed(scrub) != (scrub.verdicts == Verdict.DEACTIVATED))

    def removed(self, scrub: Scrub) -> NDArray[np.bool_]:
        """Tell which rows leave the list, verdict and decisions taken together."""
        removed = scrub.verdicts == Verdict.DEACTIVATED
        removed[self._of == Decision.KEEP] = False
        removed[self._of == Decision.REMOVE] = True
        return removed
