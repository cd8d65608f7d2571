"""The contact rows of a spreadsheet, packed in memory."""

import pickle
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from isal import isal_zlib
from numpy.typing import NDArray

from deact_gui.core.contacts.values.book import Row
from deact_gui.core.contacts.values.value import Value

AT_ONCE = 2048
"""Rows that are packed together, all but the last ones."""

_FASTEST = 1


class RowStore:
    """Rows, numbered from 0 in the order they come."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._size = 0
        self.width = 0
        """How many columns hold a value, or have one that does behind them."""

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[list[Row]]:
        return map(_unpacked, self._blocks)

    def append(self, rows: Sequence[Row]) -> None:
        """Append AT_ONCE rows, or the last ones."""
        packed = isal_zlib.compress(pickle.dumps(rows, pickle.HIGHEST_PROTOCOL), _FASTEST)
        self._blocks.append(packed)
        self._size += len(rows)
        self.width = max(self.width, *(width_of(row) for _, row in rows))

    def rows(self, numbers: NDArray[np.int64]) -> list[Row]:
        """Return some rows, in any order."""
        blocks = {i: _unpacked(self._blocks[i]) for i in set((numbers // AT_ONCE).tolist())}
        return [blocks[i // AT_ONCE][i % AT_ONCE] for i in numbers.tolist()]


def width_of(row: Mapping[int, Value]) -> int:
    """Return how many columns a row takes."""
    return max(row, default=-1) + 1


def _unpacked(block: bytes) -> list[Row]:
    """Return rows from what this process has packed: nothing else is ever unpickled."""
    return pickle.loads(isal_zlib.decompress(block))
