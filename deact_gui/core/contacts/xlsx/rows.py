"""The rows of a worksheet, block by block, with their true numbers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.xlsx.elements import Elements, ElementStream
from deact_gui.core.contacts.xlsx.row_map import LAST_ROW
from deact_gui.core.contacts.xlsx.xml import not_understood

_NUMBER = re.compile(rb'<row(?:\s+[^\s="<>]+="[^"<]*")*?\s+r="([^"]*)"')
_USUAL = np.frombuffer(b'<row r="', np.uint8)
_WINDOW = np.arange(len(_USUAL) + 8)
_QUOTE, _ZERO = b'"0'


@dataclass(frozen=True, slots=True)
class Rows(Elements):
    """Some rows of a sheet, in order."""

    numbers: NDArray[np.int64]
    """Their numbers in the sheet, counted from 1."""

    def take(self, chosen: NDArray[np.int64]) -> "Rows":
        """Return some of the rows, given by their places here, in order."""
        starts, ends = self.bounds[chosen], self.bounds[chosen + 1]
        spans = zip(starts.tolist(), ends.tolist(), strict=True)
        data = b"".join(self.data[start:end] for start, end in spans)
        return Rows(data, np.cumsum([0, *(ends - starts)]), self.numbers[chosen])

    @property
    def filled(self) -> NDArray[np.bool_]:
        """Tell which rows have a cell with a value; the others only have styles."""
        return self._with_tags(b"vif")

    @property
    def has_formulas(self) -> bool:
        """Tell whether a row may have a formula."""
        return b"f" in self.data and b"<f" in self.data

    @property
    def has_inline_strings(self) -> bool:
        """Tell whether a cell may have its text in itself."""
        return b"n" in self.data and b"inlineStr" in self.data

    @property
    def has_rich_cells(self) -> bool:
        """Tell whether a cell may have its value elsewhere: a picture, a stock, a place."""
        return b"m" in self.data and b'vm="' in self.data

    @property
    def with_formulas(self) -> NDArray[np.bool_]:
        """Tell which rows may have a formula."""
        return self._with_tags(b"f")

    def _with_tags(self, initials: bytes) -> NDArray[np.bool_]:
        """Tell which rows have a tag that begins with one of these letters."""
        units: NDArray[np.uint8] = np.frombuffer(self.data, np.uint8)
        found = units[1:] == initials[0]
        for initial in initials[1:]:
            found |= units[1:] == initial
        found &= units[:-1] == ord("<")
        return np.logical_or.reduceat(found, self.bounds[:-1])


class SheetRows:
    """The rows of a worksheet, read once. Raises ContactsError if it is no worksheet.

    ``head`` ends with ``<sheetData>``; ``tail`` is there when the rows have been read.
    """

    def __init__(self, source: Callable[[], Iterator[bytes]]) -> None:
        self._stream = ElementStream(source, "worksheet", "sheetData", "row")

    @property
    def head(self) -> bytes:
        """Return what stands before the rows."""
        return self._stream.head

    @property
    def tail(self) -> bytes:
        """Return what stands behind them."""
        return self._stream.tail

    def __iter__(self) -> Iterator[Rows]:
        last = 0
        for elements in self._stream:
            yield (rows := _numbered(elements, last))
            last = int(rows.numbers[-1])


def _numbered(elements: Elements, last: int) -> Rows:
    """Return rows with their numbers; the first comes after row ``last``."""
    units: NDArray[np.uint8] = np.frombuffer(elements.data, np.uint8)
    starts = elements.bounds[:-1]
    numbers, unread = _read_numbers(units, starts)
    for i in np.flatnonzero(unread).tolist():
        match = _NUMBER.match(elements.data, int(starts[i]), int(elements.bounds[i + 1]))
        if match and not re.fullmatch(rb"[0-9]{1,7}", match[1]):
            raise not_understood()
        before = int(numbers[i - 1]) if i else last
        numbers[i] = int(match[1]) if match else before + 1
    if (np.diff(numbers, prepend=last) <= 0).any() or numbers[-1] > LAST_ROW:
        raise not_understood()
    return Rows(elements.data, elements.bounds, numbers)


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
