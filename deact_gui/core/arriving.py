"""A report on its way into the archive: written aside, taken up where it broke off, and checked."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.errors import Incomplete, SourceError
from deact_gui.core.record import Record, examine, is_checkable
from deact_gui.core.sources import Available, ReportSource

SUFFIX = ".part"


@contextmanager
def arrived(
    folder: Path, source: ReportSource, item: Available, checkpoint: Checkpoint
) -> Iterator[tuple[Path, Record]]:
    """Give a report's bytes, whole and checked, in a file aside: gone at the end unless renamed.

    If its source can't go on, what has come so far stays, and the next time continues with it.
    """
    part = _claim(folder, item)
    stays = False
    try:
        try:
            record = _fill(part, source, item, checkpoint)
        except Incomplete:  # a power cut may have spoilt what was here: once more, from the start
            part.write_bytes(b"")
            record = _fill(part, source, item, checkpoint)
        yield part, record
    except SourceError:
        stays = is_checkable(item)
        raise
    finally:
        if not stays:
            part.unlink(missing_ok=True)


def sweep(folder: Path, expected: Iterable[Available]) -> None:
    """Take away what is left of reports that aren't expected any more."""
    stems = tuple(_stem(item) for item in expected)
    for leftover in folder.glob(f".*{SUFFIX}"):
        if not leftover.name.startswith(stems):
            with suppress(OSError):
                leftover.unlink()


def _claim(folder: Path, item: Available) -> Path:
    """Return a file that nobody else writes to: empty, or the start of this very report."""
    stem = _stem(item)
    descriptor, name = tempfile.mkstemp(prefix=stem, suffix=SUFFIX, dir=folder)
    os.close(descriptor)
    part = Path(name)
    if is_checkable(item):
        for leftover in folder.glob(f"{stem}*{SUFFIX}"):
            with suppress(OSError):
                if leftover != part and leftover.stat().st_size <= item.size:
                    leftover.replace(part)
                    break
    return part


def _stem(item: Available) -> str:
    version = f"{item.etag}." if is_checkable(item) else ""
    return f".{item.report.date}.{version}"


def _fill(part: Path, source: ReportSource, item: Available, checkpoint: Checkpoint) -> Record:
    with part.open("ab") as file:
        for chunk in source.chunks(item, checkpoint, file.tell()):
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    return examine(part.read_bytes(), item, source.name, datetime.now(UTC))
