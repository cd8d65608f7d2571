"""References to cells as workbooks write them (``$B$5``, ``A2:C9``, ``3:7``), and moving them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from deact_gui.core.contacts.xlsx.row_map import LAST_ROW, RowMap

LAST_COLUMN = 1 << 14
"""The last column that a sheet of Excel has: XFD."""

COLUMN = r"\$?(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])"
"""What a column's letters match, up to XFD."""

ROW = (
    r"\$?(?:[1-9][0-9]{0,5}|10[0-3][0-9]{4}|104[0-7][0-9]{3}"
    r"|1048[0-4][0-9]{2}|10485[0-6][0-9]|104857[0-6])"
)
"""What a row's number matches, up to 1048576."""

_AREA = re.compile(rf"(?![$0-9]+\Z)({COLUMN})?({ROW})(?::({COLUMN})?({ROW}))?", re.I)
"""A cell, cells from corner to corner, or whole rows."""

_COLUMNS = re.compile(rf"({COLUMN}):({COLUMN})", re.I)


Relative = Callable[[int], int | None]
"""Where a row goes that is written without ``$``; None: it is gone."""


@dataclass(frozen=True, slots=True)
class Area:
    """A block of cells, from its first to its last column and row, counted from 1."""

    first_column: int
    first_row: int
    last_column: int
    last_row: int

    def __contains__(self, cell: "Area") -> bool:
        return (
            self.first_column <= cell.first_column <= cell.last_column <= self.last_column
            and self.first_row <= cell.first_row <= cell.last_row <= self.last_row
        )

    def starts_at(self, row: int, column: int) -> bool:
        """Tell whether a cell is the first one of the block."""
        return (self.first_row, self.first_column) == (row, column)


def column_number(letters: str) -> int:
    """Return 1 for A, 27 for AA or $AA."""
    number = 0
    for letter in letters.lstrip("$").upper():
        number = 26 * number + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """Return A for 1, AA for 27."""
    letters = ""
    while number:
        number, last = divmod(number - 1, 26)
        letters = chr(65 + last) + letters
    return letters


def area(text: str) -> Area | None:
    """Return the block that a reference stands for, or None if it is no reference."""
    if match := _COLUMNS.fullmatch(text):
        columns = sorted(map(column_number, match.groups()))
        return Area(columns[0], 1, columns[1], LAST_ROW)
    if match := _AREA.fullmatch(text):
        letters, first, last_letters, last = match.groups()
        if letters:
            columns = sorted(map(column_number, (letters, last_letters or letters)))
        else:
            columns = [1, LAST_COLUMN]
        rows = sorted(int(row.lstrip("$")) for row in (first, last or first))
        return Area(columns[0], rows[0], columns[1], rows[1])
    return None


def stay(row: int) -> int:
    """Leave a relative row as it is."""
    return row


def shift_range(text: str, rows: RowMap, relative: Relative | None = None) -> str | None:
    """Return what a reference becomes when rows are removed: itself, moved, shrunk, or None: gone.

    Rows without ``$`` move like the others, but where they are told off from wherever they are
    used: in names and rules. There they go through ``relative``.
    """
    match = _AREA.fullmatch(text)
    if match is None:
        return text
    column, row, last_column, last_row = match.groups()
    mark, first = _split(row)
    if last_row is None:
        new = relative(first) if relative and not mark else rows.new(first)
        return None if new is None else f"{column or ''}{mark}{new}"
    last_mark, last = _split(last_row)
    if relative and not (mark and last_mark):
        top = rows.place(first) if mark else relative(first)
        bottom = max(rows.place_above(last), 1) if last_mark else relative(last)
    else:
        top, bottom = _shrunk(first, last, rows)
    if top is None or bottom is None:
        return None
    return f"{column or ''}{mark}{top}:{last_column or ''}{last_mark}{bottom}"


def _shrunk(first: int, last: int, rows: RowMap) -> tuple[int, int] | tuple[None, None]:
    """Return what is left between two rows, which some programs write the wrong way round."""
    low, high = rows.span(min(first, last), max(first, last)) or (None, None)
    if low is None or high is None:
        return None, None
    return (low, high) if first <= last else (high, low)


def _split(row: str) -> tuple[str, int]:
    return ("$", int(row[1:])) if row[0] == "$" else ("", int(row))


def shift_cell(text: str, rows: RowMap) -> str:
    """Return where a cell is now, or the one that took its place: for cursors and windows."""
    match = _AREA.fullmatch(text)
    if match is None or match[3]:
        return text
    mark, row = _split(match[2])
    return f"{match[1]}{mark}{rows.place(row)}"


def shift_sqref(text: str, rows: RowMap) -> str | None:
    """Return a list of ranges without those that are gone, or None if none is left."""
    left = [moved for piece in text.split() if (moved := shift_range(piece, rows))]
    return " ".join(left) or None


def move(text: str, rows: int, columns: int = 0) -> str:
    """Return a reference as it reads so many rows and columns further on: what has ``$`` stays.

    Beyond the sheet's edge it goes on at the other side, as Excel's own relative references do.
    """
    if match := _COLUMNS.fullmatch(text):
        return ":".join(_move_column(column, columns) for column in match.groups())
    if match := _AREA.fullmatch(text):
        column, row, last_column, last_row = match.groups()
        moved = _move_column(column, columns) + _move_row(row, rows)
        if last_row:
            moved += f":{_move_column(last_column, columns)}{_move_row(last_row, rows)}"
        return moved
    return text


def _move_column(column: str | None, by: int) -> str:
    if not column or column[0] == "$" or not by:
        return column or ""
    return column_letters((column_number(column) + by - 1) % LAST_COLUMN + 1)


def _move_row(row: str, by: int) -> str:
    return row if row[0] == "$" else str((int(row) + by - 1) % LAST_ROW + 1)
