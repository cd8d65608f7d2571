"""The cells of one row, read one at a time: the slow but whole truth."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deact_gui.core.contacts.xlsx.dates import date_text
from deact_gui.core.contacts.xlsx.references import LAST_COLUMN, column_number
from deact_gui.core.contacts.xlsx.strings import SharedStrings
from deact_gui.core.contacts.xlsx.texts import join_runs, unescape
from deact_gui.core.contacts.xlsx.xml import not_understood

CELL = re.compile(rb'<c(?=[\s/>])((?:\s+[^\s="<>]+="[^"<]*")*)\s*(?:/>|>(.*?)</c\s*>)', re.S)
"""A cell of a plain sheet: its attributes, and what is in it."""

NO_REFERENCE = re.compile(rb'<c(?! r=")[\s/>]')
"""A cell that doesn't say where it is, or not at once."""

ATTRIBUTE = re.compile(rb'([^\s="<>]+)="([^"<]*)"')

_VALUE = re.compile(rb"<v(?:\s[^>]*)?>([^<]*)</v\s*>")
_REFERENCE = re.compile(rb"([A-Za-z]{1,3})[0-9]{1,7}")
_BEFORE = b'<c r="'
_BOOLEANS = {b"0": b"FALSE", b"1": b"TRUE"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the values of cells stand for in a workbook."""

    strings: SharedStrings
    date_styles: frozenset[bytes]
    """As cells name them in ``s``."""
    date1904: bool

    def text(self, kind: bytes, style: bytes, inner: bytes) -> bytes:
        """Return the text of a cell of some kind (its ``t``) and style from what is in it."""
        if kind == b"inlineStr":
            return join_runs(inner)
        match = _VALUE.search(inner)
        return self.value(kind, style, match[1]) if match else b""

    def value(self, kind: bytes, style: bytes, value: bytes) -> bytes:
        """Return the text of a cell from what stands in its ``<v>``."""
        if kind == b"s":
            return self.strings[_index(value)]
        if kind == b"b":
            return _BOOLEANS.get(value, value)
        if kind == b"n" and style in self.date_styles:
            return date_text(value.decode(), self.date1904).encode()
        return unescape(value)


def read_cells(row: bytes, meaning: Meaning) -> Iterator[tuple[int, bytes]]:
    """Yield each cell of a row that has a text: its column, from 0, and the text as UTF-8."""
    for column, kind, style, inner in take_apart(row):
        if text := meaning.text(kind, style, inner):
            yield column, text


def take_apart(row: bytes) -> Iterator[tuple[int, bytes, bytes, bytes]]:
    """Yield each cell of a row that isn't empty: its column, from 0, its ``t`` and ``s``, and XML.

    Raises ContactsError for a column that no sheet has.
    """
    column = -1
    for match in CELL.finditer(row):
        attributes = dict(ATTRIBUTE.findall(match[1]))
        column = column_of(attributes[b"r"]) if b"r" in attributes else column + 1
        if not 0 <= column < LAST_COLUMN:
            raise not_understood()
        if match[2]:
            yield column, attributes.get(b"t", b"n"), attributes.get(b"s", b"0"), match[2]


def string_index(inner: bytes) -> int | None:
    """Return the shared string that a cell of that kind refers to, None if it is empty."""
    match = _VALUE.search(inner)
    return _index(match[1]) if match else None


def row_width(row: bytes) -> int:
    """Return the last column of a row that has a cell, counted from 1; 0 if it has none."""
    if NO_REFERENCE.search(row):
        column = 0
        for match in CELL.finditer(row):
            attributes = dict(ATTRIBUTE.findall(match[1]))
            column = column_of(attributes[b"r"]) + 1 if b"r" in attributes else column + 1
        return column
    last = row.rfind(_BEFORE)
    return column_of(row[last + len(_BEFORE) :].partition(b'"')[0]) + 1 if last >= 0 else 0


def column_of(reference: bytes) -> int:
    """Return the column, from 0, that a cell says it is in."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise not_understood()
    return column_number(match[1].decode()) - 1


def _index(value: bytes) -> int:
    if not value.strip().isdigit():
        raise not_understood()
    return int(value)
