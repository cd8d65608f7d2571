"""Who AWS takes the user for: asked of STS, which needs no permission and costs nothing."""

import re
from dataclasses import dataclass

from deact_gui.aws.errors import Request, explained
from deact_gui.aws.profiles import find_profile
from deact_gui.aws.session import (
    AskCode,
    client_config,
    open_session,
    refuse_to_ask,
    unknown_region,
)

_SSO_ROLE = re.compile(r"AWSReservedSSO_(.+)_[0-9a-f]{16}")
"""How single sign-on names the role that stands for what its administrator called a set."""


@dataclass(frozen=True, slots=True)
class Identity:
    """An account, and the role or user in it."""

    account: str
    name: str


def identify(profile: str | None, region: str, ask_code: AskCode = refuse_to_ask) -> Identity:
    """Ask AWS who a profile is."""
    session = open_session(profile, region, ask_code)
    can_sign_in = find_profile(profile).sso is not None
    with explained(Request(profile, region, can_sign_in=can_sign_in)):
        try:
            client = session.client("sts", config=client_config())
        except ValueError:
            raise unknown_region(region) from None
        answer = client.get_caller_identity()
    return Identity(answer["Account"], name_in(answer["Arn"]))


def name_in(arn: str) -> str:
    """Return the role or user that a name of AWS stands for.

    arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Ops_0123456789abcdef/ann → Ops
    """
    kind, *path = arn.rpartition(":")[2].split("/")
    if not path:
        return kind
    name = path[0] if kind == "assumed-role" else path[-1]
    found = _SSO_ROLE.fullmatch(name)
    return found[1] if found else name
