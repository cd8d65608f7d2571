"""A way into AWS with one profile: whatever kind it is, credentials are found or asked for."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError, NoCredentialsError
from botocore.utils import JSONFileCache

from deact_gui import __version__
from deact_gui.aws.errors import Request, explained, found_credentials
from deact_gui.aws.profiles import Profile, find_profile
from deact_gui.core.errors import NoCredentials, SignInExpired, SourceError

if TYPE_CHECKING:
    import boto3
    from botocore.config import Config

CONNECT_TIMEOUT, READ_TIMEOUT = 5, 10
"""Seconds without a sign of life from AWS."""
DIGITS = 6
"""Of an MFA code."""


@dataclass(frozen=True, slots=True)
class MfaQuestion:
    """A request for the code that an MFA device shows now."""

    profile: str
    device: str
    """What AWS calls the device."""
    was_wrong: bool = False
    """A code was given before, and AWS did not take it."""


AskCode = Callable[[MfaQuestion], str]
"""Asks the user for a code, or raises; called from whichever thread needs it."""


def refuse_to_ask(question: MfaQuestion) -> str:
    """Stand in for who can't ask."""
    raise SignInExpired(
        f"The AWS profile {question.profile} asks for an MFA code, and nobody can be asked here. "
        "Choose another profile."
    )


def open_session(name: str | None, region: str, ask_code: AskCode) -> "boto3.Session":
    """Return a session of a profile, or of what the environment provides, with its credentials.

    Whatever they take is asked for here: of AWS, and of the user until a code is right.
    """
    profile = find_profile(name)
    request = Request(name, region, can_sign_in=profile.sso is not None)
    was_wrong = False
    with explained(request), found_credentials(request):
        while True:
            session = _session(profile, region)
            prompter = _Prompter(profile, ask_code, was_wrong)
            _set_up(session, prompter, profile)
            try:
                _find_credentials(session)
                return session
            except ClientError as error:
                if not (prompter.has_asked and _is_wrong_code(error)):
                    raise
                was_wrong = True


def client_config(**other: Any) -> "Config":
    """Return what every client of ours is told: who asks, and how long to wait."""
    from botocore.config import Config

    return Config(
        connect_timeout=CONNECT_TIMEOUT,
        read_timeout=READ_TIMEOUT,
        user_agent_extra=f"deact/{__version__}",
        **other,
    )


def unknown_region(region: str) -> SourceError:
    """Return the error for what can't be the name of a region."""
    return SourceError(
        f"There is no AWS region {region!r}. Choose another one; if AWS_ENDPOINT_URL is set, check "
        "that, too."
    )


def _session(profile: Profile, region: str) -> "boto3.Session":
    import boto3

    # What it has to say it raises as well; logged, with its traceback, it could hold a secret.
    logging.getLogger("botocore").setLevel(logging.CRITICAL)
    return boto3.Session(profile_name=profile.name, region_name=region)


def _set_up(session: "boto3.Session", prompter: "_Prompter", profile: Profile) -> None:
    """Say how to ask for a code, and where the AWS CLI keeps what it is good for.

    botocore itself would wait at a terminal, and has no public way to say either.
    """
    resolver = session._session.get_component("credential_provider")
    provider = resolver.get_provider("assume-role")
    provider._prompter = prompter
    if profile.asks_code:
        provider.cache = RoleCache()


def _find_credentials(session: "boto3.Session") -> None:
    credentials = session.get_credentials()
    if credentials is None and not session.available_profiles:
        raise NoCredentials(
            "AWS is not set up on this computer. Ask your AWS administrator for a profile (aws "
            "configure makes one); reports can come from a folder, too."
        )
    if credentials is None:
        raise NoCredentialsError
    credentials.get_frozen_credentials()


class _Prompter:
    """What botocore calls with a line for a terminal."""

    def __init__(self, profile: Profile, ask_code: AskCode, was_wrong: bool) -> None:
        self._name = profile.name or "default"
        self._ask_code = ask_code
        self._was_wrong = was_wrong
        self.has_asked = False

    def __call__(self, prompt: str) -> str:
        device = prompt.removeprefix("Enter MFA code for ").rstrip(": ")
        while True:
            answer = self._ask_code(MfaQuestion(self._name, device, self._was_wrong))
            code = "".join(answer.split())
            self.has_asked = self._was_wrong = True
            if code.isascii() and code.isdigit() and len(code) == DIGITS:
                return code


def _is_wrong_code(error: ClientError) -> bool:
    said = error.response.get("Error", {})
    wrong = "MultiFactorAuthentication failed with invalid MFA one time pass code"
    return said.get("Code") == "AccessDenied" and wrong in said.get("Message", "")


class RoleCache(JSONFileCache):
    """Where the AWS CLI keeps the credentials of a role, so that neither asks twice for a code.

    A damaged file counts as none, and a folder that can't be written to is no reason to fail.
    """

    def __init__(self) -> None:
        self._place = Path("~/.aws/cli/cache").expanduser()
        super().__init__(str(self._place))

    def __contains__(self, key: str) -> bool:
        try:
            return bool(self[key]["Credentials"]["Expiration"])
        except (KeyError, TypeError):
            return False

    def __setitem__(self, key: str, value: Any) -> None:
        with suppress(OSError):
            self._place.mkdir(mode=0o700, parents=True, exist_ok=True)
            super().__setitem__(key, value)
