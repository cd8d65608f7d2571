"""Whatever the network does, the archive holds a report's exact bytes or nothing, and it ends."""

import errno
import hashlib
import os
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deact_gui.aws import patience
from deact_gui.aws import session as aws_session
from deact_gui.aws.reports import FETCH_FAILURES, S3Source, open_source
from deact_gui.core.archive import Archive
from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import (
    DeactError,
    Incomplete,
    Offline,
    Replaced,
    SourceError,
    StorageError,
)
from deact_gui.core.sources import CHUNK, Available
from tests.s3.bucket import PROFILE, REGION, ReportBucket
from tests.s3.fault_proxy import Fault, FaultProxy, Kind, between

pytestmark = pytest.mark.s3
STALL = 0.15
"""Seconds after which the client gives up on a connection here."""
SIZE = 400_000
DAYS = [date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22)]
BODIES = {
    day: b"".join(b"1206555%04d\n" % ((n * 7 + day.day) % 10_000) for n in range(SIZE // 12))
    for day in DAYS
}
BREAKS = (Kind.RESET, Kind.TRUNCATE, Kind.STALL)
PASSING = (*BREAKS, Kind.SLOW_DOWN, Kind.BROKEN)


def key(day: date) -> str:
    return f"{day}-deact-report.csv"


@pytest.fixture
def proxy(report_bucket: ReportBucket, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultProxy]:
    for day, body in BODIES.items():
        report_bucket.publish(day, body)
    monkeypatch.setattr(aws_session, "READ_TIMEOUT", STALL)
    monkeypatch.setattr(patience, "FIRST_PAUSE", 0.001)
    with between(report_bucket.server.endpoint) as faulty:
        faulty.stall = 3 * STALL
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", faulty.endpoint)
        yield faulty


@pytest.fixture
def source(proxy: FaultProxy) -> S3Source:
    return open_source(PROFILE, REGION)


@pytest.fixture
def items(source: S3Source) -> list[Available]:
    return source.available()


def held(archive: Archive) -> dict[date, bytes]:
    return {each.report.date: each.path.read_bytes() for each in archive.reports()}


def parts(folder: Path) -> list[Path]:
    return list(folder.rglob("*.part"))


@pytest.mark.parametrize("kind", BREAKS)
@pytest.mark.parametrize("at", [0, 1, SIZE // 2, SIZE - 13])
def test_what_breaks_off_is_taken_up_where_it_did(
    tmp_path: Path, proxy: FaultProxy, source: S3Source, items: list[Available], kind: Kind, at: int
) -> None:
    proxy.plan(key(DAYS[0]), Fault(kind, at))
    Archive(tmp_path).fetch(source, items[0])
    assert held(Archive(tmp_path)) == {DAYS[0]: BODIES[DAYS[0]]}
    asked = [wanted for name, wanted in proxy.ranges if name == key(DAYS[0])]
    assert len(asked) == 2
    begin = int(asked[1].removeprefix("bytes=").removesuffix("-") or 0)
    if kind is Kind.RESET:
        assert begin <= at, "a reset loses what is on its way"
    else:
        assert begin <= at < begin + CHUNK
    received = source.meter.usage
    assert received.gets <= 2
    assert received.size <= SIZE + CHUNK or kind is Kind.RESET


@pytest.mark.parametrize("kind", [Kind.SLOW_DOWN, Kind.BROKEN])
def test_a_busy_server_is_asked_again_in_the_middle_of_a_report(
    tmp_path: Path, proxy: FaultProxy, source: S3Source, items: list[Available], kind: Kind
) -> None:
    proxy.plan(key(DAYS[0]), Fault(Kind.TRUNCATE, 70_000), Fault(kind), Fault(kind))
    Archive(tmp_path).fetch(source, items[0])
    assert held(Archive(tmp_path)) == {DAYS[0]: BODIES[DAYS[0]]}
    assert [wanted for _, wanted in proxy.ranges[-3:]] == ["bytes=70000-"] * 3


def test_a_report_replaced_between_two_ranges_is_never_mixed(
    tmp_path: Path,
    proxy: FaultProxy,
    source: S3Source,
    items: list[Available],
    report_bucket: ReportBucket,
) -> None:
    proxy.replace = lambda name: report_bucket.put(name, BODIES[DAYS[1]])
    proxy.plan(key(DAYS[0]), Fault(Kind.TRUNCATE, 70_000), Fault(Kind.REPLACE))
    with pytest.raises(Replaced, match="replaced the report of 2026-11-20"):
        Archive(tmp_path).fetch(source, items[0])
    assert (held(Archive(tmp_path)), parts(tmp_path)) == ({}, [])
    Archive(tmp_path).fetch(source, source.available()[0])
    assert held(Archive(tmp_path)) == {DAYS[0]: BODIES[DAYS[1]]}


def test_other_bytes_are_noticed_and_had_anew_once(
    tmp_path: Path, proxy: FaultProxy, source: S3Source, items: list[Available]
) -> None:
    proxy.plan(key(DAYS[0]), Fault(Kind.CORRUPT, 5_000))
    Archive(tmp_path).fetch(source, items[0])
    assert held(Archive(tmp_path)) == {DAYS[0]: BODIES[DAYS[0]]}
    proxy.plan(key(DAYS[1]), Fault(Kind.CORRUPT, 5_000), Fault(Kind.CORRUPT, 5_000))
    with pytest.raises(Incomplete, match="did not arrive whole"):
        Archive(tmp_path).fetch(source, items[1])
    assert list(held(Archive(tmp_path))) == DAYS[:1]
    assert parts(tmp_path) == []


def test_a_network_that_stays_away_is_told_and_what_has_come_is_not_bought_again(
    tmp_path: Path, proxy: FaultProxy, source: S3Source, items: list[Available]
) -> None:
    again = [Fault(Kind.TRUNCATE, 0)] * FETCH_FAILURES
    proxy.plan(key(DAYS[0]), Fault(Kind.TRUNCATE, 70_000), *again)
    with pytest.raises(Offline, match="broke off"):
        Archive(tmp_path).fetch(source, items[0])
    assert held(Archive(tmp_path)) == {}
    assert [part.stat().st_size for part in parts(tmp_path)] == [70_000]
    Archive(tmp_path).fetch_all(open_source(PROFILE, REGION), items[:1])
    assert proxy.ranges[-1] == (key(DAYS[0]), "bytes=70000-")
    assert held(Archive(tmp_path)) == {DAYS[0]: BODIES[DAYS[0]]}
    assert parts(tmp_path) == []


def test_what_was_kept_of_a_report_and_spoilt_meanwhile_is_had_anew(
    tmp_path: Path, proxy: FaultProxy, source: S3Source, items: list[Available]
) -> None:
    again = [Fault(Kind.TRUNCATE, 0)] * FETCH_FAILURES
    proxy.plan(key(DAYS[0]), Fault(Kind.TRUNCATE, 70_000), *again)
    with pytest.raises(Offline):
        Archive(tmp_path).fetch(source, items[0])
    parts(tmp_path)[0].write_bytes(bytes(60_000))
    Archive(tmp_path).fetch(source, items[0])
    assert held(Archive(tmp_path)) == {DAYS[0]: BODIES[DAYS[0]]}


def test_a_laptop_that_was_asleep_goes_on(
    tmp_path: Path,
    proxy: FaultProxy,
    source: S3Source,
    items: list[Available],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(patience, "FIRST_PAUSE", 0.1)
    port = int(proxy.endpoint.rpartition(":")[2])
    slept: list[int] = []

    def fall_asleep(done: int, total: int) -> None:
        if done and not slept:
            slept.append(done)
            proxy.vanish()
            threading.Timer(0.4, proxy.listen, [port]).start()

    Archive(tmp_path).fetch(source, items[0], fall_asleep)
    assert slept
    assert held(Archive(tmp_path)) == {DAYS[0]: BODIES[DAYS[0]]}


def test_cancel_is_heard_while_a_download_hangs(
    tmp_path: Path, proxy: FaultProxy, source: S3Source, items: list[Available]
) -> None:
    for day in DAYS:
        proxy.plan(key(day), *[Fault(Kind.STALL, 10)] * 9)
    began = time.monotonic()

    def cancel(done: int, total: int) -> None:
        if time.monotonic() > began + 0.1:
            raise Cancelled

    with pytest.raises(Cancelled):
        Archive(tmp_path).fetch_all(source, items, cancel)
    assert time.monotonic() - began < 1
    assert held(Archive(tmp_path)) == {}


def test_several_come_at_once_with_one_progress(
    tmp_path: Path, proxy: FaultProxy, source: S3Source, items: list[Available]
) -> None:
    for day in DAYS:
        proxy.plan(key(day), Fault(Kind.STALL, 1))
    seen: list[tuple[int, int]] = []
    began = time.monotonic()
    Archive(tmp_path).fetch_all(source, items, lambda *done: seen.append(done))
    assert time.monotonic() - began < 2.5 * STALL, "they waited side by side"
    assert held(Archive(tmp_path)) == BODIES
    assert seen == sorted(seen)
    assert {total for _, total in seen} == {sum(map(len, BODIES.values()))}


def test_a_disk_that_is_full_stops_all_and_leaves_nothing_half_written(
    tmp_path: Path, source: S3Source, items: list[Available], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch, pytest.raises(StorageError, match="no room left"):
        patch.setattr(os, "fsync", full)
        Archive(tmp_path).fetch_all(source, items)
    assert (held(Archive(tmp_path)), parts(tmp_path)) == ({}, [])
    Archive(tmp_path).fetch_all(source, items)
    assert held(Archive(tmp_path)) == BODIES


def test_a_report_that_is_none_does_not_keep_the_others_away(
    tmp_path: Path, proxy: FaultProxy, source: S3Source, report_bucket: ReportBucket
) -> None:
    report_bucket.put(key(DAYS[0]), b"<html>Sign in</html>")
    with pytest.raises(DeactError, match="no deactivation report"):
        Archive(tmp_path).fetch_all(source, source.available())
    assert list(held(Archive(tmp_path))) == DAYS[1:]


faults = st.builds(Fault, st.sampled_from(list(Kind)), st.integers(0, SIZE - 1))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(planned=st.fixed_dictionaries({day: st.lists(faults, max_size=7) for day in DAYS}))
def test_any_sequence_of_faults_ends_with_the_right_bytes_or_none(
    tmp_path_factory: pytest.TempPathFactory,
    proxy: FaultProxy,
    report_bucket: ReportBucket,
    planned: dict[date, list[Fault]],
) -> None:
    folder = tmp_path_factory.mktemp("archive")
    source = open_source(PROFILE, REGION)
    items = source.available()
    proxy.replace = lambda name: report_bucket.put(name, BODIES[DAYS[0]] + b"12065550100\n")
    for day, sequence in planned.items():
        proxy.plan(key(day), *sequence)
    problem: DeactError | None = None
    try:
        Archive(folder).fetch_all(source, items)
    except DeactError as error:
        problem = error
    finally:
        proxy.faults.clear()
        for day, sequence in planned.items():
            if any(fault.kind is Kind.REPLACE for fault in sequence):
                report_bucket.put(key(day), BODIES[day])
    here = held(Archive(folder))
    assert all(body == BODIES[day] for day, body in here.items())
    assert (problem is None) == (len(here) == len(DAYS))
    few = all(
        len(sequence) <= FETCH_FAILURES and all(fault.kind in PASSING for fault in sequence)
        for sequence in planned.values()
    )
    assert problem is None or not few, "so many are borne"
    if not isinstance(problem, SourceError):
        assert parts(folder) == []
    for part in parts(folder):
        (body,) = (body for body in BODIES.values() if hashlib.md5(body).hexdigest() in part.name)
        assert len(part.read_bytes()) <= len(body)
