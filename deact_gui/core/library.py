"""Look after the archive: check it, set aside what is damaged, hand reports on and take them in."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from deact_gui.core.archive import Archive
from deact_gui.core.checkpoint import Checkpoint, ignore, section
from deact_gui.core.coverage import ranges
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.errors import DamagedReport, ReportError, StorageError
from deact_gui.core.files import sha256
from deact_gui.core.folder import FolderSource
from deact_gui.core.prepared import PreparedReports
from deact_gui.core.record import Record
from deact_gui.core.report import StoredReport


@dataclass(slots=True)
class Imported:
    """What came of taking reports in."""

    new: list[date] = field(default_factory=list)
    known: list[date] = field(default_factory=list)
    """Those that were here already, byte for byte."""
    refused: list[str] = field(default_factory=list)
    """A sentence on each file that is no report, or not what its record says."""


def load(
    folder: Path, reports: Sequence[StoredReport], checkpoint: Checkpoint = ignore
) -> Deactivations:
    """Return what reports say together; set aside one of the archive's that is damaged.

    Raises DamagedReport then, as ``Deactivations.load`` does, but says where the file is now.
    """
    try:
        return PreparedReports(folder).load(reports, checkpoint)
    except DamagedReport as error:
        stored = error.stored
        archive = Archive(folder)
        if not isinstance(stored, StoredReport) or stored not in archive.reports():
            raise
        raise DamagedReport(damaged_in_words([archive.set_aside(stored.path)]), stored) from error


def check(archive: Archive, checkpoint: Checkpoint = ignore) -> list[Path]:
    """Read every report again; set aside those that don't match their checksum, and return them."""
    aside = tidy(archive)
    records = archive.records()
    total, done = sum(record.size for record in records), 0
    for stored in archive.reports():
        if sha256(stored.path, section(checkpoint, done, total)) != stored.sha256:
            aside.append(archive.set_aside(stored.path))
        done += stored.size
    return aside


def tidy(archive: Archive) -> list[Path]:
    """Set aside the files that can be seen to be damaged without reading them; return them."""
    return [archive.set_aside(path) for path in archive.unfit()]


def damaged_in_words(paths: Sequence[Path]) -> str:
    """Return the sentence on reports that were set aside; nothing if none was."""
    if not paths:
        return ""
    days = ", ".join(sorted(path.name[:10] for path in paths))
    what = "A report is" if len(paths) == 1 else f"{len(paths)} reports are"
    them = "it" if len(paths) == 1 else "them"
    return (
        f"{what} no longer what was fetched ({days}): the checksum differs. It is not used, but "
        f"set aside in {paths[0].parent}. Get {them} again."
    )


def disk_use(archive: Archive) -> int:
    """Return the bytes of all reports."""
    return sum(record.size for record in archive.records())


def export_name(days: Iterable[date]) -> str:
    """Return what to call an export of some days."""
    spans = ranges(days)
    return f"deact-reports-{spans[0][0]}-to-{spans[-1][1]}.zip" if spans else "deact-reports.zip"


def export(
    archive: Archive, days: Iterable[date], path: Path, checkpoint: Checkpoint = ignore
) -> int:
    """Write the reports of some days with their records to a ZIP; return how many.

    Each is read and checked: a damaged one is not handed on (DamagedReport).
    """
    wanted = set(days)
    chosen = [stored for stored in archive.reports() if stored.report.date in wanted]
    total, done = sum(stored.size for stored in chosen), 0
    part = path.with_name(f".{path.name}.part")
    try:
        with _writing(path), zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archived:
            for stored in chosen:
                checkpoint(done, total)
                _refuse_damaged(stored)
                for file in (stored.path, stored.path.with_suffix(".json")):
                    archived.write(file, "/".join(file.parts[-3:]))
                done += stored.size
        with _writing(path):
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return len(chosen)


def take_in(archive: Archive, path: Path, checkpoint: Checkpoint = ignore) -> Imported:
    """Take reports in from a folder of them, or from what ``export`` wrote."""
    if path.is_file() and zipfile.is_zipfile(path):
        return _from_zip(archive, path, checkpoint)
    made, source = Imported(), FolderSource(path)
    items = source.available()
    total, done = sum(item.size for item in items), 0
    here = {(stored.report.date, stored.sha256) for stored in archive.reports()}
    for item in items:
        try:
            if (item.report.date, _checksum(path, item.locator)) in here:
                made.known.append(item.report.date)
            else:
                archive.fetch(source, item, section(checkpoint, done, total))
                made.new.append(item.report.date)
        except ReportError as error:
            made.refused.append(f"{item.locator}: {error.sentence}")
        done += item.size
    made.refused += [f"{each.name}: there is no date in its name." for each in source.undated()]
    return made


def _from_zip(archive: Archive, path: Path, checkpoint: Checkpoint) -> Imported:
    made = Imported()
    with zipfile.ZipFile(path) as archived:
        names = set(archived.namelist())
        records = sorted(name for name in names if name.endswith(".json"))
        for done, name in enumerate(records):
            checkpoint(done, len(records))
            try:
                record = Record.from_json(archived.read(name).decode())
                body = archived.read(name.removesuffix(".json") + ".csv")
            except (ValueError, KeyError):
                made.refused.append(f"{name}: its report is missing, or its record is none.")
                continue
            _keep(archive, record, body, made)
    if not records:
        raise ReportError(f"There are no reports in {path.name}. Choose what Deact has exported.")
    return made


def _keep(archive: Archive, record: Record, body: bytes, made: Imported) -> None:
    try:
        is_new = archive.keep(record, body)
    except ReportError as error:
        made.refused.append(error.sentence)
    else:
        (made.new if is_new else made.known).append(record.report.date)


def _checksum(folder: Path, name: str) -> str:
    return sha256(folder if folder.is_file() else folder / name)


def _refuse_damaged(stored: StoredReport) -> None:
    if sha256(stored.path) != stored.sha256:
        raise DamagedReport(
            f"The report of {stored.report.date} is no longer what was fetched: its checksum "
            "differs. Check the archive, then export it again.",
            stored,
        )


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError(
            f"{path.name} can't be written to {path.parent}: {error.strerror}. "
            "Choose another place."
        ) from error
