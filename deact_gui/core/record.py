"""What the archive knows of a report besides its bytes."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass, fields
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
        try:
            held = json.loads(text)
            report = held.pop("report")
            report["date"] = date.fromisoformat(report["date"])
            held["fetched_at"] = datetime.fromisoformat(held["fetched_at"])
            return cls(report=Report(**report), **held)
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("not a record of a report") from error

    def to_list(self) -> list[str | int]:
        """Return the record as JSON holds it where there are thousands of them."""
        report, *rest = (getattr(self, field.name) for field in fields(self))
        return [
            *(str(report.date), report.country, report.source),
            *(value.isoformat() if isinstance(value, datetime) else value for value in rest),
        ]

    @classmethod
    def from_list(cls, values: Any) -> "Record":
        """Read what ``to_list`` made; raise ValueError for anything else."""
        try:
            day, country, source, *rest = values
            at = len(rest) - 3
            rest[at] = datetime.fromisoformat(rest[at])
            return cls(Report(date.fromisoformat(day), country, source), *rest)
        except (TypeError, IndexError) as error:
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
