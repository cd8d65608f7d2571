"""A contact list in a CSV file: every row found, read and written byte for byte."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.ahead import one_ahead
from deact_gui.core.cells import Cells
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.columns import guess_phone_column
from deact_gui.core.contacts.contact_file import Split, Written
from deact_gui.core.contacts.csv_chunks import CHUNK, Chunk, place, read_chunks
from deact_gui.core.contacts.csv_search import find_rows
from deact_gui.core.contacts.csv_writer import write_split
from deact_gui.core.contacts.detection import detect
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.contacts.row_index import RowIndex
from deact_gui.core.contacts.structure import find_records, fold
from deact_gui.core.errors import ContactsError
from deact_gui.core.files import AsOpened, reading
from deact_gui.core.growing import GrowingArray

SAMPLE = 1 << 17
"""Bytes from which the dialect, the columns and the preview are taken."""

PREVIEW_ROWS = 100


class CsvFile:
    """A CSV file as a ContactFile. Raises ContactsError when it can't be one."""

    sheets: tuple[str, ...] = ()
    not_carried_over = ""
    refusal: str | None = None

    def __init__(
        self, path: Path, dialect: Dialect | None = None, *, chunk_size: int = CHUNK
    ) -> None:
        self.path = path
        self._chunk_size = chunk_size
        self._as_opened = AsOpened(path)
        self.size = self._as_opened.size
        with reading(path), path.open("rb") as file:
            sample = file.read(SAMPLE)
        self.dialect = dialect or detect(sample)
        self._mark_size = self.dialect.mark_size(sample)
        if not self.dialect.decode(sample[self._mark_size :]).strip("\r\n\t \0"):
            raise ContactsError(f"{path.name} is empty. Choose the file that holds the contacts.")
        self._first_row = self._mark_size + self._header_size(sample)
        if (self.size - self._mark_size) % self.dialect.width:
            raise ContactsError(f"{path.name} ends in the middle of a character. Export it again.")
        rows = self._sample_rows(sample)
        header = rows.pop(0) if self.dialect.header and rows else []
        width = max([len(header), *map(len, rows[:PREVIEW_ROWS])])
        self.columns = tuple(
            (header[i].strip() if i < len(header) else "") or f"Column {i + 1}"
            for i in range(width)
        )
        self.preview = tuple(_fitted(row, width) for row in rows[:PREVIEW_ROWS])
        self.phone_column = guess_phone_column(self.columns, self.preview)
        self.notices: tuple[str, ...] = ()
        self._index: RowIndex | None = None

    @property
    def read_as(self) -> ReadAs:
        """Return the dialect, detected or corrected."""
        return ReadAs(self.dialect)

    @property
    def suffix(self) -> str:
        """Return the file's own."""
        return self.path.suffix

    def scan(
        self, columns: Sequence[int], checkpoint: Checkpoint = ignore
    ) -> Iterator[tuple[Cells, ...]]:
        """Yield the cells of some columns in blocks, and learn where each row stands."""
        return one_ahead(self._scan(columns, checkpoint))

    def _scan(self, columns: Sequence[int], checkpoint: Checkpoint) -> Generator[tuple[Cells, ...]]:
        self._as_opened.refuse_change()
        lengths = GrowingArray(np.uint32)
        width = self.dialect.width
        undecodable: int | None = None
        swallowed: int | None = None
        for chunk in self._chunks(checkpoint):
            if undecodable is None:
                undecodable = chunk.undecodable()
            if swallowed is None:
                swallowed = chunk.swallowed(len(self.columns))
            lengths.extend((chunk.records.ends - chunk.records.starts).astype(np.uint32) * width)
            yield tuple(chunk.cells(column) for column in columns)
        self._as_opened.refuse_change()
        self._index = RowIndex(self._first_row, lengths.finish())
        self.notices = (
            *([] if undecodable is None else [self._mixed_encodings(undecodable)]),
            *([] if swallowed is None else [self._swallowed_rows(swallowed)]),
        )

    def rows(self, numbers: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """Return the cells of some rows, each as wide as ``columns``."""
        index = self._scanned()
        with reading(self.path), self.path.open("rb") as file:
            rows = []
            for number in numbers.tolist():
                row = index.range(number, number + 1)
                file.seek(row.position)
                text = self.dialect.decode(file.read(row.size))
                cells = next(iter(self.dialect.rows(text)), [])
                rows.append(_fitted(cells, len(self.columns)))
        return rows

    def search(
        self, text: str, column: int | None = None, checkpoint: Checkpoint = ignore
    ) -> NDArray[np.int64]:
        """Return the rows that hold a text."""
        self._as_opened.refuse_change()
        return find_rows(self._chunks(checkpoint), self.dialect, text, column)

    def write(
        self, split: Split, kept: Path, removed: Path, checkpoint: Checkpoint = ignore
    ) -> Written:
        """Write the kept and the removed rows, each byte for byte, with mark and header before."""
        self._as_opened.refuse_change()
        index = self._scanned()
        try:
            made = write_split(self.path, self.dialect, index, split, kept, removed, checkpoint)
        except IndexError:
            self._as_opened.refuse_change()  # which explains it
            raise
        self._as_opened.refuse_change()
        return Written(made)

    def as_values(self, checkpoint: Checkpoint = ignore) -> "CsvFile":
        """Return itself: it has nothing but values."""
        return self

    def _chunks(self, checkpoint: Checkpoint) -> Iterator[Chunk]:
        return read_chunks(self.path, self._first_row, self.dialect, checkpoint, self._chunk_size)

    def _header_size(self, sample: bytes) -> int:
        """Return the bytes up to the first row: the header, and blank lines above it."""
        if not self.dialect.header:
            return 0
        width = self.dialect.width
        units = fold(self.dialect, np.frombuffer(sample, np.uint8)[self._mark_size :])
        records = find_records(
            units,
            len(units),
            ord(self.dialect.delimiter),
            self.dialect.quoting,
            final=len(sample) == self.size,
        )
        filled = np.flatnonzero(records.content_ends() > records.starts)
        if not len(filled):
            raise ContactsError(
                f"The first row of {self.path.name} doesn't end within {SAMPLE >> 10} KB: perhaps "
                "a quotation mark in it is never closed. Mend it, or read the file with quotation "
                "marks as ordinary characters."
            )
        return int(records.ends[filled[0]]) * width

    def _sample_rows(self, sample: bytes) -> list[list[str]]:
        """Return the rows at the file's start, without the one that the sample cuts off."""
        rows = self.dialect.rows(self.dialect.decode(sample[self._mark_size :]))
        whole = rows if len(sample) == self.size or len(rows) == 1 else rows[:-1]
        while whole and not whole[0] and self.dialect.header:
            whole.pop(0)
        return whole

    def _mixed_encodings(self, position: int) -> str:
        return (
            f"A character in {place(self.path, position, self.dialect)} is not "
            f"{self.dialect.encoding.upper()}. Such characters are shown as \ufffd and saved as "
            "they are. If names look wrong, choose another encoding."
        )

    def _swallowed_rows(self, position: int) -> str:
        return (
            f"The row in {place(self.path, position, self.dialect)} holds lines between quotation "
            "marks that look like rows of their own; they are kept as a part of it. If a quotation "
            "mark is there by mistake, mend it in the file, or read the file with quotation marks "
            "as ordinary characters."
        )

    def _scanned(self) -> RowIndex:
        if self._index is None:
            raise RuntimeError("scan the list first")
        return self._index


def _fitted(row: Sequence[str], width: int) -> tuple[str, ...]:
    """Return a row cut or filled to a width."""
    return (*row[:width], *[""] * (width - len(row)))
