"""Find formulas that read their own row, many at once: nearly all in a contact list are such.

``C7*D7`` in row 7 and ``C8*D8`` in row 8 are alike but for the number of their row. One of them is
taken apart, and then what stands in the same column with the same bytes around its row's number.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import windows
from deact_gui.core.contacts.xlsx.elements import find_elements
from deact_gui.core.contacts.xlsx.references import column_number
from deact_gui.core.contacts.xlsx.rows import Rows

_CELL_OPENING, _CLOSING = b'<c r="', b"</f>"
_OPENING_SIZE = len("<f>")
_LONGEST = 250
"""Bytes that a formula may have."""

_KINDS = 4
"""Different formulas that are looked for in a column of a block."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Formulas of one column that are alike but for the number of their row: this is one of them.

    Columns count from 1.
    """

    xml: bytes
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
    """Find the rows whose formulas are of kinds that only have a number to change."""
    return _Finder(rows, stays).find()


class _Finder:
    def __init__(self, rows: Rows, stays: Callable[[Kind], bool]) -> None:
        self._data = rows.data
        self._stays = stays
        self._units: NDArray[np.uint8] = np.frombuffer(rows.data + bytes(_LONGEST + 8), np.uint8)
        self._starts = find_elements(self._units[: len(rows.data)], b"<f") + _OPENING_SIZE
        formulas = np.diff(np.searchsorted(self._starts, rows.bounds))
        self._owners = np.repeat(np.arange(len(rows)), formulas)
        self._rows = np.ones(len(rows), np.bool_)
        self._numbers = rows.numbers
        self._kinds: list[Kind] = []
        self._places: list[NDArray[np.int64]] = []
        self._place_owners: list[NDArray[np.int64]] = []

    def find(self) -> OwnRow:
        columns = self._columns()
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
        usual &= self._units[self._starts - 1] == ord(">")
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
            start, row = int(self._starts[left[0]]), int(self._numbers[self._owners[left[0]]])
            xml = self._data[start : self._data.index(b"<", start)]
            kind = Kind(xml, row, column)
            if len(xml) > _LONGEST or not self._stays(kind):
                others.append(left[:1])
                left = left[1:]
                continue
            self._kinds.append(kind)
            alike = self._note_alike(left, kind)
            left = left[~alike]
        return np.concatenate([left, *others])

    def _note_alike(self, some: NDArray[np.int64], kind: Kind) -> NDArray[np.bool_]:
        """Tell which formulas are of a kind, and note where their numbers stand."""
        wanted = np.frombuffer(kind.xml + _CLOSING, np.uint8)
        number = str(kind.row).encode()
        numbers = self._numbers[self._owners[some]].astype("S8").view(np.uint8).reshape(-1, 8)
        same = windows(self._units, self._starts[some], len(wanted)) == wanted
        places = _occurrences(kind.xml, number)
        for place in places:
            own = windows(self._units, self._starts[some] + place, len(number))
            same[:, place : place + len(number)] = own == numbers[:, : len(number)]
        alike: NDArray[np.bool_] = same.all(axis=1) & (numbers[:, len(number)] == 0)
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
