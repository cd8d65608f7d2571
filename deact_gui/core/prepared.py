"""Keep what many reports say together, so that the next scrub need not read them again.

The archive stays the truth: a prepared file is made from checked bytes, says which, and is made
anew, from what is known already and the new reports, whenever others are asked for.
"""

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.paths import make_private
from deact_gui.core.report import StoredReport

WORTH_KEEPING = 4 << 20
"""Bytes of reports from which on reading the prepared file is faster than reading them."""

_KEPT = 4
_ARRAYS = ("offsets", "lines", "report_of", "sieve", "counts")


class PreparedReports:
    """The folder ``prepared`` in the data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "prepared"

    def load(
        self, reports: Sequence[StoredReport], checkpoint: Checkpoint = ignore
    ) -> Deactivations:
        """Return what the reports say, as ``Deactivations.load`` does; raise what it raises."""
        if sum(stored.size for stored in reports) < WORTH_KEEPING:
            return Deactivations.load(reports, checkpoint)
        known = self._best(reports)
        if known is not None and len(known.reports) == len(reports):
            return known
        deactivations = Deactivations.load(reports, checkpoint, known)
        with suppress(OSError):  # a full disk costs time at the next start, nothing else
            self._write(deactivations)
        return deactivations

    def _best(self, reports: Sequence[StoredReport]) -> Deactivations | None:
        """Return the prepared file that knows most of these reports, and none besides them."""
        names = {_identity(stored): stored for stored in reports}
        best: tuple[int, Path, list[str]] = (0, Path(), [])
        for path in self._folder.glob("*.npz"):
            with suppress(OSError, ValueError, KeyError, zipfile.BadZipFile), np.load(path) as file:
                identities = file["reports"].tolist()
                if names.keys() >= set(identities):
                    best = max(best, (len(identities), path, identities))
        if not best[0]:
            return None
        with suppress(OSError, ValueError, KeyError, zipfile.BadZipFile), np.load(best[1]) as file:
            arrays = {name: file[name] for name in _ARRAYS}
            return Deactivations(tuple(names[each] for each in best[2]), **arrays)
        return None

    def _write(self, deactivations: Deactivations) -> None:
        make_private(self._folder)
        identities = [_identity(stored) for stored in deactivations.reports]
        name = hashlib.sha256("\n".join(identities).encode()).hexdigest()[:16]
        handle, part = tempfile.mkstemp(suffix=".part", dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                arrays = {each: getattr(deactivations, each) for each in _ARRAYS}
                np.savez(file, reports=np.array(identities), **arrays)
            os.replace(part, self._folder / f"{name}.npz")
        finally:
            Path(part).unlink(missing_ok=True)
        self._forget_old()

    def _forget_old(self) -> None:
        newest_last = sorted(self._folder.glob("*.npz"), key=lambda path: path.stat().st_mtime)
        for path in newest_last[:-_KEPT]:
            path.unlink(missing_ok=True)


def _identity(stored: StoredReport) -> str:
    """Return what changes whenever a report's bytes do."""
    if stored.sha256 is not None:
        return f"{stored.report.date} {stored.sha256}"
    facts = stored.path.stat()
    return f"{stored.report.date} {stored.path} {facts.st_size} {facts.st_mtime_ns}"
