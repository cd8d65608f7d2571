"""The history as a table for a spreadsheet: one scrub a row."""

import csv
import io
import os
from collections.abc import Iterable
from pathlib import Path

from deact_gui.core.coverage import in_words
from deact_gui.core.files import writing
from deact_gui.core.history.entry import Entry

TITLES = (
    *("scrubbed_at", "user", "program", "list", "list_sha256", "rows", "active", "deactivated"),
    *("kept_by_consent", "unreadable", "overruled", "kept", "removed", "reports", "first_report"),
    *("last_report", "days_not_covered", "phone_column", "consent_column", "scrubbed_file"),
    *("scrubbed_sha256", "removed_file", "removed_sha256", "id"),
)


def to_csv(entries: Iterable[Entry]) -> str:
    """Return the scrubs as CSV, in the order given."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(TITLES)
    writer.writerows(map(_row, entries))
    return text.getvalue()


def write_csv(entries: Iterable[Entry], path: Path) -> Path:
    """Write the scrubs to a file, which appears whole; replaces what is there."""
    part = path.with_name(f".{path.name}.part")
    with writing(path):
        try:
            # With a byte order mark, Excel takes it for UTF-8.
            part.write_text(to_csv(entries), encoding="utf-8-sig", newline="")
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    return path


def _row(entry: Entry) -> tuple[object, ...]:
    counts, list_ = entry.counts, entry.list
    return (
        *(entry.at.isoformat(), entry.user, entry.program, str(list_.path), list_.sha256),
        *(counts.rows, counts.active, counts.deactivated, counts.reconsented, counts.unreadable),
        *(entry.overruled, entry.scrubbed.rows, entry.removed.rows, len(entry.reports)),
        *(min(entry.days), max(entry.days), in_words(entry.not_covered)),
        *(list_.phone, list_.consent or "", str(entry.scrubbed.path), entry.scrubbed.sha256),
        *(str(entry.removed.path), entry.removed.sha256, entry.id),
    )
