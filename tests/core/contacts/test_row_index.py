"""The positions of rows are what their lengths add up to."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from deact_gui.core.contacts.row_index import RowIndex

LENGTHS = np.random.default_rng(1).integers(1, 90, 20_000).astype(np.uint32)
"""Rows enough for several of the positions that are kept."""


def borders(lengths: NDArray[np.uint32], position: int) -> NDArray[np.int64]:
    return position + np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])


@given(st.data(), st.integers(0, 100))
def test_a_range_starts_and_ends_where_its_rows_do(data: st.DataObject, position: int) -> None:
    first = data.draw(st.integers(0, len(LENGTHS) - 1))
    stop = data.draw(st.integers(first + 1, min(first + 9000, len(LENGTHS))))
    rows = RowIndex(position, LENGTHS).range(first, stop)
    expected = borders(LENGTHS, position)
    assert (rows.position + rows.starts == expected[first:stop]).all()
    assert (rows.position + rows.ends == expected[first + 1 : stop + 1]).all()
    assert (rows.first, rows.size) == (first, expected[stop] - expected[first])


@pytest.mark.parametrize("size", [1, 100, 5_000, 10**9])
def test_ranges_hold_every_row_once_and_touch(size: int) -> None:
    index = RowIndex(7, LENGTHS[:6000])
    row, at = 0, index.position
    for rows in index.ranges(size):
        assert (rows.first, rows.position) == (row, at)
        row, at = row + len(rows.starts), at + rows.size
    assert (row, at) == (len(index), index.end) == (6000, borders(LENGTHS[:6000], 7)[-1])


def test_an_index_of_no_rows_has_no_ranges() -> None:
    index = RowIndex(7, np.zeros(0, np.uint32))
    assert (len(index), index.position, index.end, list(index.ranges(100))) == (0, 7, 7, [])


def test_positions_beyond_four_gigabytes_are_right() -> None:
    index = RowIndex(0, np.full(10_000, 1 << 24, np.uint32))
    assert index.end == 10_000 << 24
    assert index.range(9_999, 10_000).position == 9_999 << 24
    assert index.range(4_000, 5_000).size == 1_000 << 24
