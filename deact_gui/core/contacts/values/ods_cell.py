"""One cell of an OpenDocument spreadsheet: its value stands in attributes or in its text."""

import re
from datetime import datetime, timedelta

from deact_gui.core.contacts.values.book import misshapen
from deact_gui.core.contacts.values.value import Moment, Value, number

MOST_TEXT = 1 << 16
"""Characters of a cell; Excel has room for half of them."""

Attributes = dict[str, str]

_PARAGRAPH = "text:p"
_BESIDES = ("office:annotation", "draw:", "text:ruby-text")
"""How elements begin that have text which isn't the cell's."""

_BLANKS = re.compile(r"[ \t\r\n]+")
_SPACE, _TAB, _BREAK = "\1", "\2", "\3"
_MEANT = str.maketrans({_SPACE: " ", _TAB: "\t", _BREAK: "\n"})
"""Blanks that are elements of their own, and so stay as they are."""

_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?", re.ASCII)
_SECONDS = (3600, 60, 1)
_DAY = 86_400
_DAY_ZERO = datetime(1899, 12, 30)
_USUAL = datetime(1900, 3, 1)
"""From here on Excel's calendar is everyone's."""


class OdsCell:
    """A cell, from its first tag to its last."""

    def __init__(self, attributes: Attributes) -> None:
        self._attributes = attributes
        self._paragraphs: list[str] = []
        self._pieces: list[str] | None = None
        self._room = MOST_TEXT
        self._besides = 0

    @property
    def repeated(self) -> int:
        """Return how many cells on end it stands for."""
        return count(self._attributes, "table:number-columns-repeated")

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element in the cell."""
        if self._besides or name.startswith(_BESIDES):
            self._besides += 1
        elif name == _PARAGRAPH:
            self._pieces = []
        elif name == "text:s":
            self.text(_SPACE * min(count(attributes, "text:c"), MOST_TEXT + 1))
        elif name == "text:tab":
            self.text(_TAB)
        elif name == "text:line-break":
            self.text(_BREAK)

    def end(self, name: str) -> None:
        """Take the end of an element in the cell."""
        if self._besides:
            self._besides -= 1
        elif name == _PARAGRAPH and self._pieces is not None:
            text = _BLANKS.sub(" ", "".join(self._pieces)).strip(" ")
            self._paragraphs.append(text.translate(_MEANT))
            self._pieces = None

    def text(self, text: str) -> None:
        """Take some text in the cell. Raises ContactsError for more than fits one."""
        if self._pieces is not None and not self._besides:
            self._room -= len(text)
            if self._room < 0:
                raise misshapen()
            self._pieces.append(text)

    def value(self) -> Value:
        """Return what the cell holds, "" for nothing."""
        kind = self._attributes.get("office:value-type", "string")
        if kind == "string" or self._attributes.get("calcext:value-type") == "error":
            return self._attributes.get("office:string-value") or "\n".join(self._paragraphs)
        if kind == "boolean":
            return self._attributes.get("office:boolean-value") == "true"
        try:
            if kind == "date":
                return _date(self._attributes["office:date-value"])
            if kind == "time":
                return _duration(self._attributes["office:time-value"])
            return number(float(self._attributes["office:value"]))
        except (KeyError, ValueError, OverflowError):
            raise misshapen() from None


def count(attributes: Attributes, name: str) -> int:
    """Return how often something is repeated."""
    text = attributes.get(name, "1")
    if not re.fullmatch(r"[0-9]{1,9}", text) or not int(text):
        raise misshapen()
    return int(text)


def _date(text: str) -> Value:
    """Return a day as Excel counts it; before 1900, and with a time zone, as it is written."""
    day = datetime.fromisoformat(text)
    if day.tzinfo is not None or day < _USUAL:
        return text
    return Moment((day - _DAY_ZERO) / timedelta(days=1))


def _duration(text: str) -> Value:
    match = _DURATION.fullmatch(text)
    if match is None:
        return text
    parts = zip(match.groups(default="0"), _SECONDS, strict=True)
    return Moment(sum(float(amount) * seconds for amount, seconds in parts) / _DAY)
