"""Write the rows of a CSV file to two others, each row byte for byte."""

import csv
import io
from collections.abc import Generator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.ahead import one_ahead
from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.checksums import Checksums, HashedFile
from deact_gui.core.contacts.contact_file import Split
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.row_index import RowIndex, RowRange
from deact_gui.core.contacts.structure import content_ends, fold
from deact_gui.core.errors import SaveError
from deact_gui.core.files import changed, reading

_AT_ONCE = 1 << 22
"""Bytes read, split and written between two checkpoints."""


def write_split(
    source: Path,
    dialect: Dialect,
    index: RowIndex,
    split: Split,
    kept: Path,
    removed: Path,
    checkpoint: Checkpoint,
) -> Checksums:
    """Write all that stands before the first row to both files, then each row to one of them."""
    notes = [_added_cells(note, dialect) for note in split.notes]
    with reading(source):
        source_in = source.open("rb")
    with source_in, kept.open("xb") as kept_file, removed.open("xb") as gone_file:
        rows_in = HashedFile(source_in)
        kept_out, gone_out = HashedFile(kept_file), HashedFile(gone_file)
        above = rows_in.read(index.position)
        kept_out.write(above)
        gone_out.write(_titled(above, split.titles, dialect) if dialect.header else above)
        parts = _cut(rows_in, source, dialect, index, split, notes, checkpoint)
        for kept_rows, gone_rows in one_ahead(parts):
            kept_out.write(kept_rows)
            gone_out.write(gone_rows)
        sizes = kept_out.tell(), gone_out.tell()
    if (kept.stat().st_size, removed.stat().st_size) != sizes:
        raise SaveError("What was written can't be found on the disk. Save to another disk.")
    checkpoint(index.end, index.end)
    return Checksums(rows_in.checksum, kept_out.checksum, gone_out.checksum)


def _cut(
    rows_in: HashedFile,
    source: Path,
    dialect: Dialect,
    index: RowIndex,
    split: Split,
    notes: list[bytes],
    checkpoint: Checkpoint,
) -> Generator[tuple[bytes, bytes]]:
    """Yield the kept rows and the removed ones, with their notes, of one range after another."""
    for rows in index.ranges(_AT_ONCE):
        checkpoint(rows.position, index.end)
        raw = rows_in.read(rows.size)
        if len(raw) != rows.size:
            raise changed(source)
        chosen = slice(rows.first, rows.first + len(rows.starts))
        gone = split.removed[chosen]
        yield (
            _runs(raw, rows, ~gone),
            _annotated(raw, rows, gone, split.note[chosen], notes, dialect),
        )


def _runs(raw: bytes, rows: RowRange, wanted: NDArray[np.bool_]) -> bytes:
    """Return the wanted rows, cut out in the longest runs: that is much faster than by rows."""
    edges = np.flatnonzero(np.diff(wanted, prepend=False, append=False))
    starts, ends = rows.starts[edges[0::2]], rows.ends[edges[1::2] - 1]
    view = memoryview(raw)
    return b"".join([view[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)])


def _annotated(
    raw: bytes,
    rows: RowRange,
    wanted: NDArray[np.bool_],
    note: NDArray[np.uint16],
    notes: list[bytes],
    dialect: Dialect,
) -> bytes:
    """Return the wanted rows, each with its note behind its last cell, before its line end.

    A row shorter than the header stays so: its note stands further left than the titles.
    """
    units = fold(dialect, np.frombuffer(raw, np.uint8))
    starts, ends = rows.starts[wanted], rows.ends[wanted]
    content = content_ends(units, starts // dialect.width, ends // dialect.width) * dialect.width
    cuts = zip(starts.tolist(), content.tolist(), ends.tolist(), note[wanted].tolist(), strict=True)
    return b"".join([raw[a:b] + notes[n] + raw[b:c] for a, b, c, n in cuts])


def _titled(above: bytes, titles: tuple[str, ...], dialect: Dialect) -> bytes:
    """Return the header with the titles of the added columns behind its last cell."""
    units = fold(dialect, np.frombuffer(above, np.uint8))
    whole = np.array([len(units)])
    cut = int(content_ends(units, np.zeros(1, np.int64), whole)[0]) * dialect.width
    return above[:cut] + _added_cells(titles, dialect) + above[cut:]


def _added_cells(cells: tuple[str, ...], dialect: Dialect) -> bytes:
    """Return cells as they are written behind a row, a delimiter before each."""
    line = io.StringIO()
    csv.writer(line, delimiter=dialect.delimiter, lineterminator="").writerow(("", *cells))
    return line.getvalue().encode(dialect.encoding, "replace")
