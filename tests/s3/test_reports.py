"""Reports come from S3 as they lie there, each call pays, and whatever fails says what to do."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import botocore.auth
import botocore.crt.auth
import pytest

from deact_gui.aws.reports import S3Source, open_source
from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import (
    AccessDenied,
    DeactError,
    NoCredentials,
    ReportError,
    SourceError,
)
from deact_gui.core.report import Report
from deact_gui.core.sources import CHUNK, Available
from tests.s3.bucket import PREFIX, PROFILE, REGION, REPORTS, ReportBucket, client, reports_in
from tests.s3.rgw import Keys, S3Server

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client

pytestmark = pytest.mark.s3
DAY = date(2026, 11, 22)
LONG = bytes(range(48, 58)) * CHUNK
"""Ten chunks of bytes."""


@pytest.fixture
def reader(report_bucket: ReportBucket) -> "S3Client":
    return client(report_bucket.server, report_bucket.server.reader)


@pytest.fixture
def source(reader: "S3Client") -> S3Source:
    return S3Source(reader, REGION)


def dates(source: S3Source) -> list[date]:
    return [item.report.date for item in source.available()]


def item_of(source: S3Source, day: date = DAY) -> Available:
    return next(item for item in source.available() if item.report.date == day)


def read(source: S3Source, item: Available) -> bytes:
    return b"".join(source.chunks(item))


@contextmanager
def listening(reader: "S3Client", event: str) -> Iterator[list[dict[str, Any]]]:
    """Note what botocore tells of each call while it makes it."""
    heard: list[dict[str, Any]] = []

    def listen(**told: Any) -> None:
        heard.append(told)

    reader.meta.events.register(event, listen)
    yield heard
    reader.meta.events.unregister(event, listen)


def test_a_profile_lists_the_reports_oldest_first(report_bucket: ReportBucket) -> None:
    items = open_source(PROFILE, REGION).available()
    assert [(item.report, item.size, item.etag) for item in items] == [
        (Report(day, "us", report_bucket.name), len(body), hashlib.md5(body).hexdigest())
        for day, body in REPORTS.items()
    ]
    assert items[-1].locator == PREFIX + "2026-11-22-deact-report.csv"


def test_the_environment_serves_in_place_of_a_profile(
    report_bucket: ReportBucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_PROFILE", PROFILE)
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", report_bucket.server.endpoint)
    assert dates(open_source(None, REGION)) == list(REPORTS)


def test_every_page_of_the_listing_is_read(source: S3Source, reader: "S3Client") -> None:
    def two_at_a_time(params: dict[str, Any], **_: Any) -> None:
        params["MaxKeys"] = 2

    reader.meta.events.register("provide-client-params.s3.ListObjectsV2", two_at_a_time)
    with listening(reader, "before-send.s3") as calls:
        assert dates(source) == list(REPORTS)
    assert len(calls) == 2


def test_every_call_pays(source: S3Source, reader: "S3Client") -> None:
    with listening(reader, "before-send.s3") as calls:
        read(source, item_of(source))
    assert [call["request"].headers["x-amz-request-payer"] for call in calls] == [b"requester"] * 2


def test_a_listing_can_be_cancelled(source: S3Source) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        source.available(cancel)


def test_latest_stands_for_the_dated_report_with_the_same_bytes(
    source: S3Source, report_bucket: ReportBucket
) -> None:
    report_bucket.put("latest-deact-report.csv", REPORTS[date(2026, 11, 21)])
    assert dates(source) == list(REPORTS)


def test_latest_without_a_dated_report_has_the_date_it_was_put_there(
    source: S3Source, report_bucket: ReportBucket
) -> None:
    report_bucket.put("latest-deact-report.csv", b"12065550199\n")
    newest = source.available()[-1]
    assert newest.report.date == datetime.now(UTC).date()
    assert newest.locator == PREFIX + "latest-deact-report.csv"
    assert read(source, newest) == b"12065550199\n"


def test_a_dated_report_goes_before_latest_of_the_same_day(
    source: S3Source, report_bucket: ReportBucket
) -> None:
    today = f"{datetime.now(UTC):%Y-%m-%d}-deact-report.csv"
    report_bucket.put("latest-deact-report.csv", b"12065550199\n")
    report_bucket.put(today, b"12065550198\n")
    assert source.available()[-1].locator == PREFIX + today


def test_what_is_no_report_is_not_listed(source: S3Source, report_bucket: ReportBucket) -> None:
    for name in (
        "2026-11-19.csv",
        "old/2026-11-19-deact-report.csv",
        "2026-02-30-deact-report.csv",
    ):
        report_bucket.put(name, b"12065550199\n")
    assert dates(source) == list(REPORTS)


def test_a_bucket_without_reports_is_no_error(
    source: S3Source, report_bucket: ReportBucket
) -> None:
    for day in REPORTS:
        report_bucket.remove(f"{day}-deact-report.csv")
    report_bucket.remove("latest-deact-report.csv")
    assert source.available() == []


def test_a_report_comes_in_chunks_with_its_exact_bytes(
    source: S3Source, report_bucket: ReportBucket
) -> None:
    report_bucket.publish(DAY, LONG + b"!")
    seen: list[tuple[int, int]] = []
    chunks = source.chunks(item_of(source), lambda done, total: seen.append((done, total)))
    assert b"".join(chunks) == LONG + b"!"
    steps = [*range(CHUNK, len(LONG) + 1, CHUNK), len(LONG) + 1]
    assert seen == [(done, len(LONG) + 1) for done in steps]


def test_cancel_hangs_up_in_the_middle(
    source: S3Source, reader: "S3Client", report_bucket: ReportBucket
) -> None:
    report_bucket.publish(DAY, LONG)

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    item = item_of(source)
    with listening(reader, "after-call.s3.GetObject") as calls:
        with pytest.raises(Cancelled):
            list(source.chunks(item, cancel))
        body = calls[0]["parsed"]["Body"]
        assert body._raw_stream.closed
        assert body.tell() == CHUNK


def test_a_report_replaced_since_it_was_listed_is_not_mixed_up(
    source: S3Source, report_bucket: ReportBucket
) -> None:
    item = item_of(source)
    report_bucket.publish(DAY, b"12065550199\n")
    with pytest.raises(ReportError, match=r"AWS replaced the report of 2026-11-22.*List"):
        read(source, item)


def test_a_report_gone_since_it_was_listed(source: S3Source, report_bucket: ReportBucket) -> None:
    item = item_of(source)
    report_bucket.remove("2026-11-22-deact-report.csv")
    with pytest.raises(ReportError, match=r"does not have the report of 2026-11-22.*90 days"):
        read(source, item)


def test_a_report_of_another_length_than_listed_is_refused(source: S3Source) -> None:
    item = item_of(source)
    with pytest.raises(ReportError, match="The report of 2026-11-22 did not arrive whole"):
        read(source, replace(item, size=item.size + 1))


@pytest.mark.parametrize(
    ("keys", "kind", "says"),
    [
        (Keys("readerkey", "wrong"), NoCredentials, "secret key of the default AWS set-up"),
        (Keys("nobody", "readersecret"), NoCredentials, "does not know the access key"),
    ],
)
def test_keys_that_s3_refuses(
    report_bucket: ReportBucket, keys: Keys, kind: type[DeactError], says: str
) -> None:
    source = S3Source(client(report_bucket.server, keys), REGION)
    with pytest.raises(kind, match=says):
        source.available()


def test_a_region_without_a_bucket(reader: "S3Client") -> None:
    with pytest.raises(
        SourceError, match=r"no reports in the region eu-west-1.*eu-west-1-pinpoint"
    ):
        S3Source(reader, "eu-west-1").available()


def test_a_bucket_that_we_may_not_read(s3_server: S3Server) -> None:
    with reports_in(s3_server, "us-west-2") as bucket:
        bucket.owner.delete_bucket_policy(Bucket=bucket.name)
        source = S3Source(client(s3_server, s3_server.reader), "us-west-2")
        with pytest.raises(AccessDenied, match=r"s3:ListBucket .*us-west-2-pinpoint-sms-voice"):
            source.available()


def test_a_clock_that_is_wrong(source: S3Source, monkeypatch: pytest.MonkeyPatch) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    with monkeypatch.context() as patch, pytest.raises(SourceError, match="clock is wrong"):
        for module in (botocore.auth, botocore.crt.auth):
            patch.setattr(module, "get_current_datetime", lambda **_: yesterday)
        source.available()
