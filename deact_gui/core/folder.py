"""Reports from a folder: fetched by an admin, or sent by a provider other than AWS."""

import filecmp
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.errors import ReportError, SourceError
from deact_gui.core.report import Report, StoredReport, date_in
from deact_gui.core.sources import CHUNK, Available

SUFFIXES = (".csv", ".txt")


class FolderSource:
    """The reports in a folder, or one file given by itself.

    A file's date stands in its name, or is given in ``dates``. Copies of a dated report count once,
    so a ``latest-deact-report.csv`` needs no date if the report it stands for is there.
    """

    def __init__(self, folder: Path, dates: Mapping[Path, date] | None = None) -> None:
        self._folder = folder
        self._dates = dates or {}

    @property
    def name(self) -> str:
        """Return the folder's path."""
        return str(self._folder)

    def available(self, checkpoint: Checkpoint = ignore) -> list[Available]:
        """Return the dated reports, oldest first."""
        with _reading(self._folder):
            return [_available(day, path) for day, path in sorted(self._dated().items())]

    def undated(self) -> list[Path]:
        """Return the files whose date only the user knows."""
        with _reading(self._folder):
            dated = self._dated().values()
            undated = [path for path in self._files() if self._date(path) is None]
            return [path for path in undated if not any(_same(path, other) for other in dated)]

    def stored(self) -> list[StoredReport]:
        """Return the dated reports as they lie there, oldest first: nothing is copied.

        Their checksums hold them to what they are now, until they have been compared with.
        """
        return [self._stored(item) for item in self.available()]

    def chunks(
        self, item: Available, checkpoint: Checkpoint = ignore, start: int = 0
    ) -> Iterator[bytes]:
        """Yield a report's exact bytes; raise ReportError if they change meanwhile."""
        path, done = self._path(item), start
        with _reading(path), path.open("rb") as file:
            file.seek(start)
            while chunk := file.read(CHUNK):
                done += len(chunk)
                checkpoint(done, item.size)
                yield chunk
        if done != item.size:
            raise ReportError(f"{path} was changed while it was read. Try again.")

    def _dated(self) -> dict[date, Path]:
        dated: dict[date, Path] = {}
        for path in self._files():
            day = self._date(path)
            if day is None:
                continue
            other = dated.setdefault(day, path)
            if not _same(path, other):
                raise ReportError(
                    f"Two different files are reports of {day}: {other.name} and {path.name}. "
                    f"Move one of them out of {self._folder}."
                )
        return dated

    def _stored(self, item: Available) -> StoredReport:
        path = self._path(item)
        with _reading(path), path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return StoredReport(item.report, path, item.size, sha256)

    def _date(self, path: Path) -> date | None:
        return self._dates.get(path) or date_in(path.name)

    def _files(self) -> list[Path]:
        if self._folder.is_file():
            return [self._folder]
        return sorted(path for path in self._folder.iterdir() if _may_be_report(path))

    def _path(self, item: Available) -> Path:
        return self._folder if self._folder.is_file() else self._folder / item.locator


def _may_be_report(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return path.suffix.lower() in SUFFIXES and not hidden and path.is_file()


def _available(day: date, path: Path) -> Available:
    facts = path.stat()
    modified = datetime.fromtimestamp(facts.st_mtime, UTC)
    return Available(Report(day), facts.st_size, None, modified, locator=path.name)


def _same(path: Path, other: Path) -> bool:
    return path == other or filecmp.cmp(path, other, shallow=False)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SourceError(
            f"{error.filename or path} can't be read: {error.strerror}. Choose another one."
        ) from error
