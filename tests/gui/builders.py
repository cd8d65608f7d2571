"""Small lists and reports, and an AWS that can be told what to do."""

import hashlib
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from deact_gui.aws.prices import Meter
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.report import Report
from deact_gui.core.sources import Available
from deact_gui.gui.steps.origin import Aws

DAY = date(2026, 11, 18)
ANN, BOB, CAT, DAN = "2065550101", "2065550102", "2065550103", "2065550104"
AWS = Aws("acme-ops", "us-east-1")


def write_list(path: Path, phones: Sequence[str], *, consent: Sequence[str] = ()) -> Path:
    """Write a contact list with a name, a phone number and perhaps a date of consent a row."""
    header = "name,mobile,opt_in" if consent else "name,mobile"
    rows = [
        f"Person {i},{phone}" + (f",{consent[i]}" if consent else "")
        for i, phone in enumerate(phones)
    ]
    path.write_bytes("\r\n".join([header, *rows, ""]).encode())
    return path


def report(*phones: str) -> bytes:
    """Return a report as AWS writes it."""
    return "".join(f"1{phone}\n" for phone in phones).encode()


def write_reports(folder: Path, reports: Mapping[date, bytes]) -> Path:
    """Write reports under the names that AWS gives them."""
    folder.mkdir(exist_ok=True)
    for day, data in reports.items():
        (folder / Report(day).filename).write_bytes(data)
    return folder


class FakeAws:
    """A source in the place of S3, which has tests of its own against a real server."""

    name = "us-east-1-pinpoint-sms-voice"

    def __init__(self, reports: Mapping[date, bytes]) -> None:
        self.reports = dict(reports)
        self.error: Exception | None = None
        self.gate = threading.Event()
        """Downloads wait here, going through their checkpoint again and again."""
        self.gate.set()
        self.held: set[date] = set()
        """Downloads of these days wait for ever, going through their checkpoint."""
        self.fetched: list[date] = []
        self.meter = Meter()

    def available(self, checkpoint: Checkpoint = ignore) -> list[Available]:
        if self.error:
            raise self.error
        return [self._item(day, data) for day, data in sorted(self.reports.items())]

    def chunks(
        self, item: Available, checkpoint: Checkpoint = ignore, start: int = 0
    ) -> Iterator[bytes]:
        if self.error:
            raise self.error
        while item.report.date in self.held or not self.gate.wait(0.005):
            time.sleep(0.001)
            checkpoint(0, item.size)
        data = self.reports[item.report.date]
        self.fetched.append(item.report.date)
        self.meter.count(gets=1, size=len(data))
        checkpoint(len(data), item.size)
        yield data[start:]

    def _item(self, day: date, data: bytes) -> Available:
        etag = hashlib.md5(data, usedforsecurity=False).hexdigest()
        modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
        return Available(Report(day, "us", self.name), len(data), etag, modified, f"key-{day}")
