"""The rows of a sheet, packed in memory: any of them is at hand in a millisecond."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from isal import isal_zlib
from numpy.typing import NDArray

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.xlsx.rows import Rows

_FASTEST = 1


@dataclass(frozen=True, slots=True)
class _Block:
    packed: bytes
    bounds: NDArray[np.uint32]
    numbers: NDArray[np.uint32]
    contacts: NDArray[np.uint32]
    """Which of the rows are contacts."""

    def unpacked(self) -> bytes:
        return isal_zlib.decompress(self.packed, -15)


class RowStore:
    """All rows of a sheet, a tenth of their bytes, about.

    Contacts are among them, numbered from 0 in the order they come.
    """

    def __init__(self) -> None:
        self._blocks: list[_Block] = []
        self._firsts = [0]

    def __len__(self) -> int:
        """Return how many contacts there are."""
        return self._firsts[-1]

    def blocks(self, checkpoint: Checkpoint = ignore) -> Iterator[Rows]:
        """Yield the rows as they came, those that are no contacts too."""
        for done, block in enumerate(self._blocks):
            checkpoint(done, len(self._blocks))
            bounds, numbers = block.bounds.astype(np.int64), block.numbers.astype(np.int64)
            yield Rows(block.unpacked(), bounds, numbers)
        checkpoint(len(self._blocks), len(self._blocks))

    def extend(self, rows: Rows, contacts: NDArray[np.int64]) -> None:
        """Append rows, of which some are contacts."""
        packed = isal_zlib.compress(rows.data, _FASTEST, -15)
        places = (rows.bounds, rows.numbers, contacts)
        self._blocks.append(_Block(packed, *(each.astype(np.uint32) for each in places)))
        self._firsts.append(len(self) + len(contacts))

    def numbers(self, contacts: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Return the numbers in the sheet of some contacts, given one flag each."""
        numbers = [block.numbers[block.contacts] for block in self._blocks]
        return np.concatenate([np.zeros(0, np.int64), *numbers])[contacts]

    def pieces(self, contacts: NDArray[np.int64]) -> list[bytes]:
        """Return the XML of some contacts' rows, in any order."""
        at = np.searchsorted(self._firsts, contacts, side="right") - 1
        pieces = [b""] * len(contacts)
        for i in sorted(set(at.tolist())):
            block, data = self._blocks[i], self._blocks[i].unpacked()
            places = np.flatnonzero(at == i)
            rows = block.contacts[contacts[places] - self._firsts[i]].astype(np.int64)
            spans = zip(block.bounds[rows].tolist(), block.bounds[rows + 1].tolist(), strict=True)
            for place, (start, end) in zip(places.tolist(), spans, strict=True):
                pieces[place] = data[start:end]
        return pieces
