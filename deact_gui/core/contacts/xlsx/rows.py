"""A worksheet's XML as a head, blocks of whole rows, and a tail: the bytes, in order, all of them.

``<`` can't stand in text or in an attribute, so in a plain sheet (see plain.py) every ``<row``
starts a row, which reaches to the next one. Nothing else has to be parsed to find them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.xlsx.plain import is_plain, is_plain_head, to_plain
from deact_gui.core.contacts.xlsx.row_map import LAST_ROW
from deact_gui.core.contacts.xlsx.xml import not_understood
from deact_gui.core.errors import ContactsError

MOST_FRAME = 1 << 26
"""Bytes that the head, the tail or one row may have."""

_OPEN = re.compile(rb"<sheetData(?:\s[^>]*?)?(/?)>")
_CLOSE = b"</sheetData"
_NUMBER = re.compile(rb'<row(?:\s+[^\s="<>]+="[^"<]*")*?\s+r="([^"]*)"')
_USUAL = np.frombuffer(b'<row r="', np.uint8)
_WINDOW = np.arange(len(_USUAL) + 8)
_QUOTE, _ZERO = b'"0'


class _NotPlain(ContactsError):
    """The sheet needs the careful path; or, where it has been there already, is none."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a sheet, in order; row i is ``data[starts[i]:ends[i]]``."""

    data: bytes
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    numbers: NDArray[np.int64]
    """Their numbers in the sheet, counted from 1."""

    def __len__(self) -> int:
        return len(self.starts)

    def from_row(self, first: int) -> "Rows":
        """Return the rows from one on."""
        return Rows(self.data, self.starts[first:], self.ends[first:], self.numbers[first:])

    def pieces(self) -> list[bytes]:
        """Return each row by itself."""
        spans = zip(self.starts.tolist(), self.ends.tolist(), strict=True)
        return [self.data[start:end] for start, end in spans]


class SheetRows:
    """The rows of a worksheet, read once. Raises ContactsError if it is no worksheet.

    ``head`` ends with ``<sheetData>``; ``tail`` is there when the rows have been read.
    """

    def __init__(self, source: Callable[[], Iterator[bytes]]) -> None:
        self._source = source
        self._blocks = source()
        self._is_careful = False
        self.head = self.tail = b""
        try:
            self._read_head()
        except _NotPlain:
            self._start_carefully()

    def __iter__(self) -> Iterator[Rows]:
        given = 0
        try:
            for rows in self._read_rows():
                yield rows
                given += len(rows)
        except _NotPlain:
            if self._is_careful:
                raise
            self._start_carefully()
            for rows in self._read_rows():
                if given < len(rows):
                    yield rows.from_row(given)
                given = max(given - len(rows), 0)

    def _start_carefully(self) -> None:
        self._blocks = to_plain(self._source())
        self._is_careful = True
        self._read_head()

    def _read_head(self) -> None:
        head = b""
        for block in self._blocks:
            head += block
            if opening := _OPEN.search(head):
                break
            if len(head) > MOST_FRAME:
                raise _refused()
        else:
            raise _refused()
        rest = head[opening.end() :]
        self.head = (
            head[: opening.start()] + b"<sheetData>" if opening[1] else head[: opening.end()]
        )
        if not self._is_careful and not is_plain_head(self.head):
            raise _refused()
        self._blocks = chain([_CLOSE + b">" + rest if opening[1] else rest], self._blocks)

    def _read_rows(self) -> Iterator[Rows]:
        last, left, end = 0, b"", None
        for block in self._blocks:
            left += block
            units = np.frombuffer(left, np.uint8)
            end = _find_end(left, units)
            starts = _row_starts(units)
            if end is not None:
                starts = np.append(starts[starts < end], end)
            if len(starts):
                whole = left[: int(starts[-1])]
                self._refuse_oddities(whole, int(starts[0]))
                if len(starts) > 1:
                    yield (rows := _rows(whole, starts, last))
                    last = int(rows.numbers[-1])
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
        if not left.startswith(_CLOSE):
            raise _refused()
        return left


def _rows(data: bytes, bounds: NDArray[np.int64], last: int) -> Rows:
    """Return the rows between these bounds, the first of which comes after row ``last``."""
    starts, ends = bounds[:-1], bounds[1:]
    units: NDArray[np.uint8] = np.frombuffer(data, np.uint8)
    numbers, unread = _read_numbers(units, starts)
    for i in np.flatnonzero(unread).tolist():
        match = _NUMBER.match(data, int(starts[i]), int(ends[i]))
        if match and not re.fullmatch(rb"[0-9]{1,7}", match[1]):
            raise _refused()
        before = int(numbers[i - 1]) if i else last
        numbers[i] = int(match[1]) if match else before + 1
    if (np.diff(numbers, prepend=last) <= 0).any() or numbers[-1] > LAST_ROW:
        raise _refused()
    return Rows(data, starts, ends, numbers)


def _read_numbers(
    units: NDArray[np.uint8], starts: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return the number of each row that starts with ``<row r="``, and which are unread."""
    window = units[np.minimum(starts[:, None] + _WINDOW, len(units) - 1)]
    digits = window[:, len(_USUAL) :] - np.uint8(_ZERO)
    numbers = np.zeros(len(starts), np.int64)
    inside = (window[:, : len(_USUAL)] == _USUAL).all(axis=1)
    for place in range(digits.shape[1] - 1):
        inside &= digits[:, place] < 10
        numbers = np.where(inside, 10 * numbers + digits[:, place], numbers)
    size = np.count_nonzero(np.logical_and.accumulate(digits < 10, axis=1), axis=1)
    closing = window[np.arange(len(window)), (len(_USUAL) + size).clip(max=window.shape[1] - 1)]
    return numbers, (closing != _QUOTE) | (numbers == 0)


def _row_starts(units: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Return where rows start: ``<row`` and then the end of the name."""
    if len(units) < 5:
        return np.zeros(0, np.int64)
    less, r, o, w, space, slash, greater = b"<row />"
    hits = np.flatnonzero((units[:-4] == less) & (units[1:-3] == r) & (units[2:-2] == o))
    after = units[hits + 4]
    is_row = (after <= space) | (after == slash) | (after == greater)
    return hits[(units[hits + 3] == w) & is_row]


def _find_end(data: bytes, units: NDArray[np.uint8]) -> int | None:
    """Return where the rows end."""
    less, slash, s = b"</s"
    hits = np.flatnonzero((units[:-2] == less) & (units[1:-1] == slash) & (units[2:] == s))
    return next((hit for hit in hits.tolist() if data.startswith(_CLOSE, hit)), None)


def _refused() -> _NotPlain:
    return _NotPlain(str(not_understood()))
