"""Signing in from a terminal: by itself, and because another command needs it."""

from pathlib import Path

import pytest

from deact_gui.cli.console import Console
from tests.aws import configs
from tests.aws.sso import CODE, Sso
from tests.aws.sts import CODE as MFA_CODE
from tests.aws.sts import Sts
from tests.cli.conftest import Deact
from tests.s3.bucket import ReportBucket, client

pytestmark = pytest.mark.s3
LIST = ("reports", "list", "--profile", "sso")


@pytest.fixture(autouse=True)
def _company(
    report_bucket: ReportBucket, sso: Sso, aws_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", report_bucket.server.endpoint)
    (aws_files / "config").write_text(configs.SSO)
    (aws_files / "credentials").unlink()


def test_who_has_signed_in_can_list(deact: Deact, sso: Sso) -> None:
    ran = deact("sign-in", "--profile", "sso")
    assert (ran.code, ran.out) == (0, "")
    assert CODE in ran.err
    assert f"{sso.endpoint}/device?user_code={CODE}" in ran.err
    assert len(deact(*LIST).out.splitlines()) == 3


def test_a_script_is_told_what_to_do(deact: Deact) -> None:
    ran = deact(*LIST)
    assert (ran.code, ran.out) == (1, "")
    assert "needs you to sign in first" in ran.err
    assert "deact sign-in --profile sso does that." in ran.err


def test_on_a_terminal_the_command_signs_in_and_goes_on(
    deact: Deact, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Console.__init__

    def lively(console: Console) -> None:
        real(console)
        console.is_lively = True

    monkeypatch.setattr(Console, "__init__", lively)
    ran = deact(*LIST)
    assert ran.code == 0
    assert len(ran.out.splitlines()) == 3
    assert CODE in ran.err


def test_a_code_is_asked_for_until_it_is_right(
    deact: Deact, sts: Sts, aws_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (aws_files / "config").write_text(configs.MFA)
    codes = ["999999", MFA_CODE]
    asked: list[str] = []

    def answer(console: Console, question: str) -> str:
        asked.append(question)
        return codes.pop(0)

    monkeypatch.setattr(Console, "ask_secret", answer)
    ran = deact("reports", "list", "--profile", "mfa")
    assert (ran.code, len(ran.out.splitlines())) == (0, 3)
    assert asked == ["MFA code for arn:aws:iam::123456789012:mfa/ann: "] * 2
    assert "did not take that code" in ran.err


def test_a_missing_permission_comes_with_its_policy(
    deact: Deact, report_bucket: ReportBucket, aws_files: Path
) -> None:
    (aws_files / "config").write_text(configs.KEYS)
    client(report_bucket.server, report_bucket.server.owner).delete_bucket_policy(
        Bucket=report_bucket.name
    )
    ran = deact("--debug", "reports", "list", "--profile", "keys", "--region", "us-east-1")
    assert "It lacks the permission s3:ListBucket" in ran.err
    assert '"Resource": "arn:aws:s3:::us-east-1-pinpoint-sms-voice"' in ran.err
    assert "Answer: AccessDenied (HTTP 403)" in ran.err
    assert "readersecret" not in ran.err
