"""Read a CSV file a chunk at a time, each chunk holding whole records."""

import codecs
import os
from collections.abc import Iterator
from dataclasses import dataclass
from io import FileIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import SLACK, Cells
from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.structure import CR, LF, Records, find_records, fold
from deact_gui.core.errors import ContactsError
from deact_gui.core.files import changed, reading
from deact_gui.core.phone import national_number

CHUNK = 1 << 22
"""Bytes looked at between two checkpoints: the chunk and its masks fit the L2 cache."""

_LOOKED_AT = 20
"""Records of a chunk, and lines of each, that are looked at for rows between quotes."""

_DECODED = 1 << 16
"""Bytes decoded together."""

LONGEST_RECORD = 1 << 26
"""Bytes after which a record is given up: its quote was never closed, or this is no list."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Whole records of a file; valid until the next but one is read."""

    position: int
    """The byte of the file where the chunk starts."""
    raw: NDArray[np.uint8]
    """Its bytes, and whatever lies behind them."""
    records: Records
    """Its records, in code units."""
    dialect: Dialect

    def cells(self, column: int) -> Cells:
        """Return the cells of a column, empty where a record is too short."""
        starts, ends = self.records.field(column)
        return Cells(self.records.units, starts, ends, self._text)

    def swallowed(self, columns: int) -> int | None:
        """Return where the first record starts that seems to hold others between quotes."""
        for i in self.records.holding_rows(columns)[:_LOOKED_AT].tolist():
            start = int(self.records.starts[i])
            end = min(int(self.records.ends[i]), start + _DECODED)
            for cell in self._row(start, end):
                lines = cell.splitlines()[:_LOOKED_AT]
                cells = chain.from_iterable(self.dialect.rows("\n".join(lines)))
                if len(lines) > 1 and any(map(national_number, cells)):
                    return self.position + start * self.dialect.width
        return None

    def undecodable(self) -> int | None:
        """Return the first byte of the file that isn't text in its encoding, None if all is."""
        data = self.raw[: int(self.records.ends[-1]) * self.dialect.width]
        return None if data.max() < 0x80 else self._first_undecodable(data)

    def _first_undecodable(self, data: NDArray[np.uint8]) -> int | None:
        """Decode a little at a time: a chunk as one text would be the largest thing in memory."""
        decoder = codecs.getincrementaldecoder(self.dialect.encoding)()
        for start in range(0, len(data), _DECODED):
            held_back = len(decoder.getstate()[0])
            piece = data[start : start + _DECODED].tobytes()
            try:
                decoder.decode(piece, final=start + _DECODED >= len(data))
            except UnicodeDecodeError as error:
                return self.position + start - held_back + error.start
        return None

    def _row(self, start: int, end: int) -> list[str]:
        width = self.dialect.width
        text = self.dialect.decode(self.raw[start * width : end * width].tobytes())
        return self.dialect.rows(text)[0]

    def _text(self, start: int, end: int) -> str:
        width = self.dialect.width
        return self.dialect.cell(self.raw[start * width : end * width].tobytes())


def read_chunks(
    path: Path, start: int, dialect: Dialect, checkpoint: Checkpoint, chunk_size: int = CHUNK
) -> Iterator[Chunk]:
    """Yield the records of a file from a position on. The checkpoint counts bytes."""
    delimiter, slack = ord(dialect.delimiter), SLACK * dialect.width
    room, spare = (np.empty(chunk_size + slack, np.uint8) for _ in range(2))
    position, filled = start, 0
    with reading(path), path.open("rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        file.seek(start)
        while position + filled < size:
            checkpoint(position, size)
            filled = _fill(file, room, filled, min(len(room) - slack, size - position))
            final = position + filled >= size
            units = fold(dialect, room)
            records = find_records(
                units, filled // dialect.width, delimiter, dialect.quoting, final
            )
            used = int(records.ends[-1]) * dialect.width if len(records) else 0
            if used:
                yield Chunk(position, room, records, dialect)
            if records.open_quote is not None and (final or filled - used > LONGEST_RECORD):
                raise _never_closed(path, position + records.open_quote * dialect.width, dialect)
            if not used and filled > LONGEST_RECORD:
                raise _endless(path, position, dialect)
            if used:  # the chunk stays as it is until the next but one: its rest goes elsewhere
                room, spare = _moved(room[used:filled], spare, slack), room
            elif not final:
                room = np.concatenate([room, np.empty_like(room)])
            position, filled = position + used, filled - used
    checkpoint(size, size)


def _fill(file: FileIO, room: NDArray[np.uint8], filled: int, wanted: int) -> int:
    """Read on until so many bytes are there; return them. A network disk gives less at a time."""
    while filled < wanted:
        got = file.readinto(room[filled:wanted].data)
        if not got:
            raise changed(Path(file.name))
        filled += got
    return filled


def _moved(rest: NDArray[np.uint8], room: NDArray[np.uint8], slack: int) -> NDArray[np.uint8]:
    """Put what is left of a chunk at the start of a room, at least twice as large as that."""
    if 2 * len(rest) > len(room) - slack:
        room = np.empty(2 * len(rest) + slack, np.uint8)
    room[: len(rest)] = rest
    return room


def _never_closed(path: Path, position: int, dialect: Dialect) -> ContactsError:
    return ContactsError(
        f"The quotation mark in {place(path, position, dialect)} is never closed, so what follows "
        "can't be told apart. Mend it in the file, or read the file with quotation marks as "
        "ordinary characters and look whether the preview is right."
    )


def _endless(path: Path, position: int, dialect: Dialect) -> ContactsError:
    return ContactsError(
        f"The row in {place(path, position, dialect)} goes on for more than "
        f"{LONGEST_RECORD >> 20} MB. Check that this is a contact list with a row on each line."
    )


def place(path: Path, position: int, dialect: Dialect) -> str:
    """Return where a byte of a file is, in words: its line, as an editor counts them."""
    feeds = returns = 0
    with path.open("rb") as file:
        for block in _blocks(file, position):
            units = fold(dialect, np.frombuffer(block, np.uint8))
            feeds += int(np.count_nonzero(units == LF))
            returns += int(np.count_nonzero(units == CR))
    return f"line {1 + max(feeds, returns):,} of {path.name} (byte {position:,})"


def _blocks(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size > 0 and (block := file.read(min(size, CHUNK))):
        size -= len(block)
        yield block
