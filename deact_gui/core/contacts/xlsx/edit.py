"""The rows of a sheet as they stand once some of them, or some of another sheet, are gone."""

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.xlsx.formula_cells import FormulaCells
from deact_gui.core.contacts.xlsx.renumber import renumbered
from deact_gui.core.contacts.xlsx.row_map import RowMap
from deact_gui.core.contacts.xlsx.rows import Rows


def edit_rows(rows: Rows, places: RowMap, formulas: FormulaCells) -> bytes:
    """Return rows without those that are gone, the others renumbered, their formulas shifted."""
    new = places.new_rows(rows.numbers)
    own_row = formulas.own_row(rows) if rows.has_formulas else None
    placed, with_own_row = renumbered(rows, np.where(new, new, rows.numbers), own_row)
    with_formulas = rows.with_formulas
    if own_row is not None:
        with_formulas &= ~(own_row.rows & with_own_row)
    written: list[bytes] = []
    first = 0
    while first < len(rows):
        looked_at = with_formulas | (rows.numbers <= formulas.watched_until)
        first = _edit_from(first, rows.numbers, new, placed, looked_at, formulas, written)
    return b"".join(written)


def _edit_from(
    first: int,
    numbers: NDArray[np.int64],
    places: NDArray[np.int64],
    placed: Rows,
    looked_at: NDArray[np.bool_],
    formulas: FormulaCells,
    written: list[bytes],
) -> int:
    """Write rows, those that are neither gone nor looked at in long runs; return how far it got.

    That is to the end, or to where a formula says that more rows have to be looked at.
    """
    watched = formulas.watched_until
    touched = np.flatnonzero((places == 0) | looked_at)
    touched = touched[np.searchsorted(touched, first) :]
    data, bounds = placed.data, placed.bounds.tolist()
    done = bounds[first]
    facts = (touched, numbers[touched], places[touched], looked_at[touched])
    for i, old, new, look in zip(*(fact.tolist() for fact in facts), strict=True):
        written.append(data[done : bounds[i]])
        done = bounds[i + 1]
        row = formulas.shifted(data[bounds[i] : done], old, new) if look else b""
        if new:
            written.append(row)
        if look and formulas.watched_until > max(watched, old):
            return int(i) + 1
    written.append(data[done : bounds[-1]])
    return len(placed)
