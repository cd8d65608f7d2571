"""Contact lists and reports on disk, made in one line."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from deact_gui.core.contacts.csv_chunks import CHUNK
from deact_gui.core.contacts.csv_file import CsvFile
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.report import Report, StoredReport

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (16, 17, 18))


def contacts(
    folder: Path, data: bytes, dialect: Dialect | None = None, chunk_size: int = CHUNK
) -> CsvFile:
    """Write a list and open it."""
    path = folder / "customers.csv"
    path.write_bytes(data)
    return CsvFile(path, dialect, chunk_size=chunk_size)


def report(folder: Path, day: date, numbers: Iterable[int]) -> StoredReport:
    """Write a report of national numbers."""
    path = folder / Report(day).filename
    path.write_bytes(b"".join(b"1%d\n" % number for number in numbers))
    return StoredReport(Report(day), path, path.stat().st_size)


def deactivations(folder: Path, numbers: Mapping[date, Iterable[int]]) -> Deactivations:
    """Write reports and load them."""
    return Deactivations.load([report(folder, day, numbers[day]) for day in numbers])
