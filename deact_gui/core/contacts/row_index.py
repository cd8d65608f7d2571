"""Where each row of a CSV file stands, at four bytes a row."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_STRIDE = 4096
"""Rows between two positions that are kept; those between are added up when asked for."""


@dataclass(frozen=True, slots=True)
class RowRange:
    """Consecutive rows of a file."""

    first: int
    position: int
    """The byte where they start."""
    starts: NDArray[np.int64]
    """Bytes from ``position`` to each row's start."""
    ends: NDArray[np.int64]

    @property
    def size(self) -> int:
        """Return their bytes."""
        return int(self.ends[-1])


class RowIndex:
    """The byte positions of consecutive rows, from the lengths of all of them."""

    def __init__(self, position: int, lengths: NDArray[np.uint32]) -> None:
        self._lengths = lengths
        whole = len(lengths) // _STRIDE * _STRIDE
        sums = lengths[:whole].reshape(-1, _STRIDE).sum(axis=1, dtype=np.int64)
        rest = lengths[whole:].sum(dtype=np.int64)
        self._positions = position + np.cumsum(np.concatenate([[0], sums, [rest]]))

    def __len__(self) -> int:
        return len(self._lengths)

    @property
    def position(self) -> int:
        """Return the byte where the first row starts."""
        return int(self._positions[0])

    @property
    def end(self) -> int:
        """Return the byte behind the last row."""
        return int(self._positions[-1])

    def range(self, first: int, stop: int) -> RowRange:
        """Return the rows from ``first`` up to and without ``stop``, at least one."""
        block = first // _STRIDE
        before = self._lengths[block * _STRIDE : first].sum(dtype=np.int64)
        ends = np.cumsum(self._lengths[first:stop], dtype=np.int64)
        starts = ends - self._lengths[first:stop]
        return RowRange(first, int(self._positions[block] + before), starts, ends)

    def ranges(self, size: int) -> Iterator[RowRange]:
        """Yield all rows in ranges of about ``size`` bytes."""
        rows = max(size * len(self) // max(self.end - self.position, 1), 1)
        for first in range(0, len(self), rows):
            yield self.range(first, min(first + rows, len(self)))
