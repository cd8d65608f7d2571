"""Signing in here signs in for the AWS CLI, too; and whatever comes of it is told in words."""

import json
import stat
import time
from datetime import UTC, datetime, timedelta
from hashlib import sha1
from pathlib import Path

import pytest

from deact_gui.aws import sso as flow
from deact_gui.aws.session import open_session, refuse_to_ask
from deact_gui.aws.sso import Invitation, accept, invite
from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import (
    AccessDenied,
    NoCredentials,
    Offline,
    SignInExpired,
    SourceError,
    StorageError,
)
from tests.aws import configs
from tests.aws.sso import CODE, START_URL, Sso

REGION = "us-east-1"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a second pass in a hundredth of it, as far as this flow can tell."""
    monkeypatch.setattr(flow, "monotonic", lambda: time.monotonic() * 100)


@pytest.fixture
def files(aws_files: Path) -> Path:
    (aws_files / "config").write_text(configs.SSO)
    return aws_files


def token_file(files: Path, name: str = "acme") -> Path:
    return files / "sso" / "cache" / f"{sha1(name.encode()).hexdigest()}.json"


def use(name: str = "sso") -> None:
    open_session(name, REGION, refuse_to_ask)


def test_a_code_and_a_page_are_shown(files: Path, sso: Sso) -> None:
    invitation = invite("sso")
    assert invitation.code == CODE
    assert invitation.link.endswith(f"?user_code={CODE}")
    assert sso.registered == [
        {"clientName": "deact", "clientType": "public", "scopes": ["sso:account:access"]}
    ]
    assert "hush" not in repr(invitation)
    assert "device" not in repr(invitation).replace("/device", "")


def test_the_token_lies_where_the_aws_cli_looks_for_it(files: Path, sso: Sso) -> None:
    accept(invite("sso"))
    file = token_file(files)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kept = json.loads(file.read_text())
    assert {**kept, "expiresAt": "", "registrationExpiresAt": ""} == {
        "startUrl": START_URL,
        "region": "us-east-1",
        "accessToken": "token-0",
        "expiresAt": "",
        "clientId": "client",
        "clientSecret": "hush",
        "registrationExpiresAt": "",
        "refreshToken": "refresh-0",
    }
    until = datetime.strptime(kept["expiresAt"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert abs(until - datetime.now(UTC) - timedelta(hours=1)) < timedelta(minutes=1)


def test_a_profile_of_the_older_kind_names_its_token_by_the_page(files: Path, sso: Sso) -> None:
    (files / "config").write_text(configs.LEGACY_SSO)
    accept(invite("sso"))
    assert token_file(files, START_URL).exists()
    assert "scopes" not in sso.registered[0]
    use()


def test_waiting_goes_on_until_the_user_has_confirmed(files: Path, sso: Sso) -> None:
    sso.script = ["pending", "slow_down", "pending"]
    seconds: list[int] = []
    accept(invite("sso"), lambda done, total: seconds.append(done))
    assert sso.asked.count("/token") == 4
    assert seconds[-1] >= 1 + 1 + 6 + 6 - 1, "asked less often after slow_down"


def test_waiting_can_be_cancelled(files: Path, sso: Sso) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    invitation = invite("sso")
    with pytest.raises(Cancelled):
        accept(invitation, cancel)
    assert "/token" not in sso.asked
    assert not token_file(files).exists()


@pytest.mark.parametrize(
    ("script", "says"),
    [(["pending", "denied"], "declined"), (["expired"], "not confirmed in time")],
)
def test_a_sign_in_that_comes_to_nothing_is_told_and_can_be_done_again(
    files: Path, sso: Sso, script: list[str], says: str
) -> None:
    sso.script = script
    with pytest.raises(SignInExpired, match=says) as raised:
        accept(invite("sso"))
    assert raised.value.can_sign_in
    assert not token_file(files).exists()


def test_a_page_that_aws_does_not_know(files: Path, sso: Sso) -> None:
    (files / "config").write_text(configs.SSO.replace("acme.awsapps", "amce.awsapps"))
    with pytest.raises(NoCredentials, match="sso_start_url"):
        invite("sso")


def test_a_server_that_can_not_answer(files: Path, sso: Sso) -> None:
    sso.script = ["busy"] * 9
    with pytest.raises(SourceError):
        accept(invite("sso"))


def test_nobody_there(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_SSO_OIDC", "http://127.0.0.1:1")
    with pytest.raises(Offline):
        invite("sso")


def test_a_home_that_can_not_be_written_to(files: Path, sso: Sso) -> None:
    (files / "sso").write_text("a file where a folder should be")
    with pytest.raises(StorageError, match="Put that right"):
        accept(invite("sso"))


def test_before_anybody_has_signed_in_it_says_so(files: Path, sso: Sso) -> None:
    with pytest.raises(SignInExpired, match=r"needs you to sign in first\. Sign in to go on") as it:
        use()
    assert it.value.can_sign_in


def signed_in(files: Path, **changes: object) -> Invitation:
    invitation = invite("sso")
    accept(invitation)
    file = token_file(files)
    file.write_text(json.dumps({**json.loads(file.read_text()), **changes}))
    return invitation


def test_a_token_of_long_ago_is_refreshed_without_the_user(files: Path, sso: Sso) -> None:
    signed_in(files, expiresAt="2020-01-01T00:00:00Z")
    use()
    assert json.loads(token_file(files).read_text())["accessToken"] == "token-1"


def test_a_token_that_can_not_be_refreshed_any_more(files: Path, sso: Sso) -> None:
    signed_in(files, expiresAt="2020-01-01T00:00:00Z")
    sso.refreshable.clear()
    with pytest.raises(SignInExpired, match=r"has run out\. Sign in again to go on") as it:
        use()
    assert it.value.can_sign_in


def test_a_token_that_was_revoked(files: Path, sso: Sso) -> None:
    signed_in(files)
    sso.tokens.clear()
    with pytest.raises(SignInExpired, match="has run out"):
        use()


def test_a_legacy_token_that_has_expired(files: Path, sso: Sso) -> None:
    (files / "config").write_text(configs.LEGACY_SSO)
    accept(invite("sso"))
    file = token_file(files, START_URL)
    file.write_text(
        json.dumps({**json.loads(file.read_text()), "expiresAt": "2020-01-01T00:00:00Z"})
    )
    with pytest.raises(SignInExpired, match="has run out"):
        use()


def test_a_role_that_is_not_the_users(files: Path, sso: Sso) -> None:
    signed_in(files)
    sso.roles.clear()
    with pytest.raises(AccessDenied, match="take on its role"):
        use()


def test_a_damaged_token_counts_as_none(files: Path, sso: Sso) -> None:
    signed_in(files)
    token_file(files).write_text("{}")
    with pytest.raises(SignInExpired, match="sign in first"):
        use()


def test_a_profile_without_single_sign_on_has_nowhere_to_sign_in(files: Path, sso: Sso) -> None:
    (files / "config").write_text(configs.KEYS)
    with pytest.raises(NoCredentials, match="no single sign-on"):
        invite("keys")
