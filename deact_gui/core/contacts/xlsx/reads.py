"""What columns a formula reads, names and tables included; nobody knows of INDIRECT and the like.

Only what is fully understood counts: the rest may read any cell.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from deact_gui.core.contacts.xlsx.references import LAST_COLUMN, column_number
from deact_gui.core.contacts.xlsx.row_formulas import MARKED_TOKEN, MARKS, generalised
from deact_gui.core.contacts.xlsx.texts import decode


class Columns(NamedTuple):
    """Some columns of a sheet, by its part, counted from 1."""

    sheet: str
    first: int
    last: int


class Table(NamedTuple):
    """A table: where it is, and the names of its columns."""

    place: Columns
    names: Sequence[str]


Reads = frozenset[Columns] | None
"""What a formula reads; None: perhaps any cell, or where it stands."""

_NAMED = """
    ABS ACOS ACOSH AND ASIN ASINH ATAN ATAN2 ATANH AVEDEV AVERAGE AVERAGEA AVERAGEIFS CEILING
    CEILING.MATH CHAR CHOOSE CLEAN CODE COLUMNS COMBIN CONCAT CONCATENATE CORREL COS COSH COUNT
    COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY DAYS DAYS360 DEGREES DOLLAR
    EDATE EOMONTH EVEN EXACT EXP FACT FALSE FILTER FIND FIXED FLOOR FLOOR.MATH FREQUENCY FV GCD
    HLOOKUP HOUR HYPERLINK IF IFERROR IFNA IFS INDEX INT IRR ISBLANK ISERR ISERROR ISEVEN
    ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LCM LEFT LEN LN LOG LOG10 LOWER MATCH
    MAX MAXA MAXIFS MEDIAN MID MIN MINA MINIFS MINUTE MOD MODE MODE.SNGL MONTH MROUND N NA
    NETWORKDAYS NOT NPER NPV NUMBERVALUE ODD OR PERCENTILE PERCENTILE.INC PI PMT POWER PRODUCT
    PROPER PV QUARTILE QUARTILE.INC QUOTIENT RADIANS RANK RANK.AVG RANK.EQ RATE REPLACE REPT
    RIGHT ROUND ROUNDDOWN ROUNDUP ROWS SEARCH SECOND SEQUENCE SIGN SIN SINGLE SINH SMALL SORT
    SORTBY SQRT STDEV STDEV.P STDEV.S STDEVP SUBSTITUTE SUBTOTAL SUM SUMIFS SUMPRODUCT SUMSQ
    SWITCH T TAN TANH TEXT TEXTJOIN TIME TIMEVALUE TRANSPOSE TRIM TRUE TRUNC UNICHAR UNICODE
    UNIQUE UPPER VALUE VAR VAR.P VAR.S VARP VLOOKUP WEEKDAY WEEKNUM WORKDAY XLOOKUP XMATCH XOR
    YEAR YEARFRAC
"""
_FUNCTIONS = frozenset(_NAMED.split())
"""Functions that read their arguments alone. SUMIF, for one, may read beside them."""

_ERRORS = frozenset(
    ["#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]
)
_NUMBER = re.compile(r"[0-9.]+(?:E[0-9]*)?", re.I)
_BETWEEN = re.compile(r"[-+*/^&=<>%,;(){}\s]*")
_PREFIX = re.compile(r"(?:_xlfn\.|_xlws\.)+", re.I)
_LETTERS = re.compile(r"\$?([A-Z]*)", re.I)
_ITEM = re.compile(r"\[((?:[^][']|'.)*)\]")
_FIXED = re.compile(r"\$[A-Z]+\$[0-9]+|\$[A-Z]+|\$[0-9]+", re.I)

_LEAST_ROW = 100
_MOST_KNOWN = 10_000


class _Anything(Exception):
    """A formula may read any cell."""


class Reader:
    """Tells what formulas read. ``sheets`` are parts by names, in small letters like all names."""

    def __init__(
        self,
        sheets: Mapping[str, str],
        names: Mapping[str, Sequence[str]],
        tables: Mapping[str, Table],
    ) -> None:
        self._sheets = sheets
        self._names = names
        self._tables = tables
        self._known: dict[tuple[str, str], tuple[Reads, bool]] = {}
        self._known_names: dict[str, Reads] = {}

    def of_xml(self, xml: bytes, home: str, row: int) -> Reads:
        """Return what the formula of a cell reads; fast for those alike but for their row."""
        text = xml.decode()
        if row >= _LEAST_ROW:
            pattern = generalised(text, row)
            if pattern != text:
                reads, is_sure = self._look_up(pattern, home)
                if is_sure:
                    return reads
        return self._look_up(text, home)[0]

    def of(self, text: str, home: str | None) -> Reads:
        """Return what a formula reads; without a home, sheets must be named."""
        try:
            return frozenset(self._columns(text, home)[0])
        except _Anything:
            return None

    def _look_up(self, xml: str, home: str) -> tuple[Reads, bool]:
        """Return what a formula reads, and whether that holds for all that share a pattern."""
        known = self._known.get((home, xml))
        if known is None:
            text = decode(xml.encode())
            try:
                found, marks = self._columns(text, home)
                known = frozenset(found), marks == sum(map(text.count, MARKS))
            except _Anything:
                known = None, not any(mark in text for mark in MARKS)
            if len(self._known) < _MOST_KNOWN:
                self._known[home, xml] = known
        return known

    def _columns(self, text: str, home: str | None) -> tuple[set[Columns], int]:
        """Return the columns that a formula reads, and how many marks stand in references."""
        found: set[Columns] = set()
        marks = done = 0
        for match in MARKED_TOKEN.finditer(text):
            _understand(_BETWEEN.fullmatch(text, done, match.start()))
            done = match.end()
            sheet, reference, name, columns = match.groups()
            if reference is not None:
                marks += sum(map(reference.count, MARKS))
                found.add(self._referred(sheet, reference, home))
            elif name is not None:
                is_function = text[done:].lstrip().startswith("(")
                found |= self._named(name, columns or "", is_function)
            else:
                is_error = match[0] in _ERRORS or match[0].startswith("#REF!")
                _understand(is_error or match[0].startswith('"'))
        _understand(_BETWEEN.fullmatch(text, done))
        return found, marks

    def _referred(self, sheet: str | None, reference: str, home: str | None) -> Columns:
        part = home
        if sheet:
            name = sheet[:-1]
            if name.startswith("'"):
                name = name[1:-1].replace("''", "'")
            part = self._sheets.get(name.lower())
        corners = [each.rpartition("!")[2].strip() for each in reference.split(":")]
        if part is None or (home is None and not all(map(_FIXED.fullmatch, corners))):
            raise _Anything
        letters = [match[1] for each in corners if (match := _LETTERS.match(each))]
        if not all(letters):
            return Columns(part, 1, LAST_COLUMN)
        numbers = sorted(map(column_number, letters))
        return Columns(part, numbers[0], numbers[-1])

    def _named(self, name: str, columns: str, is_function: bool) -> frozenset[Columns]:
        folded = name.lower()
        if is_function:
            _understand(_PREFIX.sub("", name).upper() in _FUNCTIONS)
            return frozenset()
        if folded in self._tables:
            return frozenset([_chosen(self._tables[folded], columns)])
        _understand(not columns)
        if folded in self._names:
            return self._of_name(folded)
        _understand(folded in ("true", "false") or _NUMBER.fullmatch(name))
        return frozenset()

    def _of_name(self, name: str) -> frozenset[Columns]:
        if name not in self._known_names:
            self._known_names[name] = None  # in case it refers to itself
            each = [self.of(text, None) for text in self._names[name]]
            if None not in each:
                self._known_names[name] = frozenset().union(*(some for some in each if some))
        reads = self._known_names[name]
        if reads is None:
            raise _Anything
        return reads


def _understand(condition: object) -> None:
    if not condition:
        raise _Anything


def _chosen(table: Table, columns: str) -> Columns:
    """Return the columns of a table that are named in brackets: from the first to the last."""
    names = [name.lower() for name in table.names]
    items = [re.sub(r"'(.)", r"\1", item.strip()).lower() for item in _ITEM.findall(columns)]
    wanted = [item for item in items if not item.startswith("#")]
    if not wanted or not all(item in names for item in wanted):
        return table.place
    places = sorted(table.place.first + names.index(item) for item in wanted)
    return Columns(table.place.sheet, places[0], places[-1])
