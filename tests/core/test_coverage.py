"""Which days are missing is what a set of days says, in words that can be read."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.coverage import (
    coverage,
    future_in_words,
    gaps_in_words,
    in_words,
    new_numbers_in_words,
    ranges,
)

DAY = date(2026, 11, 16)
some_days = st.sets(st.integers(0, 40).map(lambda n: DAY + timedelta(n)))


@given(some_days, some_days, st.none() | st.integers(0, 60).map(lambda n: DAY + timedelta(n)))
def test_missing_is_every_day_that_no_scrub_was_compared_with(
    compared: set[date], before: set[date], newest: date | None
) -> None:
    covered = coverage(compared, before, newest)
    done = compared | before
    if not done:
        assert covered is None
        return
    assert covered
    last = max(done | ({newest} if newest else set()))
    span = {min(done) + timedelta(n) for n in range((last - min(done)).days + 1)}
    assert (covered.first, covered.last) == (min(done), last)
    assert list(covered.missing) == sorted(span - done)


@given(some_days)
def test_ranges_hold_the_days_and_never_touch(days: set[date]) -> None:
    found = ranges(days)
    inside = {first + timedelta(n) for first, last in found for n in range((last - first).days + 1)}
    assert inside == days
    for (_, last), (first, _) in pairwise(found):
        assert first - last > timedelta(1)


@pytest.mark.parametrize(
    ("offsets", "words"),
    [
        ([], ""),
        ([0], "2026-11-16"),
        ([0, 1, 2], "2026-11-16 to 2026-11-18"),
        ([0, 1, 2, 4], "2026-11-16 to 2026-11-18 and 2026-11-20"),
        ([0, 2, 4], "2026-11-16, 2026-11-18 and 2026-11-20"),
    ],
)
def test_days_in_words(offsets: list[int], words: str) -> None:
    assert in_words(DAY + timedelta(n) for n in offsets) == words


def test_a_gap_says_what_it_means_and_no_gap_nothing() -> None:
    assert gaps_in_words([DAY]) == (
        "Not covered: 2026-11-16. Numbers deactivated then are not found."
    )
    assert gaps_in_words([]) == ""


def test_hardly_any_new_numbers_are_not_told_from_none() -> None:
    assert new_numbers_in_words(0.01) == ""
    assert new_numbers_in_words(0.12).startswith("About 12% of its numbers are new")


def test_a_consent_in_the_future_is_named() -> None:
    assert future_in_words(0) == ""
    assert future_in_words(1).startswith("1 row is kept by a date of consent that has not come")
    assert future_in_words(1200).startswith("1,200 rows are")
