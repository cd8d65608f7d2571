"""A number's latest report is found among all reports, and nothing is found by chance."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.errors import ReportError
from tests.core.builders import MONDAY, TUESDAY, WEDNESDAY, deactivations, report

A, B, C = 2065550123, 3125550124, 7185550125

_FEW_PREFIXES = st.sampled_from([200_200, 206_555, 206_556, 312_555, 999_999])
numbers = st.one_of(
    st.builds(lambda prefix, line: prefix * 10_000 + line, _FEW_PREFIXES, st.integers(0, 9_999)),
    st.builds(lambda prefix, line: prefix * 10_000 + line, _FEW_PREFIXES, st.integers(0, 9)),
    st.sampled_from([2_002_000_000, 9_999_999_999, A]),
)
several = st.dictionaries(
    st.sampled_from([MONDAY, TUESDAY, WEDNESDAY]), st.sets(numbers, max_size=60)
)


def latest(found: Deactivations, asked: list[int]) -> list[date | None]:
    places = found.latest(np.array(asked, np.int64))
    return [found.dates[place - 1] if place else None for place in places.tolist()]


def by_number(reports: dict[date, set[int]]) -> dict[int, date]:
    return {number: day for day in sorted(reports) for number in reports[day]}


@given(several, st.lists(numbers | st.integers(0, 9_999_999_999)))
def test_the_latest_report_of_each_number_is_found(
    folder: Path, reports: dict[date, set[int]], others: list[int]
) -> None:
    found, expected = deactivations(folder, reports), by_number(reports)
    assert (len(found), list(found.dates)) == (len(expected), sorted(reports))
    asked = [*expected, *others, 0]
    assert latest(found, asked) == [expected.get(number) for number in asked]


@given(several, st.sets(st.sampled_from([MONDAY, TUESDAY, WEDNESDAY])))
def test_what_is_known_needs_no_second_reading(
    folder: Path, reports: dict[date, set[int]], before: set[date]
) -> None:
    stored = [report(folder, day, reports[day]) for day in reports]
    known = Deactivations.load([each for each in stored if each.report.date in before])
    for each in known.reports if len(known) else ():
        each.path.write_bytes(b"not to be read again")
    found, expected = Deactivations.load(stored, known=known), by_number(reports)
    assert len(found) == len(expected)
    assert latest(found, list(expected)) == list(expected.values())


def test_what_is_known_and_no_longer_wanted_does_not_count(tmp_path: Path) -> None:
    stored = [report(tmp_path, MONDAY, [A, B]), report(tmp_path, TUESDAY, [A, C])]
    found = Deactivations.load(stored[:1], known=Deactivations.load(stored))
    assert latest(found, [A, B, C]) == [MONDAY, MONDAY, None]


def test_many_numbers_are_told_from_their_neighbours(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    areas, rest = rng.integers(200, 999, 50_000), rng.integers(2_000_000, 9_999_999, 50_000)
    everyone = np.unique(areas * 10_000_000 + rest)
    found = deactivations(tmp_path, {MONDAY: everyone[::2].tolist(), TUESDAY: []})
    assert found.latest(everyone[::2]).all()
    assert not found.latest(everyone[1::2]).any()
    assert not found.latest(np.setdiff1d(everyone + 1, everyone)).any()


def test_no_reports_hold_no_numbers() -> None:
    found = Deactivations.load([])
    assert (len(found), found.reports, latest(found, [A, 0])) == (0, (), [None, None])
    assert len(found.latest(np.zeros(0, np.int64))) == 0


def test_reports_of_one_day_count_both(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    stored = [report(tmp_path, MONDAY, [A]), report(tmp_path / "other", MONDAY, [B])]
    assert latest(Deactivations.load(stored), [A, B, C]) == [MONDAY, MONDAY, None]


def test_a_report_that_is_gone_or_is_none_is_a_sentence(tmp_path: Path) -> None:
    gone = report(tmp_path, MONDAY, [A])
    gone.path.unlink()
    with pytest.raises(ReportError, match=r"report of 2026-11-16 can't be read: No such file"):
        Deactivations.load([gone])
    other = report(tmp_path, TUESDAY, [A])
    other.path.write_bytes(b"<Error/>")
    with pytest.raises(ReportError, match="no deactivation report"):
        Deactivations.load([other])


def test_a_report_that_is_not_what_was_fetched_is_refused(tmp_path: Path) -> None:
    stored = report(tmp_path, MONDAY, [A])
    known = replace(stored, sha256=hashlib.sha256(stored.path.read_bytes()).hexdigest())
    assert len(Deactivations.load([known])) == 1
    stored.path.write_bytes(b"12065550199\n")
    with pytest.raises(ReportError, match="its checksum differs"):
        Deactivations.load([known])


def test_loading_counts_bytes_and_can_be_cancelled(tmp_path: Path) -> None:
    stored = [report(tmp_path, MONDAY, [A, B]), report(tmp_path, TUESDAY, [A])]
    steps: list[tuple[int, int]] = []
    Deactivations.load(stored, lambda *step: steps.append(step))
    assert steps == [(0, 36), (24, 36), (36, 36)]

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Deactivations.load(stored, cancel)


def test_a_file_that_is_no_report_is_named(tmp_path: Path) -> None:
    stored = report(tmp_path, MONDAY, {A})
    stored.path.write_bytes(b"<html>sign in first</html>")
    with pytest.raises(ReportError, match=f"{stored.path.name}: This is no deactivation report"):
        Deactivations.load([stored])
