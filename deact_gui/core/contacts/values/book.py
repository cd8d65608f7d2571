"""What every reader of a spreadsheet's values can do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.values.value import Value
from deact_gui.core.errors import ContactsError

LAST_ROW = 1 << 20
"""The last row of the largest sheets, counted from 1."""

LAST_COLUMN = 1 << 14

MOST_CELLS = 1 << 26
"""Cells with a value that a sheet may have: a million contacts with sixty-four columns."""

Row = tuple[int, dict[int, Value]]
"""A row's number in the sheet, counted from 1, and its values by column, counted from 0."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A sheet as the book lists it."""

    name: str
    hidden: bool


class Book(Protocol):
    """A spreadsheet file, opened for reading."""

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """Return the sheets that have cells, in order."""

    def rows(self, tab: int, checkpoint: Checkpoint = ignore) -> Iterator[Row]:
        """Yield the rows of a sheet that have a value, in order. The checkpoint counts bytes.

        Raises ContactsError if the sheet can't be read, or has more cells than any list.
        """


def misshapen() -> ContactsError:
    """Return the error for a file that breaks the rules of its format."""
    return ContactsError(
        "The workbook is damaged, not complete, or written in a way that is not understood here. "
        "Open it in the program it comes from, save it as an Excel workbook (.xlsx) and choose "
        "that one."
    )


def too_many_cells() -> ContactsError:
    """Return the error for a sheet that has more cells than any list."""
    return ContactsError(
        f"The sheet has more than {MOST_CELLS:,} filled cells, more than are read here. Split it, "
        "or save it as CSV and open that."
    )
