"""What every test shares: an empty home, no network beyond loopback, the S3 server on request."""

import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from botocore.credentials import SSOProvider
from botocore.tokens import SSOTokenProvider
from hypothesis import settings

from tests.aws import sso as sso_standin
from tests.aws import sts as sts_standin
from tests.s3 import bucket, rgw

READER = rgw.Keys("readerkey", "readersecret")
"""The reader of the S3 server: whoever signs in to the stand-ins becomes this user."""

FOREIGN = re.compile(r"(AWS|DEACT)_.*|XDG_[A-Z]+_HOME|[A-Z]+_PROXY", re.IGNORECASE)
"""Environment variables that would let the developer's own set-up into a test."""

settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home and data folder and no AWS set-up; return the home."""
    folder = tmp_path_factory.mktemp("home")
    for name in filter(FOREIGN.fullmatch, list(os.environ)):
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("DEACT_HOME", str(folder / "deact"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    for provider in (SSOProvider, SSOTokenProvider):  # They looked for the home when imported.
        monkeypatch.setattr(provider, "_SSO_TOKEN_CACHE_DIR", str(folder / ".aws/sso/cache"))
    return folder


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that asks for a host elsewhere."""
    real = socket.getaddrinfo

    def lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host not in ("127.0.0.1", "::1", "localhost", None):
            pytest.fail(f"a test asked for {host}: only loopback is allowed")
        return real(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)


@pytest.fixture(scope="session")
def s3_server() -> Iterator[rgw.S3Server]:
    """Run a real S3 server for the whole session; skip where there is none, but never in CI."""
    if missing := rgw.missing_programs():
        reason = f"The S3 server is not installed: no {', '.join(missing)} (make test installs it)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with rgw.running() as server:
        yield server


@pytest.fixture
def report_bucket(home: Path, s3_server: rgw.S3Server) -> Iterator[bucket.ReportBucket]:
    """Fill us-east-1's bucket with ``bucket.REPORTS``; the profile acme-ops may read it."""
    bucket.write_profile(home, s3_server, s3_server.reader)
    with bucket.reports_in(s3_server) as reports:
        yield reports


@pytest.fixture
def aws_files(home: Path) -> Path:
    """Give the folder .aws of the home."""
    folder = home / ".aws"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def running_sts() -> Iterator[sts_standin.Sts]:
    """Run an STS for the whole session."""
    with sts_standin.sts_running(READER) as server:
        yield server


@pytest.fixture
def sts(running_sts: sts_standin.Sts, monkeypatch: pytest.MonkeyPatch) -> sts_standin.Sts:
    """Give an STS that has not been asked anything."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", running_sts.endpoint)
    running_sts.asked.clear()
    running_sts.refuses = False
    return running_sts


@pytest.fixture
def sso(monkeypatch: pytest.MonkeyPatch) -> Iterator[sso_standin.Sso]:
    """Give a single sign-on where nobody has signed in."""
    with sso_standin.sso_running(READER) as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL_SSO", server.endpoint)
        monkeypatch.setenv("AWS_ENDPOINT_URL_SSO_OIDC", server.endpoint)
        yield server
