"""A role with MFA asks whoever can answer, and nobody else."""

from pathlib import Path

import pytest

from deact_gui.aws.reports import open_source
from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import SignInExpired

MFA_ROLE = """
[profile keys]
aws_access_key_id = somebody
aws_secret_access_key = something
[profile ops]
role_arn = arn:aws:iam::123456789012:role/Ops
mfa_serial = arn:aws:iam::123456789012:mfa/ann
source_profile = keys
"""


@pytest.fixture(autouse=True)
def _profile(home: Path) -> None:
    (home / ".aws").mkdir()
    (home / ".aws" / "config").write_text(MFA_ROLE)


def test_without_a_way_to_ask_it_says_so_instead_of_waiting_at_a_terminal() -> None:
    with pytest.raises(SignInExpired, match="asks for an MFA code"):
        open_source("ops", "us-east-1").available()


def test_the_user_is_asked_for_the_code_and_may_cancel() -> None:
    prompts = []

    def cancel(prompt: str) -> str:
        prompts.append(prompt)
        raise Cancelled

    with pytest.raises(Cancelled):
        open_source("ops", "us-east-1", cancel).available()
    assert "mfa/ann" in prompts[0]
