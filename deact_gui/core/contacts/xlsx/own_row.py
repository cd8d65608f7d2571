"""Find formulas that read their own row, many at once: nearly all in a contact list are such.

``C7*D7`` in row 7 and ``C8*D8`` in row 8 are alike but for the number of their row. One of them is
taken apart, and then what stands in the same column with the same bytes around its row's number.
Those that share a formula have none written, and are alike as they are.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import windows
from deact_gui.core.contacts.xlsx.elements import find_elements
from deact_gui.core.contacts.xlsx.references import column_number
from deact_gui.core.contacts.xlsx.rows import Rows

_CELL_OPENING = b'<c r="'
_ALONE = re.compile(rb"<f>([^<]+)</f>")
_SHARING = re.compile(rb'<f t="shared" si="([0-9]+)"/>')
_LONGEST = 250
"""Bytes that a formula and its tags may have."""

_KINDS = 4
"""Different formulas that are looked for in a column of a block."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Formulas of one column that are alike but for the number of their row: this is one of them.

    Columns count from 1.
    """

    xml: bytes
    """The formula; empty if they share one."""
    shared: bytes
    """The index of that one."""
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class OwnRow:
    """The rows of a block of which all formulas are of some kinds."""

    kinds: tuple[Kind, ...]
    rows: NDArray[np.bool_]
    """One flag a row; set for those without a formula, too."""
    places: NDArray[np.int64]
    """Where their numbers stand in their formulas."""
    owners: NDArray[np.int64]
    """Which row each place is in."""


def find_own_row(rows: Rows, stays: Callable[[Kind], bool]) -> OwnRow:
    """Find the rows whose formulas are of kinds that only have a number to change.

    Each formula that is of no such kind uses up one of the tries that its column has.
    """
    return _Finder(rows, stays).find()


class _Finder:
    def __init__(self, rows: Rows, stays: Callable[[Kind], bool]) -> None:
        self._data = rows.data
        self._stays = stays
        self._units: NDArray[np.uint8] = np.frombuffer(rows.data + bytes(_LONGEST + 8), np.uint8)
        self._starts = find_elements(self._units[: len(rows.data)], b"<f")
        self._has_ranges = len(self._starts) > 0 and b' ref="' in rows.data
        formulas = np.diff(np.searchsorted(self._starts, rows.bounds))
        self._owners = np.repeat(np.arange(len(rows)), formulas)
        self._rows = np.ones(len(rows), np.bool_)
        self._numbers = rows.numbers
        self._kinds: list[Kind] = []
        self._places: list[NDArray[np.int64]] = []
        self._place_owners: list[NDArray[np.int64]] = []

    def find(self) -> OwnRow:
        columns = self._columns()
        if self._has_ranges:
            columns[:] = 0  # a formula says what other cells hold: each row must be looked at
        others = [np.flatnonzero(columns == 0)]
        for column in np.unique(columns[columns > 0]).tolist():
            letters = column.to_bytes(4, "little").rstrip(b"\0").decode()
            others.append(self._find_kinds(np.flatnonzero(columns == column), letters))
        self._rows[self._owners[np.concatenate(others)]] = False
        none = np.zeros(0, np.int64)
        places = np.concatenate([none, *self._places])
        owners = np.concatenate([none, *self._place_owners])
        wanted = self._rows[owners]
        return OwnRow(tuple(self._kinds), self._rows, places[wanted], owners[wanted])

    def _columns(self) -> NDArray[np.int64]:
        """Return the letters of each formula's column as a number; 0 unless all is as usual."""
        cells = find_elements(self._units[: len(self._data)], b"<c")
        cells = cells[np.searchsorted(cells, self._starts) - 1]
        words = windows(self._units, cells, len(_CELL_OPENING))
        usual = (words == np.frombuffer(_CELL_OPENING, np.uint8)).all(axis=1)
        letters = windows(self._units, cells + len(_CELL_OPENING), 4)
        is_letter = np.logical_and.accumulate(letters >= ord("A"), axis=1)
        codes: NDArray[np.uint32] = np.where(is_letter, letters, np.uint8(0)).view("<u4")[:, 0]
        return np.where(usual, codes, 0).astype(np.int64)

    def _find_kinds(self, left: NDArray[np.int64], letters: str) -> NDArray[np.int64]:
        """Find the kinds of a column's formulas; return which are of none."""
        column = column_number(letters)
        others = []
        for _ in range(_KINDS):
            if not len(left):
                break
            kind, element = self._take_apart(left[0], column)
            if not 0 < len(element) <= _LONGEST or not self._stays(kind):
                others.append(left[:1])
                left = left[1:]
                continue
            self._kinds.append(kind)
            alike = self._note_alike(left, kind, element)
            left = left[~alike]
        return np.concatenate([left, *others])

    def _take_apart(self, formula: np.int64, column: int) -> tuple[Kind, bytes]:
        """Return the kind of a formula, and its XML; empty if it is of none."""
        start, row = int(self._starts[formula]), int(self._numbers[self._owners[formula]])
        if match := _ALONE.match(self._data, start):
            return Kind(match[1], b"", row, column), match[0]
        match = _SHARING.match(self._data, start)
        return Kind(b"", match[1] if match else b"", row, column), match[0] if match else b""

    def _note_alike(self, some: NDArray[np.int64], kind: Kind, element: bytes) -> NDArray[np.bool_]:
        """Tell which formulas are of a kind, and note where their numbers stand."""
        wanted = np.frombuffer(element, np.uint8)
        number = str(kind.row).encode()
        numbers = self._numbers[self._owners[some]].astype("S8").view(np.uint8).reshape(-1, 8)
        same = windows(self._units, self._starts[some], len(wanted)) == wanted
        places = _occurrences(element, number) if kind.xml else []
        for place in places:
            own = windows(self._units, self._starts[some] + place, len(number))
            same[:, place : place + len(number)] = own == numbers[:, : len(number)]
        alike: NDArray[np.bool_] = same.all(axis=1)
        alike &= (numbers[:, len(number)] == 0) | (not places)
        for place in places:
            self._places.append(self._starts[some[alike]] + place)
            self._place_owners.append(self._owners[some[alike]])
        return alike


def _occurrences(data: bytes, wanted: bytes) -> list[int]:
    """Return where some bytes stand, one behind the other."""
    found, place = [], data.find(wanted)
    while place >= 0:
        found.append(place)
        place = data.find(wanted, place + len(wanted))
    return found
