"""The spelling of a phone number, and how to learn from libphonenumber what it means.

A spelling is what is left of a text when every digit becomes 0: ``+1 (206) 555-0123`` is spelled
``+0 (000) 000-0000``. Which of its digits are the number depends on the spelling and on the first
digit (1, the country code, or another), not on the rest. So it is enough to ask once, with digits
by which their places are known again. Where more does matter, as in ``2065550123.0``, nothing is
learned.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

ReadText = Callable[[str], int | None]
"""Return the national number that a text spells, None if it spells none."""

MOST_DIGITS = 64
"""Digits of a spelling that can be told apart by their place."""

_USUAL = re.compile(r"[()*+\-./0 ]*")


class Outcome(IntEnum):
    """What the texts of a spelling are that start with a certain digit."""

    UNREAD = 0
    """That depends on more than spelling and first digit."""
    NONE = 1
    """No US number."""
    NUMBER = 2
    """A US number, if the ten digits have the form of one."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the texts of one spelling are read."""

    first: int
    """Where the first digit is."""
    places: tuple[int, ...]
    """Where the ten digits of the number are."""
    outcomes: tuple[Outcome, ...]
    """By the first digit, 0 to 9; all alike if there is none."""


def learn(text: str, read_text: ReadText) -> Spelling:
    """Find out how texts are read that are spelled like this one, quotes and all.

    Quotes around a cell are left on: libphonenumber skips them. Quotes within may be written twice.
    """
    digits = [i for i, character in enumerate(text) if "0" <= character <= "9"]
    first, nowhere = (digits[0] if digits else 0), tuple(range(10))
    if not text.isascii() or '"' in text[1:-1] or len(digits) > MOST_DIGITS:
        return Spelling(first, nowhere, (Outcome.UNREAD,) * 10)
    if not may_hold_number(text):
        return Spelling(first, nowhere, (Outcome.NONE,) * 10)
    outcomes = [_without_asking(text, digits, digit) for digit in range(10)]
    with_code = _places(text, digits, "1", read_text)
    without = None if with_code else _places(text, digits, "2", read_text)
    if with_code:
        outcomes[1] = Outcome.NUMBER
    if without:
        outcomes[2:] = [Outcome.NUMBER] * 8
    return Spelling(first, with_code or without or nowhere, tuple(outcomes))


def may_hold_number(text: str) -> bool:
    """Tell whether ten digits, or letters that can stand for some, follow from the first digit on.

    libphonenumber skips what is before that digit, but for a plus sign, and never adds one.
    """
    start = next((i for i, character in enumerate(text) if character.isdecimal()), len(text))
    return sum(character.isalnum() for character in text[start:]) >= 10


def _without_asking(text: str, digits: list[int], first_digit: int) -> Outcome:
    """Tell NONE where digits and ordinary punctuation can't be a US number with this first digit.

    Ten digits start with 2 to 9, eleven with the country code; behind a plus sign that is 1. But
    a single dot may be a decimal point, and behind +0 libphonenumber may still find a number.
    """
    pluses = text.count("+")
    if not _USUAL.fullmatch(_filled(text, digits, "0" * len(digits))) or text.count(".") == 1:
        return Outcome.UNREAD
    if pluses:
        is_none = pluses == 1 and text.index("+") < digits[0] and first_digit > 1
    else:
        is_none = first_digit < 2 if len(digits) == 10 else len(digits) == 11 and first_digit != 1
    return Outcome.NONE if is_none else Outcome.UNREAD


def _places(
    text: str, digits: list[int], first_digit: str, read_text: ReadText
) -> tuple[int, ...] | None:
    """Return where the ten digits of the number are in a text, None if that is not to be learned.

    Two texts have a different pair of digits in each place (2 to 9: they may stand anywhere in a
    number); a third, with other digits, must then give what stands in the same places.
    """
    later = range(1, len(digits))
    low, high, other = (
        _filled(text, digits, first_digit + "".join(fill))
        for fill in (
            [str(2 + k % 8) for k in later],
            [str(2 + k // 8) for k in later],
            [str(9 - k * 5 % 8) for k in later],
        )
    )
    place_of = {(low[i], high[i]): i for i in digits}
    numbers = [str(read_text(each) or "") for each in (low, high, other)]
    pairs = zip(numbers[0], numbers[1], strict=False)
    places = tuple(place_of[pair] for pair in pairs if pair in place_of)
    is_rule = len(places) == 10 and "".join(other[place] for place in places) == numbers[2]
    return places if is_rule else None


def _filled(text: str, digits: list[int], fill: str) -> str:
    """Return a text with other digits in place of its own."""
    characters = list(text)
    for place, digit in zip(digits, fill, strict=True):
        characters[place] = digit
    return "".join(characters)
