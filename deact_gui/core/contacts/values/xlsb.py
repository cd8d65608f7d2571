"""Read the values in a binary workbook (.xlsb): [MS-XLSB]."""

import posixpath
from collections.abc import Callable, Iterator
from struct import Struct, error

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.values.biff12 import records, wide_text
from deact_gui.core.contacts.values.book import (
    LAST_COLUMN,
    LAST_ROW,
    MOST_CELLS,
    Row,
    Tab,
    misshapen,
    too_many_cells,
)
from deact_gui.core.contacts.values.value import ERRORS, Value, moment, number, rk_number
from deact_gui.core.contacts.xlsx.dates import BUILT_IN, is_date_format
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.xml import parse

BOOK = "xl/workbook.bin"
"""The part that makes a package a binary workbook."""

MOST_STRINGS = 1 << 24
MOST_TEXT = 1 << 29
"""Bytes that all shared strings may take."""

_PROPERTIES, _SHEET = 153, 156
_FORMAT, _STYLE, _STYLES, _STYLES_END, _STRING = 44, 47, 617, 618, 19
_ROW, _ROWS, _ROWS_END = 0, 145, 146
_INT, _CELL, _FLOAT = Struct("<I"), Struct("<2I"), Struct("<d")
_STYLE_BITS = 0xFFFFFF
_HEAD = _CELL.size


class XlsbBook:
    """A binary workbook. Raises ContactsError if it is none."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._targets = self._read_targets()
        self._date1904 = False
        self._sheets: list[tuple[Tab, str]] = []
        self._strings: list[str] | None = None
        try:
            self._read_book()
            self._dates = self._read_styles()
        except (error, IndexError, KeyError):
            raise misshapen() from None
        self.tabs = tuple(tab for tab, _ in self._sheets)

    def rows(self, tab: int, checkpoint: Checkpoint = ignore) -> Iterator[Row]:
        """Yield the rows of a sheet that have a value, in order."""
        if self._strings is None:
            self._strings = self._read_strings()
        blocks = self._package.blocks(self._sheets[tab][1], checkpoint)
        try:
            yield from _Rows(self._strings, self._number).read(blocks)
        except (error, IndexError):
            raise misshapen() from None

    def _read_targets(self) -> dict[str, tuple[str, str]]:
        """Return the kind and name of the part that each relationship of the book leads to."""
        folder, name = posixpath.split(BOOK)
        targets = {}
        for rel in parse(self._package.read(f"{folder}/_rels/{name}.rels")):
            path = posixpath.join("/", folder, rel.get("Target", ""))
            kind = rel.get("Type", "").rpartition("/")[2]
            targets[rel.get("Id", "")] = kind, posixpath.normpath(path).lstrip("/")
        return targets

    def _part(self, kind: str) -> Iterator[bytes]:
        """Yield the part that the book has once, if it has it."""
        for each, name in self._targets.values():
            if each == kind and name in self._package:
                yield from self._package.blocks(name)
                return

    def _read_book(self) -> None:
        for kind, content in records(self._package.blocks(BOOK)):
            if kind == _PROPERTIES:
                self._date1904 = bool(content[0] & 1)
            elif kind == _SHEET:
                rel = wide_text(content, 8)
                tab = Tab(wide_text(content, 12 + 2 * len(rel)), content[0] != 0)
                of_kind, part = self._targets[rel]
                if of_kind == "worksheet":
                    self._sheets.append((tab, part))

    def _read_styles(self) -> list[bool]:
        """Return which styles show a number as a date."""
        codes = dict.fromkeys(BUILT_IN, True)
        styles, inside = [], False
        for kind, content in records(self._part("styles")):
            if kind == _FORMAT:
                codes[int.from_bytes(content[:2], "little")] = is_date_format(wide_text(content, 2))
            elif kind in (_STYLES, _STYLES_END):
                inside = kind == _STYLES
            elif kind == _STYLE and inside:
                styles.append(codes.get(int.from_bytes(content[2:4], "little"), False))
        return styles

    def _read_strings(self) -> list[str]:
        strings, room = [], MOST_TEXT
        for kind, content in records(self._part("sharedStrings")):
            if kind == _STRING:
                strings.append(wide_text(content, 1))
                room -= len(content)
                if room < 0 or len(strings) > MOST_STRINGS:
                    raise too_many_cells()
        return strings

    def _number(self, style: int, value: float) -> Value:
        is_date = style < len(self._dates) and self._dates[style]
        return moment(value, self._date1904) if is_date else number(value)


class _Rows:
    """The rows of a sheet, one after another."""

    def __init__(self, strings: list[str], number: Callable[[int, float], Value]) -> None:
        self._readers: dict[int, Callable[[int, bytes], Value]] = {
            2: lambda style, data: number(style, rk_number(_INT.unpack_from(data, _HEAD)[0])),
            3: lambda _, data: ERRORS.get(data[_HEAD], ERRORS[0x2A]),
            4: lambda _, data: data[_HEAD] != 0,
            5: lambda style, data: number(style, _FLOAT.unpack_from(data, _HEAD)[0]),
            6: lambda _, data: wide_text(data, _HEAD),
            7: lambda _, data: strings[_INT.unpack_from(data, _HEAD)[0]],
            62: lambda _, data: wide_text(data, _HEAD + 1),
        }
        formulas = {8: 6, 9: 5, 10: 4, 11: 3}
        self._readers |= {each: self._readers[plain] for each, plain in formulas.items()}

    def read(self, blocks: Iterator[bytes]) -> Iterator[Row]:
        """Yield the rows of a sheet that have a value."""
        row, last, cells, room = 0, -1, dict[int, Value](), MOST_CELLS
        inside = ended = False
        for kind, content in records(blocks):
            reader = self._readers.get(kind) if inside else None
            if reader:
                column, style = _CELL.unpack_from(content)
                if not last < column < LAST_COLUMN or not row:
                    raise misshapen()
                last = column
                if (value := reader(style & _STYLE_BITS, content)) != "":
                    cells[column] = value
            elif kind == _ROW and inside:
                if cells:
                    yield row, cells
                room -= len(cells)
                before, row = row, _INT.unpack_from(content)[0] + 1
                last, cells = -1, {}
                if not before < row <= LAST_ROW:
                    raise misshapen()
                if room < 0:
                    raise too_many_cells()
            elif kind in (_ROWS, _ROWS_END):
                inside, ended = kind == _ROWS, kind == _ROWS_END
        if not ended:
            raise misshapen()
        if cells:
            yield row, cells
