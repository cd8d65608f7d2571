"""Find which shared strings the cells of some rows refer to."""

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.xlsx.cells import ATTRIBUTE, CELL, string_index
from deact_gui.core.contacts.xlsx.xml import not_understood

_KIND = b' t="s"'
_USUAL = np.frombuffer(b"><v>", np.uint8)
_LONGEST = 10
_LESS, _ZERO = b"<0"


def string_refs(data: bytes) -> NDArray[np.int64]:
    """Return the indices that the cells in the XML of some rows refer to, as often as they do.

    No cell may be overlooked: a string that seems to be nobody's is blanked.
    """
    units: NDArray[np.uint8] = np.frombuffer(data, np.uint8)
    behind = _find_kind(units) + len(_KIND)
    window = _windows(units, behind, len(_USUAL) + _LONGEST)
    digits = window[:, len(_USUAL) :] - np.uint8(_ZERO)
    sizes = (window[:, len(_USUAL) :] == _LESS).argmax(axis=1)
    numbers = np.zeros(len(behind), np.int64)
    usual = (window[:, : len(_USUAL)] == _USUAL).all(axis=1) & (sizes > 0)
    for place in range(_LONGEST - 1):
        inside = place < sizes
        usual &= (digits[:, place] < 10) | ~inside
        numbers = np.where(inside, 10 * numbers + digits[:, place], numbers)
    odd = [_read_odd(data, place) for place in behind[~usual].tolist()]
    return np.concatenate([numbers[usual], np.array([i for i in odd if i is not None], np.int64)])


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


def _windows(units: NDArray[np.uint8], starts: NDArray[np.int64], width: int) -> NDArray[np.uint8]:
    return units[np.minimum(starts[:, None] + np.arange(width), len(units) - 1)]


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
