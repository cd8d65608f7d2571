"""Ninety reports over a slow line: one after the other, and as Deact gets them.

    python -m benchmarks.network [REPORTS] [DELAY]

The S3 server of the tests answers through a proxy on loopback that makes each answer wait for DELAY
seconds, as a line with that much delay there and back does. The line itself is as wide as loopback.
"""

import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from deact_gui.aws.reports import open_source
from deact_gui.core.archive import Archive
from tests.s3.bucket import PROFILE, REGION, reports_in, write_profile
from tests.s3.fault_proxy import between
from tests.s3.rgw import running

NUMBERS = 109_000
"""In a report: 1.3 MB, as many as the FCC says are disconnected a day."""


def body(day: int) -> bytes:
    """Return a report of its own for each day."""
    return b"".join(b"1%d\n" % (2_012_000_000 + n * 61 + day) for n in range(NUMBERS))


@contextmanager
def slow_line(endpoint: str, delay: float) -> Iterator[str]:
    """Run the proxy in a process of its own: a line takes nobody's time to think."""
    here, there = multiprocessing.Pipe()
    line = multiprocessing.get_context("spawn").Process(
        target=_be_slow, args=(endpoint, delay, there)
    )
    line.start()
    yield here.recv()
    here.send(None)
    line.join()


def _be_slow(endpoint: str, delay: float, owner: Connection) -> None:
    with between(endpoint, delay) as proxy:
        owner.send(proxy.endpoint)
        owner.recv()


def main() -> None:
    """Print both times and how they compare."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 90
    delay = float(sys.argv[2]) if len(sys.argv) > 2 else 0.05
    with tempfile.TemporaryDirectory() as home, running() as server, reports_in(server) as bucket:
        os.environ["HOME"] = home
        write_profile(Path(home), server, server.reader)
        for number in range(reports):
            day = date(2026, 8, 1) + timedelta(number)
            bucket.put(f"{day}-deact-report.csv", body(number))
        with slow_line(server.endpoint, delay) as endpoint:
            os.environ["AWS_ENDPOINT_URL_S3"] = endpoint
            items = open_source(PROFILE, REGION).available()[:reports]
            size = sum(item.size for item in items)
            print(f"{len(items)} reports, {size / 1e6:.0f} MB, {delay * 1000:.0f} ms a request")
            began = time.perf_counter()
            archive = Archive(Path(home) / "one")
            source = open_source(PROFILE, REGION)
            for item in items:
                archive.fetch(source, item)
            one = time.perf_counter() - began
            print(f"one after the other  {one:6.2f} s")
            began = time.perf_counter()
            Archive(Path(home) / "all").fetch_all(open_source(PROFILE, REGION), items)
            together = time.perf_counter() - began
            print(f"eight at once        {together:6.2f} s   {one / together:.1f} times as fast")


if __name__ == "__main__":
    main()
