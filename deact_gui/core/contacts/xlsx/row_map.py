"""Where each row of a sheet stands once others are gone."""

from array import array
from bisect import bisect_left, bisect_right

import numpy as np
from numpy.typing import NDArray

LAST_ROW = 1 << 20
"""The last row that a sheet of Excel has."""


class RowMap:
    """Old row → new row, of a sheet whose ``gone`` rows are removed; rows count from 1."""

    def __init__(self, gone: NDArray[np.int64]) -> None:
        self._gone = np.unique(gone)
        self._sorted = array("q", self._gone.astype(np.int64).tobytes())

    def __len__(self) -> int:
        return len(self._sorted)

    def place(self, row: int) -> int:
        """Return where a row stands now, or the row that took its place."""
        return row - bisect_left(self._sorted, row)

    def place_above(self, row: int) -> int:
        """Return where a row stands now, or the next row above that is left; 0 without any."""
        return row - bisect_right(self._sorted, row)

    def new(self, row: int) -> int | None:
        """Return where a row stands now, or None if it is gone."""
        before = bisect_left(self._sorted, row)
        gone = before < len(self._sorted) and self._sorted[before] == row
        return None if gone else row - before

    def old(self, row: int) -> int:
        """Return which row stands at a place now."""
        return row + int(np.searchsorted(self._gone - np.arange(len(self)), row, side="right"))

    def new_rows(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return where some rows stand now; 0 for those that are gone."""
        before = np.searchsorted(self._gone, rows)
        behind = np.searchsorted(self._gone, rows, side="right")
        return np.where(before == behind, rows - before, 0)

    def span(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the first and last row of what is left of a range, or None if nothing is.

        A range over all rows of a sheet stays one, as whole columns do.
        """
        if (first, last) == (1, LAST_ROW):
            return first, last
        left = self.place(first), self.place_above(last)
        return left if left[0] <= left[1] else None

    def holds_gone(self, first: int, last: int) -> bool:
        """Tell whether a range has lost rows."""
        return bisect_left(self._sorted, first) < bisect_right(self._sorted, last)


NOTHING_GONE = RowMap(np.zeros(0, np.int64))
