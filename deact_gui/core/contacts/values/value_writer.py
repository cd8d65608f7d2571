"""Write the values of a sheet to two workbooks: the rows kept, and the rows removed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.contacts.contact_file import Split
from deact_gui.core.contacts.values.book import Row
from deact_gui.core.contacts.values.row_store import AT_ONCE, RowStore, width_of
from deact_gui.core.contacts.values.value import Moment, Value
from deact_gui.core.contacts.xlsx.references import column_letters
from deact_gui.core.errors import SaveError

_DAY, _TIME, _BOTH = "yyyy-mm-dd", "hh:mm:ss", "yyyy-mm-dd hh:mm:ss"
_NARROWEST, _WIDEST = 8, 60
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31


@dataclass(frozen=True, slots=True)
class Layout:
    """What the sheet looks like besides its contacts."""

    sheet: str
    header_row: int
    """The header's number in the sheet, 0 if there is none."""
    above: Sequence[Row]
    """The rows above the contacts, the header among them."""
    widths: Sequence[int]
    """About how many characters the columns hold."""


class _Exact(float):
    """A number that is written with all its digits: xlsxwriter leaves the seventeenth out."""

    def __format__(self, spec: str) -> str:
        return float.__repr__(self)


class _Sheet:
    """The only sheet of a workbook that is being written, from its first row to its last."""

    def __init__(self, book: Any, layout: Layout) -> None:
        name = _NOT_IN_NAMES.sub("_", layout.sheet)[:_LONGEST_NAME].strip("'")
        self._sheet = book.add_worksheet(name or None)
        self._formats = {
            code: book.add_format({"num_format": code}) for code in (_DAY, _TIME, _BOTH)
        }
        for column, width in enumerate(layout.widths):
            self._sheet.set_column(column, column, min(max(width, _NARROWEST), _WIDEST) + 1)

    def write(self, number: int, cells: Mapping[int, Value]) -> None:
        """Write a row, whose number is higher than that of the last one."""
        for column in sorted(cells):
            if self._write_cell(number - 1, column, cells[column]):
                raise SaveError(
                    f"What stands in row {number:,}, column {column_letters(column + 1)} has no "
                    "room in an Excel workbook. Save the list as CSV, and scrub that."
                )

    def close(self) -> None:
        """Let go of the file that holds the rows so far."""
        self._sheet.row_data_fh.close()

    def _write_cell(self, row: int, column: int, value: Value) -> int:
        """Write a value as what it is; return 0 if there is room for it."""
        if isinstance(value, str):
            return self._sheet.write_string(row, column, value)
        if isinstance(value, bool):
            return self._sheet.write_boolean(row, column, value)
        return self._sheet.write_number(row, column, _Exact(value), self._format(value))

    def _format(self, value: float) -> Any:
        """Return how a moment is shown; None for a mere number."""
        if not isinstance(value, Moment):
            return None
        code = _DAY if value.is_integer() else _TIME if 0 <= value < 1 else _BOTH
        return self._formats[code]


def write_split(
    layout: Layout, store: RowStore, split: Split, kept: Path, removed: Path, checkpoint: Checkpoint
) -> None:
    """Write the rows to two workbooks. The checkpoint counts rows."""
    above = dict(layout.above)
    header = above.get(layout.header_row, {})
    width = max(store.width, width_of(header))
    with _new_sheet(kept, layout) as kept_sheet, _new_sheet(removed, layout) as gone_sheet:
        for number, row in layout.above:
            kept_sheet.write(number, row)
        if header:
            gone_sheet.write(1, header | dict(enumerate(split.titles, width)))
        gone = 0
        for first, rows in zip(range(0, len(store), AT_ONCE), store, strict=True):
            checkpoint(first, len(store))
            for i, (number, row) in enumerate(rows, first):
                if split.removed[i]:
                    gone += 1
                    notes = enumerate(split.notes[split.note[i]], width)
                    added = {column: note for column, note in notes if note}
                    gone_sheet.write(gone + bool(header), row | added)
                else:
                    kept_sheet.write(number - gone, row)
    checkpoint(len(store), len(store))


@contextmanager
def _new_sheet(path: Path, layout: Layout) -> Iterator[_Sheet]:
    """Give a sheet to write to, and write the workbook around it in the end."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    book = Workbook(path, {"constant_memory": True, "tmpdir": path.parent})
    book.use_zip64()
    sheet = _Sheet(book, layout)
    try:
        yield sheet
        book.close()
    except FileCreateError as error:
        raise OSError(*error.args[0].args) from error
    finally:
        sheet.close()
