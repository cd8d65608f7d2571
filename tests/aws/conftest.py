"""AWS as a company has it: users, roles, single sign-on; and pauses too short to be noticed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deact_gui.aws import patience
from tests.aws.sso import Sso, sso_running
from tests.aws.sts import Sts, sts_running
from tests.s3.rgw import Keys

READER = Keys("readerkey", "readersecret")
"""The reader of the S3 server."""


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "FIRST_PAUSE", 0.001)


@pytest.fixture(scope="session")
def running_sts() -> Iterator[Sts]:
    with sts_running(READER) as server:
        yield server


@pytest.fixture
def sts(running_sts: Sts, monkeypatch: pytest.MonkeyPatch) -> Sts:
    """Give an STS that has not been asked anything."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", running_sts.endpoint)
    running_sts.asked.clear()
    running_sts.refuses = False
    return running_sts


@pytest.fixture
def sso(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sso]:
    """Give a single sign-on where nobody has signed in."""
    with sso_running(READER) as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL_SSO", server.endpoint)
        monkeypatch.setenv("AWS_ENDPOINT_URL_SSO_OIDC", server.endpoint)
        yield server


@pytest.fixture
def aws_files(home: Path) -> Path:
    """Give an empty folder .aws."""
    folder = home / ".aws"
    folder.mkdir(exist_ok=True)
    return folder
