"""Guess which column holds the phone number: from its name and from what stands in it."""

import re
from collections.abc import Sequence

import numpy as np

from deact_gui.core.cells import from_texts
from deact_gui.core.consent import ConsentDates
from deact_gui.core.date_order import DateOrder, detect_order
from deact_gui.core.phone import count_phones

_NAMES = (
    (re.compile(r"mobile|cell|sms|text|msisdn", re.I), 4),
    (re.compile(r"phone|tel\b|telephone|number", re.I), 2),
    (re.compile(r"home|work|office|land|alt|secondary|other|2\b", re.I), -1),
    (re.compile(r"fax|\bid\b|_id\b|account|order|zip|postal|ssn|e-?mail", re.I), -4),
)
_CONSENT = re.compile(r"consent|opt(ed)?[ _-]?in(?![a-z])|optin|permission|agreed", re.I)
_NEVER = -4
_LOOKED_AT = 500
"""Columns among which the number is looked for; a list has fewer, a sheet may have 16,384."""

_MOSTLY = 0.8
"""Of the cells that hold something, how many must be dates in a column of dates."""
_LEAST_SHARE = 0.3
"""Of the cells that hold something, how many must be phone numbers in a column with a poor name."""


def guess_phone_column(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the column that most likely holds the number to text, if any does."""
    scores = [
        _score(name, [row[i] for row in rows if i < len(row)])
        for i, name in enumerate(names[:_LOOKED_AT])
    ]
    best = max(range(len(scores)), key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] > 0 else None


def guess_consent_column(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """Return the one column that tells by its name and its dates when people agreed, if it's one.

    A date of consent keeps people on a list. So there is no guess where two columns could be it,
    or where the name says anything else that is done on a day.
    """
    found = [
        i
        for i, name in enumerate(names[:_LOOKED_AT])
        if _CONSENT.search(name) and _are_dates([row[i] for row in rows if i < len(row)])
    ]
    return found[0] if len(found) == 1 else None


def _are_dates(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    order = detect_order(filled) or DateOrder.MONTH_FIRST
    dates = ConsentDates(order).read(from_texts(filled))
    return bool(filled) and int(np.count_nonzero(~np.isnat(dates))) >= _MOSTLY * len(filled)


def _score(name: str, cells: list[str]) -> float:
    filled = [cell for cell in cells if cell.strip()]
    phones = count_phones(filled) if filled else 0
    share = phones / len(filled) if filled else 0.0
    hint = sum(weight for pattern, weight in _NAMES if pattern.search(name))
    if hint <= _NEVER or (filled and not phones) or (share < _LEAST_SHARE and hint <= 0):
        return 0.0
    return 10 * share + hint
