"""What the history keeps of one scrub."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.terms import Columns, Counts

RULE = (
    "A row is removed if its number stands on a report that was compared with. With a date of "
    "consent it is kept if that date is later than the number's latest report (the rule of the "
    "FCC's Reassigned Numbers Database). An empty or unreadable date keeps nobody. A row without "
    "a US number is kept."
)

MADE_UP = "made up"
"""The source of the sample's reports when a list of the user's was compared with them."""


@dataclass(frozen=True, slots=True)
class ListFacts:
    """The list as it was: its file, and how it was read."""

    path: Path
    size: int
    sha256: str
    read_as: ReadAs
    """Without a password."""
    columns: Columns
    phone: str
    """The name of the phone column."""
    consent: str | None
    """The name of the column with the dates of consent."""


@dataclass(frozen=True, slots=True)
class ReportUsed:
    """A report that the list was compared with."""

    date: date
    name: str
    source: str
    etag: str | None
    sha256: str
    numbers: int


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was saved."""

    path: Path
    size: int
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One scrub that was saved."""

    id: str
    """Names the scrub and its certificate: 32 hex digits."""
    at: datetime
    """In UTC."""
    user: str
    program: str
    """The version of Deact."""
    list: ListFacts
    rule: str
    counts: Counts
    overruled: int
    """Rows that the user kept or removed against their verdict."""
    reports: tuple[ReportUsed, ...]
    scrubbed: Output
    removed: Output
    not_covered: tuple[date, ...]
    """Days up to the newest report here that no scrub of this list was compared with."""
    earlier: str | None
    """The entry of this list's scrub before, if it was known again."""

    @property
    def days(self) -> frozenset[date]:
        """Return the days whose reports were compared with."""
        return frozenset(report.date for report in self.reports)
