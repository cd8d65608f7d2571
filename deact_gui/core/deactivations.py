"""Every number that some reports hold, each with the latest date: fast to ask for millions.

The numbers are kept as a telephone exchange would: for each prefix (NPA-NXX, the first six digits)
the last four digits of its numbers in ascending order, all prefixes behind one another. Two bytes a
number, two more for its latest report, and looking one up is a binary search among the few that
share its prefix. Before that a sieve of bits turns away most numbers that are on no report.
"""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.errors import DamagedReport, ReportError
from deact_gui.core.report import StoredReport
from deact_gui.core.report_numbers import read_numbers

_LOWEST = 200_000
"""The first prefix: the six digits before the last four."""
_LINES = 10_000
"""Numbers that share a prefix, at most."""

_REPORT_BITS = 16
"""The lowest bits of a key are the report, the others the number."""

_READERS = 2
"""Reports read at the same time: reading them is half of the work, and mostly numpy's."""

_AT_ONCE = 1 << 18
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)


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
    sieve: NDArray[np.uint8]
    """A bit for each hash of a number, eight to a byte; set if some number has it."""
    counts: NDArray[np.int64]
    """How many numbers each report holds, in the order of ``reports``."""

    @classmethod
    def load(
        cls,
        reports: Sequence[StoredReport],
        checkpoint: Checkpoint = ignore,
        known: "Deactivations | None" = None,
    ) -> "Deactivations":
        """Read some reports, but for those already ``known``. The checkpoint counts bytes.

        What is known helps only if all its reports are wanted: it can't be taken apart again.
        Raises ReportError if one is missing, damaged or no report.
        """
        if known and not set(known.reports) <= set(reports):
            known = None
        ordered = tuple(sorted(reports, key=lambda stored: stored.report))
        found = [known._keyed(ordered)] if known else [np.zeros(0, np.int64)]
        new = [stored for stored in ordered if not known or stored not in known.reports]
        total, done = sum(stored.size for stored in new), 0
        counts = np.zeros(len(ordered), np.int64)
        if known:
            counts[[ordered.index(stored) for stored in known.reports]] = known.counts
        checkpoint(done, total)
        with ThreadPoolExecutor(_READERS, "reports") as readers:
            try:
                for stored, numbers in zip(new, readers.map(_numbers, new), strict=True):
                    at = ordered.index(stored)
                    found.append(_key(numbers, at + 1))
                    counts[at] = len(numbers)
                    done += stored.size
                    checkpoint(done, total)
            except BaseException:
                readers.shutdown(cancel_futures=True)
                raise
        return cls._of(ordered, found, counts)

    @classmethod
    def _of(
        cls,
        reports: tuple[StoredReport, ...],
        found: list[NDArray[np.int64]],
        counts: NDArray[np.int64],
    ) -> "Deactivations":
        """Merge keyed numbers; empties ``found`` and works in place: there may be many millions."""
        keyed = np.concatenate(found)
        found.clear()
        keyed.sort(kind="stable")  # merges what is sorted already
        is_latest = np.ones(len(keyed), bool)
        np.not_equal(keyed[:-1] >> _REPORT_BITS, keyed[1:] >> _REPORT_BITS, out=is_latest[:-1])
        keyed = keyed[is_latest]
        report_of = keyed.astype(np.uint16)
        keyed >>= _REPORT_BITS
        numbers = keyed  # the same memory
        lines = np.empty(len(numbers), np.uint16)
        np.remainder(numbers, _LINES, out=lines, casting="unsafe")
        offsets = np.searchsorted(numbers, _prefixes() * _LINES)
        return cls(reports, offsets, lines, report_of, _sieve(numbers), counts)

    def _keyed(self, reports: Sequence[StoredReport]) -> NDArray[np.int64]:
        """Return the numbers, ascending, each with the place that its report has in ``reports``."""
        places = np.array([0, *(reports.index(stored) + 1 for stored in self.reports)])
        prefixes = np.repeat(_prefixes()[:-1], np.diff(self.offsets))
        return _key(prefixes * _LINES + self.lines, places[self.report_of])

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def dates(self) -> tuple[date, ...]:
        """Return the reports' dates."""
        return tuple(stored.report.date for stored in self.reports)

    def latest(self, numbers: NDArray[np.int64]) -> NDArray[np.uint16]:
        """Return the latest report of each national number, counted from 1; 0 if it is on none."""
        asked = np.flatnonzero(self._may_hold(numbers) & (numbers >= _LOWEST * _LINES))
        prefix = numbers[asked] // _LINES - _LOWEST
        line = (numbers[asked] % _LINES).astype(np.uint16)
        low, end = self.offsets[prefix], self.offsets[prefix + 1]
        high = end
        for _ in range(int((end - low).max(initial=0)).bit_length()):
            middle = (low + high) >> 1
            below = (low < high) & (self.lines[np.minimum(middle, end - 1)] < line)
            low, high = np.where(below, middle + 1, low), np.where(below, high, middle)
        hit = np.flatnonzero(low < end)
        hit = hit[self.lines[low[hit]] == line[hit]]
        latest = np.zeros(len(numbers), np.uint16)
        latest[asked[hit]] = self.report_of[low[hit]]
        return latest

    def _may_hold(self, numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which numbers the sieve lets through: all that are on a report, few others."""
        slot = _slots(numbers, len(self.sieve))
        return (self.sieve[slot >> 3] >> (slot & 7).astype(np.uint8) & 1).view(np.bool_)


def _prefixes() -> NDArray[np.int64]:
    """Return every prefix, and one more: made when it is asked for, because it takes 6 MB."""
    return np.arange(_LOWEST, 1_000_001, dtype=np.int64)


def _key(numbers: NDArray[np.int64], report: NDArray[np.int64] | int) -> NDArray[np.int64]:
    """Return number and report in one integer that sorts by number, then by report."""
    return numbers << _REPORT_BITS | report


def _sieve(numbers: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Return a sieve with 8 to 16 bits a number: one in twelve others slips through."""
    sieve = np.zeros(1 << max(len(numbers), 1 << 10).bit_length(), np.uint8)
    for start in range(0, len(numbers), _AT_ONCE):
        slot = _slots(numbers[start : start + _AT_ONCE], len(sieve))
        byte, bit = slot >> 3, slot & 7
        for each in range(8):  # numbers that share a byte here set the same bit: no order to mind
            sieve[byte[bit == each]] |= np.uint8(1 << each)
    return sieve


def _slots(numbers: NDArray[np.int64], sieve_size: int) -> NDArray[np.int64]:
    """Return the bit of each number in a sieve of some bytes: Fibonacci hashing."""
    shift = np.uint64(64 - 3 - (sieve_size.bit_length() - 1))
    return (numbers.view(np.uint64) * _GOLDEN >> shift).view(np.int64)


def _numbers(stored: StoredReport) -> NDArray[np.int64]:
    data = _read(stored)
    try:
        return read_numbers(data).numbers
    except ReportError as error:
        raise ReportError(f"{stored.name}: {error.sentence}") from None


def _read(stored: StoredReport) -> bytes:
    try:
        data = stored.path.read_bytes()
    except OSError as error:
        raise ReportError(
            f"The report of {stored.report.date} can't be read: {error.strerror}. Get it again."
        ) from error
    if stored.sha256 is not None and hashlib.sha256(data).hexdigest() != stored.sha256:
        raise DamagedReport(
            f"The report of {stored.report.date} ({stored.path.name}) is no longer what it was: "
            "its checksum differs. Get it again.",
            stored,
        )
    return data
