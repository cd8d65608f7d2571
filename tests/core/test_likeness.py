"""A list is known again by its numbers, and none of them can be told from what is kept."""

import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from deact_gui.core.likeness import BINS, Sketcher, common_share

KEY, OTHER_KEY = b"k" * 32, b"o" * 32


def numbers(count: int, seed: int = 1) -> NDArray[np.int64]:
    return np.random.default_rng(seed).integers(2_000_000_000, 9_999_999_999, count)


def sealed(of: NDArray[np.int64], key: bytes = KEY, block: int = 1000) -> bytes:
    sketcher = Sketcher()
    for start in range(0, len(of), block):
        sketcher.add(of[start : start + block])
    return sketcher.finish().seal(key)


@pytest.mark.parametrize("common", [1.0, 0.98, 0.9, 0.7, 0.5, 0.1, 0.0])
@pytest.mark.parametrize("size", [5_000, 200_000])
def test_the_share_of_common_numbers_is_found_to_a_few_in_a_hundred(
    common: float, size: int
) -> None:
    ours = numbers(size)
    shared = int(size * common)
    theirs = np.concatenate([ours[:shared], numbers(size - shared, seed=2)])
    expected = len(np.intersect1d(ours, theirs)) / len(np.union1d(ours, theirs))
    assert common_share(sealed(ours), sealed(theirs)) == pytest.approx(expected, abs=0.06)


@given(st.lists(st.integers(2_000_000_000, 9_999_999_999)), st.randoms(), st.integers(1, 50))
def test_order_repeats_blocks_and_rows_without_a_number_make_no_difference(
    rows: list[int], random: object, block: int
) -> None:
    ours = np.array(rows, np.int64)
    theirs = np.array([*reversed(rows), *rows[:3], 0, 0], np.int64)
    assert sealed(ours) == sealed(theirs, block=block)


def test_a_handful_is_known_again_and_nothing_is_like_nothing() -> None:
    few = numbers(4)
    assert common_share(sealed(few), sealed(few)) == 1
    assert common_share(sealed(few), sealed(numbers(4, seed=2))) == 0
    assert common_share(sealed(few[:0]), sealed(few[:0])) == 0
    assert common_share(sealed(few[:0]), sealed(few)) == 0


def test_another_key_makes_another_sketch() -> None:
    many = numbers(50_000)
    assert common_share(sealed(many), sealed(many, OTHER_KEY)) < 0.1


def test_what_is_kept_is_half_a_byte_a_bin_and_holds_for_thousands_of_numbers() -> None:
    seal = sealed(numbers(1_000_000))
    assert len(seal) == BINS // 2
    assert hashlib.sha256(seal).digest() != hashlib.sha256(sealed(numbers(1_000_000, 3))).digest()
    # A million numbers that are not on the list fit what is kept of it one time in fifteen.
    ours = sealed(numbers(2, seed=9))
    fits = sum(
        common_share(ours, sealed(np.append(numbers(1, seed=9), other))) > 0.6
        for other in numbers(300, seed=4)
    )
    assert fits < 300
