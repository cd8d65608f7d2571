"""Dates in workbooks: numbers that a style shows as days."""

import re
from datetime import datetime, timedelta
from functools import lru_cache

from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.workbook import Workbook
from deact_gui.core.contacts.xlsx.xml import parse

BUILT_IN = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
"""The formats of dates and times that need no code: ECMA-376, part 1, 18.8.30."""

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General', re.I)
_FIRST_1904 = datetime(1904, 1, 1)
_FIRST_1900 = datetime(1899, 12, 31)
_LEAP_1900 = 60
"""29 February 1900, which Excel believes in: from then on days are counted one too many."""

_LAST = 2_958_466
"""The first day of the year 10000, which no format can show."""


def date_styles(package: Package, workbook: Workbook) -> frozenset[bytes]:
    """Return the styles that show a number as a date or time, as cells name them in ``s``."""
    part = workbook.part_of_kind("styles")
    if part is None or part not in package:
        return frozenset()
    root = parse(package.read(part))
    dates = set(BUILT_IN)
    for code in root.iterfind("{*}numFmts/{*}numFmt"):
        number = int(code.get("numFmtId", "0"))
        (dates.add if is_date_format(code.get("formatCode", "")) else dates.discard)(number)
    styles = root.iterfind("{*}cellXfs/{*}xf")
    return frozenset(
        b"%d" % i for i, xf in enumerate(styles) if int(xf.get("numFmtId", "0")) in dates
    )


def is_date_format(code: str) -> bool:
    """Tell whether a format code shows a day or a time of day."""
    first = _LITERAL.sub("", code.partition(";")[0]).lower()
    return any(letter in first for letter in "dmyhs")


@lru_cache(maxsize=1 << 16)
def date_text(serial: str, date1904: bool) -> str:
    """Return the number in a cell with a date's style as text: ``2026-11-18``, maybe with a time.

    What is no date stays as it is: Excel shows it as ``#####``.
    """
    try:
        seconds = round(float(serial) * 86_400)
    except (ValueError, OverflowError):
        return serial
    days, rest = divmod(seconds, 86_400)
    if not 0 <= days < _LAST:
        return serial
    if date1904:
        moment = _FIRST_1904 + timedelta(days=days)
    elif days == _LEAP_1900:
        return "1900-02-29"
    else:
        moment = _FIRST_1900 + timedelta(days=days - (days > _LEAP_1900))
    time = f"{timedelta(seconds=rest)}".rjust(8, "0")
    if not days:
        return time
    return f"{moment:%Y-%m-%d} {time}" if rest else f"{moment:%Y-%m-%d}"
