"""From the bucket into the archive: what is here is never asked for again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from deact_gui.aws.reports import S3Source
from deact_gui.core.archive import Archive
from tests.s3.bucket import PREFIX, REGION, REPORTS, ReportBucket, client

pytestmark = pytest.mark.s3
PART = 5 << 20
"""Bytes of the smallest part of an upload in parts."""


class Meter:
    """Counts the calls that download something."""

    gets = 0

    def __call__(self, **_: Any) -> None:
        self.gets += 1


@pytest.fixture
def meter() -> Meter:
    return Meter()


@pytest.fixture
def source(report_bucket: ReportBucket, meter: Meter) -> Iterator[S3Source]:
    reader = client(report_bucket.server, report_bucket.server.reader)
    reader.meta.events.register("before-send.s3.GetObject", meter)
    yield S3Source(reader, REGION)


def fetch_all(archive: Archive, source: S3Source) -> list[bytes]:
    return [archive.fetch(source, item).path.read_bytes() for item in source.available()]


def test_each_report_is_bought_once(tmp_path: Path, source: S3Source, meter: Meter) -> None:
    assert fetch_all(Archive(tmp_path), source) == list(REPORTS.values())
    assert fetch_all(Archive(tmp_path), source) == list(REPORTS.values())
    assert meter.gets == len(REPORTS)


def test_a_revised_report_is_bought_again_and_alone(
    tmp_path: Path, source: S3Source, meter: Meter, report_bucket: ReportBucket
) -> None:
    fetch_all(Archive(tmp_path), source)
    report_bucket.put("2026-11-20-deact-report.csv", b"12065550199\n")
    assert fetch_all(Archive(tmp_path), source)[0] == b"12065550199\n"
    assert meter.gets == len(REPORTS) + 1


def test_a_report_uploaded_in_parts_is_known_by_its_etag(
    tmp_path: Path, source: S3Source, meter: Meter, report_bucket: ReportBucket
) -> None:
    report_bucket.remove("latest-deact-report.csv")
    owner, key = report_bucket.owner, PREFIX + "2026-11-22-deact-report.csv"
    upload = owner.create_multipart_upload(Bucket=report_bucket.name, Key=key)["UploadId"]
    bodies = [b"12065550100\n" * (PART // 12 + 1), b"12065550101\n"]
    etags = [
        owner.upload_part(
            Bucket=report_bucket.name, Key=key, UploadId=upload, PartNumber=number, Body=body
        )["ETag"]
        for number, body in enumerate(bodies, 1)
    ]
    owner.complete_multipart_upload(
        Bucket=report_bucket.name,
        Key=key,
        UploadId=upload,
        MultipartUpload={
            "Parts": [{"PartNumber": number, "ETag": tag} for number, tag in enumerate(etags, 1)]
        },
    )
    item = source.available()[-1]
    for _ in range(2):
        stored = Archive(tmp_path).fetch(source, item)
    assert item.etag is not None
    assert item.etag.endswith("-2")
    assert stored.path.read_bytes() == b"".join(bodies)
    assert meter.gets == 1
