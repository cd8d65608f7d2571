"""Every number that some reports hold, each with the latest date: fast to ask for millions.

The numbers are kept as a telephone exchange would: for each prefix (NPA-NXX, the first six digits)
the last four digits of its numbers in ascending order, all prefixes behind one another. Two bytes a
number, and looking one up is a binary search among the few that share its prefix.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.errors import ReportError
from deact_gui.core.report import StoredReport
from deact_gui.core.report_numbers import read_numbers

_PREFIXES = np.arange(200_000, 1_000_001, dtype=np.int64)
_LINES = 10_000
"""Numbers that share a prefix, at most."""


@dataclass(frozen=True, slots=True)
class Deactivations:
    """What some reports say together."""

    reports: tuple[StoredReport, ...]
    """By date, oldest first."""
    offsets: NDArray[np.int64]
    """Where each prefix from 200-000 on starts in ``lines``, and where the last one ends."""
    lines: NDArray[np.uint16]
    """The last four digits of each number."""
    report_of: NDArray[np.uint16]
    """The latest report of each number, counted from 1."""

    @classmethod
    def load(
        cls, reports: Sequence[StoredReport], checkpoint: Checkpoint = ignore
    ) -> "Deactivations":
        """Read some reports. The checkpoint counts bytes.

        Raises ReportError if one is missing, damaged or no report.
        """
        ordered = tuple(sorted(reports, key=lambda stored: stored.report))
        total, done = sum(stored.size for stored in ordered), 0
        found = [np.zeros(0, np.int64)]
        for i, stored in enumerate(ordered, start=1):
            checkpoint(done, total)
            found.append(read_numbers(_read(stored)).numbers << 16 | i)
            done += stored.size
        checkpoint(done, total)
        keyed = np.sort(np.concatenate(found))
        is_latest = np.diff(keyed >> 16, append=-1) != 0
        keyed = keyed[is_latest]
        numbers = keyed >> 16
        return cls(
            reports=ordered,
            offsets=np.searchsorted(numbers, _PREFIXES * _LINES),
            lines=(numbers % _LINES).astype(np.uint16),
            report_of=(keyed & 0xFFFF).astype(np.uint16),
        )

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def dates(self) -> tuple[date, ...]:
        """Return the reports' dates."""
        return tuple(stored.report.date for stored in self.reports)

    def latest(self, numbers: NDArray[np.int64]) -> NDArray[np.uint16]:
        """Return the latest report of each national number, counted from 1; 0 if it is on none."""
        prefix = np.maximum(numbers // _LINES - _PREFIXES[0], 0)
        line = (numbers % _LINES).astype(np.uint16)
        low, high = self.offsets[prefix], self.offsets[prefix + 1]
        asked = np.flatnonzero((low < high) & (numbers > 0))
        low, end, line = low[asked], high[asked], line[asked]
        high = end
        for _ in range(int((high - low).max(initial=0)).bit_length()):
            middle = (low + high) >> 1
            below = self.lines[np.minimum(middle, end - 1)] < line
            low, high = (
                np.where(below & (low < high), middle + 1, low),
                np.where(below, high, middle),
            )
        hit = np.flatnonzero(low < end)
        hit = hit[self.lines[low[hit]] == line[hit]]
        latest = np.zeros(len(numbers), np.uint16)
        latest[asked[hit]] = self.report_of[low[hit]]
        return latest


def _read(stored: StoredReport) -> bytes:
    try:
        data = stored.path.read_bytes()
    except OSError as error:
        raise ReportError(
            f"The report of {stored.report.date} can't be read: {error.strerror}. Get it again."
        ) from error
    if stored.sha256 is not None and hashlib.sha256(data).hexdigest() != stored.sha256:
        raise ReportError(
            f"The report of {stored.report.date} is no longer what was fetched: its checksum "
            f"differs. Remove {stored.path.name} and get it again."
        )
    return data
