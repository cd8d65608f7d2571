"""Where deactivation reports come from: what every source can do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.report import Report

CHUNK = 64 << 10
"""Bytes read between two checkpoints: Cancel stays live on a slow line."""


@dataclass(frozen=True, slots=True)
class Available:
    """A report that a source offers."""

    report: Report
    size: int
    """In bytes."""
    etag: str | None
    """Changes whenever the bytes do; None where the source has no such thing."""
    modified: datetime | None
    locator: str
    """What the source itself calls it: an S3 key, a file's name."""


class ReportSource(Protocol):
    """A bucket or a folder with reports."""

    @property
    def name(self) -> str:
        """Return what to call the source in front of people."""

    def available(self, checkpoint: Checkpoint = ignore) -> list[Available]:
        """Return the reports on offer, oldest first, each date once; the last is the latest."""

    def chunks(
        self, item: Available, checkpoint: Checkpoint = ignore, start: int = 0
    ) -> Iterator[bytes]:
        """Yield a report's exact bytes, from one of them on; raise rather than end short.

        SourceError leaves what has come so far to be taken up again, ReportError doesn't.
        """
