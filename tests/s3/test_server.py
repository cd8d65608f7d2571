"""The server under the S3 tests is as strict as AWS; else they would prove nothing."""

import pytest
from botocore.exceptions import ClientError

from tests.s3.bucket import PREFIX, ReportBucket, client
from tests.s3.rgw import Keys

pytestmark = pytest.mark.s3
KEY = PREFIX + "2026-11-22-deact-report.csv"


def _status(error: ClientError) -> int:
    return error.response["ResponseMetadata"]["HTTPStatusCode"]


def test_it_refuses_a_reader_who_does_not_pay(report_bucket: ReportBucket) -> None:
    reader = client(report_bucket.server, report_bucket.server.reader)
    with pytest.raises(ClientError) as listing:
        reader.list_objects_v2(Bucket=report_bucket.name, Prefix=PREFIX)
    with pytest.raises(ClientError) as head:
        reader.head_object(Bucket=report_bucket.name, Key=KEY)
    with pytest.raises(ClientError) as get:
        reader.get_object(Bucket=report_bucket.name, Key=KEY)
    assert [_status(each.value) for each in (listing, head, get)] == [403, 403, 403]


def test_it_serves_and_charges_a_reader_who_pays(report_bucket: ReportBucket) -> None:
    reader = client(report_bucket.server, report_bucket.server.reader)
    answer = reader.get_object(Bucket=report_bucket.name, Key=KEY, RequestPayer="requester")
    assert answer["RequestCharged"] == "requester"
    assert answer["Body"].read() == b"12065550122\n13125550122\n17185550122\n"


def test_it_checks_signatures(report_bucket: ReportBucket) -> None:
    forger = client(report_bucket.server, Keys("readerkey", "not the secret"))
    with pytest.raises(ClientError) as refusal:
        forger.get_object(Bucket=report_bucket.name, Key=KEY, RequestPayer="requester")
    assert refusal.value.response["Error"]["Code"] == "SignatureDoesNotMatch"
