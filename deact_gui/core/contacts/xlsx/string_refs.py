"""Find which shared strings the cells of some rows refer to."""

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import windows
from deact_gui.core.contacts.xlsx.cells import ATTRIBUTE, CELL, string_index
from deact_gui.core.contacts.xlsx.xml import not_understood

_KIND = b' t="s"'
_VALUE = b"><v>"
_VALUE_WORD = np.frombuffer(_VALUE, "<u4")[0]
_REACH = len(_VALUE) + 8
_LESS, _ZERO = b"<0"
_LEADING = np.array([(~byte & (byte + 1)).bit_length() - 1 for byte in range(256)], np.uint64)
"""By byte: how many of its lowest bits are set before the first that isn't."""


def string_refs(data: bytes) -> NDArray[np.int64]:
    """Return the indices that the cells in the XML of some rows refer to, as often as they do.

    No cell may be overlooked: a string that seems to be nobody's is blanked.
    """
    padded: NDArray[np.uint8] = np.frombuffer(data + bytes(_REACH), np.uint8)
    behind = _find_kind(padded[: len(data)]) + len(_KIND)
    is_value = windows(padded, behind, len(_VALUE)).view("<u4")[:, 0] == _VALUE_WORD
    numbers, is_number = _read_numbers(windows(padded, behind + len(_VALUE), 8))
    usual = is_value & is_number
    odd = [_read_odd(data, place) for place in behind[~usual].tolist()]
    return np.concatenate([numbers[usual], np.array([i for i in odd if i is not None], np.int64)])


def _read_numbers(window: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return the number that starts each eight bytes, and whether ``<`` follows it in them.

    Pushed to the end, digits become a number two by two, then four by four: the value of a pair is
    ten times the first and the second, and all pairs of a word are made in one step.
    """
    is_digit = window - np.uint8(_ZERO) < 10
    size = _LEADING[np.packbits(is_digit, axis=1, bitorder="little")[:, 0]]
    after = window[np.arange(len(window)), np.minimum(size, np.uint64(7)).astype(np.intp)]
    is_number = (size > 0) & (size < 8) & (after == _LESS)
    shift = (np.uint64(8) - np.maximum(size, np.uint64(1))) * np.uint64(8)
    digits = (window.view("<u8")[:, 0] & np.uint64(0x0F0F0F0F0F0F0F0F)) << shift
    pairs = (digits * np.uint64(10) + (digits >> np.uint64(8))) & np.uint64(0x00FF00FF00FF00FF)
    fours = (pairs * np.uint64(100) + (pairs >> np.uint64(16))) & np.uint64(0x0000FFFF0000FFFF)
    numbers = (fours * np.uint64(10_000) + (fours >> np.uint64(32))) & np.uint64(0xFFFFFFFF)
    return numbers.astype(np.int64), is_number


def _find_kind(units: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Return where ``t="s"`` stands behind white space."""
    if len(units) < len(_KIND):
        return np.zeros(0, np.int64)
    found = units[4 : len(units) - 1] == _KIND[4]
    found &= units[3 : len(units) - 2] == _KIND[3]
    found &= units[5:] == _KIND[5]
    hits = np.flatnonzero(found)
    hits = hits[(units[hits + 2] == _KIND[2]) & (units[hits + 1] == _KIND[1])]
    return hits[units[hits] <= _KIND[0]]


def _read_odd(data: bytes, place: int) -> int | None:
    """Return the index in the cell whose kind stands before ``place``; None if it is no cell."""
    start = data.rfind(b"<", 0, place)
    if not data.startswith((b"<c ", b"<c\t", b"<c\n", b"<c\r"), start):
        return None  # it stands in a text or a formula
    cell = CELL.match(data, start)
    if cell is None:
        raise not_understood()
    if dict(ATTRIBUTE.findall(cell[1])).get(b"t") != b"s":
        return None
    return string_index(cell[2] or b"")
