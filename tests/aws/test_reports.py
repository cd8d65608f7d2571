"""What S3's client is told, and a connection that breaks in the middle of a report."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from deact_gui.aws.reports import S3Source, open_source
from deact_gui.aws.session import CONNECT_TIMEOUT, READ_TIMEOUT
from deact_gui.core.errors import Offline, SourceError
from deact_gui.core.report import Report
from deact_gui.core.sources import Available
from tests.aws.http import Answered, Asked, serving

ITEM = Available(
    Report(date(2026, 11, 22)), 100, "etag", datetime(2026, 11, 23, tzinfo=UTC), "some/key"
)


class HalfAnAnswer(BaseHTTPRequestHandler):
    """Promises a hundred bytes and hangs up after fifty."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(b"1" * 50)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> Iterator[S3Source]:
    server = HTTPServer(("127.0.0.1", 0), HalfAnAnswer)
    thread = Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://127.0.0.1:{server.server_port}")
    yield open_source(None, "us-east-1")
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_connection_that_breaks_is_told(source: S3Source) -> None:
    with pytest.raises(Offline, match="connection to AWS broke off"):
        list(source.chunks(ITEM))


def test_a_cache_that_knows_no_ranges_costs_bytes_but_spoils_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body = bytes(range(100))

    def whole(asked: Asked) -> Answered:
        assert asked.headers["range"] == "bytes=40-"
        return Answered(200, body)

    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    with serving(whole) as endpoint:
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", endpoint)
        assert b"".join(open_source(None, "us-east-1").chunks(ITEM, start=40)) == body[40:]


def test_no_call_waits_for_ever_and_botocore_leaves_trying_again_to_us(source: S3Source) -> None:
    config: Any = source._client.meta.config
    assert (config.connect_timeout, config.read_timeout) == (CONNECT_TIMEOUT, READ_TIMEOUT)
    assert config.retries == {"mode": "standard", "total_max_attempts": 1}


def test_an_answer_that_is_no_listing_is_told(source: S3Source) -> None:
    with pytest.raises(SourceError, match="Try again in a minute"):
        source.available()
