"""What in a text may tell of a person: a name of several words, an address, a phone number.

Each is reduced to a key that all its spellings share: ``Ann  LEE.`` and ``Ann Lee`` are ``ann
lee``, ``(206) 555-1201`` and ``+1 206 555 1201`` are ``#2065551201``. One word, or a number of few
digits, is shared by many and tells of nobody.
"""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d(?:[\s().\-/]{0,3}\d){6,}")
_DECIMAL = re.compile(r"-?\d+\.\d+(?:[eE][-+]?\d+)?")
_MOST_WORDS = 6
_LEAST_DIGITS = 7
_NATIONAL = 10
"""Digits of a phone number without its country's."""


def key_of(text: str) -> str | None:
    """Return the key of a whole text, such as a cell's; None if it tells of nobody."""
    words = _WORD.findall(text.casefold())
    if any(word.isalpha() for word in words) or len(words) > _MOST_WORDS:
        return " ".join(words) if 1 < len(words) <= _MOST_WORDS else None
    return _number_key(text.strip().removesuffix(".0"))


def keys_in(text: str) -> Iterator[str]:
    """Yield the keys of all that a text mentions."""
    yield from filter(None, map(_number_key, _NUMBER.findall(text)))
    words = _WORD.findall(text.casefold())
    for first in range(len(words)):
        for end in range(first + 2, min(first + _MOST_WORDS, len(words)) + 1):
            if any(each.isalpha() for each in words[first:end]):
                yield " ".join(words[first:end])


def is_number(key: str) -> bool:
    """Tell whether a key is a number's."""
    return key.startswith("#")


def _number_key(text: str) -> str | None:
    if _DECIMAL.fullmatch(text):
        return None
    digits = re.sub(r"\D", "", text)
    return f"#{digits[-_NATIONAL:]}" if len(digits) >= _LEAST_DIGITS else None
