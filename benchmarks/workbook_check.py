"""Hold a scrubbed workbook to its source, cell by cell, as calamine reads them.

Each row of the source must be the next of the scrubbed or of the removed workbook, and there must
be no other: so no cell is lost, touched or moved.

    python -m benchmarks.workbook_check SOURCE SCRUBBED REMOVED
"""

import sys
from collections.abc import Iterator

from python_calamine import CalamineWorkbook

_NOTES = 2
"""Columns that the removed workbook has in addition."""


def check(source: str, scrubbed: str, removed: str) -> tuple[int, int]:
    """Return how many rows were kept and removed, headers not counted; exit if a cell differs."""
    kept_rows, removed_rows = _rows(scrubbed), _rows(removed)
    rows = _rows(source)
    header = next(rows)
    if next(kept_rows) != header or next(removed_rows)[:-_NOTES] != header:
        sys.exit("a header differs")
    kept = gone = 0
    kept_row, removed_row = next(kept_rows, None), next(removed_rows, None)
    for number, row in enumerate(rows, 2):
        if row == kept_row:
            kept, kept_row = kept + 1, next(kept_rows, None)
        elif removed_row is not None and row == removed_row[:-_NOTES]:
            gone, removed_row = gone + 1, next(removed_rows, None)
        else:
            sys.exit(f"row {number} of the source is in neither workbook")
    if (kept_row, removed_row) != (None, None):
        sys.exit("there are rows that the source doesn't have")
    return kept, gone


def _rows(path: str) -> Iterator[list[object]]:
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    return map(list, sheet.iter_rows())


if __name__ == "__main__":
    print("{:,} kept and {:,} removed rows equal the source's".format(*check(*sys.argv[1:])))
