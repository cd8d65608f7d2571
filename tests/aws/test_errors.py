"""Whatever AWS or its library raises ends as a sentence that says what to do and shows no key."""

import hashlib
import json
import traceback
from dataclasses import replace
from pathlib import Path

import pytest
from botocore import exceptions as aws
from botocore.exceptions import BotoCoreError, ClientError
from botocore.tokens import SSOTokenProvider

from deact_gui.aws.errors import Request, explained
from deact_gui.aws.policy import policy
from deact_gui.aws.reports import open_source
from deact_gui.aws.sentences import EXCEPTIONS
from deact_gui.core.errors import (
    AccessDenied,
    DeactError,
    Incomplete,
    NoCredentials,
    Offline,
    Replaced,
    ReportError,
    SignInExpired,
    SourceError,
)

REQUEST = Request(
    "acme-ops", "us-east-1", "us-east-1-pinpoint-sms-voice", "the report of 2026-11-22"
)


def answer(error: Exception, request: Request = REQUEST) -> DeactError:
    with pytest.raises(DeactError) as raised, explained(request):
        raise error
    return raised.value


def refusal(code: str, status: int, operation: str = "GetObject") -> ClientError:
    return ClientError(
        {
            "Error": {"Code": code, "Message": "AKIASECRET"},
            "ResponseMetadata": {"HTTPStatusCode": status},  # type: ignore[typeddict-item]
        },
        operation,
    )


@pytest.mark.parametrize(
    ("error", "kind", "says"),
    [
        (refusal("ExpiredToken", 400), SignInExpired, "Sign in again"),
        (refusal("InvalidToken", 400), SignInExpired, "Sign in again"),
        (refusal("UnauthorizedException", 401, "GetRoleCredentials"), SignInExpired, "Sign in"),
        (refusal("InvalidClientTokenId", 403, "AssumeRole"), NoCredentials, "access key"),
        (refusal("AccessDenied", 403), AccessDenied, "s3:GetObject"),
        (refusal("403", 403, "HeadObject"), AccessDenied, "us-east-1-pinpoint-sms-voice"),
        (refusal("AccountProblem", 403), AccessDenied, "ask your AWS administrator"),
        (refusal("NotSignedUp", 403), AccessDenied, "not signed up for S3"),
        (refusal("NoSuchBucket", 404), SourceError, "Choose one that has them: us-east-1, ap-"),
        (refusal("RequestTimeTooSkewed", 403), SourceError, "clock is wrong"),
        (refusal("InvalidRange", 416), Incomplete, "did not arrive whole"),
        (refusal("PreconditionFailed", 412), Replaced, "List the reports again"),
        (refusal("AccessDenied", 403, "ListObjectsV2"), AccessDenied, "s3:ListBucket on the"),
        (refusal("AccessDenied", 403, "AssumeRole"), AccessDenied, "its role"),
        (refusal("ForbiddenException", 403, "GetRoleCredentials"), AccessDenied, "its role"),
        (refusal("404", 404, "HeadObject"), ReportError, "the report of 2026-11-22"),
        (refusal("PermanentRedirect", 301), SourceError, "region us-east-1"),
        (refusal("SlowDown", 503), SourceError, "in a minute"),
        (refusal("InternalError", 500), SourceError, "in a minute"),
        (
            refusal("New{ly}Invented", 418),
            SourceError,
            "to the AWS profile acme-ops: New{ly}Invented",
        ),
    ],
)
def test_a_refusal_of_aws(error: ClientError, kind: type[DeactError], says: str) -> None:
    assert type(answer(error)) is kind
    assert says in answer(error).sentence


def said_by_sts(message: str) -> ClientError:
    error = refusal("SignatureDoesNotMatch", 403, "AssumeRole")
    error.response["Error"]["Message"] = message
    return error


@pytest.mark.parametrize(
    ("message", "says"),
    [
        ("Signature expired: 20261128T1 is now earlier than 20261128T2", "clock is wrong"),
        ("Signature not yet current: 20261128T2 is still later", "clock is wrong"),
        ("The request signature we calculated does not match", "secret key"),
    ],
)
def test_sts_has_words_of_its_own_for_a_clock_that_is_wrong(message: str, says: str) -> None:
    assert says in answer(said_by_sts(message)).sentence


@pytest.mark.parametrize("operation", ["ListObjectsV2", "GetObject"])
def test_a_missing_permission_comes_with_the_policy_that_gives_it(operation: str) -> None:
    error = answer(refusal("AccessDenied", 403, operation))
    assert isinstance(error, AccessDenied)
    statements = json.loads(error.policy)["Statement"]
    assert {each["Action"] for each in statements} == {"s3:ListBucket", "s3:GetObject"}
    bucket = "arn:aws:s3:::us-east-1-pinpoint-sms-voice"
    assert {each["Resource"] for each in statements} == {
        bucket,
        f"{bucket}/sms-deact-reports/us/*",
    }


def test_the_policy_for_another_part_of_aws_names_that() -> None:
    assert "arn:aws-us-gov:s3:::us-gov-west-1-" in policy("us-gov-west-1")


def test_a_role_that_is_not_open_needs_another_policy_than_ours() -> None:
    error = answer(refusal("AccessDenied", 403, "AssumeRole"))
    assert isinstance(error, AccessDenied)
    assert error.policy == ""


def test_details_tell_what_an_administrator_asks_for_and_no_secret() -> None:
    error = refusal("AccessDenied", 403)
    error.response["Error"]["Message"] = "key AKIAIOSFODNN7EXAMPLE of +1 206 555 0101 is refused"
    error.response["ResponseMetadata"]["RequestId"] = "4442587FB7D0A2F9"
    details = answer(error).details
    for part in ("acme-ops", "us-east-1", "GetObject", "AccessDenied (HTTP 403)", "4442587FB7D0"):
        assert part in details
    assert "AKIA" not in details
    assert "0101" not in details


def test_what_a_program_said_is_among_the_details_without_secrets() -> None:
    said = "sign in to the vault first; AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"
    details = answer(aws.CredentialRetrievalError(provider="process", error_msg=said)).details
    assert "sign in to the vault first" in details
    assert "AKIA" not in details
    assert "wJalr" not in details


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (aws.SSOTokenLoadError(error_msg="none"), "needs you to sign in first. Sign in to go on."),
        (aws.UnauthorizedSSOTokenError(), "has run out. Sign in again to go on."),
    ],
)
def test_where_deact_can_sign_in_it_says_so(error: BotoCoreError, says: str) -> None:
    told = answer(error, replace(REQUEST, can_sign_in=True))
    assert isinstance(told, SignInExpired)
    assert told.can_sign_in
    assert told.sentence.endswith(says)


def test_an_answer_whose_parts_are_missing() -> None:
    assert type(answer(ClientError({}, "ListObjectsV2"))) is SourceError


@pytest.mark.parametrize(
    ("error", "kind", "says"),
    [
        (aws.TokenRetrievalError(provider="sso", error_msg="AKIASECRET"), SignInExpired, "again"),
        (aws.UnauthorizedSSOTokenError(), SignInExpired, "Sign in again"),
        (aws.LoginRefreshRequired(), SignInExpired, "Sign in again"),
        (aws.NoAuthTokenError(), SignInExpired, "aws login"),
        (aws.RefreshWithMFAUnsupportedError(), SignInExpired, "MFA"),
        (aws.MissingDependencyException(msg="botocore[crt]"), NoCredentials, "kind of sign-in"),
        (aws.InvalidConfigError(error_msg="AKIASECRET"), NoCredentials, "config and credentials"),
        (aws.NoRegionError(), SourceError, "Choose one"),
        (aws.ConnectTimeoutError(endpoint_url="https://…"), Offline, "internet connection"),
        (aws.ReadTimeoutError(endpoint_url="https://…"), Offline, "broke off"),
        (aws.ConnectionClosedError(endpoint_url="https://…"), Offline, "broke off"),
        (aws.ResponseStreamingError(error="reset"), Offline, "broke off"),
        (aws.ProxyConnectionError(proxy_url="http://u:AKIASECRET@p"), Offline, "HTTPS_PROXY"),
        (
            aws.SSLError(endpoint_url="https://…", error=OSError("self-signed")),
            Offline,
            "certificate",
        ),
        (aws.IncompleteReadError(actual_bytes=1, expected_bytes=2), Offline, "broke off"),
        (aws.FlexibleChecksumError(error_msg="crc32"), Incomplete, "did not arrive whole"),
        (aws.UnknownCredentialError(name="AKIASECRET"), SourceError, "UnknownCredentialError"),
    ],
)
def test_an_error_of_botocore(error: BotoCoreError, kind: type[DeactError], says: str) -> None:
    assert type(answer(error)) is kind
    assert says in answer(error).sentence
    assert "AKIASECRET" not in answer(error).sentence


def test_a_subclass_is_never_hidden_behind_its_base() -> None:
    classes = [exception for exception, _ in EXCEPTIONS]
    for position, exception in enumerate(classes):
        assert not any(issubclass(exception, earlier) for earlier in classes[:position])


def test_the_cause_is_not_shown_in_a_traceback() -> None:
    shown = traceback.format_exception(answer(refusal("InvalidAccessKeyId", 403)))
    assert "AKIASECRET" not in "".join(shown)


def test_what_is_no_error_of_aws_passes() -> None:
    with pytest.raises(ZeroDivisionError), explained(REQUEST):
        raise ZeroDivisionError


SSO = """
[profile acme-ops]
sso_session = acme
sso_account_id = 123456789012
sso_role_name = Ops
[sso-session acme]
sso_region = us-east-1
sso_start_url = https://acme.awsapps.com/start
"""
CONFIGS = [
    pytest.param("", NoCredentials, "not set up on this computer", id="nothing at all"),
    pytest.param("[profile other]\n", NoCredentials, "does not exist", id="another profile"),
    pytest.param("[profile acme-ops]\n", NoCredentials, "No AWS credentials", id="no keys"),
    pytest.param(
        "[profile acme-ops]\naws_access_key_id = AKIASECRET\n",
        NoCredentials,
        "is not complete",
        id="half a key",
    ),
    pytest.param(
        "[profile acme-ops]\ncredential_process = sh -c 'echo AKIASECRET >&2; exit 1'\n",
        NoCredentials,
        "details tell what it said",
        id="a program that fails",
    ),
    pytest.param(
        "[profile acme-ops]\nrole_arn = arn:aws:iam::123456789012:role/ops\n",
        NoCredentials,
        "is not complete",
        id="a role without a source",
    ),
    pytest.param(SSO, SignInExpired, "sign in first", id="not signed in"),
    pytest.param(
        "[profile acme-ops]\nrole_arn = arn:aws:iam::123456789012:role/ops\n"
        "source_profile = gone\n",
        NoCredentials,
        "has a mistake in it",
        id="a role of nobody",
    ),
    pytest.param(
        "[profile acme-ops]\ncredential_process = /nowhere/at/all\n",
        NoCredentials,
        "a program that it names is missing",
        id="a program that is not there",
    ),
    pytest.param(
        "[profile acme-ops]\ncredential_process = echo AKIASECRET\n",
        NoCredentials,
        "gives something else",
        id="a program that says something else",
    ),
    pytest.param(
        "[profile acme-ops]\nrole_arn = arn:aws:iam::123456789012:role/ops\n"
        "web_identity_token_file = /nowhere/at/all\n",
        NoCredentials,
        "a file or a program that it names is missing",
        id="a web identity without its token",
    ),
    pytest.param(
        "[profile acme-ops]\nlogin_session = arn:aws:sts::123456789012:assumed-role/Ops/ann\n",
        SignInExpired,
        "sign in first. Run aws login",
        id="aws login that was never done",
    ),
    pytest.param("[profile acme-ops\n", NoCredentials, "has a mistake in it", id="not a config"),
]


@pytest.mark.parametrize(("config", "kind", "says"), CONFIGS)
def test_a_config_that_gives_no_credentials(
    home: Path, config: str, kind: type[DeactError], says: str
) -> None:
    (home / ".aws").mkdir()
    (home / ".aws" / "config").write_text(config)
    with pytest.raises(kind, match=says) as raised:
        open_source("acme-ops" if config else None, "us-east-1").available()
    assert "AKIASECRET" not in raised.value.sentence


def test_a_sign_in_of_long_ago(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SSOTokenProvider, "_SSO_TOKEN_CACHE_DIR", home)  # Else the real one.
    token = {"accessToken": "AKIASECRET", "expiresAt": "2020-01-01T00:00:00Z"}
    (home / f"{hashlib.sha1(b'acme').hexdigest()}.json").write_text(json.dumps(token))
    (home / ".aws").mkdir()
    (home / ".aws" / "config").write_text(SSO)
    with pytest.raises(SignInExpired, match="has run out"):
        open_source("acme-ops", "us-east-1").available()


def keys(monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", endpoint)


def test_nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    keys(monkeypatch, "http://127.0.0.1:1")
    with pytest.raises(Offline, match=r"^AWS does not answer.*us-east-1 is the right region"):
        open_source(None, "us-east-1").available()


@pytest.mark.parametrize("region", ["us east", ""])
def test_a_region_that_can_be_none(monkeypatch: pytest.MonkeyPatch, region: str) -> None:
    keys(monkeypatch, "")
    with pytest.raises(SourceError, match="There is no AWS region"):
        open_source(None, region)
