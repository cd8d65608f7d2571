"""A contact list in an Excel workbook: a sheet of it, from its header on."""

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.ahead import one_ahead
from deact_gui.core.beside import beside
from deact_gui.core.cells import Cells
from deact_gui.core.checkpoint import Checkpoint, all_counted, ignore, scaled, section
from deact_gui.core.checksums import checksums_beside
from deact_gui.core.contacts.contact_file import Split, Written
from deact_gui.core.contacts.csv_search import search_pattern
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.contacts.values.values_file import ValuesFile
from deact_gui.core.contacts.values.xlsx_book import XlsxBook
from deact_gui.core.contacts.xlsx.cells import Meaning, read_cells
from deact_gui.core.contacts.xlsx.column import read_column
from deact_gui.core.contacts.xlsx.dates import date_styles
from deact_gui.core.contacts.xlsx.forgotten import forgotten_texts, shown_texts
from deact_gui.core.contacts.xlsx.kept_book import KeptBook, ScannedSheet
from deact_gui.core.contacts.xlsx.left_behind import left_behind
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.removed_book import RemovedBook
from deact_gui.core.contacts.xlsx.row_map import RowMap
from deact_gui.core.contacts.xlsx.row_store import RowStore
from deact_gui.core.contacts.xlsx.rows import Rows, SheetRows
from deact_gui.core.contacts.xlsx.sample import Sample, choose, first_rows, read_sample
from deact_gui.core.contacts.xlsx.string_refs import string_refs
from deact_gui.core.contacts.xlsx.strings import NONE, SharedStrings
from deact_gui.core.contacts.xlsx.workbook import Sheet, Workbook
from deact_gui.core.errors import SaveError
from deact_gui.core.files import AsOpened, reading

_AT_ONCE = 4096
_RICH = re.compile(rb'<c\s[^<>]*\svm="')
"""A cell whose value is kept apart from it: a picture, a stock, a place."""


class XlsxFile:
    """A sheet of a workbook as a ContactFile.

    Contact rows are those below the header that have a value in any cell. ``sheet`` is its name,
    by default the first with a phone column; ``header_row`` its number in Excel, 0 if there is
    none, by default found. Raises ContactsError, and PasswordNeeded if it takes one to open it.
    """

    not_carried_over = ""

    def __init__(
        self,
        path: Path,
        sheet: str | None = None,
        header_row: int | None = None,
        password: str | None = None,
    ) -> None:
        self.path = path
        self._as_opened = AsOpened(path)
        self.size = self._as_opened.size
        self._password = password
        self._package = Package.open(path, password)
        self._workbook = Workbook(self._package)
        self._date_styles = date_styles(self._package, self._workbook)
        self._strings: SharedStrings | None = None
        self.sheets = tuple(each.name for each in self._workbook.worksheets)
        self._sheet, sample = choose(
            path, self._workbook.worksheets, sheet, lambda each: self._sample(each, header_row)
        )
        self.sheet = self._sheet.name
        self._header = sample.header
        self.columns, self.preview = sample.columns, sample.preview
        self.phone_column = sample.phone_column
        self.notices: tuple[str, ...] = ()
        self.refusal = self._refusal()
        self._scanned: ScannedSheet | None = None

    @property
    def header_row(self) -> int:
        """Return the header's number in the sheet, 0 if there is none."""
        return self._header[0]

    @property
    def read_as(self) -> ReadAs:
        """Return the sheet, its header and the password."""
        return ReadAs(None, self.sheet, self.header_row, self._password)

    @property
    def suffix(self) -> str:
        """Return the one that Excel opens such a workbook by, or one of values alone."""
        if self.refusal:
            return ".xlsx"
        kind = self._workbook.content_type(self._workbook.part)
        is_template, has_macros = "template" in kind, "macroEnabled" in kind
        by_content = f".xl{'t' if is_template else 's'}{'m' if has_macros else 'x'}"
        return self.path.suffix if self.path.suffix.casefold() == by_content else by_content

    def scan(
        self, columns: Sequence[int], checkpoint: Checkpoint = ignore
    ) -> Iterator[tuple[Cells, ...]]:
        """Yield the cells of some columns in blocks, and learn the number of each row."""
        self._as_opened.refuse_change()
        strings, rows = self._packed_sizes()
        meaning = self._meaning(section(checkpoint, 0, strings + rows))
        sheet = self._sheet_rows(self._sheet, section(checkpoint, strings, strings + rows))
        store, has_formulas, has_inline_strings, has_rich_cells = RowStore(), False, False, False
        for block in one_ahead(block for block in sheet):
            contacts = self._contacts_among(block)
            has_formulas = has_formulas or block.has_formulas
            has_inline_strings = has_inline_strings or block.has_inline_strings
            has_rich_cells = has_rich_cells or block.has_rich_cells
            store.extend(block, contacts)
            yield tuple(read_column(block, each, meaning).take(contacts) for each in columns)
        self._as_opened.refuse_change()
        self._scanned = ScannedSheet(
            *(self._sheet, sheet.head, store, sheet.tail),
            *(has_formulas, has_inline_strings, has_rich_cells),
        )

    def rows(self, numbers: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """Return the cells of some rows, each as wide as ``columns``."""
        store = self._scan_done().rows
        meaning, width = self._meaning(), len(self.columns)
        found = []
        for piece in store.pieces(numbers):
            row = dict(read_cells(piece, meaning))
            found.append(tuple(str(row.get(i, b""), "utf-8", "replace") for i in range(width)))
        return found

    def search(
        self, text: str, column: int | None = None, checkpoint: Checkpoint = ignore
    ) -> NDArray[np.int64]:
        """Return the rows that hold a text."""
        self._as_opened.refuse_change()
        pattern = search_pattern(Dialect(), text)
        meaning = self._meaning()
        columns = range(len(self.columns)) if column is None else [column]
        first, found = 0, [np.zeros(0, np.int64)]
        for rows in self._scan_done().rows.blocks(checkpoint):
            chosen = self._contacts_among(rows)
            holds = np.zeros(len(rows), np.bool_)
            for each in columns:
                cells = read_column(rows, each, meaning)
                matches = pattern.finditer(cells.data.tobytes().lower())
                hits = np.fromiter((match.start() for match in matches), np.int64)
                holds[np.searchsorted(cells.ends, hits, side="right")] = True
            found.append(first + np.flatnonzero(holds[chosen]))
            first += len(chosen)
        return np.concatenate(found)

    def write(
        self, split: Split, kept: Path, removed: Path, checkpoint: Checkpoint = ignore
    ) -> Written:
        """Write the workbook without the rows removed, and a workbook of these.

        Raises SaveError if it would not come back as it was.
        """
        with checksums_beside(self._as_opened) as checksums:
            left = self._write(split, kept, removed, checkpoint)
            return Written(checksums(kept, removed, all_counted(checkpoint, self.size)), left)

    def _write(
        self, split: Split, kept: Path, removed: Path, checkpoint: Checkpoint
    ) -> tuple[str, ...]:
        """Write both, and return where the former still tells of people removed."""
        self._as_opened.refuse_change()
        self.refusal = self._refusal() or self._refusal_without(split.removed)
        if self.refusal:
            raise SaveError(self.refusal)
        scanned, meaning = self._scan_done(), self._meaning()
        strings, gone = len(meaning.strings), RowMap(scanned.rows.numbers(split.removed))
        share = self.size * 7 // 8
        kept_book = KeptBook(
            *(self._package, self._workbook, scanned, strings, gone),
            is_forgotten=self._forgetting(gone, meaning),
            still_shown=self._showing(gone, meaning),
        )
        removed_book = RemovedBook(
            *(self._package, self._workbook, scanned, self._header, strings, split)
        )
        write_removed = partial(removed_book.write, removed)
        with beside(write_removed, scaled(checkpoint, share, self.size, self.size)):
            if len(gone):
                kept_book.write(kept, scaled(checkpoint, 0, share, self.size))
            else:
                with reading(self.path):
                    shutil.copyfile(self.path, kept)
        for written in (kept, removed):
            Workbook(Package(written))  # it can be found on the disk, and opened
        self._as_opened.refuse_change()
        if not len(gone):
            return ()
        books = kept_book, removed_book
        rest = all_counted(checkpoint, self.size)
        return left_behind(Package(kept), *books, meaning, len(self.columns), rest)

    def as_values(self, checkpoint: Checkpoint = ignore) -> ValuesFile:
        """Return the same list, scanned, to be saved as values alone where ``write`` refuses."""
        book = XlsxBook(self._package)
        values = ValuesFile(self.path, self.sheet, self.header_row, book=book)
        for _ in values.scan([], checkpoint):
            pass
        self._as_opened.refuse_change()
        return values

    def _sample(self, sheet: Sheet, header_row: int | None) -> Sample:
        rows = first_rows(self._sheet_rows(sheet, ignore), header_row or 1)
        refs = string_refs(b"".join(piece for _, piece in rows))
        wanted = int(refs.max()) + 1 if len(refs) else 0
        strings = self._read_strings(wanted, ignore) if wanted else NONE
        return read_sample(rows, self._meant_with(strings), header_row)

    def _contacts_among(self, rows: Rows) -> NDArray[np.int64]:
        """Return which rows of a block are contacts."""
        return np.flatnonzero(rows.filled & (rows.numbers > self.header_row))

    def _sheet_rows(self, sheet: Sheet, checkpoint: Checkpoint) -> SheetRows:
        return SheetRows(partial(self._package.blocks, sheet.part, checkpoint))

    def _meaning(self, checkpoint: Checkpoint = ignore) -> Meaning:
        """Return what cells mean; all strings are read for it, once."""
        if self._strings is None:
            self._strings = self._read_strings(None, checkpoint)
        return self._meant_with(self._strings)

    def _meant_with(self, strings: SharedStrings) -> Meaning:
        return Meaning(strings, self._date_styles, self._workbook.date1904)

    def _packed_sizes(self) -> tuple[int, int]:
        """Return the bytes in the file of what a scan reads: strings that are new to it, rows."""
        rows = self._package.member(self._sheet.part).compress_size
        part = self._workbook.part_of_kind("sharedStrings")
        if self._strings is not None or part is None or part not in self._package:
            return 0, rows
        return self._package.member(part).compress_size, rows

    def _read_strings(self, wanted: int | None, checkpoint: Checkpoint) -> SharedStrings:
        part = self._workbook.part_of_kind("sharedStrings")
        if part is None or part not in self._package:
            return NONE
        return SharedStrings.read(partial(self._package.blocks, part, checkpoint), wanted)

    def _forgetting(self, gone: RowMap, meaning: Meaning) -> Callable[[str], bool]:
        """Return what tells of a text whether only rows that go hold it; it reads them if asked."""

        @cache
        def forgotten() -> set[str]:
            read = self._scan_done().rows.blocks
            return forgotten_texts(read, len(self.columns), gone, meaning)

        return lambda text: text.casefold() in forgotten()

    def _showing(self, gone: RowMap, meaning: Meaning) -> Callable[[set[str]], set[str]]:
        """Return what tells which texts rows that stay show; it reads them each time."""
        read = self._scan_done().rows.blocks
        return lambda texts: shown_texts(read, len(self.columns), gone, meaning, texts)

    def _refusal(self) -> str | None:
        if self._workbook.is_signed:
            return (
                f"{self.path.name} is signed, and a signature ends with any change. Save it in "
                "Excel without the signature and scrub that."
            )
        if self._package.is_encrypted:
            return (
                f"{self.path.name} is protected by a password, which what is saved here would not "
                "be. Save it in Excel without the password and scrub that."
            )
        return None

    def _refusal_without(self, removed: NDArray[np.bool_]) -> str | None:
        """Return why these rows can't be taken out, which is known only with them."""
        if not self._scan_done().has_rich_cells:
            return None
        numbers = np.flatnonzero(removed)
        for start in range(0, len(numbers), _AT_ONCE):
            pieces = self._scan_done().rows.pieces(numbers[start : start + _AT_ONCE])
            if any(_RICH.search(piece) for piece in pieces):
                return (
                    f"{self.path.name} has pictures or linked data in cells of rows to remove, "
                    "which would stay hidden in the file."
                )
        return None

    def _scan_done(self) -> ScannedSheet:
        if self._scanned is None:
            raise RuntimeError("scan the list first")
        return self._scanned
