"""The AWS profiles to choose from, and how each gets its credentials."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from botocore.configloader import load_config, raw_config_parse
from botocore.exceptions import ConfigNotFound

from deact_gui.aws.errors import Request, explained
from deact_gui.aws.profile_kind import ProfileKind
from deact_gui.aws.regions import HOME_REGION

Settings = Mapping[str, Any]
"""What stands below a heading of AWS's config file."""


@dataclass(frozen=True, slots=True)
class SsoSession:
    """Where a company's people sign in for AWS."""

    start_url: str
    region: str
    name: str | None = None
    """None in a profile of the older kind, which names no session."""
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A named set of AWS credentials; without a name, what the environment provides."""

    name: str | None
    region: str | None
    """The region that the profile itself asks for."""
    kind: ProfileKind = ProfileKind.NONE
    sso: SsoSession | None = None
    """Where to sign in for it, or for the profile that it takes its role from."""
    asks_code: bool = False
    """It needs the code of an MFA device."""


def profiles() -> list[Profile]:
    """Return what AWS's own files and the environment offer, the environment first."""
    files = _Files()
    return [files.environment(), *(files.profile(name) for name in sorted(files.profiles))]


def find_profile(name: str | None) -> Profile:
    """Return a profile by its name, or what the environment provides."""
    files = _Files()
    return files.environment() if name is None else files.profile(name)


class _Files:
    """AWS's config and credentials files, merged as botocore's ``Session.full_config`` does.

    A session itself would load all of botocore for it, which takes as long as opening the window.
    """

    def __init__(self) -> None:
        config = _read(load_config, "AWS_CONFIG_FILE", "~/.aws/config")
        keys = _read(raw_config_parse, "AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials")
        profiles: dict[str, Settings] = config.get("profiles", {})
        for name, settings in keys.items():
            profiles[name] = {**profiles.get(name, {}), **settings}
        self.profiles = profiles
        self._sessions: Mapping[str, Settings] = config.get("sso_sessions", {})

    def profile(self, name: str) -> Profile:
        chain = list(self._chain(name))
        return Profile(
            name,
            chain[0].get("region"),
            _kind(chain),
            next(filter(None, map(self._sso, chain)), None),
            _asks_code(chain),
        )

    def environment(self) -> Profile:
        """Return what is used without a name: variables go before the profile that they name."""
        named = os.environ.get("AWS_DEFAULT_PROFILE") or os.environ.get("AWS_PROFILE")
        used = self.profile(named or "default")
        region = os.environ.get("AWS_DEFAULT_REGION") or used.region
        if "AWS_ACCESS_KEY_ID" in os.environ:
            return Profile(None, region, ProfileKind.ENVIRONMENT)
        if used.kind is ProfileKind.NONE and "AWS_WEB_IDENTITY_TOKEN_FILE" in os.environ:
            return Profile(None, region, ProfileKind.WEB_IDENTITY)
        return Profile(None, region, used.kind, used.sso, used.asks_code)

    def _chain(self, name: str) -> Iterator[Settings]:
        """Yield the settings of a profile, then of those that its role is taken from."""
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            settings = self.profiles.get(name, {})
            yield settings
            if "role_arn" not in settings or "source_profile" not in settings:
                return
            name = settings["source_profile"]

    def _sso(self, settings: Settings) -> SsoSession | None:
        if not _uses_sso(settings):
            return None
        name = settings.get("sso_session")
        place = {**settings, **self._sessions.get(name or "", {})}
        if not place.get("sso_start_url") or not place.get("sso_region"):
            return None
        scopes = str(place.get("sso_registration_scopes", "sso:account:access" if name else ""))
        listed = tuple(each.strip() for each in scopes.split(",") if each.strip())
        return SsoSession(place["sso_start_url"], place["sso_region"], name, listed)


def _read(parse: Callable[[str], Any], variable: str, default: str) -> Any:
    """Return what stands in one of AWS's files, nothing if it isn't there."""
    with explained(Request(profile=None, region=HOME_REGION)), suppress(ConfigNotFound):
        return parse(os.environ.get(variable, default))
    return {}


def _uses_sso(settings: Settings) -> bool:
    return "sso_account_id" in settings or "sso_role_name" in settings


def _asks_code(chain: list[Settings]) -> bool:
    return any("mfa_serial" in each and "role_arn" in each for each in chain)


def _kind(chain: list[Settings]) -> ProfileKind:
    """Return the kind, in the order in which botocore looks for credentials."""
    settings = chain[0]
    if "role_arn" in settings and "web_identity_token_file" in settings:
        return ProfileKind.WEB_IDENTITY
    if "role_arn" in settings:
        return ProfileKind.ROLE_WITH_CODE if _asks_code(chain) else ProfileKind.ROLE
    if _uses_sso(settings):
        return ProfileKind.SSO
    for key, kind in (
        ("aws_access_key_id", ProfileKind.KEYS),
        ("login_session", ProfileKind.LOGIN),
        ("credential_process", ProfileKind.PROCESS),
    ):
        if key in settings:
            return kind
    return ProfileKind.NONE
