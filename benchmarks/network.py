"""Ninety reports over a slow line: one after the other, and as Deact gets them.

    python -m benchmarks.network [REPORTS] [DELAY]

The S3 server of the tests answers through a proxy on loopback. A line that delays by DELAY seconds
does so to the request and to the answer: each waits twice as long. It is as wide as loopback.
"""

import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

from benchmarks.results import keep, machine
from deact_gui.aws.reports import open_source
from deact_gui.core.archive import Archive
from deact_gui.core.side_by_side import AT_ONCE
from deact_gui.core.sources import Available
from tests.s3.bucket import PROFILE, REGION, reports_in, write_profile
from tests.s3.fault_proxy import between
from tests.s3.rgw import running

NUMBERS = 109_000
"""In a report: 1.3 MB, as many as the FCC says are disconnected a day."""
RUNS = 3


def main() -> None:
    """Measure both ways in turns, and keep their medians."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 90
    delay = float(sys.argv[2]) if len(sys.argv) > 2 else 0.05
    with tempfile.TemporaryDirectory() as home, running() as server, reports_in(server) as bucket:
        os.environ["HOME"] = home
        write_profile(Path(home), server, server.reader)
        for number in range(reports):
            bucket.put(f"{date(2026, 8, 1) + timedelta(number)}-deact-report.csv", body(number))
        with slow_line(server.endpoint, delay) as endpoint:
            os.environ["AWS_ENDPOINT_URL_S3"] = endpoint
            items = open_source(PROFILE, REGION).available()[:reports]
            times: dict[str, list[float]] = {}
            for run in range(RUNS):
                for name, fetch in WAYS.items():
                    archive = Archive(Path(home) / f"{name}-{run}")
                    times.setdefault(name, []).append(seconds(fetch, archive, items))
    keep("Network", table(times, items, delay))


def one_after_the_other(archive: Archive, items: list[Available]) -> None:
    """Get each report when the one before is here."""
    source = open_source(PROFILE, REGION)
    for item in items:
        archive.fetch(source, item)


def side_by_side(archive: Archive, items: list[Available]) -> None:
    """Get them as Deact does."""
    archive.fetch_all(open_source(PROFILE, REGION), items)


WAYS = {"one after the other": one_after_the_other, f"{AT_ONCE} at once": side_by_side}


def seconds(
    fetch: Callable[[Archive, list[Available]], None], archive: Archive, items: list[Available]
) -> float:
    """Return how long it takes until all are in the archive."""
    began = time.perf_counter()
    fetch(archive, items)
    took = time.perf_counter() - began
    assert len(archive.reports()) == len(items)
    return took


def table(times: dict[str, list[float]], items: list[Available], delay: float) -> str:
    """Return the medians, and how they compare."""
    size = sum(item.size for item in items)
    first = median(next(iter(times.values())))
    lines = [
        f"{len(items)} reports ({size / 1e6:.0f} MB) from Ceph RGW into the archive, over a line "
        f"that delays by {delay * 1000:.0f} ms each way; medians of {RUNS} runs in turns. "
        f"{machine('boto3')} `python -m benchmarks.network`.",
        "",
        "| | seconds | times as fast |",
        "| --- | --- | --- |",
    ]
    for name, taken in times.items():
        lines.append(f"| {name} | {median(taken):.2f} | {first / median(taken):.1f} |")
    return "\n".join(lines)


def body(day: int) -> bytes:
    """Return a report of its own for each day."""
    return b"".join(b"1%d\n" % (2_012_000_000 + n * 61 + day) for n in range(NUMBERS))


@contextmanager
def slow_line(endpoint: str, delay: float) -> Iterator[str]:
    """Run the proxy in a process of its own: a line takes nobody's time to think."""
    here, there = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    line = context.Process(target=_be_slow, args=(endpoint, delay, there))
    line.start()
    yield here.recv()
    here.send(None)
    line.join()


def _be_slow(endpoint: str, delay: float, owner: Connection) -> None:
    with between(endpoint, 2 * delay) as proxy:
        owner.send(proxy.endpoint)
        owner.recv()


if __name__ == "__main__":
    main()
