"""Read dates of consent: when each person agreed to be texted.

Which part of a date is the month is never guessed: ``04/11/2026`` is April in one country and
November in another, and the wrong one keeps somebody who has to go. Either some dates of the
column show it (a 25 can't be a month), or the user says it.
"""

import re
from collections.abc import Sequence
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import Cells


class DateOrder(Enum):
    """Which comes first in a date that doesn't start with the year."""

    MONTH_FIRST = "mdy"
    DAY_FIRST = "dmy"


_FORMATS = ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d %b %Y", "%d-%b-%Y", "%b %d, %Y", "%B %d, %Y")
_ORDERED = {
    None: (),
    DateOrder.MONTH_FIRST: ("%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y", "%m/%d/%y"),
    DateOrder.DAY_FIRST: ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y"),
}
_NUMERIC = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)\b")
_TIME = re.compile(r"(?:T|\s+)\d{1,2}:\d\d.*", re.S)
_NAT = np.datetime64("NaT", "D")


def needs_order(texts: Sequence[str]) -> bool:
    """Tell whether some dates can only be read by who knows if the month comes first."""
    return any(_NUMERIC.match(text) for text in texts)


def detect_order(texts: Sequence[str]) -> DateOrder | None:
    """Return the order that the dates themselves show, None if they show none or both."""
    dates = [match.groups() for match in map(_NUMERIC.match, texts) if match]
    day_first = any(int(first) > 12 for first, _, _ in dates)
    month_first = any(int(second) > 12 for _, _, second in dates)
    if day_first == month_first:
        return None
    return DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST


class ConsentDates:
    """Reads the cells of one column; remembers what it has read, as dates repeat."""

    def __init__(self, order: DateOrder | None) -> None:
        self._formats = _FORMATS + _ORDERED[order]
        self._known: dict[str, np.datetime64] = {"": _NAT}

    def read(self, cells: Cells) -> NDArray[np.datetime64]:
        """Return each cell's date, shape (cells,), dtype datetime64[D], NaT where none can be read.

        A time behind a date is left out: consent counts by the day, as reports do.
        """
        texts = [_TIME.sub("", cells[i]).strip() for i in range(len(cells))]
        new = {text for text in texts if text not in self._known}
        if new:
            self._learn(sorted(new))
        return np.array([self._known[text] for text in texts], "datetime64[D]")

    def _learn(self, texts: list[str]) -> None:
        import pandas as pd  # here, because it takes half a second

        found = pd.Series(pd.NaT, index=range(len(texts)), dtype="datetime64[s]")
        for format_ in self._formats:
            found = found.fillna(pd.to_datetime(pd.Series(texts), format=format_, errors="coerce"))
        dates = found.to_numpy().astype("datetime64[D]")
        self._known.update(zip(texts, dates, strict=True))
