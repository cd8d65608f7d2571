"""Deactivation reports in AWS's Requester Pays bucket."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date
from typing import TYPE_CHECKING, Final

from deact_gui import __version__
from deact_gui.aws.errors import Request, explained
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.errors import NoCredentials, ReportError, SignInExpired, SourceError
from deact_gui.core.report import Report, date_in
from deact_gui.core.sources import CHUNK, Available

if TYPE_CHECKING:
    import boto3
    from types_boto3_s3 import S3Client
    from types_boto3_s3.type_defs import ObjectTypeDef

COUNTRY = "us"
PREFIX = f"sms-deact-reports/{COUNTRY}/"
"""Nothing else in the bucket may be listed."""
LATEST = f"{PREFIX}latest-deact-report.csv"
"""The alias of the newest report."""
PAYER: Final = "requester"
"""Must go with every call, else AWS refuses it."""
CONNECT_TIMEOUT, READ_TIMEOUT = 5, 30
"""Seconds without a sign of life from AWS."""


class S3Source:
    """The reports of one region, as one profile may read them."""

    def __init__(self, client: "S3Client", region: str, profile: str | None = None) -> None:
        self._client = client
        self._region = region
        self._profile = profile
        self._bucket = f"{region}-pinpoint-sms-voice"

    @property
    def name(self) -> str:
        """Return the bucket's name."""
        return self._bucket

    def available(self, checkpoint: Checkpoint = ignore) -> list[Available]:
        """Return the reports in the bucket, oldest first, ``latest`` under its real date."""
        dated: dict[date, Available] = {}
        latest: ObjectTypeDef | None = None
        with explained(self._request("the list of reports")):
            for item in self._listing():
                checkpoint(len(dated), len(dated))
                day = date_in(item["Key"])
                if item["Key"] == LATEST:
                    latest = item
                elif day and item["Key"] == PREFIX + Report(day).filename:
                    dated[day] = self._available(day, item)
        if latest and _etag(latest) not in {item.etag for item in dated.values()}:
            day = latest["LastModified"].astimezone(UTC).date()
            dated.setdefault(day, self._available(day, latest))
        return [dated[day] for day in sorted(dated)]

    def chunks(self, item: Available, checkpoint: Checkpoint = ignore) -> Iterator[bytes]:
        """Yield a report's exact bytes from one GET, as long as it is the one that was listed."""
        wanted = f"the report of {item.report.date}"
        done = 0
        with explained(self._request(wanted)):
            answer = self._client.get_object(
                Bucket=self._bucket,
                Key=item.locator,
                IfMatch=f'"{item.etag}"',
                RequestPayer=PAYER,
            )
            with closing(answer["Body"]) as body:
                while chunk := body.read(CHUNK):  # The empty read at the end checks the checksum.
                    done += len(chunk)
                    checkpoint(done, item.size)
                    yield chunk
        if done != item.size:
            raise ReportError(f"T{wanted[1:]} did not arrive whole. Try again.")

    def _listing(self) -> Iterator["ObjectTypeDef"]:
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._bucket, Prefix=PREFIX, RequestPayer=PAYER
        )
        for page in pages:
            yield from page.get("Contents", [])

    def _available(self, day: date, item: "ObjectTypeDef") -> Available:
        report = Report(day, COUNTRY, self._bucket)
        return Available(report, item["Size"], _etag(item), item["LastModified"], item["Key"])

    def _request(self, wanted: str) -> Request:
        return Request(self._profile, self._region, self._bucket, wanted)


def _etag(item: "ObjectTypeDef") -> str:
    return item["ETag"].strip('"')


AskCode = Callable[[str], str]
"""Asks the user for an MFA code, given botocore's prompt; called from whichever thread needs it."""


def refuse_to_ask(prompt: str) -> str:
    """Stand in for who can't ask: botocore would wait at a terminal that a window doesn't have."""
    raise SignInExpired(
        "This AWS profile asks for an MFA code, which this window can't ask for yet. Choose "
        "another profile, or fetch the reports with the command deact reports fetch."
    )


def open_source(profile: str | None, region: str, ask_code: AskCode = refuse_to_ask) -> S3Source:
    """Return the reports of a region, to be read with a profile, or with what the environment says.

    Slow the first time (AWS's library is loaded here), but asks AWS for nothing yet.
    """
    import boto3
    from botocore.config import Config

    with explained(Request(profile, region)):
        session = boto3.Session(profile_name=profile, region_name=region)
        _ask_with(session, ask_code)
        if not session.available_profiles and session.get_credentials() is None:
            raise NoCredentials(
                "AWS is not set up on this computer. Run aws configure, or ask your AWS "
                "administrator how; reports can come from a folder, too."
            )
        config = Config(
            connect_timeout=CONNECT_TIMEOUT,
            read_timeout=READ_TIMEOUT,
            retries={"mode": "standard", "total_max_attempts": 3},
            user_agent_extra=f"deact/{__version__}",
        )
        try:
            client = session.client("s3", config=config)
        except ValueError:
            raise SourceError(
                f"There is no AWS region {region!r}. Choose another one; if AWS_ENDPOINT_URL is "
                "set, check that, too."
            ) from None
        return S3Source(client, region, profile)


def _ask_with(session: "boto3.Session", ask_code: AskCode) -> None:
    """Let a role with MFA ask the user; botocore has no public way to say how."""
    resolver = session._session.get_component("credential_provider")
    resolver.get_provider("assume-role")._prompter = ask_code
