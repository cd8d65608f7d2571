"""Phone numbers are read as libphonenumber reads them, whichever path a spelling takes."""

import re
from itertools import product
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.cells import SLACK, Cells, from_texts
from deact_gui.core.phone import (
    WIDTHS,
    PhoneReader,
    count_phones,
    national_number,
    national_numbers,
)
from tests.core.oracle import number_in
from tests.core.spellings import BETWEEN, PREFIXES, SUFFIXES, spellings

NUMBER = 2065550123


@given(st.lists(spellings, max_size=20))
def test_a_column_is_read_as_libphonenumber_reads_each_cell(texts: list[str]) -> None:
    read = national_numbers(from_texts(texts)).tolist()
    assert dict(zip(texts, read, strict=True)) == {text: number_in(text) or 0 for text in texts}


@given(spellings)
def test_a_value_is_read_as_libphonenumber_reads_it(text: str) -> None:
    assert national_number(text) == number_in(text)


def read_learned(texts: list[str]) -> tuple[list[int], int]:
    """Read texts whose spellings have all been learned: their numbers, and how many were odd."""
    reader = PhoneReader(often=1)
    return reader.read(from_texts(texts)).tolist(), reader.odd


@given(st.lists(spellings, max_size=20))
def test_a_learned_spelling_is_read_as_libphonenumber_reads_each_cell(texts: list[str]) -> None:
    read, _ = read_learned(texts)
    assert dict(zip(texts, read, strict=True)) == {text: number_in(text) or 0 for text in texts}


@given(spellings, st.randoms(use_true_random=False))
def test_one_spelling_is_read_with_any_digits(text: str, random: Random) -> None:
    texts = [re.sub("[0-9]", lambda _: random.choice("0112345678999"), text) for _ in range(30)]
    read, _ = read_learned([text, *texts])
    assert read == [number_in(each) or 0 for each in (text, *texts)]


@pytest.mark.parametrize("area", ["206", "106", "011", "999"])
def test_every_pair_of_oddities_is_read_as_by_libphonenumber(area: str) -> None:
    ends = [f"{before}{area}5550123{after}" for before, after in product(PREFIXES, SUFFIXES)]
    middles = [f"{area}{left}555{right}0123" for left, right in product(BETWEEN, BETWEEN)]
    texts = [*ends, *middles]
    read, _ = read_learned(texts)
    assert dict(zip(texts, read, strict=True)) == {text: number_in(text) or 0 for text in texts}


@pytest.mark.parametrize(
    "text",
    [
        "306-CAB-0123",
        "8065550ABC",
        "800 222 CAAB",
        "306CAB0123 x5",
        "1-306-DAD-0123",
        "206-555-0123;phone-context=+1",
        "CABC;phone-context=+1206555",
    ],
)
def test_letters_and_contexts_are_read_as_by_libphonenumber(text: str) -> None:
    read, _ = read_learned([text] * 8)
    assert read == [number_in(text) or 0] * 8


def test_spellings_alike_but_for_high_bytes_are_both_read() -> None:
    blob = b"tel 206 555-012 3tel\xa0206\x20555-012\xa03" * 8
    ends = np.arange(17, len(blob) + 1, 17)
    data = np.frombuffer(blob + bytes(SLACK), np.uint8)
    cells = Cells(data, ends - 17, ends, lambda a, b: blob[a:b].decode("cp1252"))
    assert set(PhoneReader(often=1).read(cells).tolist()) == {NUMBER}


def test_more_spellings_than_are_learned_are_read_too() -> None:
    blanks = [" " * (i % 20) + "206" + "-" * (i // 20) + "5550123" for i in range(600)]
    reader = PhoneReader(often=1)
    for _ in range(2):
        assert set(reader.read(from_texts(blanks)).tolist()) == {NUMBER}
    assert reader.odd > 0


def test_long_texts_are_not_remembered() -> None:
    assert national_number(" " * 300 + "2065550123") is None
    assert national_number("2065550123." + "0" * 300) == NUMBER


USUAL = (
    "2065550123",
    "12065550123",
    "+12065550123",
    "(206) 555-0123",
    "206-555-0123",
    "206.555.0123",
    "206 555 0123",
    "1-206-555-0123",
    "+1 (206) 555-0123",
    "+1 206 555 0123",
    "+1-206-555-0123",
    '"(206) 555-0123"',
    '"+1 (206) 555 - 0123"',
    " 206/555/0123 ",
)


@pytest.mark.parametrize("text", USUAL)
def test_a_usual_spelling_is_learned(text: str) -> None:
    assert read_learned([text]) == ([NUMBER], 0)


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "555-0123", "1065550123", "1 206 155 0123", "+442079460123", "22065550123"],
)
def test_what_is_clearly_no_us_number_is_learned(text: str) -> None:
    assert read_learned([text]) == ([0], 0)


@pytest.mark.parametrize(
    "text",
    [
        "2065550123.0",
        "12065550123.0",
        "2.065550123E9",
        "2.065550123E+09",
        "1.2065550123e+10",
        '="2065550123"',
        "'2065550123",
        "tel:+1-206-555-0123",
        "206-555-0123 ext. 5",
        "206-555-0123x5",
        "(206) 555\u20110123",
        "206\u00a0555\u00a00123",
        "\uff12\uff10\uff16\uff15\uff15\uff15\uff10\uff11\uff12\uff13",
        "011 1 206 555 0123",
        "Cell: (206) 555-0123",
        "+1 (206) 555-0123".rjust(WIDTHS[1] + 1),
        "+1 1 206 555 0123",
        "206 555 0123 +",
        '"206 555 0123',
    ],
)
def test_an_odd_spelling_is_read_too(text: str) -> None:
    assert national_numbers(from_texts([text])).tolist() == [NUMBER]


@pytest.mark.parametrize(
    "text",
    [
        "2.06556E+09",
        "2.06555012E+09",
        "2065550123.5",
        "-2065550123.0",
        "2065550123, 3125550188",
        "206-555-0123 / 312-555-0188",
        "20655501230",
        "206555012",
        "+2065550123",
        "+44 2065550123",
        "206,555,0123",
        "206:555:0123",
        "+ +1 206 555 0123",
        "ann@example.com",
        "n/a",
        "2065550123".ljust(WIDTHS[0]) + "4",
        "2" * 300,
    ],
)
def test_what_spells_no_number_or_several_is_never_one(text: str) -> None:
    assert national_numbers(from_texts([text])).tolist() == [0]


def test_what_follows_a_cell_is_not_taken_for_its_end() -> None:
    assert national_numbers(from_texts(["206555", "0123", "2065550123"])).tolist() == [0, 0, NUMBER]


def test_floats_are_read_between_other_spellings() -> None:
    texts = ["2065550123.0", "n/a", "206-555-0123", "3125550188.0", "2065550123.7", ".0"]
    read = national_numbers(from_texts(texts)).tolist()
    assert read == [NUMBER, 0, NUMBER, 3125550188, 0, 0]


def test_a_column_longer_than_what_is_looked_at_together_is_read_whole() -> None:
    numbers = np.arange(2_065_550_100, 2_065_570_100)
    read = national_numbers(from_texts([f"+{10_000_000_000 + n}" for n in numbers.tolist()]))
    assert (read == numbers).all()


def test_phones_are_counted() -> None:
    assert count_phones(["2065550123", "", "Ann", "(206) 555-0123"]) == 2
    assert count_phones([]) == 0
