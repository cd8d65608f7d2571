"""Whatever kind a profile is, it is shown as that, and picking it ends in reports."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from deact_gui.aws.profile_kind import ProfileKind
from deact_gui.aws.profiles import find_profile, profiles
from deact_gui.aws.reports import open_source
from deact_gui.aws.session import MfaQuestion
from deact_gui.aws.sso import accept, invite
from deact_gui.core.errors import SignInExpired
from tests.aws import configs
from tests.aws.sso import Sso
from tests.aws.sts import CODE, Sts
from tests.s3.bucket import REGION, REPORTS, ReportBucket

PROCESS = """
import json
print(json.dumps({"Version": 1, "AccessKeyId": "readerkey", "SecretAccessKey": "readersecret"}))
"""
SESSION = "arn:aws:sts::123456789012:assumed-role/Ops/ann"


@pytest.fixture
def reads(
    report_bucket: ReportBucket, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str | None], bool]:
    """Tell whether a profile reads the reports of the real S3 server."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", report_bucket.server.endpoint)

    def read(name: str | None) -> bool:
        source = open_source(name, REGION, lambda question: CODE)
        return [item.report.date for item in source.available()] == list(REPORTS)

    return read


Reads = Callable[[str | None], bool]


def config(folder: Path, text: str) -> None:
    (folder / "config").write_text(text)
    (folder / "credentials").unlink(missing_ok=True)


@pytest.mark.s3
def test_static_keys(reads: Reads, aws_files: Path) -> None:
    config(aws_files, configs.KEYS)
    assert find_profile("keys").kind is ProfileKind.KEYS
    assert reads("keys")


@pytest.mark.s3
def test_the_environment(reads: Reads, aws_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config(aws_files, "")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "readerkey")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "readersecret")
    assert find_profile(None).kind is ProfileKind.ENVIRONMENT
    assert reads(None)


@pytest.mark.s3
def test_a_program(reads: Reads, aws_files: Path) -> None:
    (aws_files / "give.py").write_text(PROCESS)
    config(
        aws_files,
        f'[profile program]\ncredential_process = "{sys.executable}" "{aws_files / "give.py"}"\n',
    )
    assert find_profile("program").kind is ProfileKind.PROCESS
    assert reads("program")


@pytest.mark.s3
def test_a_role(reads: Reads, aws_files: Path, sts: Sts) -> None:
    config(aws_files, configs.ROLE)
    assert find_profile("role").kind is ProfileKind.ROLE
    assert reads("role")
    assert sts.asked == ["AssumeRole"]


@pytest.mark.s3
def test_a_role_without_a_region(reads: Reads, aws_files: Path, sts: Sts) -> None:
    config(aws_files, configs.ROLE.replace("region = us-west-2\n", ""))
    assert reads("role")


@pytest.mark.s3
def test_a_role_of_a_role(reads: Reads, aws_files: Path, sts: Sts) -> None:
    config(
        aws_files,
        configs.ROLE + "[profile far]\nrole_arn = arn:aws:iam::210987654321:role/Sms\n"
        "source_profile = role\n",
    )
    assert find_profile("far").kind is ProfileKind.ROLE
    assert reads("far")
    assert sts.asked == ["AssumeRole", "AssumeRole"]


@pytest.mark.s3
def test_a_role_by_the_environments_keys(
    reads: Reads, aws_files: Path, sts: Sts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "readerkey")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "readersecret")
    config(
        aws_files,
        "[profile role]\nrole_arn = arn:aws:iam::123456789012:role/Ops\n"
        "credential_source = Environment\n",
    )
    assert reads("role")


@pytest.mark.s3
def test_a_role_with_mfa(reads: Reads, aws_files: Path, sts: Sts) -> None:
    config(aws_files, configs.MFA)
    assert find_profile("mfa").kind is ProfileKind.ROLE_WITH_CODE
    assert reads("mfa")


@pytest.mark.s3
@pytest.mark.parametrize("text", [configs.SSO, configs.LEGACY_SSO], ids=["session", "legacy"])
def test_single_sign_on(reads: Reads, aws_files: Path, sso: Sso, text: str) -> None:
    config(aws_files, text)
    assert find_profile("sso").kind is ProfileKind.SSO
    accept(invite("sso"))
    assert reads("sso")


@pytest.mark.s3
def test_a_role_by_single_sign_on(reads: Reads, aws_files: Path, sso: Sso, sts: Sts) -> None:
    config(aws_files, configs.ROLE_BY_SSO)
    assert find_profile("role").kind is ProfileKind.ROLE
    with pytest.raises(SignInExpired) as raised:
        reads("role")
    assert raised.value.can_sign_in
    accept(invite("role"))
    assert reads("role")


@pytest.mark.s3
def test_web_identity(reads: Reads, aws_files: Path, sts: Sts) -> None:
    (aws_files / "token").write_text("a token of somebody else's")
    config(
        aws_files,
        "[profile web]\nrole_arn = arn:aws:iam::123456789012:role/Ops\n"
        f"web_identity_token_file = {aws_files / 'token'}\n",
    )
    assert find_profile("web").kind is ProfileKind.WEB_IDENTITY
    assert reads("web")
    assert sts.asked == ["AssumeRoleWithWebIdentity"]


@pytest.mark.s3
def test_aws_login(reads: Reads, aws_files: Path) -> None:
    config(aws_files, configs.LOGIN)
    assert find_profile("login").kind is ProfileKind.LOGIN
    cache = aws_files / "login" / "cache"
    cache.mkdir(parents=True)
    until = datetime.now(UTC) + timedelta(hours=1)
    token = {
        "accessToken": {
            "accessKeyId": "readerkey",
            "secretAccessKey": "readersecret",
            "sessionToken": "session",
            "accountId": "123456789012",
            "expiresAt": f"{until:%Y-%m-%dT%H:%M:%SZ}",
        },
        "refreshToken": "refresh",
        "clientId": "arn:aws:signin:::devtools/same-device",
        "dpopKey": "",
    }
    (cache / f"{sha256(SESSION.encode()).hexdigest()}.json").write_text(json.dumps(token))
    assert reads("login")


def test_the_environment_names_a_profile(aws_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config(aws_files, configs.SSO)
    assert find_profile(None).kind is ProfileKind.NONE
    monkeypatch.setenv("AWS_PROFILE", "gone")
    monkeypatch.setenv("AWS_DEFAULT_PROFILE", "sso")  # botocore asks for this one first
    assert find_profile(None).kind is ProfileKind.SSO
    assert find_profile(None).sso == find_profile("sso").sso


def test_the_list_tells_each_kind(aws_files: Path) -> None:
    config(aws_files, configs.MFA + configs.SSO + configs.LOGIN + "[profile empty]\n")
    assert {each.name: each.kind for each in profiles()} == {
        None: ProfileKind.NONE,
        "empty": ProfileKind.NONE,
        "keys": ProfileKind.KEYS,
        "login": ProfileKind.LOGIN,
        "mfa": ProfileKind.ROLE_WITH_CODE,
        "sso": ProfileKind.SSO,
    }


def test_roles_that_are_taken_from_each_other_end(aws_files: Path) -> None:
    config(
        aws_files,
        "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/A\nsource_profile = b\n"
        "[profile b]\nrole_arn = arn:aws:iam::123456789012:role/B\nsource_profile = a\n",
    )
    assert [each.kind for each in profiles()[1:]] == [ProfileKind.ROLE, ProfileKind.ROLE]


def never_ask(question: MfaQuestion) -> str:
    pytest.fail("nobody need be asked")
