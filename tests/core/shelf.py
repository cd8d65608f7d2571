"""A source of reports that remembers what was bought from it."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.report import Report
from deact_gui.core.sources import Available

DAY = date(2026, 11, 22)
BODY = b"12065550122\n13125550122\n17185550122\n"
REVISED = b"12065550122\n13125550122\n"


class Shelf:
    """Reports in a bucket that charges for each."""

    def __init__(self, body: bytes = BODY, day: date = DAY, bucket: str = "some-bucket") -> None:
        self.name = bucket
        self.body = body
        self.day = day
        self.bought = 0

    @property
    def item(self) -> Available:
        """Return the report on the shelf."""
        etag = hashlib.md5(self.body).hexdigest()
        report = Report(self.day, "us", self.name)
        modified = datetime(2026, 11, 23, 4, tzinfo=UTC)
        return Available(report, len(self.body), etag, modified, f"reports/{self.day}")

    def available(self, checkpoint: Checkpoint = ignore) -> list[Available]:
        """Return the one report."""
        return [self.item]

    def chunks(
        self, item: Available, checkpoint: Checkpoint = ignore, start: int = 0
    ) -> Iterator[bytes]:
        """Sell the report in two halves."""
        self.bought += 1
        middle = len(self.body) // 2
        for begin, end in ((start, max(start, middle)), (max(start, middle), len(self.body))):
            checkpoint(end, item.size)
            yield self.body[begin:end]
