"""Deactivation reports: what one is called, and where it lies."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

KEPT_BY_AWS = 90
"""Days that AWS keeps a report."""

_DATED = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


@dataclass(frozen=True, slots=True, order=True)
class Report:
    """One day's deactivation report: its date, its country, and who published it.

    ``source`` is the S3 bucket's name, or for files from elsewhere ``folder``.
    """

    date: date
    country: str = "us"
    source: str = "folder"

    @property
    def filename(self) -> str:
        """Return the report's name as AWS spells it: 2026-11-22-deact-report.csv."""
        return f"{self.date:%Y-%m-%d}-deact-report.csv"


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report whose exact bytes are on this machine."""

    report: Report
    path: Path
    size: int
    sha256: str | None = None
    """Hex digest of the bytes; None takes them as they are when they are read."""
    etag: str | None = None
    """What the source called this version of the bytes; the archive knows."""
    numbers: int | None = None
    """How many numbers it holds, where that is known without reading it; the archive knows."""

    @property
    def name(self) -> str:
        """Return what its publisher calls it."""
        return self.path.name if self.report.source == "folder" else self.report.filename


def date_in(name: str) -> date | None:
    """Return the one date in a file's name; None without one, with several, or for no such day."""
    found = {m.groups() for m in _DATED.finditer(name)}
    if len(found) != 1:
        return None
    try:
        return date(*map(int, found.pop()))
    except ValueError:
        return None
