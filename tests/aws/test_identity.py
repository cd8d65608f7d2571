"""Who the user is, in an account's number and a name that they know."""

from pathlib import Path

import pytest

from deact_gui.aws.identity import Identity, identify, name_in
from deact_gui.core.errors import SourceError
from tests.aws import configs
from tests.aws.sts import ACCOUNT, Sts


@pytest.mark.parametrize(
    ("arn", "name"),
    [
        ("arn:aws:sts::123456789012:assumed-role/Ops/ann", "Ops"),
        (
            "arn:aws:sts::1:assumed-role/AWSReservedSSO_Sms-Ro_0123456789abcdef/ann@x.org",
            "Sms-Ro",
        ),
        ("arn:aws:iam::123456789012:user/sms/ann", "ann"),
        ("arn:aws:iam::123456789012:root", "root"),
        ("arn:aws-us-gov:sts::123456789012:federated-user/bob", "bob"),
    ],
)
def test_the_name_is_the_part_that_people_know(arn: str, name: str) -> None:
    assert name_in(arn) == name


def test_sts_tells_account_and_role(aws_files: Path, sts: Sts) -> None:
    (aws_files / "config").write_text(configs.ROLE)
    assert identify("role", "us-east-1") == Identity(ACCOUNT, "Ops")


def test_a_region_that_can_be_none(aws_files: Path) -> None:
    (aws_files / "config").write_text(configs.KEYS)
    with pytest.raises(SourceError, match="There is no AWS region"):
        identify("keys", "us east")
