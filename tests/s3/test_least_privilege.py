"""The policy that the README names is enough, and no part of it can be left out."""

import json
from pathlib import Path
from typing import Any

import pytest

from deact_gui.aws.policy import policy
from deact_gui.aws.reports import open_source
from deact_gui.core.archive import Archive
from deact_gui.core.errors import AccessDenied
from tests.s3.bucket import PROFILE, REGION, REPORTS, ReportBucket

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_names_the_policy() -> None:
    text = README.read_text(encoding="utf-8")
    (block,) = (each for each in text.split("```") if each.startswith('json\n{\n  "Version"'))
    assert json.loads(block.removeprefix("json")) == json.loads(policy(REGION))


def grant(bucket: ReportBucket, statements: list[dict[str, Any]]) -> None:
    """Give the reader these permissions and no others."""
    reader = {"Principal": {"AWS": ["arn:aws:iam:::user/reader"]}}
    document = {"Version": "2012-10-17", "Statement": [each | reader for each in statements]}
    bucket.owner.put_bucket_policy(Bucket=bucket.name, Policy=json.dumps(document))


def statements() -> list[dict[str, Any]]:
    return json.loads(policy(REGION))["Statement"]


@pytest.mark.s3
def test_it_is_enough(report_bucket: ReportBucket, tmp_path: Path) -> None:
    grant(report_bucket, statements())
    source = open_source(PROFILE, REGION)
    assert len(Archive(tmp_path).fetch_all(source, source.available())) == len(REPORTS)


@pytest.mark.s3
def test_without_one_half_the_error_names_that_half(
    report_bucket: ReportBucket, tmp_path: Path
) -> None:
    listing, getting = statements()
    grant(report_bucket, [listing])
    source = open_source(PROFILE, REGION)
    items = source.available()
    with pytest.raises(AccessDenied, match="lacks the permission s3:GetObject"):
        Archive(tmp_path).fetch_all(source, items)
    grant(report_bucket, [getting])
    with pytest.raises(AccessDenied, match="lacks the permission s3:ListBucket"):
        source.available()
