"""A bucket of deactivation reports on the test server, as AWS keeps them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import boto3

from tests.s3.rgw import Keys, S3Server

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client

PREFIX = "sms-deact-reports/us/"
REGION = "us-east-1"
PROFILE = "acme-ops"
REPORTS = {
    date(2026, 11, 20): b"12065550120\n12065550121\n",
    date(2026, 11, 21): b"14155550121\n",
    date(2026, 11, 22): b"12065550122\n13125550122\n17185550122\n",
}
"""What a new bucket holds; the last of them is also ``latest``."""


@dataclass(frozen=True, slots=True)
class ReportBucket:
    """A Requester Pays bucket that the owner fills and the reader may read."""

    server: S3Server
    name: str

    @property
    def owner(self) -> "S3Client":
        """Return a client of the bucket's owner, who needs no payer."""
        return client(self.server, self.server.owner)

    def publish(self, day: date, body: bytes) -> None:
        """Put a day's report there, and let ``latest`` stand for it, as AWS does daily."""
        self.put(f"{day:%Y-%m-%d}-deact-report.csv", body)
        self.put("latest-deact-report.csv", body)

    def put(self, filename: str, body: bytes) -> None:
        """Put one object below the reports' prefix."""
        self.owner.put_object(Bucket=self.name, Key=PREFIX + filename, Body=body)

    def remove(self, filename: str) -> None:
        """Delete one object below the reports' prefix."""
        self.owner.delete_object(Bucket=self.name, Key=PREFIX + filename)


def client(server: S3Server, keys: Keys) -> "S3Client":
    """Return a plain S3 client for one of the server's users."""
    return boto3.client(
        "s3",
        endpoint_url=server.endpoint,
        region_name=REGION,
        aws_access_key_id=keys.access,
        aws_secret_access_key=keys.secret,
    )


@contextmanager
def reports_in(server: S3Server, region: str = REGION) -> Iterator[ReportBucket]:
    """Make a region's bucket with ``REPORTS`` in it, and take it away again."""
    bucket = ReportBucket(server, f"{region}-pinpoint-sms-voice")
    owner = bucket.owner
    owner.create_bucket(Bucket=bucket.name)
    try:
        owner.put_bucket_policy(Bucket=bucket.name, Policy=_reader_policy(bucket.name))
        owner.put_bucket_request_payment(
            Bucket=bucket.name, RequestPaymentConfiguration={"Payer": "Requester"}
        )
        for day, body in REPORTS.items():
            bucket.publish(day, body)
        yield bucket
    finally:
        for page in owner.get_paginator("list_objects_v2").paginate(Bucket=bucket.name):
            for item in page.get("Contents", []):
                owner.delete_object(Bucket=bucket.name, Key=item["Key"])
        owner.delete_bucket(Bucket=bucket.name)


def _reader_policy(bucket: str) -> str:
    statement = {
        "Effect": "Allow",
        "Principal": {"AWS": ["arn:aws:iam:::user/reader"]},
        "Action": ["s3:GetObject", "s3:ListBucket"],
        "Resource": [f"arn:aws:s3:::{bucket}", f"arn:aws:s3:::{bucket}/*"],
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def write_profile(home: Path, server: S3Server, keys: Keys, name: str = PROFILE) -> None:
    """Write the AWS config and credentials files of somebody who uses the test server."""
    folder = home / ".aws"
    folder.mkdir(exist_ok=True)
    (folder / "config").write_text(
        f"[profile {name}]\nregion = {REGION}\nendpoint_url = {server.endpoint}\n"
    )
    (folder / "credentials").write_text(
        f"[{name}]\naws_access_key_id = {keys.access}\naws_secret_access_key = {keys.secret}\n"
    )
