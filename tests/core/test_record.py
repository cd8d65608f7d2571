"""A record says what a report's bytes are, and is made only for the right ones."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from deact_gui.core.errors import ReportError
from deact_gui.core.record import Record, examine
from deact_gui.core.report import Report
from deact_gui.core.sources import Available

BODY = b"12065550122\n13125550122\n13125550122\nno number\n"
MD5 = hashlib.md5(BODY).hexdigest()
NOW = datetime(2026, 11, 23, 4, 5, 6, tzinfo=UTC)
ITEM = Available(Report(date(2026, 11, 22), "us", "bucket"), len(BODY), MD5, NOW, "some/key")


def test_a_record_counts_and_identifies() -> None:
    assert examine(BODY, ITEM, "the bucket", NOW) == Record(
        report=ITEM.report,
        etag=MD5,
        sha256=hashlib.sha256(BODY).hexdigest(),
        size=len(BODY),
        lines=4,
        numbers=2,
        unreadable=1,
        fetched_at=NOW,
        origin="the bucket",
        locator="some/key",
    )


def test_other_bytes_than_the_etag_says_are_refused() -> None:
    with pytest.raises(ReportError, match="report of 2026-11-22 did not arrive whole"):
        examine(BODY.replace(b"1", b"2"), ITEM, "the bucket", NOW)


def test_another_length_is_refused_whatever_the_etag_is() -> None:
    with pytest.raises(ReportError, match="did not arrive whole"):
        examine(BODY[:-1], replace(ITEM, etag=None), "the bucket", NOW)


def test_an_etag_of_parts_says_nothing_about_the_bytes() -> None:
    in_parts = "0123456789abcdef0123456789abcdef-2"
    assert examine(BODY, replace(ITEM, etag=in_parts), "the bucket", NOW).etag == in_parts


def test_without_an_etag_the_record_has_the_one_s3_would_give() -> None:
    assert examine(BODY, replace(ITEM, etag=None), "a folder", NOW).etag == MD5


def test_what_is_no_report_is_refused() -> None:
    page = b"<html><body>Please sign in</body></html>"
    with pytest.raises(ReportError, match="<html"):
        examine(page, replace(ITEM, size=len(page), etag=None), "the bucket", NOW)


def test_a_record_survives_being_written_down() -> None:
    record = examine(BODY, ITEM, "the bucket", NOW)
    assert Record.from_json(record.to_json()) == record


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"report": 1}', '{"report": {"date": "2026-11-22"}}', "\0"]
)
def test_what_is_no_record_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Record.from_json(text)


def test_as_a_list_it_is_read_back_as_it_was() -> None:
    record = examine(BODY, ITEM, "the bucket", NOW)
    assert Record.from_list(json.loads(json.dumps(record.to_list()))) == record


@pytest.mark.parametrize(
    "values", [None, [], {}, ["2026-11-22"], ["no day", "us", "x", 1, 2, 3, 4]]
)
def test_a_list_that_is_no_record_is_refused(values: object) -> None:
    with pytest.raises(ValueError):
        Record.from_list(values)
