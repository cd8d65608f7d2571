"""Compare contacts with the numbers that carriers have deactivated: a verdict for every row."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import Cells
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.consent import ConsentDates, DateOrder, detect_order, needs_order
from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.errors import ColumnError
from deact_gui.core.growing import GrowingArray
from deact_gui.core.phone import PhoneReader
from deact_gui.core.report import StoredReport


class Verdict(IntEnum):
    """What scrubbing says of a row."""

    ACTIVE = 0
    """On no report: kept."""
    DEACTIVATED = 1
    """On a report: removed."""
    RECONSENTED = 2
    """On a report, but the consent is newer: kept."""
    UNREADABLE = 3
    """No US number can be read: kept, and shown."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns to read, counted from 0."""

    phone: int
    consent: int | None = None
    date_order: DateOrder | None = None
    """How to read the dates of consent; None leaves it to those in the preview."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows there are, and of each verdict."""

    rows: int
    active: int
    deactivated: int
    reconsented: int
    unreadable: int


@dataclass(frozen=True, slots=True)
class Scrub:
    """A verdict for every row of a list, and what it rests on."""

    contacts: ContactFile
    columns: Columns
    reports: tuple[StoredReport, ...]
    """What was compared with, by date, oldest first."""
    verdicts: NDArray[np.uint8]
    """The Verdict of each row."""
    latest: NDArray[np.uint16]
    """The latest report that holds each row's number, counted from 1; 0 if none does."""
    odd: int = 0
    """Rows whose number was spelled so oddly that it was read by itself: they take longer."""

    @property
    def counts(self) -> Counts:
        """Return how many rows have each verdict."""
        return Counts(len(self.verdicts), *np.bincount(self.verdicts, minlength=4).tolist())

    def rows_with(self, verdict: Verdict) -> NDArray[np.int64]:
        """Return the numbers of the rows with a verdict, in order."""
        return np.flatnonzero(self.verdicts == verdict)

    def report_of(self, row: int) -> StoredReport | None:
        """Return the latest report that holds a row's number."""
        latest = int(self.latest[row])
        return self.reports[latest - 1] if latest else None

    def deactivated_on(self, row: int) -> date | None:
        """Return the date of the latest report that holds a row's number."""
        stored = self.report_of(row)
        return stored.report.date if stored else None


def compare(
    contacts: ContactFile,
    deactivations: Deactivations,
    columns: Columns,
    checkpoint: Checkpoint = ignore,
) -> Scrub:
    """Give every row its verdict. The checkpoint counts bytes.

    The rule for consent is the one of the FCC's Reassigned Numbers Database: a number counts as
    deactivated if its latest deactivation is on or after the date of consent. Without a readable
    date it counts as deactivated.

    Raises ColumnError if no row holds a US number, or if it must be said how to read the dates.
    """
    dates = _consent_dates(contacts, columns)
    wanted = [columns.phone] if columns.consent is None else [columns.phone, columns.consent]
    days = np.array([None, *deactivations.dates], "datetime64[D]")
    verdicts, latest, reader = GrowingArray(np.uint8), GrowingArray(np.uint16), PhoneReader()
    for phones, *consents in contacts.scan(wanted, checkpoint):
        numbers = reader.read(phones)
        on_report = deactivations.latest(numbers)
        verdict = np.where(numbers == 0, Verdict.UNREADABLE, Verdict.ACTIVE).astype(np.uint8)
        verdict[on_report > 0] = Verdict.DEACTIVATED
        for cells in consents:
            verdict[_consented_since(cells, on_report, days, dates)] = Verdict.RECONSENTED
        verdicts.extend(verdict)
        latest.extend(on_report)
    reports, odd = deactivations.reports, reader.odd
    scrub = Scrub(contacts, columns, reports, verdicts.finish(), latest.finish(), odd)
    if len(scrub.verdicts) and (scrub.verdicts == Verdict.UNREADABLE).all():
        raise ColumnError(
            f"No row has a US phone number in the column “{contacts.columns[columns.phone]}”. "
            "Choose the column that holds the numbers."
        )
    return scrub


def _consented_since(
    cells: Cells,
    on_report: NDArray[np.uint16],
    days: NDArray[np.datetime64],
    dates: ConsentDates,
) -> NDArray[np.int64]:
    """Return the rows on a report whose consent is newer; an unreadable date (NaT) never is."""
    rows = np.flatnonzero(on_report)
    return rows[dates.read(cells.take(rows)) > days[on_report[rows]]]


def _consent_dates(contacts: ContactFile, columns: Columns) -> ConsentDates:
    if columns.consent is None or columns.date_order is not None:
        return ConsentDates(columns.date_order)
    texts = [row[columns.consent] for row in contacts.preview]
    order = detect_order(texts)
    if order is None and needs_order(texts):
        raise ColumnError(
            f"The dates in “{contacts.columns[columns.consent]}” don't show whether the month or "
            "the day comes first. Choose which, so that nobody is kept by mistake."
        )
    return ConsentDates(order)
