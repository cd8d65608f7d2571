"""Rows of a list, read a block at a time when they are looked at, and kept a while."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from deact_gui.core.contacts.contact_file import ContactFile
    from deact_gui.core.decisions import Rows

BLOCK = 32
"""Rows read at once: little more than is on screen, for a dragged scroll bar shows none twice."""
BLOCKS = 256
"""Blocks kept: scrolling back and forth reads nothing again."""


class RowBlocks:
    """The cells of the rows to show, by their position among them."""

    def __init__(self, contacts: ContactFile, numbers: Rows) -> None:
        self._contacts = contacts
        self._numbers = numbers
        self._blocks: OrderedDict[int, list[tuple[str, ...]]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._numbers)

    def number(self, position: int) -> int:
        """Return the number of the row at a position."""
        return int(self._numbers[position])

    def numbers(self, first: int, last: int) -> Rows:
        """Return the numbers of the rows from one position to another, both included."""
        return self._numbers[first : last + 1]

    def cells(self, position: int) -> tuple[str, ...]:
        """Return the cells of the row at a position; raises ContactsError as ``rows`` does."""
        at, offset = divmod(position, BLOCK)
        block = self._blocks.get(at)
        if block is None:
            numbers = np.asarray(self._numbers[at * BLOCK : (at + 1) * BLOCK])
            block = self._blocks[at] = self._contacts.rows(numbers)
            if len(self._blocks) > BLOCKS:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(at)
        return block[offset]
