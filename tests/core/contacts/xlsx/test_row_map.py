"""Rows are where they would be if each row removed were taken out of a list."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.row_map import LAST_ROW, RowMap

ROWS = 40
GONE = st.sets(st.integers(1, ROWS))


def row_map(*gone: int) -> RowMap:
    return RowMap(np.array(gone, np.int64))


def kept(gone: set[int]) -> list[int]:
    return [row for row in range(1, ROWS + 10) if row not in gone]


@given(GONE)
def test_each_row_is_where_the_rows_kept_leave_it(gone: set[int]) -> None:
    rows = row_map(*gone)
    left = kept(gone)
    expected = [left.index(row) + 1 if row in left else None for row in range(1, ROWS + 10)]
    assert [rows.new(row) for row in range(1, ROWS + 10)] == expected
    found = rows.new_rows(np.arange(1, ROWS + 10))
    assert found.tolist() == [row or 0 for row in expected]
    assert [rows.old(new) for new in range(1, len(left) + 1)] == left


@given(GONE, st.integers(1, ROWS), st.integers(0, ROWS))
def test_a_range_shrinks_to_the_rows_that_are_left_of_it(
    gone: set[int], first: int, length: int
) -> None:
    rows = row_map(*gone)
    left = [rows.new(row) for row in range(first, first + length + 1) if row not in gone]
    assert rows.span(first, first + length) == ((left[0], left[-1]) if left else None)
    assert rows.holds_gone(first, first + length) == (len(left) <= length)


@given(GONE, st.integers(1, ROWS))
def test_the_next_row_that_is_left_takes_the_place_of_one_that_is_gone(
    gone: set[int], row: int
) -> None:
    following = next(number for number in kept(gone) if number >= row)
    assert row_map(*gone).place(row) == row_map(*gone).new(following)


@given(GONE, st.integers(1, ROWS))
def test_a_range_that_ends_in_a_row_that_is_gone_ends_above(gone: set[int], row: int) -> None:
    above = [number for number in kept(gone) if number <= row]
    assert row_map(*gone).place_above(row) == len(above)


def test_a_whole_column_stays_whole() -> None:
    assert row_map(3, 4).span(1, LAST_ROW) == (1, LAST_ROW)
    assert row_map(3, 4).span(2, LAST_ROW) == (2, LAST_ROW - 2)


def test_rows_may_be_given_twice_and_in_any_order() -> None:
    assert [row_map(5, 2, 5).new(row) for row in (1, 2, 3, 5, 6)] == [1, None, 2, None, 4]
    assert len(row_map(5, 2, 5)) == 2


def test_nothing_moves_when_nothing_is_gone() -> None:
    assert row_map().span(2, 9) == (2, 9)
    assert row_map().new_rows(np.array([1, 7])).tolist() == [1, 7]
