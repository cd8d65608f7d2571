"""Find the texts that only removed rows hold, which nothing in a workbook may remember."""

from collections.abc import Callable, Iterator

import numpy as np

from deact_gui.core.contacts.xlsx.cells import Meaning
from deact_gui.core.contacts.xlsx.column import read_column
from deact_gui.core.contacts.xlsx.row_map import RowMap
from deact_gui.core.contacts.xlsx.rows import SheetRows


def forgotten_texts(
    read: Callable[[], SheetRows], columns: int, gone: RowMap, meaning: Meaning
) -> set[str]:
    """Return the texts in a sheet's first columns that stand in rows that go, and in no other."""
    texts: set[str] = set()
    for some in _texts(read(), columns, gone, meaning, of_gone=True):
        texts |= some
    for some in _texts(read(), columns, gone, meaning, of_gone=False):
        texts -= some
    return texts


def _texts(
    sheet: SheetRows, columns: int, gone: RowMap, meaning: Meaning, of_gone: bool
) -> Iterator[set[str]]:
    for rows in sheet:
        chosen = np.flatnonzero((gone.new_rows(rows.numbers) == 0) == of_gone)
        for column in range(columns):
            cells = read_column(rows, column, meaning).take(chosen)
            yield {cells[i] for i in range(len(cells))}
