"""Split a big part into a head, blocks of whole elements, and a tail: the bytes, in their order.

``<`` can't stand in text or in an attribute, so in a plain part (see plain.py) every ``<row``
starts a row, which reaches to the next one. Nothing else has to be parsed to find them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.xlsx.plain import (
    NotPlain,
    has_plain_root,
    is_plain,
    is_plain_head,
    to_plain,
)
from deact_gui.core.contacts.xlsx.prefix import without_prefix
from deact_gui.core.contacts.xlsx.xml import not_understood

MOST_FRAME = 1 << 26
"""Bytes that the head, the tail or one element may have."""


_ROOT_WITHIN = 1 << 16
"""Bytes within which a part's root begins."""

_WAYS: tuple[Callable[[Iterator[bytes], str], Iterator[bytes]], ...] = (
    lambda blocks, root: blocks,
    without_prefix,
    to_plain,
)
"""How to read a part, from fast to careful; what is not plain is read in the next way."""


@dataclass(frozen=True, slots=True)
class Elements:
    """Some elements, one behind the other: element i is ``data[bounds[i]:bounds[i + 1]]``."""

    data: bytes
    bounds: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def pieces(self) -> list[bytes]:
        """Return each element by itself, with the white space behind it."""
        bounds = self.bounds.tolist()
        return [self.data[start:end] for start, end in pairwise(bounds)]


class ElementStream:
    """The elements of one name in a container, read once. Raises ContactsError if there is none.

    ``head`` ends with the container's start tag; ``tail`` is there when all elements are read.
    """

    def __init__(
        self, source: Callable[[], Iterator[bytes]], root: str, container: str, element: str
    ) -> None:
        self._source, self._root = source, root
        self._open = re.compile(rb"<%b(?:\s[^>]*?)?(/?)>" % container.encode())
        self._close = f"</{container}".encode()
        self._start = f"<{element}".encode()
        self._way = 0
        self.head = self.tail = b""
        self._begin()

    def __iter__(self) -> Iterator[Elements]:
        given = 0
        while True:
            passed = 0
            try:
                for elements in self._read():
                    new = min(max(given - passed, 0), len(elements))
                    passed += len(elements)
                    if new < len(elements):
                        yield Elements(elements.data, elements.bounds[new:])
                        given = passed
                return
            except NotPlain:
                self._next_way()
                self._begin()

    def _begin(self) -> None:
        """Read up to the first element, in the fastest way that the part allows."""
        while True:
            self._blocks = _WAYS[self._way](self._source(), self._root)
            try:
                return self._read_head()
            except NotPlain:
                self._next_way()

    def _next_way(self) -> None:
        if self._is_careful:
            raise _refused()
        self._way += 1

    @property
    def _is_careful(self) -> bool:
        return self._way == len(_WAYS) - 1

    def _read_head(self) -> None:
        head = b""
        for block in self._blocks:
            head += block
            if opening := self._open.search(head):
                break
            is_lost = not self._is_careful and not has_plain_root(head, self._root)
            if len(head) > (_ROOT_WITHIN if is_lost else MOST_FRAME):
                raise _refused()
        else:
            raise _refused()
        self.head, rest = head[: opening.end()], head[opening.end() :]
        if opening[1]:  # an empty element: <sheetData/>
            self.head = head[: opening.start(1)].rstrip() + b">"
            rest = self._close + b">" + rest
        if not self._is_careful and not is_plain_head(self.head, self._root):
            raise _refused()
        self._blocks = chain([rest], self._blocks)

    def _read(self) -> Iterator[Elements]:
        left, end = b"", None
        for block in self._blocks:
            left += block
            units = np.frombuffer(left, np.uint8)
            end = self._find_end(left, units)
            bounds = find_elements(units, self._start)
            if end is not None:
                bounds = np.append(bounds[bounds < end], end)
            if len(bounds):
                whole = left[: int(bounds[-1])]
                self._refuse_oddities(whole, int(bounds[0]))
                if len(bounds) > 1:
                    yield Elements(whole, bounds)
                left = left[len(whole) :]
            if end is not None:
                break
            if len(left) > MOST_FRAME:
                raise _refused()
        self.tail = self._read_tail(left)

    def _refuse_oddities(self, data: bytes, first: int) -> None:
        if data[:first].strip() or not (self._is_careful or is_plain(data)):
            raise _refused()

    def _read_tail(self, left: bytes) -> bytes:
        for block in self._blocks:
            left += block
            if len(left) > MOST_FRAME:
                raise _refused()
        if not left.startswith(self._close):
            raise _refused()
        return left

    def _find_end(self, data: bytes, units: NDArray[np.uint8]) -> int | None:
        """Return where the container ends."""
        hits = _find(units, self._close[:4]).tolist()
        return next((hit for hit in hits if data.startswith(self._close, hit)), None)


def find_elements(units: NDArray[np.uint8], start: bytes) -> NDArray[np.int64]:
    """Return where elements start: ``<row`` and then the end of the name."""
    hits = _find(units, start)
    after = units[hits + len(start)]
    space, slash, greater = b" />"
    return hits[(after <= space) | (after == slash) | (after == greater)]


def _find(units: NDArray[np.uint8], wanted: bytes) -> NDArray[np.int64]:
    """Return where some bytes stand that are not the last ones."""
    size = len(units) - len(wanted)
    if size <= 0:
        return np.zeros(0, np.int64)
    found = units[:size] == wanted[0]
    for place, unit in enumerate(wanted[1:3], 1):
        found &= units[place : place + size] == unit
    hits = np.flatnonzero(found)
    for place, unit in enumerate(wanted[3:], 3):
        hits = hits[units[hits + place] == unit]
    return hits


def _refused() -> NotPlain:
    return NotPlain(str(not_understood()))
