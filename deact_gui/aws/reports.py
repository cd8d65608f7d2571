"""Deactivation reports in AWS's Requester Pays bucket."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date
from typing import TYPE_CHECKING, Any, Final

from botocore import exceptions as aws
from botocore.exceptions import BotoCoreError, ClientError
from urllib3.exceptions import HTTPError

from deact_gui.aws.errors import Request, explained
from deact_gui.aws.patience import Patience
from deact_gui.aws.prices import Meter
from deact_gui.aws.profiles import find_profile
from deact_gui.aws.session import (
    AskCode,
    client_config,
    open_session,
    refuse_to_ask,
    unknown_region,
)
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.report import Report, date_in
from deact_gui.core.side_by_side import AT_ONCE
from deact_gui.core.sources import CHUNK, Available

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client
    from types_boto3_s3.type_defs import ObjectTypeDef

COUNTRY = "us"
PREFIX = f"sms-deact-reports/{COUNTRY}/"
"""Nothing else in the bucket may be listed."""
LATEST = f"{PREFIX}latest-deact-report.csv"
"""The alias of the newest report."""
PAYER: Final = "requester"
"""Must go with every call, else AWS refuses it."""
LIST_FAILURES, FETCH_FAILURES = 2, 5
"""How many failures in a row are borne: a download goes on after a laptop's sleep."""


class S3Source:
    """The reports of one region, as one profile may read them."""

    def __init__(
        self,
        client: "S3Client",
        region: str,
        profile: str | None = None,
        *,
        can_sign_in: bool = False,
    ) -> None:
        self._client = client
        self._region = region
        self._profile = profile
        self._can_sign_in = can_sign_in
        self._bucket = f"{region}-pinpoint-sms-voice"
        self.meter = Meter()
        """What AWS charges for so far."""

    @property
    def name(self) -> str:
        """Return the bucket's name."""
        return self._bucket

    def available(self, checkpoint: Checkpoint = ignore) -> list[Available]:
        """Return the reports in the bucket, oldest first, ``latest`` under its real date."""
        dated: dict[date, Available] = {}
        latest: ObjectTypeDef | None = None
        for item in self._listing(checkpoint):
            day = date_in(item["Key"])
            if item["Key"] == LATEST:
                latest = item
            elif day and item["Key"] == PREFIX + Report(day).filename:
                dated[day] = self._available(day, item)
        if latest and _etag(latest) not in {item.etag for item in dated.values()}:
            day = latest["LastModified"].astimezone(UTC).date()
            dated.setdefault(day, self._available(day, latest))
        return [dated[day] for day in sorted(dated)]

    def chunks(
        self, item: Available, checkpoint: Checkpoint = ignore, start: int = 0
    ) -> Iterator[bytes]:
        """Yield a report's exact bytes, as long as it is the one that was listed.

        What breaks off is taken up again from the byte where it did.
        """
        done = start
        patience = Patience(checkpoint, FETCH_FAILURES)
        with explained(self._request(f"the report of {item.report.date}")):
            while done < item.size:
                try:
                    for chunk in self._body(item, done):
                        done += len(chunk)
                        patience.progressed()
                        checkpoint(done, item.size)
                        yield chunk
                except (BotoCoreError, ClientError) as error:
                    patience.bear(error, done, item.size)

    def _body(self, item: Available, start: int) -> Iterator[bytes]:
        """Yield what one request answers, from a byte on; raise rather than end anywhere else."""
        rest: Any = {"Range": f"bytes={start}-"} if start else {}
        answer = self._client.get_object(
            Bucket=self._bucket,
            Key=item.locator,
            IfMatch=f'"{item.etag}"',
            RequestPayer=PAYER,
            **rest,
        )
        self.meter.count(gets=1)
        position = start if "ContentRange" in answer else 0  # a proxy may not know of ranges
        with closing(answer["Body"]) as body:
            while chunk := _read(body):  # The empty read at the end checks the checksum.
                self.meter.count(size=len(chunk))
                fresh = chunk[max(start - position, 0) :]
                position += len(chunk)
                if position > item.size:
                    raise aws.FlexibleChecksumError(error_msg="more bytes than were listed")
                if fresh:
                    yield fresh
        if position != item.size:
            raise aws.IncompleteReadError(actual_bytes=position, expected_bytes=item.size)

    def _listing(self, checkpoint: Checkpoint) -> list["ObjectTypeDef"]:
        patience = Patience(checkpoint, LIST_FAILURES)
        with explained(self._request("the list of reports")):
            while True:
                try:
                    return list(self._pages(checkpoint))
                except (BotoCoreError, ClientError) as error:
                    patience.bear(error)

    def _pages(self, checkpoint: Checkpoint) -> Iterator["ObjectTypeDef"]:
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._bucket, Prefix=PREFIX, RequestPayer=PAYER
        )
        for page in pages:
            self.meter.count(lists=1)
            checkpoint(0, 0)
            yield from page.get("Contents", [])

    def _available(self, day: date, item: "ObjectTypeDef") -> Available:
        report = Report(day, COUNTRY, self._bucket)
        return Available(report, item["Size"], _etag(item), item["LastModified"], item["Key"])

    def _request(self, wanted: str) -> Request:
        return Request(
            self._profile, self._region, self._bucket, wanted, can_sign_in=self._can_sign_in
        )


def open_source(profile: str | None, region: str, ask_code: AskCode = refuse_to_ask) -> S3Source:
    """Return the reports of a region, to be read with a profile, or with what the environment says.

    Slow the first time (AWS's library is loaded here). Asks AWS for credentials, but for nothing
    that is charged for.
    """
    session = open_session(profile, region, ask_code)
    can_sign_in = find_profile(profile).sso is not None
    with explained(Request(profile, region, can_sign_in=can_sign_in)):
        config = client_config(
            # Trying again is up to us: botocore's own way can't be cancelled.
            retries={"mode": "standard", "total_max_attempts": 1},
            max_pool_connections=AT_ONCE,
        )
        try:
            client = session.client("s3", config=config)
        except ValueError:
            raise unknown_region(region) from None
        return S3Source(client, region, profile, can_sign_in=can_sign_in)


def _read(body: Any) -> bytes:
    """Read on; whatever the connection raises comes as an error of botocore."""
    try:
        return body.read(CHUNK)
    except HTTPError as error:
        raise aws.ResponseStreamingError(error=error) from error


def _etag(item: "ObjectTypeDef") -> str:
    return item["ETag"].strip('"')
