"""The spelling of a phone number, and how to learn from libphonenumber what it means.

A spelling is what is left of a text when every digit becomes 0: ``+1 (206) 555-0123`` is spelled
``+0 (000) 000-0000``. All texts of a spelling have their number in the same places, as long as they
begin with 1 (the country code) or none of them does: so says libphonenumber's source, and so the
tests find with millions of texts. It is enough to ask once, then, with digits by which their places
are known again. Where more does matter, as in ``2065550123.0``, nothing is learned.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

ReadText = Callable[[str], int | None]
"""Return the national number that a text spells, None if it spells none."""

MOST_DIGITS = 64
"""Digits of a spelling that can be told apart by their place: pairs of eight digits."""

UNUSED = tuple(range(10))
"""Places of a spelling that never is a number."""

_USUAL = re.compile(r"[()*+\-./\d ]*", re.ASCII)


class Outcome(IntEnum):
    """What the texts of a spelling are that begin with a certain digit."""

    ASK_EACH = 0
    """That depends on more than spelling and first digit."""
    NONE = 1
    """No US number."""
    TEN_DIGITS = 2
    """A US number, if its ten digits have the form of one."""


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
    first = digits[0] if digits else 0
    if not text.isascii() or '"' in text[1:-1] or len(digits) > MOST_DIGITS:
        return Spelling(first, UNUSED, (Outcome.ASK_EACH,) * 10)
    if not may_hold_number(text):
        return Spelling(first, UNUSED, (Outcome.NONE,) * 10)
    outcomes = [
        Outcome.NONE if _is_ruled_out(text, digits, digit) else Outcome.ASK_EACH
        for digit in range(10)
    ]
    if places := _places(text, digits, "111", read_text):
        outcomes[1] = Outcome.TEN_DIGITS
    elif places := _places(text, digits, "223", read_text):
        outcomes[2:] = [Outcome.TEN_DIGITS] * 8
    return Spelling(first, places or UNUSED, tuple(outcomes))


def may_hold_number(text: str) -> bool:
    """Tell whether ten digits, or letters that can stand for some, follow from the first digit on.

    libphonenumber skips what is before that digit, but for a plus sign, and adds none; except that
    in ``5550123;phone-context=+1206`` (RFC 3966) what comes first stands last.
    """
    start = next((i for i, character in enumerate(text) if character.isdecimal()), len(text))
    enough = sum(character.isalnum() for character in text[start:]) >= 10
    return enough or ";phone-context=" in text


def _is_ruled_out(text: str, digits: list[int], first_digit: int) -> bool:
    """Tell what can't be a US number whatever follows the first digit, by clear rules alone.

    Ten digits start with 2 to 9, eleven with the country code; behind a plus sign that is 1. But
    a single dot may be a decimal point, and behind +0 libphonenumber may still find a number.
    """
    pluses = text.count("+")
    if not _USUAL.fullmatch(text) or text.count(".") == 1:
        return False
    if pluses:
        return pluses == 1 and text.index("+") < digits[0] and first_digit > 1
    return first_digit < 2 if len(digits) == 10 else len(digits) == 11 and first_digit != 1


def _places(
    text: str, digits: list[int], first_digits: str, read_text: ReadText
) -> tuple[int, ...] | None:
    """Return where the ten digits of the number are in a text, None if that is not to be learned.

    Three texts of the spelling are read. In the first two each place has a pair of digits of its
    own, so the numbers tell their places; the third, otherwise filled, must agree: a letter that
    stands for a digit (``1-800-CALL…``) is taken for a place at first, but doesn't change with it.
    """
    fillings = zip(first_digits, _fillings(len(digits)), strict=True)
    texts = [_filled(text, digits, first + filling[1:]) for first, filling in fillings]
    low, high, other = (str(read_text(each) or "") for each in texts)
    place_of = {(texts[0][i], texts[1][i]): i for i in digits}
    places = tuple(place_of[pair] for pair in zip(low, high, strict=False) if pair in place_of)
    agrees = len(places) == 10 and "".join(texts[2][place] for place in places) == other
    return places if agrees else None


def _fillings(count: int) -> tuple[str, str, str]:
    """Return digits for so many places, thrice: 2 to 9, which may stand anywhere in a number."""
    low = "".join(str(2 + place % 8) for place in range(count))
    high = "".join(str(2 + place // 8) for place in range(count))
    other = "".join(str(9 - place * 5 % 8) for place in range(count))
    return low, high, other


def _filled(text: str, digits: list[int], filling: str) -> str:
    """Return a text with other digits in place of its own."""
    characters = list(text)
    for place, digit in zip(digits, filling, strict=True):
        characters[place] = digit
    return "".join(characters)
