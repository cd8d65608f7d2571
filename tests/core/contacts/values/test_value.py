"""Values are shown as workbooks show them, and numbers keep all their digits."""

import math
from struct import pack, unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.values.value import Moment, Value, moment, number, rk_number, text_of
from deact_gui.core.phone import national_number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("09995", "09995"),
        (True, "TRUE"),
        (False, "FALSE"),
        (2065550123.0, "2065550123"),
        (-0.5, "-0.5"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1e20, "1e+20"),
        (Moment(46344), "2026-11-18"),
        (Moment(46344.75), "2026-11-18 18:00:00"),
        (Moment(0.5), "12:00:00"),
    ],
)
def test_a_value_has_one_text(value: Value | None, text: str) -> None:
    assert text_of(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_text_of_a_number_is_that_number(value: float) -> None:
    assert float(text_of(value)) == value


def test_a_phone_stored_as_a_number_is_read() -> None:
    assert national_number(text_of(number(12065550123.0))) == 2065550123


def test_a_moment_is_counted_from_1904_where_the_book_says_so() -> None:
    assert text_of(moment(44882, True)) == text_of(moment(46344, False)) == "2026-11-18"
    assert text_of(moment(0.5, True)) == "12:00:00"


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_an_error(value: float) -> None:
    assert number(value) == moment(value, False) == "#NUM!"


@given(st.integers(-(1 << 29), (1 << 29) - 1), st.booleans())
def test_four_bytes_hold_whole_numbers_and_hundredths(value: int, hundredths: bool) -> None:
    rk = (value << 2 | 2 | hundredths) & 0xFFFFFFFF
    assert rk_number(rk) == (value / 100 if hundredths else value)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_four_bytes_hold_the_first_bits_of_a_number(value: float) -> None:
    (bits,) = unpack("<Q", pack("<d", value))
    rk = bits >> 32 & ~3
    assert rk_number(rk) == unpack("<d", pack("<Q", rk << 32))[0]
