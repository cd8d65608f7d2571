"""What tells of a person is known in any spelling; what many share tells of nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.telling import key_of, keys_in

NAMES = st.lists(st.text("abcdeé", min_size=1, max_size=5), min_size=2, max_size=6)
AROUND = st.sampled_from(["", " ", ".", "! ", " (", ") ", "\n", ": ", ' "'])


@given(NAMES, AROUND, AROUND, st.text("xyz .,;\n0123456789", max_size=20))
def test_a_name_is_found_in_any_text(words: list[str], left: str, right: str, rest: str) -> None:
    key = key_of(" ".join(words))
    assert key is not None
    assert key in [*keys_in(f"{rest} {left}{'  '.join(words).upper()}{right} {rest}")]


@given(st.integers(2_002_000_000, 9_999_999_999), st.sampled_from(["", "Call ", "x=", "(at "]))
def test_a_number_is_found_in_any_format(number: int, before: str) -> None:
    digits = str(number)
    area, exchange, line = digits[:3], digits[3:6], digits[6:]
    assert key_of(digits) == key_of(f"{digits}.0") == f"#{digits}"
    for text in (
        f"({area}) {exchange}-{line}",
        f"+1 {area}-{exchange}-{line}",
        f"1{digits}",
        f"{area}.{exchange}.{line}",
        digits,
    ):
        assert f"#{digits}" in [*keys_in(f"{before}{text}, please")], text
        assert key_of(text) == f"#{digits}", text


@pytest.mark.parametrize("text", ["", "Ann", "5", "12 34", "98101", "2026", "-", "a" * 50])
def test_a_word_or_a_small_number_tells_of_nobody(text: str) -> None:
    assert key_of(text) is None
    assert [*keys_in(text)] == []


@pytest.mark.parametrize("text", ["ann@example.com", "Lee, Ann", "Pat O'Neil", "12 Oak St"])
def test_what_a_cell_holds_is_found_as_it_stands(text: str) -> None:
    assert key_of(text) in [*keys_in(f"about {text}.")]
