"""A contact list in a spreadsheet of which only the values are read, and saved."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import Cells, from_texts
from deact_gui.core.checkpoint import Checkpoint, all_counted, ignore
from deact_gui.core.checksums import checksums_beside
from deact_gui.core.contacts.contact_file import Split, Written
from deact_gui.core.contacts.csv_search import search_pattern
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.contacts.values.book import Book, Row, Tab
from deact_gui.core.contacts.values.opening import open_book
from deact_gui.core.contacts.values.row_store import AT_ONCE, RowStore, width_of
from deact_gui.core.contacts.values.value import text_of
from deact_gui.core.contacts.values.value_writer import Layout, write_split
from deact_gui.core.contacts.xlsx.sample import HEADER_WITHIN, PREVIEW_ROWS, Sample, choose, judge
from deact_gui.core.files import AsOpened


class ValuesFile:
    """A sheet of a spreadsheet as a ContactFile; it is saved as an Excel workbook (.xlsx).

    Opens .xls, .xlsb and .ods; and .xlsx and .xlsm too, to save what XlsxFile can't. ``sheet``,
    ``header_row`` and ``password`` are those of XlsxFile, and the rows are numbered the same.
    ``book`` is for who has opened the file already.
    """

    suffix = ".xlsx"
    refusal: str | None = None

    def __init__(
        self,
        path: Path,
        sheet: str | None = None,
        header_row: int | None = None,
        password: str | None = None,
        *,
        book: Book | None = None,
    ) -> None:
        self.path = path
        self._as_opened = AsOpened(path)
        self.size = self._as_opened.size
        self._password = password
        self._book = book or open_book(path, password)
        self.sheets = tuple(tab.name for tab in self._book.tabs)
        tab, sample = choose(
            path, self._book.tabs, sheet, lambda each: self._sample(each, header_row)
        )
        self.sheet = tab.name
        self._tab = self._book.tabs.index(tab)
        self.header_row = sample.header[0]
        self.columns, self.preview = sample.columns, sample.preview
        self.phone_column = sample.phone_column
        self.notices: tuple[str, ...] = ()
        self._above: list[Row] = []
        self._store: RowStore | None = None

    @property
    def read_as(self) -> ReadAs:
        """Return the sheet, its header and the password."""
        return ReadAs(None, self.sheet, self.header_row, self._password)

    @property
    def not_carried_over(self) -> str:
        """Return a sentence on what is not in the files that are saved."""
        lost = ["formats", "comments", "pictures", "macros"]
        if len(self.sheets) > 1:
            lost.insert(0, "other sheets")
        return (
            f"What is saved are new Excel workbooks (.xlsx) with the values of “{self.sheet}”: "
            f"{', '.join(lost)} and the like are not carried over, and a formula becomes its value."
        )

    def scan(
        self, columns: Sequence[int], checkpoint: Checkpoint = ignore
    ) -> Iterator[tuple[Cells, ...]]:
        """Yield the cells of some columns in blocks, and keep all rows."""
        self._as_opened.refuse_change()
        store, above = RowStore(), list[Row]()
        for rows in self._blocks(above, checkpoint):
            store.append(rows)
            yield tuple(from_texts([text_of(row.get(i)) for _, row in rows]) for i in columns)
        self._as_opened.refuse_change()
        self._store, self._above = store, above

    def rows(self, numbers: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """Return the cells of some rows, each as wide as ``columns``."""
        width = range(len(self.columns))
        rows = self._scanned().rows(numbers)
        return [tuple(text_of(row.get(i)) for i in width) for _, row in rows]

    def search(
        self, text: str, column: int | None = None, checkpoint: Checkpoint = ignore
    ) -> NDArray[np.int64]:
        """Return the rows that hold a text."""
        pattern = search_pattern(Dialect(), text)
        columns = range(len(self.columns)) if column is None else [column]
        store, found = self._scanned(), list[int]()
        for first, rows in zip(range(0, len(store), AT_ONCE), store, strict=True):
            checkpoint(first, len(store))
            for i, (_, row) in enumerate(rows, first):
                texts = "\0".join(text_of(row[each]) for each in columns if each in row)
                if pattern.search(texts.encode("utf-8", "replace").lower()):
                    found.append(i)
        checkpoint(len(store), len(store))
        return np.array(found, np.int64)

    def write(
        self, split: Split, kept: Path, removed: Path, checkpoint: Checkpoint = ignore
    ) -> Written:
        """Write a workbook of the rows kept, and one of those removed."""
        self._as_opened.refuse_change()
        widths = [max(map(len, cells)) for cells in zip(self.columns, *self.preview, strict=True)]
        layout = Layout(self.sheet, self.header_row, self._above, tuple(widths))
        with checksums_beside(self._as_opened) as checksums:
            write_split(layout, self._scanned(), split, kept, removed, checkpoint)
            return Written(checksums(kept, removed, all_counted(checkpoint, self.size)))

    def as_values(self, checkpoint: Checkpoint = ignore) -> "ValuesFile":
        """Return itself: it is nothing else."""
        return self

    def _blocks(self, above: list[Row], checkpoint: Checkpoint) -> Generator[list[Row]]:
        """Yield the contacts, AT_ONCE rows at a time; add what stands above them to a list."""
        block: list[Row] = []
        for row in self._book.rows(self._tab, checkpoint):
            if row[0] <= self.header_row:
                above.append(row)
                continue
            block.append(row)
            if len(block) == AT_ONCE:
                yield block
                block = []
        if block:
            yield block

    def _sample(self, tab: Tab, header_row: int | None) -> Sample:
        rows = list[Row]()
        for row in self._book.rows(self._book.tabs.index(tab)):
            if row[0] >= (header_row or 1):
                rows.append(row)
            if len(rows) == PREVIEW_ROWS + HEADER_WITHIN:
                break
        width = max((width_of(cells) for _, cells in rows), default=0)
        texts = [tuple(text_of(cells.get(i)) for i in range(width)) for _, cells in rows]
        return judge([(number, b"") for number, _ in rows], texts, header_row)

    def _scanned(self) -> RowStore:
        if self._store is None:
            raise RuntimeError("scan the list first")
        return self._store
