"""Sign in with AWS's single sign-on: a code, a web page, and a token that the AWS CLI finds, too.

This is the device flow of RFC 8628, as the AWS CLI's ``aws sso login --use-device-code`` goes it.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from botocore import UNSIGNED
from botocore.exceptions import ClientError
from botocore.utils import JSONFileCache, SSOTokenLoader

from deact_gui.aws.errors import Request, explained
from deact_gui.aws.profiles import SsoSession, find_profile
from deact_gui.aws.session import client_config
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.errors import DeactError, NoCredentials, SignInExpired, StorageError

if TYPE_CHECKING:
    from types_boto3_sso_oidc import SSOOIDCClient
    from types_boto3_sso_oidc.type_defs import CreateTokenResponseTypeDef

GRANT = "urn:ietf:params:oauth:grant-type:device_code"
INTERVAL = 5
"""Seconds between two questions, and what is added to them when AWS finds that too often."""
LOOK = 0.05
"""Seconds between two looks for Cancel."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A web page on which the user confirms a code."""

    profile: str | None
    code: str
    page: str
    """The page, where the code has to be typed."""
    link: str
    """The same page, where the code stands already."""
    seconds: int
    """How long it can be accepted."""
    interval: int
    session: SsoSession
    client_id: str
    registered_until: int
    """Seconds since 1970."""
    client_secret: str = field(repr=False)
    device_code: str = field(repr=False)


def invite(profile: str | None) -> Invitation:
    """Ask AWS for a code and a page on which to confirm it."""
    session = find_profile(profile).sso
    if session is None:
        raise NoCredentials("This AWS profile has no single sign-on. Choose another profile.")
    with _explained(profile, session):
        client = _client(session)
        scopes: Any = {"scopes": list(session.scopes)} if session.scopes else {}
        registered = client.register_client(clientName="deact", clientType="public", **scopes)
        started = client.start_device_authorization(
            clientId=registered["clientId"],
            clientSecret=registered["clientSecret"],
            startUrl=session.start_url,
        )
    return Invitation(
        profile,
        started["userCode"],
        started["verificationUri"],
        started.get("verificationUriComplete") or started["verificationUri"],
        started["expiresIn"],
        started.get("interval") or INTERVAL,
        session,
        registered["clientId"],
        registered["clientSecretExpiresAt"],
        registered["clientSecret"],
        started["deviceCode"],
    )


def accept(invitation: Invitation, checkpoint: Checkpoint = ignore) -> None:
    """Wait until the user has confirmed the code, then keep the token where the AWS CLI does.

    The checkpoint counts seconds.
    """
    with _explained(invitation.profile, invitation.session):
        answer = _wait(_client(invitation.session), invitation, checkpoint)
    try:
        _keep(invitation, answer)
    except OSError as error:
        raise StorageError(
            f"The sign-in can't be kept in {_folder()}: {error.strerror}. Put that right, then "
            "sign in again."
        ) from None


def _wait(
    client: "SSOOIDCClient", invitation: Invitation, checkpoint: Checkpoint
) -> "CreateTokenResponseTypeDef":
    began, interval = monotonic(), invitation.interval
    following = began + interval
    while True:
        while (now := monotonic()) < following:
            checkpoint(int(now - began), invitation.seconds)
            sleep(min(LOOK, following - now))
        try:
            return client.create_token(
                clientId=invitation.client_id,
                clientSecret=invitation.client_secret,
                grantType=GRANT,
                deviceCode=invitation.device_code,
            )
        except client.exceptions.SlowDownException:
            interval += INTERVAL
        except client.exceptions.AuthorizationPendingException:
            pass
        following = monotonic() + interval


def _keep(invitation: Invitation, answer: "CreateTokenResponseTypeDef") -> None:
    session = invitation.session
    token: Any = {
        "startUrl": session.start_url,
        "region": session.region,
        "accessToken": answer["accessToken"],
        "expiresAt": _text(datetime.now(UTC) + timedelta(seconds=answer["expiresIn"])),
        "clientId": invitation.client_id,
        "clientSecret": invitation.client_secret,
        "registrationExpiresAt": _text(datetime.fromtimestamp(invitation.registered_until, UTC)),
    }
    if refresh := answer.get("refreshToken"):
        token["refreshToken"] = refresh
    _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    loader = SSOTokenLoader(JSONFileCache(str(_folder()), dumps_func=json.dumps))
    loader.save_token(session.start_url, token, session_name=session.name)


def _folder() -> Path:
    return Path("~/.aws/sso/cache").expanduser()


def _text(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _client(session: SsoSession) -> "SSOOIDCClient":
    import boto3

    config = client_config(signature_version=UNSIGNED)
    return boto3.Session().client("sso-oidc", region_name=session.region, config=config)


REFUSALS: dict[str, tuple[type[DeactError], str]] = {
    "AccessDeniedException": (
        SignInExpired,
        "The sign-in was declined on the web page. Sign in again if that was a mistake.",
    ),
    "ExpiredTokenException": (
        SignInExpired,
        "The code was not confirmed in time. Sign in again to get a new one.",
    ),
    "InvalidRequestException": (
        NoCredentials,
        "AWS does not know the sign-in page of this profile, or not in that region. Ask your AWS "
        "administrator for the right sso_start_url and sso_region.",
    ),
}


@contextmanager
def _explained(profile: str | None, session: SsoSession) -> Iterator[None]:
    """Raise what AWS refuses about signing in as a sentence of its own."""
    with explained(Request(profile, session.region, can_sign_in=True)):
        try:
            yield
        except ClientError as error:
            code = error.response.get("Error", {}).get("Code", "")
            if code not in REFUSALS:
                raise
            kind, sentence = REFUSALS[code]
            refused = kind(sentence)
            if isinstance(refused, SignInExpired):
                refused.can_sign_in = True
            raise refused from None
