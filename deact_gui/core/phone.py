"""Read US phone numbers: text → national number, one value or a whole column.

A national number is ten digits of the North American Numbering Plan, ``[2-9]XX[2-9]XXXXXX``, as an
integer. What spells one is decided by Google's libphonenumber (``phonenumbers``, region US), but
for two rules of spreadsheets that it doesn't know: ``2065550123.0`` and ``2.065550123E9`` are the
number they hold, and a number whose last digits Excel has rounded away (``2.06556E+09``) is none.

A column is read by its spellings, each of which libphonenumber is asked about once; a cell whose
spelling doesn't settle it goes to ``national_number`` by itself.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import Cells, from_texts
from deact_gui.core.spelling import may_hold_number
from deact_gui.core.spelling_table import OFTEN, SpellingTable

WIDTHS = (24, 64)
"""Bytes of a cell that are looked at: "+1 (206) 555 - 0123" fits; then, for longer ones, more."""

_AT_ONCE = 12_288
"""Cells looked at together: their bytes fit the L2 cache."""

_LONGEST = 250
"""Characters of a text that is remembered: libphonenumber reads no longer ones either."""

_QUOTE, _DOT, _ZERO, _ONE = b'".01'
_DECIMAL = re.compile(r'[\s"]*([+-]?)(\d{7,})\.(\d*)[\s"]*', re.ASCII)
_SCIENTIFIC = re.compile(r'[\s"]*\+?(\d)(?:\.(\d*))?[eE]\+?(\d{1,2})[\s"]*', re.ASCII)


def national_number(text: str) -> int | None:
    """Return the US number that a text spells, None if it spells none, or several."""
    return _read(text) if len(text) > _LONGEST else _read_before(text)


def _read(text: str) -> int | None:
    if decimal := _DECIMAL.fullmatch(text):
        sign, whole, fraction = decimal.groups()
        return None if sign or fraction.strip("0") else _from_whole(whole)
    if scientific := _SCIENTIFIC.fullmatch(text):
        return _from_scientific(*scientific.groups(default=""))
    return _by_phonenumbers(text) if may_hold_number(text) else None


_read_before = lru_cache(maxsize=1 << 14)(_read)


class PhoneReader:
    """Reads a column, block by block, and remembers the spellings it has met."""

    def __init__(self, often: int = OFTEN) -> None:
        self._tables = [SpellingTable(width, national_number, often) for width in WIDTHS]
        self.odd = 0
        """Cells that had to be read one at a time."""

    def read(self, cells: Cells) -> NDArray[np.int64]:
        """Return the national number of each cell, shape (cells,), 0 where none can be read."""
        numbers = np.empty(len(cells), np.int64)
        for start in range(0, len(cells), _AT_ONCE):
            some = slice(start, start + _AT_ONCE)
            numbers[some] = self._read(cells.take(some))
        return numbers

    def _read(self, cells: Cells) -> NDArray[np.int64]:
        usual, long = self._tables
        numbers, unread = usual.read(cells)
        if len(unread):
            unread = self._read_floats(cells, numbers, unread)
            numbers[unread], still = long.read(cells.take(unread))
            unread = unread[still]
        for i in unread:
            numbers[i] = national_number(cells[i]) or 0
        self.odd += len(unread)
        return numbers

    def _read_floats(
        self, cells: Cells, numbers: NDArray[np.int64], unread: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """Put ``2065550123.0``, as pandas writes it, into ``numbers``; return what stays unread.

        Read again without its ``.0``, such a cell is digits and nothing else. It has a path of its
        own because a column with one holds hardly anything else.
        """
        starts, ends = _without_quotes(cells.take(unread))
        is_float = (
            (ends - starts > 2) & (cells.data[ends - 2] == _DOT) & (cells.data[ends - 1] == _ZERO)
        )
        if not is_float.any():
            return unread
        chosen, starts, ends = unread[is_float], starts[is_float], ends[is_float] - 2
        read, _ = self._tables[0].read(Cells(cells.data, starts, ends, cells.text))
        with_country = (ends - starts == 11) & (cells.data[starts] == _ONE)
        only_digits = (read > 0) & ((ends - starts == 10) | with_country)
        numbers[chosen[only_digits]] = read[only_digits]
        return np.setdiff1d(unread, chosen[only_digits], assume_unique=True)


def national_numbers(cells: Cells) -> NDArray[np.int64]:
    """Return the national number of each cell, shape (cells,), 0 where none can be read."""
    return PhoneReader().read(cells)


def count_phones(texts: Sequence[str]) -> int:
    """Return how many texts spell a US number."""
    return int(np.count_nonzero(national_numbers(from_texts(texts))))


def _without_quotes(cells: Cells) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return starts and ends without a pair of quotes around."""
    first, last = cells.data[cells.starts], cells.data[cells.ends - 1]
    quoted = (first == _QUOTE) & (last == _QUOTE) & (cells.ends - cells.starts > 1)
    return cells.starts + quoted, cells.ends - quoted


def _from_whole(digits: str) -> int | None:
    return _in_plan(digits[1:] if len(digits) == 11 and digits[0] == "1" else digits)


def _in_plan(digits: str) -> int | None:
    return int(digits) if re.fullmatch(r"[2-9]\d\d[2-9]\d{6}", digits) else None


def _from_scientific(leading: str, fraction: str, exponent: str) -> int | None:
    power = int(exponent)
    rounded = len(fraction) < power or fraction[power:].strip("0")
    return None if rounded else _from_whole(leading + fraction[:power])


def _by_phonenumbers(text: str) -> int | None:
    import phonenumbers  # here, because the window starts sooner without

    try:
        parsed = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException:
        return None
    national = phonenumbers.national_significant_number(parsed)
    return _in_plan(national) if parsed.country_code == 1 else None
