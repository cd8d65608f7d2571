"""Read US phone numbers: text → national number, one value or a whole column.

A national number is ten digits of the North American Numbering Plan, ``[2-9]XX[2-9]XXXXXX``, as an
integer. What spells one is decided by Google's libphonenumber (``phonenumbers``, region US), but
for two rules of spreadsheets that it doesn't know: ``2065550123.0`` and ``2.065550123E9`` are the
number they hold, and a number whose last digits Excel has rounded away (``2.06556E+09``) is none.

A column takes the fast path first: a window of bytes a cell, looked at as one matrix. It decides
only what it is sure of; every other cell goes to ``national_number``, one at a time.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import phonenumbers
from numpy.typing import NDArray

from deact_gui.core.cells import Cells, from_texts

WINDOW = 24
"""Bytes of a cell that the fast path sees: "+1 (206) 555 - 0123" fits."""

_AT_ONCE = 8192
"""Cells looked at together: their windows fit the L2 cache."""

_EVERY_BYTE = (1 << WINDOW) - 1
_INSIDE = np.arange(WINDOW) < np.arange(WINDOW + 1)[:, None]
_WITHIN = np.where(_INSIDE, 0xFF, 0).astype(np.uint8).view(f"V{WINDOW}")[:, 0]
_SPACES = np.where(_INSIDE, 0, 0x20).astype(np.uint8).view(f"V{WINDOW}")[:, 0]
_HALVES = np.kron(np.eye(2), 10.0 ** np.arange(4, -1, -1)[:, None]).astype(np.float32)
_QUOTE, _PLUS, _DOT, _ZERO, _ONE = b'"+.01'
_DECIMAL = re.compile(r'[\s"]*([+-]?)(\d{7,})\.(\d*)[\s"]*', re.ASCII)
_SCIENTIFIC = re.compile(r'[\s"]*\+?(\d)(?:\.(\d*))?[eE]\+?(\d{1,2})[\s"]*', re.ASCII)


@lru_cache(maxsize=1 << 16)
def national_number(text: str) -> int | None:
    """Return the US number that a text spells, None if it spells none, or several."""
    if decimal := _DECIMAL.fullmatch(text):
        sign, whole, fraction = decimal.groups()
        return None if sign or fraction.strip("0") else _from_float(whole)
    if scientific := _SCIENTIFIC.fullmatch(text):
        return _from_scientific(*scientific.groups(default=""))
    if sum(character.isalnum() for character in text) < 10:
        return None
    return _by_phonenumbers(text)


def national_numbers(cells: Cells) -> NDArray[np.int64]:
    """Return the national number of each cell, shape (cells,), 0 where none can be read."""
    return read_column(cells)[0]


def read_column(cells: Cells) -> tuple[NDArray[np.int64], int]:
    """Return the numbers as above, and how many cells had to be read one at a time."""
    numbers, odd = np.empty(len(cells), np.int64), 0
    for start in range(0, len(cells), _AT_ONCE):
        some = cells.take(slice(start, start + _AT_ONCE))
        read, unread = read_usual_spellings(some)
        unread = _read_floats(some, read, unread)
        for i in unread:
            read[i] = national_number(some[i]) or 0
        numbers[start : start + _AT_ONCE] = read
        odd += len(unread)
    return numbers, odd


def count_phones(texts: Sequence[str]) -> int:
    """Return how many texts spell a US number."""
    return int(np.count_nonzero(national_numbers(from_texts(texts))))


def in_numbering_plan(numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which have the form ``[2-9]XX[2-9]XXXXXX``."""
    ten_digits = (numbers >= 2_000_000_000) & (numbers <= 9_999_999_999)
    return ten_digits & (numbers // 1_000_000 % 10 >= 2)


def read_usual_spellings(cells: Cells) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Read what is digits and ordinary punctuation; return (numbers as above, indices left unread).

    Why this agrees with libphonenumber: it ignores `` ()*-./`` around digits and all that stands
    before the first digit or plus sign; it takes off a leading 1, the country code; a plus sign and
    then another digit mean a foreign number; and it never adds a digit: fewer than ten stay fewer.
    """
    starts, ends = _without_quotes(cells)
    window = _padded_windows(Cells(cells.data, starts, ends, cells.text))
    digit = window - np.uint8(_ZERO)
    is_digit = digit < 10
    digits, pluses = _bits(is_digit), _bits(window == _PLUS)
    count = np.bitwise_count(digits)
    lowest = digits & -digits
    first = np.bitwise_count(lowest - 1).clip(max=WINDOW - 1)
    leading = digit[np.arange(len(digit)), first]
    has_plus = pluses != 0

    lengths = ends - starts
    usual = (_bits(_is_usual(window)) == _EVERY_BYTE) & (lengths <= WINDOW)
    usual &= ~has_plus | ((np.bitwise_count(pluses) == 1) & (pluses < lowest))
    usual &= np.bitwise_count(_bits(window == _DOT)) != 1  # it may be a decimal fraction
    with_country = usual & (count == 11) & (leading == 1)
    is_number = with_country | (usual & (count == 10) & ~has_plus)
    is_none = (count < 10) | ((count == 11) & ~has_plus) | (has_plus & (leading > 1))

    is_digit[with_country, first[with_country]] = False
    is_digit &= is_number[:, None]
    halves = digit[is_digit].reshape(-1, 10).astype(np.float32) @ _HALVES
    numbers = np.zeros(len(cells), np.int64)
    numbers[is_number] = halves[:, 0].astype(np.int64) * 100_000 + halves[:, 1].astype(np.int64)
    numbers[~in_numbering_plan(numbers)] = 0
    return numbers, np.flatnonzero(~(is_number | (usual & is_none)))


def _padded_windows(cells: Cells) -> NDArray[np.uint8]:
    """Return the first WINDOW bytes of each cell, shape (cells, WINDOW), spaces behind its end."""
    length = (cells.ends - cells.starts).clip(max=WINDOW)
    window = cells.windows(WINDOW).view(np.uint64)
    window &= _WITHIN[length].view(np.uint64).reshape(window.shape)
    window |= _SPACES[length].view(np.uint64).reshape(window.shape)
    return window.view(np.uint8)


def _is_usual(window: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Tell which bytes are a space or one of ``()*+-./0123456789``."""
    return ((window - np.uint8(0x28) <= 0x11) & (window != 0x2C)) | (window == 0x20)


def _read_floats(
    cells: Cells, numbers: NDArray[np.int64], unread: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Put ``2065550123.0``, as pandas writes it, into ``numbers``; return what stays unread.

    It has its own path because such a column holds nothing else.
    """
    starts, ends = _without_quotes(cells.take(unread))
    is_float = (
        (ends - starts > 2) & (cells.data[ends - 2] == _DOT) & (cells.data[ends - 1] == _ZERO)
    )
    if not is_float.any():
        return unread
    chosen, starts, ends = unread[is_float], starts[is_float], ends[is_float] - 2
    read, _ = read_usual_spellings(Cells(cells.data, starts, ends, cells.text))
    with_country = (ends - starts == 11) & (cells.data[starts] == _ONE)
    only_digits = (read > 0) & ((ends - starts == 10) | with_country)
    numbers[chosen[only_digits]] = read[only_digits]
    return np.setdiff1d(unread, chosen[only_digits], assume_unique=True)


def _without_quotes(cells: Cells) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return starts and ends without a pair of quotes around: libphonenumber ignores them."""
    first, last = cells.data[cells.starts], cells.data[cells.ends - 1]
    quoted = (first == _QUOTE) & (last == _QUOTE) & (cells.ends - cells.starts > 1)
    return cells.starts + quoted, cells.ends - quoted


def _bits(matrix: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return each row of a (n, WINDOW) matrix as an integer, its first column the lowest bit."""
    packed = np.packbits(matrix.ravel(), bitorder="little").reshape(-1, WINDOW // 8)
    return packed[:, 0] | packed[:, 1].astype(np.int64) << 8 | packed[:, 2].astype(np.int64) << 16


def _from_float(digits: str) -> int | None:
    return _in_plan(digits[1:] if len(digits) == 11 and digits[0] == "1" else digits)


def _in_plan(digits: str) -> int | None:
    return int(digits) if re.fullmatch(r"[2-9]\d\d[2-9]\d{6}", digits) else None


def _from_scientific(leading: str, fraction: str, exponent: str) -> int | None:
    power = int(exponent)
    rounded = len(fraction) < power or fraction[power:].strip("0")
    return None if rounded else _from_float(leading + fraction[:power])


def _by_phonenumbers(text: str) -> int | None:
    try:
        parsed = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException:
        return None
    national = phonenumbers.national_significant_number(parsed)
    return _in_plan(national) if parsed.country_code == 1 else None
