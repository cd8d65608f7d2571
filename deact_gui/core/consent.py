"""Read dates of consent: when each person agreed to be texted."""

import re
from datetime import date

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import Cells
from deact_gui.core.date_order import DateOrder

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def _dates(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.ASCII | re.I) for pattern in patterns)


_CLEAR = _dates(
    r"(?P<year>\d{4})([-/])(?P<month>\d\d?)\2(?P<day>\d\d?)",
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
    r"(?P<day>\d\d?)([- ])(?P<month>[a-z]{3,})\2(?P<year>\d{4})",
    r"(?P<month>[a-z]{3,}) (?P<day>\d\d?), (?P<year>\d{4})",
)
_ORDERED = {
    None: (),
    DateOrder.MONTH_FIRST: _dates(
        r"(?P<month>\d\d?)([/.-])(?P<day>\d\d?)\2(?P<year>\d{4}|(?<=/)\d\d)"
    ),
    DateOrder.DAY_FIRST: _dates(
        r"(?P<day>\d\d?)([/.-])(?P<month>\d\d?)\2(?P<year>\d{4}|(?<=/)\d\d)"
    ),
}
_TIME = re.compile(r"(?:T|\s+)\d{1,2}:\d\d.*", re.S)
_NAT = np.datetime64("NaT", "D")


class ConsentDates:
    """Reads the cells of one column; remembers what it has read, as dates repeat."""

    def __init__(self, order: DateOrder | None) -> None:
        self._patterns = _CLEAR + _ORDERED[order]
        self._known: dict[str, np.datetime64] = {"": _NAT}

    def read(self, cells: Cells) -> NDArray[np.datetime64]:
        """Return each cell's date, shape (cells,), dtype datetime64[D], NaT where none can be read.

        A time behind a date is left out: consent counts by the day, as reports do.
        """
        texts = [_TIME.sub("", cells[i]).strip() for i in range(len(cells))]
        for text in set(texts) - self._known.keys():
            self._known[text] = self._read(text)
        return np.array([self._known[text] for text in texts], "datetime64[D]")

    def _read(self, text: str) -> np.datetime64:
        for pattern in self._patterns:
            if match := pattern.fullmatch(text):
                return _day(**match.groupdict())
        return _NAT


def _day(year: str, month: str, day: str) -> np.datetime64:
    """Return a day, NaT if there is no such day. Years of two digits are those of 1969 to 2068."""
    century = 0 if len(year) == 4 else 1900 if int(year) >= 69 else 2000
    try:
        return np.datetime64(date(century + int(year), _month(month), int(day)), "D")
    except ValueError:
        return _NAT


def _month(text: str) -> int:
    """Return a month's number, 0 if there is no such month. Names are English on any machine."""
    if text.isdigit():
        return int(text)
    return next((i for i, m in enumerate(_MONTHS, 1) if m.startswith(text.lower())), 0)
