"""Whether the month or the day comes first in a column of dates.

It is never guessed: ``04/11/2026`` is April in one country and November in another, and the wrong
one keeps somebody who has to go. Either some dates of the column show it (a 25 can't be a month),
or the user says it.
"""

import re
from collections.abc import Sequence
from enum import Enum


class DateOrder(Enum):
    """Which comes first in a date that doesn't start with the year."""

    MONTH_FIRST = "mdy"
    DAY_FIRST = "dmy"


_NUMERIC = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)\b")


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
