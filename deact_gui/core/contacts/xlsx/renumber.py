"""Give rows of a sheet other numbers, in all places where their XML holds them.

A row's number stands in the row and in each of its cells that says where it is. Where each stands
at once behind ``<row r="`` or ``<c r="B``, and no digit is lost, all are overwritten together.
"""

import re

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import SLACK, windows
from deact_gui.core.contacts.xlsx.elements import find_elements
from deact_gui.core.contacts.xlsx.own_row import OwnRow
from deact_gui.core.contacts.xlsx.rows import Rows

_ATTRIBUTES = rb'(?:\s+[^\s="<>]+="[^"<]*")*?'
_ROW = re.compile(rb"(<row%b\s+r=\")[^\"]*" % _ATTRIBUTES)
_CELL = re.compile(rb"(<c%b\s+r=\"[A-Za-z]{1,3})[0-9]+(?=\")" % _ATTRIBUTES)

_ROW_OPENING, _CELL_OPENING = b'<row r="', b'<c r="'
_WORD = 8
"""Bytes that a number and the quotation mark behind it take, at most."""

_ROW_WORD = np.frombuffer(_ROW_OPENING, "<u8")[0]
_CELL_WORD = np.frombuffer(_CELL_OPENING + bytes(2), "<u8")[0]

_POWERS = 10 ** np.arange(_WORD)
_MASKS = np.array([(1 << 8 * (size + 1)) - 1 for size in range(_WORD)], np.uint64)
"""By a number's digits: the bytes of a word that they and the quotation mark take."""


def renumbered(
    rows: Rows, new: NDArray[np.int64], own_row: OwnRow | None = None
) -> tuple[Rows, NDArray[np.bool_]]:
    """Return rows with these numbers, and in which rows formulas of ``own_row`` have them too."""
    changes = new != rows.numbers
    if not changes.any():
        return rows, ~changes
    units = np.frombuffer(rows.data + bytes(SLACK), np.uint8).copy()
    places, owners, is_usual = _find_numbers(rows, units)
    sizes = np.searchsorted(_POWERS, rows.numbers, side="right")
    masks, old_words = _MASKS[sizes], _words(rows.numbers, sizes)
    words = windows(units, places, _WORD).view("<u8")[:, 0]
    is_usual &= words & masks[owners] == old_words[owners]
    usual = changes & (sizes == np.searchsorted(_POWERS, new, side="right"))
    usual[owners[~is_usual]] = False
    chosen = usual[owners]
    owners, places = owners[chosen], places[chosen]
    kept = words[chosen] & ~masks[owners]
    _overlapping(units)[places] = (kept | _words(new, sizes)[owners]).view(f"V{_WORD}")
    if own_row is not None:
        _overwrite(units, own_row, usual, new, sizes)
    placed = _with_singly(rows, units[:-SLACK].tobytes(), new, np.flatnonzero(changes & ~usual))
    return placed, usual | ~changes


def row_renumbered(row: bytes, old: int, new: int) -> bytes:
    """Return one row's XML with another number.

    If the number stands before a quotation mark just as often as it should, nothing else is hit
    by replacing it.
    """
    before, after = b'%d"' % old, b'%d"' % new
    if row.startswith(_ROW_OPENING) and row.count(before) == 1 + row.count(_CELL_OPENING):
        return row.replace(before, after)
    row, found = _ROW.subn(rb"\g<1>%d" % new, row, count=1)
    if not found:
        row = b'<row r="%d"' % new + row.removeprefix(b"<row")
    return _CELL.sub(rb"\g<1>%d" % new, row)


def _find_numbers(
    rows: Rows, units: NDArray[np.uint8]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Return where numbers stand, in which rows, and whether what is before them is as usual."""
    starts = rows.bounds[:-1]
    row_openings = windows(units, starts, _WORD).view("<u8")[:, 0]
    cells = find_elements(units[: len(rows.data)], b"<c")
    openings = windows(units, cells, _WORD).view("<u8")[:, 0]
    two_letters = openings >> 56 >= ord("A")
    three_letters = two_letters & (units[cells + _WORD] >= ord("A"))
    letters = 1 + two_letters.astype(np.int64) + three_letters
    owners = np.repeat(np.arange(len(rows)), np.diff(np.searchsorted(cells, rows.bounds)))
    return (
        np.concatenate([starts + len(_ROW_OPENING), cells + len(_CELL_OPENING) + letters]),
        np.concatenate([np.arange(len(rows)), owners]),
        np.concatenate([row_openings == _ROW_WORD, openings << 16 == _CELL_WORD << 16]),
    )


def _words(numbers: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return what numbers of so many digits are in XML, with the quotation mark behind them."""
    digits = numbers.astype(f"S{_WORD}").view("<u8")
    return digits | np.uint64(ord('"')) << (8 * sizes).astype(np.uint64)


def _overlapping(units: NDArray[np.uint8]) -> NDArray[np.void]:
    """Return the word that starts at each byte, to be written to."""
    return np.ndarray(len(units) - _WORD + 1, f"V{_WORD}", units.data, strides=1)


def _overwrite(
    units: NDArray[np.uint8],
    own_row: OwnRow,
    chosen: NDArray[np.bool_],
    new: NDArray[np.int64],
    sizes: NDArray[np.int64],
) -> None:
    """Write the new numbers into the formulas of the chosen rows."""
    digits = new.astype(f"S{_WORD}").view(np.uint8).reshape(-1, _WORD)
    wanted = chosen[own_row.owners]
    places, owners = own_row.places[wanted], own_row.owners[wanted]
    for digit in range(_WORD - 1):
        has_it = sizes[owners] > digit
        units[places[has_it] + digit] = digits[owners[has_it], digit]


def _with_singly(rows: Rows, data: bytes, new: NDArray[np.int64], odd: NDArray[np.int64]) -> Rows:
    """Return rows of which all have their numbers but the odd ones, which get them now."""
    if not len(odd):
        return Rows(data, rows.bounds, new)
    pieces = Rows(data, rows.bounds, new).pieces()
    for i in odd.tolist():
        pieces[i] = row_renumbered(pieces[i], int(rows.numbers[i]), int(new[i]))
    bounds = np.cumsum([0, *map(len, pieces)])
    return Rows(b"".join(pieces), bounds, new)
