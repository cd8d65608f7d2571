"""The reports on this machine: each one's exact bytes, and a record of what they are.

    reports/us/us-east-1-pinpoint-sms-voice/2026-11-22-deact-report.3f7a9c21b0d4.csv
    reports/us/us-east-1-pinpoint-sms-voice/2026-11-22-deact-report.3f7a9c21b0d4.json

Files are named by what is in them (the start of their SHA-256) and appear whole, by a rename. So a
record never describes other bytes than those beside it, whatever crashes or runs at the same time.
A report that its publisher has replaced stays, as evidence of what was compared before.
"""

import errno
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from deact_gui.core.archive_index import indexed
from deact_gui.core.arriving import arrived, sweep
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.errors import ReportError, StorageError
from deact_gui.core.lock import locked
from deact_gui.core.paths import make_private
from deact_gui.core.record import Record, examine
from deact_gui.core.report import Report, StoredReport
from deact_gui.core.side_by_side import side_by_side
from deact_gui.core.sources import Available, ReportSource

_NAMES = re.compile(r"[a-z]{2}/[a-z0-9][a-z0-9.-]*")


class Archive:
    """The folder ``reports`` in the data folder."""

    def __init__(self, folder: Path) -> None:
        self._reports = folder / "reports"
        self._folders: dict[tuple[str, str], Path] = {}

    def records(self) -> list[Record]:
        """Return what is known of each report, oldest first."""
        return _newest(record for _, record in indexed(self._reports, self._read) if record)

    def reports(self) -> list[StoredReport]:
        """Return every report that is here, oldest first; of some days there can be several."""
        return [self._stored(record) for record in self.records()]

    def find(self, item: Available) -> StoredReport | None:
        """Return a report if its day is here with the same ETag, from whatever bucket."""
        same = (record for record in self._of_day(item.report) if record.etag == item.etag)
        return next(map(self._stored, same), None)

    def fetch(
        self, source: ReportSource, item: Available, checkpoint: Checkpoint = ignore
    ) -> StoredReport:
        """Return a report from here if it can be found, else get it from its source once."""
        if here := self.find(item):
            return here
        with self._locked(partial(checkpoint, 0, item.size)):
            sweep(self._folder(item.report), [item])
            return self._find_or_get(source, item, checkpoint)

    def fetch_all(
        self, source: ReportSource, items: Sequence[Available], checkpoint: Checkpoint = ignore
    ) -> list[StoredReport]:
        """Return reports, several of them fetched at once; the checkpoint counts all their bytes.

        An error about one report is raised when the others are here.
        """
        here = [self.find(item) for item in items]
        if None not in here:
            return [stored for stored in here if stored]
        sizes = [item.size for item in items]
        with self._locked(partial(checkpoint, 0, sum(sizes))):
            for folder in {self._folder(item.report) for item in items}:
                sweep(folder, items)
            jobs = [partial(self._find_or_get, source, item) for item in items]
            return side_by_side(jobs, sizes, checkpoint)

    @contextmanager
    def _locked(self, waiting: Callable[[], None]) -> Iterator[None]:
        with _storage_errors(self._reports):
            make_private(self._reports)
            with locked(self._reports / ".lock", waiting):
                yield

    def _find_or_get(
        self, source: ReportSource, item: Available, checkpoint: Checkpoint
    ) -> StoredReport:
        return self.find(item) or self._get(source, item, checkpoint)

    def keep(self, record: Record, body: bytes) -> bool:
        """Keep a report that somebody else has fetched, with its record; tell whether it is new.

        Raises ReportError if the bytes aren't those that the record is of.
        """
        item = Available(record.report, len(body), None, None, record.locator)
        found = examine(body, item, record.origin, record.fetched_at)
        said = replace(found, etag=record.etag)
        if said != record or not _NAMES.fullmatch(
            f"{record.report.country}/{record.report.source}"
        ):
            raise ReportError(
                f"The report of {record.report.date} is not what its record says. Get it again."
            )
        with self._locked(lambda: None):
            if any(each.sha256 == record.sha256 for each in self._of_day(record.report)):
                return False
            make_private(self._folder(record.report))
            with _part(self._folder(record.report), [body]) as part:
                _rename(part, self._path(record))
            self._write(record)
        return True

    def unfit(self) -> list[Path]:
        """Return the files that are not what their names and records say; they are never used."""
        found = indexed(self._reports, self._read)
        return [self._reports / name for name, record in found if record is None]

    def set_aside(self, path: Path) -> Path:
        """Move a damaged report and its record out of the archive; return where it is now."""
        folder = self._reports.with_name("set-aside")
        with _storage_errors(folder):
            make_private(folder)
            for file in (path.with_suffix(".json"), path):
                with suppress(FileNotFoundError):
                    file.replace(folder / file.name)
        return folder / path.name

    def _get(self, source: ReportSource, item: Available, checkpoint: Checkpoint) -> StoredReport:
        folder = self._folder(item.report)
        make_private(folder)
        with arrived(folder, source, item, checkpoint) as (part, record):
            _rename(part, self._path(record))
        self._write(record)
        return self._stored(record)

    def _of_day(self, report: Report) -> list[Record]:
        """Return what is known of the reports of a day, whatever bucket they are from."""
        pattern = f"{report.country}/*/{report.date}-deact-report.*.csv"
        return _newest(filter(None, map(self._read, self._reports.glob(pattern))))

    def _read(self, path: Path) -> Record | None:
        """Return the record of a file, or None if the file isn't what it should be."""
        with suppress(OSError, ValueError, ReportError):
            try:
                record = Record.from_json(path.with_suffix(".json").read_text(encoding="utf-8"))
            except (FileNotFoundError, ValueError):
                record = self._adopt(path)
            if (self._path(record), record.size) == (path, path.stat().st_size):
                return record
        return None

    def _adopt(self, path: Path) -> Record:
        """Write anew the record of a report that a crash or its owner has parted from it."""
        country, source, name = path.parts[-3:]
        facts = path.stat()
        modified = datetime.fromtimestamp(facts.st_mtime, UTC)
        report = Report(date.fromisoformat(name[:10]), country, source)
        item = Available(report, facts.st_size, None, modified, locator=name)
        record = examine(path.read_bytes(), item, origin=source, fetched_at=modified)
        if self._path(record) == path:
            with suppress(OSError):
                self._write(record)
        return record

    def _write(self, record: Record) -> None:
        path = self._path(record).with_suffix(".json")
        with _part(path.parent, [record.to_json().encode()]) as part:
            _rename(part, path)

    def _stored(self, record: Record) -> StoredReport:
        return StoredReport(
            record.report,
            self._path(record),
            record.size,
            record.sha256,
            record.etag,
            record.numbers,
        )

    def _path(self, record: Record) -> Path:
        return self._folder(record.report) / record.filename

    def _folder(self, report: Report) -> Path:
        place = report.country, report.source
        if place not in self._folders:
            self._folders[place] = self._reports.joinpath(*place)
        return self._folders[place]


def _newest(records: Iterable[Record]) -> list[Record]:
    """Return the newest version of each report.

    Only the same origin can replace a report: files of a day from two folders both count.
    """
    by_time = sorted(records, key=lambda record: record.fetched_at)
    newest = {(record.report, record.origin): record for record in by_time}
    return sorted(newest.values(), key=_order)


def _order(record: Record) -> tuple[date, str, str, str]:
    report = record.report
    return report.date, report.country, report.source, record.origin


@contextmanager
def _part(folder: Path, chunks: Iterable[bytes]) -> Iterator[Path]:
    """Write a file aside; it is gone at the end unless it was renamed."""
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=folder)
    part = Path(name)
    try:
        with open(descriptor, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(descriptor)
        yield part
    finally:
        part.unlink(missing_ok=True)


def _rename(part: Path, path: Path) -> None:
    """Give a complete file its name, and make sure that it outlives a power cut."""
    part.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _storage_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            problem = f"There is no room left for reports in {folder}. Free some space"
        else:
            problem = f"Reports can't be kept in {folder}: {error.strerror}. Put that right"
        raise StorageError(f"{problem} and try again.") from error
