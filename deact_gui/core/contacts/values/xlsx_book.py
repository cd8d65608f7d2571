"""Read the values in an Excel workbook (.xlsx, .xlsm), where it can't be saved as it is."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.values.book import MOST_CELLS, Row, Tab, too_many_cells
from deact_gui.core.contacts.values.value import Value, moment, number
from deact_gui.core.contacts.xlsx.cells import Meaning, take_apart
from deact_gui.core.contacts.xlsx.dates import date_styles
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.rows import SheetRows
from deact_gui.core.contacts.xlsx.strings import NONE, SharedStrings
from deact_gui.core.contacts.xlsx.workbook import Workbook


class XlsxBook:
    """An Excel workbook. Raises ContactsError if it is none."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._workbook = Workbook(package)
        self._date_styles = date_styles(package, self._workbook)
        self._meaning: Meaning | None = None
        self.tabs = tuple(Tab(sheet.name, sheet.hidden) for sheet in self._workbook.worksheets)

    def rows(self, tab: int, checkpoint: Checkpoint = ignore) -> Iterator[Row]:
        """Yield the rows of a sheet that have a value, in order: the same that XlsxFile finds."""
        if self._meaning is None:
            self._meaning = Meaning(self._strings(), frozenset(), self._workbook.date1904)
        room = MOST_CELLS
        part = self._workbook.worksheets[tab].part
        for rows in SheetRows(partial(self._package.blocks, part, checkpoint)):
            for i in np.flatnonzero(rows.filled).tolist():
                start, end = rows.bounds[i : i + 2].tolist()
                cells = dict(self._values(rows.data[start:end], self._meaning))
                room -= len(cells)
                if room < 0:
                    raise too_many_cells()
                yield int(rows.numbers[i]), cells

    def _values(self, row: bytes, meaning: Meaning) -> Iterator[tuple[int, Value]]:
        for column, kind, style, inner in take_apart(row):
            if text := meaning.text(kind, style, inner).decode("utf-8", "replace"):
                yield column, self._value(kind, style, text)

    def _value(self, kind: bytes, style: bytes, text: str) -> Value:
        if kind == b"b":
            return text == "TRUE"
        if kind != b"n":
            return text
        try:
            value = float(text)
        except ValueError:
            return text
        is_date = style in self._date_styles
        return moment(value, self._workbook.date1904) if is_date else number(value)

    def _strings(self) -> SharedStrings:
        part = self._workbook.part_of_kind("sharedStrings")
        if part is None or part not in self._package:
            return NONE
        return SharedStrings.read(partial(self._package.blocks, part))
