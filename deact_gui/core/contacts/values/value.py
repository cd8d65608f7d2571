"""The values that cells of any spreadsheet hold."""

import math
from struct import Struct

from deact_gui.core.contacts.xlsx.dates import date_text

FIRST_1904 = 1462
"""Days from the first day of Excel's usual calendar to that of the calendar from 1904."""

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
"""What binary workbooks write for a formula that has no value."""

_FLOAT = Struct("<d")
_EXACT = 1e15
"""From here on a float is no longer sure to hold a whole number as it was typed."""


class Moment(float):
    """A day, a time of day, or both: the number that Excel's calendar from 1900 has for it."""

    __slots__ = ()


Value = str | bool | float
"""A cell's text, truth value, number or Moment; an error is the text that shows it."""


def number(value: float) -> Value:
    """Return a number as a value; what is none is an error."""
    return value if math.isfinite(value) else ERRORS[0x24]


def moment(serial: float, date1904: bool) -> Value:
    """Return the number in a cell that shows a date as a value."""
    if not math.isfinite(serial):
        return ERRORS[0x24]
    return Moment(serial + FIRST_1904 if date1904 and serial >= 1 else serial)


def rk_number(rk: int) -> float:
    """Return the number that four bytes of a binary workbook stand for: [MS-XLS] 2.5.217."""
    if rk & 2:
        value = float((rk >> 2) - (1 << 30 if rk & 1 << 31 else 0))
    else:
        value = _FLOAT.unpack(bytes(4) + (rk & ~3).to_bytes(4, "little"))[0]
    return value / 100 if rk & 1 else value


def text_of(value: Value | None) -> str:
    """Return a value as text; nothing is an empty one."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Moment):
        return date_text(float.__repr__(value), False)
    return f"{value:.0f}" if value.is_integer() and abs(value) < _EXACT else repr(value)
