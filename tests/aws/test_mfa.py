"""A role with MFA asks whoever can answer, until a code is right, and not twice for the same."""

import json
import stat
from pathlib import Path

import pytest

from deact_gui.aws.reports import open_source
from deact_gui.aws.session import MfaQuestion, open_session
from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import AccessDenied, SignInExpired
from tests.aws import configs
from tests.aws.sts import CODE, Sts

DEVICE = "arn:aws:iam::123456789012:mfa/ann"


@pytest.fixture(autouse=True)
def _profile(aws_files: Path) -> None:
    (aws_files / "config").write_text(configs.MFA)


class Answers:
    """Somebody who answers one after the other, and notes what was asked."""

    def __init__(self, *codes: str) -> None:
        self._codes = list(codes)
        self.questions: list[MfaQuestion] = []

    def __call__(self, question: MfaQuestion) -> str:
        self.questions.append(question)
        if not self._codes:
            raise Cancelled
        return self._codes.pop(0)


def cached(aws_files: Path) -> list[Path]:
    return list((aws_files / "cli" / "cache").glob("*.json"))


def test_without_a_way_to_ask_it_says_so_instead_of_waiting_at_a_terminal() -> None:
    with pytest.raises(SignInExpired, match="asks for an MFA code"):
        open_source("mfa", "us-east-1")


def test_the_user_is_told_profile_and_device_and_may_cancel(sts: Sts, aws_files: Path) -> None:
    answers = Answers()
    with pytest.raises(Cancelled):
        open_source("mfa", "us-east-1", answers)
    assert answers.questions == [MfaQuestion("mfa", DEVICE)]
    assert (sts.asked, cached(aws_files)) == ([], [])


def test_a_wrong_code_is_asked_for_again(sts: Sts) -> None:
    answers = Answers("111111", CODE)
    session = open_session("mfa", "us-east-1", answers)
    assert [question.was_wrong for question in answers.questions] == [False, True]
    credentials = session.get_credentials()
    assert credentials
    assert credentials.access_key == "readerkey"


@pytest.mark.parametrize("slip", ["", "12345", "1234567", "abcdef", "12345६"])
def test_what_can_be_no_code_does_not_go_to_aws(sts: Sts, slip: str) -> None:
    answers = Answers(slip, f" {CODE[:3]} {CODE[3:]} ")
    open_session("mfa", "us-east-1", answers)
    assert [question.was_wrong for question in answers.questions] == [False, True]
    assert sts.asked == ["AssumeRole"]


def test_a_role_that_is_not_open_to_the_user_is_not_asked_for_again(sts: Sts) -> None:
    sts.refuses = True
    answers = Answers(CODE, CODE)
    with pytest.raises(AccessDenied, match="take on its role"):
        open_session("mfa", "us-east-1", answers)
    assert len(answers.questions) == 1


def test_a_code_is_good_for_the_next_session_too(sts: Sts, aws_files: Path) -> None:
    open_session("mfa", "us-east-1", Answers(CODE))
    (file,) = cached(aws_files)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = Answers()
    open_session("mfa", "us-east-1", again)
    assert again.questions == []


def test_it_is_kept_as_the_aws_cli_keeps_it(sts: Sts, aws_files: Path) -> None:
    """The name is a hash of what is asked of STS, the session's name aside: botocore's own way."""
    open_session("mfa", "us-east-1", Answers(CODE))
    (file,) = cached(aws_files)
    kept = json.loads(file.read_text())
    assert {"AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"} <= set(
        kept["Credentials"]
    )
    assert kept["AssumedRoleUser"]["Arn"].startswith("arn:aws:sts::123456789012:assumed-role/Ops")


@pytest.mark.parametrize("content", ["", "{}", '{"Credentials": null}', "not json"])
def test_a_damaged_file_counts_as_none(sts: Sts, aws_files: Path, content: str) -> None:
    open_session("mfa", "us-east-1", Answers(CODE))
    (file,) = cached(aws_files)
    file.write_text(content)
    again = Answers(CODE)
    open_session("mfa", "us-east-1", again)
    assert len(again.questions) == 1


def test_without_a_place_to_keep_it_the_code_counts_all_the_same(sts: Sts, aws_files: Path) -> None:
    (aws_files / "cli").write_text("a file where a folder should be")
    open_session("mfa", "us-east-1", Answers(CODE))


def test_a_role_without_mfa_is_kept_nowhere(sts: Sts, aws_files: Path) -> None:
    (aws_files / "config").write_text(configs.ROLE)
    open_session("role", "us-east-1", Answers())
    assert not (aws_files / "cli").exists()
