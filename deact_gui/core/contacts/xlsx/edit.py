"""The rows of a sheet as they stand once some of them, or some of another sheet, are gone."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.xlsx.formula_cells import FormulaCells
from deact_gui.core.contacts.xlsx.renumber import renumbered
from deact_gui.core.contacts.xlsx.row_map import RowMap
from deact_gui.core.contacts.xlsx.rows import Rows


def edit_rows(rows: Rows, places: RowMap, formulas: FormulaCells) -> bytes:
    """Return rows without those that are gone, the others renumbered, their formulas shifted."""
    return b"".join(_edited(rows, places.new_rows(rows.numbers), formulas))


def _edited(rows: Rows, places: NDArray[np.int64], formulas: FormulaCells) -> Iterator[bytes]:
    """Yield the rows that stay; those that nothing happens to are cut out in long runs."""
    has_formula = rows.with_formulas | formulas.has_stale_values
    touched = np.flatnonzero((places != rows.numbers) | has_formula).tolist()
    old, new, formula = rows.numbers.tolist(), places.tolist(), has_formula.tolist()
    data, bounds = rows.data, rows.bounds.tolist()
    done = bounds[0]
    for i in touched:
        yield data[done : bounds[i]]
        done = bounds[i + 1]
        row = data[bounds[i] : done]
        if formula[i]:
            row = formulas.shifted(row, old[i], new[i])
        if new[i]:
            yield renumbered(row, old[i], new[i]) if new[i] != old[i] else row
    yield data[done : bounds[-1]]
