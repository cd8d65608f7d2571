"""The command with the real S3 server: listing, fetching and scrubbing from a bucket."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Deact
from tests.s3.bucket import PROFILE, REGION, ReportBucket

pytestmark = pytest.mark.s3
BUCKET = ("--profile", PROFILE, "--region", REGION)


def _states(out: str) -> dict[str, str]:
    """Return date → what stands behind the size."""
    return {line[:10]: line.partition("bytes")[2].strip() for line in out.splitlines()}


def test_list_shows_what_is_here(deact: Deact, report_bucket: ReportBucket) -> None:
    assert deact("reports", "fetch", "--latest", *BUCKET).code == 0
    ran = deact("reports", "list", *BUCKET)
    assert (ran.code, ran.err) == (0, "")
    assert _states(ran.out) == {"2026-11-20": "", "2026-11-21": "", "2026-11-22": "here"}


def test_a_report_is_fetched_once(deact: Deact, report_bucket: ReportBucket) -> None:
    words = ("reports", "fetch", "--from", "2026-11-21", "--to", "2026-11-22", *BUCKET)
    assert _states(deact(*words).out) == {"2026-11-21": "fetched", "2026-11-22": "fetched"}
    assert _states(deact(*words).out) == {"2026-11-21": "was here", "2026-11-22": "was here"}


def test_scrub_fetches_what_it_is_asked_to_compare_with(
    deact: Deact, report_bucket: ReportBucket, tmp_path: Path
) -> None:
    contacts = tmp_path / "c.csv"
    contacts.write_text("mobile\n(206) 555-0120\n206.555.0122\n2065550199\n")
    words = ("scrub", contacts, "--json", "--force")
    told = json.loads(deact(*words, *BUCKET, "--reports", "latest").out)
    assert (told["deactivated"], told["reports"]) == (1, ["2026-11-22"])
    told = json.loads(deact(*words, *BUCKET).out)
    assert (told["deactivated"], len(told["reports"])) == (2, 3)


def test_the_archive_serves_when_the_bucket_has_dropped_a_day(
    deact: Deact, report_bucket: ReportBucket, tmp_path: Path
) -> None:
    deact("reports", "fetch", "--date", "2026-11-20", *BUCKET)
    report_bucket.remove("2026-11-20-deact-report.csv")
    contacts = tmp_path / "c.csv"
    contacts.write_text("mobile\n2065550120\n")
    ran = deact("scrub", contacts, "--json", *BUCKET, "--reports", "2026-11-20")
    assert json.loads(ran.out)["deactivated"] == 1


def test_aws_environment_variables_count(
    deact: Deact, report_bucket: ReportBucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_PROFILE", PROFILE)
    assert len(deact("reports", "list").out.splitlines()) == 3
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    ran = deact("reports", "list")
    assert (ran.code, ran.out) == (1, "")
    assert "eu-west-1-pinpoint-sms-voice" in ran.err


def test_a_report_that_is_none_is_told_and_not_kept(
    deact: Deact, report_bucket: ReportBucket
) -> None:
    report_bucket.publish(date(2026, 11, 23), b"<html>Sign in</html>")
    ran = deact("reports", "fetch", "--latest", *BUCKET)
    assert (ran.code, ran.out) == (1, "")
    assert "no deactivation report" in ran.err
    assert deact("reports", "list", "--archive").out == ""
