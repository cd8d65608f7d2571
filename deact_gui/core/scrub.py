"""Compare contacts with the numbers that carriers have deactivated: a verdict for every row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import Cells, from_texts
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.consent import ConsentDates
from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.date_order import detect_order, needs_order
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.errors import ColumnError
from deact_gui.core.growing import GrowingArray
from deact_gui.core.likeness import Sketch, Sketcher
from deact_gui.core.phone import PhoneReader
from deact_gui.core.report import StoredReport
from deact_gui.core.terms import Columns, Counts, Verdict

_GRACE = timedelta(days=1)
"""A date of consent may be ahead by this: it is tomorrow already in other time zones."""


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
    numbers: tuple[int, ...] = ()
    """How many numbers each report holds."""
    sketch: Sketch = field(default_factory=lambda: Sketcher().finish())
    """What the list is known by again."""
    dates: ConsentDates | None = None
    """Reads the dates of consent as they were read; None without a column of them."""
    odd: int = 0
    """Rows whose number was spelled so oddly that it was read by itself: they take longer."""
    future: int = 0
    """Rows kept by a date of consent that has not come yet: most likely a slip of the pen."""

    @property
    def counts(self) -> Counts:
        """Return how many rows have each verdict."""
        counts = (int(np.count_nonzero(self.verdicts == verdict)) for verdict in Verdict)
        return Counts(len(self.verdicts), *counts)

    def consent_in(self, cells: Sequence[str]) -> date | None:
        """Return the date of consent among the cells of a row."""
        if self.dates is None or self.columns.consent is None:
            return None
        days: list[date | None] = self.dates.read(
            from_texts([cells[self.columns.consent]])
        ).tolist()
        return days[0]

    def removed_by(self, days: Iterable[date]) -> int:
        """Return how many rows are removed for a report of one of these days."""
        wanted = set(days)
        among = [False, *(stored.report.date in wanted for stored in self.reports)]
        removed = self.verdicts == Verdict.DEACTIVATED
        return int(np.count_nonzero(np.array(among)[self.latest] & removed))

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
    *,
    today: date | None = None,
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
    tomorrow = np.datetime64((today or date.today()) + _GRACE, "D")
    future = 0
    verdicts, latest = GrowingArray(np.uint8), GrowingArray(np.uint16)
    reader, sketcher = PhoneReader(), Sketcher()
    for phones, *consents in contacts.scan(wanted, checkpoint):
        numbers = reader.read(phones)
        sketcher.add(numbers)
        on_report = deactivations.latest(numbers)
        verdict = np.where(numbers == 0, Verdict.UNREADABLE, Verdict.ACTIVE).astype(np.uint8)
        verdict[on_report > 0] = Verdict.DEACTIVATED
        for cells in consents:
            rows, consent = _consented_since(cells, on_report, days, dates)
            verdict[rows] = Verdict.RECONSENTED
            future += int(np.count_nonzero(consent > tomorrow))
        verdicts.extend(verdict)
        latest.extend(on_report)
    scrub = Scrub(
        contacts,
        columns,
        deactivations.reports,
        verdicts.finish(),
        latest.finish(),
        tuple(deactivations.counts.tolist()),
        sketcher.finish(),
        None if columns.consent is None else dates,
        reader.odd,
        future,
    )
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
) -> tuple[NDArray[np.int64], NDArray[np.datetime64]]:
    """Return the rows on a report whose consent is newer, and when that is.

    An unreadable date (NaT) never is.
    """
    rows = np.flatnonzero(on_report)
    consent = dates.read(cells.take(rows))
    is_newer = consent > days[on_report[rows]]
    return rows[is_newer], consent[is_newer]


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
