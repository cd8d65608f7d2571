"""What the archive knows of a report besides its bytes."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from deact_gui.core.errors import Incomplete
from deact_gui.core.report import Report
from deact_gui.core.report_numbers import read_numbers
from deact_gui.core.sources import Available

_MD5 = re.compile(r"[0-9a-f]{32}")
"""The ETag of an object put in one piece; of one put in parts it ends in a dash and their count."""


@dataclass(frozen=True, slots=True)
class Record:
    """A report's identity, what was counted in it, and where and when it was had."""

    report: Report
    etag: str
    sha256: str
    size: int
    lines: int
    numbers: int
    unreadable: int
    fetched_at: datetime
    """In UTC."""
    origin: str
    """The name of the source."""
    locator: str
    """What the source called it."""

    @property
    def filename(self) -> str:
        """Return the name of the bytes in the archive: no two versions of a report share one."""
        return f"{self.report.date}-deact-report.{self.sha256[:12]}.csv"

    def to_json(self) -> str:
        """Return the record as text for people and programs."""
        return json.dumps(asdict(self), indent=2, default=lambda moment: moment.isoformat()) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Record":
        """Read what ``to_json`` wrote; raise ValueError for anything else."""
        return cls.from_fields(json.loads(text))

    @classmethod
    def from_fields(cls, fields: Any) -> "Record":
        """Make a record of what JSON holds of it; raise ValueError if it holds something else."""
        try:
            report = fields["report"]
            day = date.fromisoformat(report["date"])
            return cls(
                **{
                    **fields,
                    "report": Report(**{**report, "date": day}),
                    "fetched_at": datetime.fromisoformat(fields["fetched_at"]),
                }
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("not a record of a report") from error


def is_checkable(item: Available) -> bool:
    """Tell whether the bytes of a report can be held against what its source says of them."""
    return item.etag is not None and _MD5.fullmatch(item.etag) is not None


def examine(data: bytes, item: Available, origin: str, fetched_at: datetime) -> Record:
    """Return the record of a report; raise ReportError if the bytes are another's or no report's.

    Without an ETag the record gets the one that S3 gives to an object that is put in one piece.
    """
    md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
    damaged = is_checkable(item) and item.etag != md5
    if damaged or len(data) != item.size:
        raise Incomplete(f"The report of {item.report.date} did not arrive whole. Try again.")
    found = read_numbers(data)
    return Record(
        report=item.report,
        etag=item.etag or md5,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        lines=found.lines,
        numbers=len(found.numbers),
        unreadable=found.unreadable,
        fetched_at=fetched_at,
        origin=origin,
        locator=item.locator,
    )
