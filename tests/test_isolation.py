"""No test sees the developer's own AWS set-up, and none reaches beyond this machine."""

import os
import socket
from pathlib import Path

import botocore.session
import pytest
from botocore.credentials import SSOProvider
from botocore.tokens import SSOTokenProvider

from deact_gui.aws.session import RoleCache


def test_files_of_aws_are_looked_for_in_the_empty_home(home: Path) -> None:
    session = botocore.session.Session()
    for place in (
        session.get_config_variable("config_file"),
        session.get_config_variable("credentials_file"),
        vars(SSOProvider)["_SSO_TOKEN_CACHE_DIR"],
        vars(SSOTokenProvider)["_SSO_TOKEN_CACHE_DIR"],
        RoleCache()._place,
    ):
        assert Path(place).expanduser().is_relative_to(home)
    assert [name for name in os.environ if name.startswith("AWS_")] == ["AWS_EC2_METADATA_DISABLED"]


def test_other_hosts_can_not_be_asked_for() -> None:
    with pytest.raises(pytest.fail.Exception, match="only loopback is allowed"):
        socket.create_connection(("s3.amazonaws.com", 443))
