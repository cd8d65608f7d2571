"""Save a workbook without some of its contacts."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from deact_gui.core.checksums import Checksums
from deact_gui.core.contacts.contact_file import Split
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.files import sha256

NOTES = (("", "removed by hand"), ("2026-11-18", "<the> report & more"))
TITLES = ("deactivated_on", "report")


def split(rows: int, removed: Iterable[int]) -> Split:
    """Return a split that removes some contacts, every other by hand."""
    chosen = np.zeros(rows, np.bool_)
    chosen[[*removed]] = True
    return Split(chosen, (np.arange(rows) % 2).astype(np.uint16), NOTES, TITLES)


def save(file: XlsxFile, removed: Iterable[int], folder: Path) -> tuple[Path, Path]:
    """Scan and save a list; return the workbook of what is kept and that of what is removed."""
    rows = sum(len(cells) for (cells,) in file.scan([0]))
    folder.mkdir()
    kept, gone = folder / "kept.xlsx", folder / "removed.xlsx"
    made = file.write(split(rows, removed), kept, gone)
    assert made.checksums == Checksums(*map(sha256, (file.path, kept, gone)))
    return kept, gone
