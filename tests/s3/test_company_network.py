"""A company's proxy and its own certificates: AWS's and everybody's variables are respected."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deact_gui.aws import patience
from deact_gui.aws.reports import open_source
from deact_gui.core.errors import Offline
from tests.s3.bucket import PROFILE, REGION, REPORTS, ReportBucket
from tests.s3.tls import behind_tls, certificate, company_proxy

pytestmark = pytest.mark.s3


@pytest.fixture
def bundle(
    report_bucket: ReportBucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Put the server behind TLS; give the certificate that has to be trusted for it."""
    monkeypatch.setattr(patience, "FIRST_PAUSE", 0.001)
    public, private = certificate(tmp_path)
    with behind_tls(report_bucket.server.endpoint, public, private) as endpoint:
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", endpoint)
        yield public


def days() -> int:
    return len(open_source(PROFILE, REGION).available())


def test_a_certificate_that_nobody_knows_is_told(bundle: Path) -> None:
    with pytest.raises(Offline, match="AWS_CA_BUNDLE"):
        days()


def test_a_certificate_of_the_companys_own(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(bundle))
    assert days() == len(REPORTS)


def test_the_companys_proxy_is_gone_through(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(bundle))
    visited: list[str] = []
    with company_proxy(visited) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy)
        assert days() == len(REPORTS)
    assert visited
    assert visited[0].startswith("127.0.0.1:")


def test_a_proxy_that_does_not_answer_is_told(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    with pytest.raises(Offline, match=r"proxy .* does not answer\. Check HTTPS_PROXY"):
        days()
