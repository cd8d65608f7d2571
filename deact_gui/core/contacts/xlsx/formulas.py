"""Formulas whose references still mean the same cells after rows of a sheet were removed.

Every token of a formula is matched, so that only what is a reference is taken for one: not text,
not ``LOG10(``, not a table's columns, not a name. A reference to rows that are gone becomes
``#REF!`` and a range shrinks, as in Excel.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from deact_gui.core.contacts.xlsx.references import (
    COLUMN,
    ROW,
    Area,
    Relative,
    area,
    move,
    shift_range,
)
from deact_gui.core.contacts.xlsx.row_map import NOTHING_GONE, RowMap

_SHEET = r"(?:\[\d+\])?[\w.]++(?::[\w.]++)?!"
"""What stands before a reference when it needs no quotation marks: ``Sheet1!``, ``[1]Sheet1!``."""


def tokens(row: str = ROW) -> re.Pattern[str]:
    """Return what matches each token of a formula, given what matches a row's number.

    Its groups: the sheet with its ``!``, the reference; or the name, its columns in brackets. What
    is looked ahead to and then taken is not given back; a possessive group would say the same, but
    until Python 3.11.5 those are broken.
    """
    return re.compile(
        rf"""
        "(?:[^"]|"")*"                                      # text
        | \#REF![\w$:]*+ | \#[A-Z/0_]++[!?]?                # errors, and what is left behind them
        | (?=((?:'(?:[^']|'')*'!|{_SHEET})?))\1
          ( {COLUMN}{row} (?:\ *+:\ *+(?:\1)?{COLUMN}{row}(?![\w.\\?(\[!]))?
            | {row}:{row} | {COLUMN}:{COLUMN} ) (?![\w.\\?(\[!])
        | '(?:[^']|'')*'!? | {_SHEET}                       # a sheet, before a name
        | \[(?:[^][']|'.|\[(?:[^][']|'.)*\])*\]              # a table's own columns
        | ([\w.\\?]++)(\[(?:[^][']|'.|\[(?:[^][']|'.)*\])*\])? # names, tables, functions
        """,
        re.X | re.I,
    )


_TOKEN = tokens()

_PIECE = re.compile(r"(?:'(?:[^']|'')*'|[^,'])+")

LOST = "#REF!"
"""What is gone, without its sheet: Excel writes ``Sheet1!#REF!``, which LibreOffice can't read."""

_THIS_ROW = ("[[#This Row]", "[@")


class Shifted(NamedTuple):
    """A formula as it reads once rows are gone."""

    text: str
    same: bool
    """It still reads the very cells it read before, so that its cached value holds."""


class Formulas:
    """The formulas of a workbook of which some rows of one sheet are removed.

    ``stale`` are the names and tables that have lost rows, ``lost`` the tables that are gone.
    """

    def __init__(
        self, sheet: str, rows: RowMap, stale: Iterable[str] = (), lost: Iterable[str] = ()
    ) -> None:
        self.sheet = sheet
        self.rows = rows
        self._name = sheet.lower()
        self._stale = frozenset(name.lower() for name in stale)
        self._lost = frozenset(name.lower() for name in lost)
        self._words = {self._name.replace("'", "''"), *self._stale, *self._lost}
        self.reads_stale: Callable[[str], bool] = _never
        """Tells whether what stands outside of cells refers to formulas that are stale."""
        self._means_sheet = lru_cache(maxsize=1024)(self._is_edited)
        self._has_lost_rows = lru_cache(maxsize=4096)(self._holds_gone)

    def shift(self, text: str, *, at_home: bool, relative: Relative | None = None) -> Shifted:
        """Return a formula that means the same cells as before.

        ``at_home``: it stands on the edited sheet. ``relative``: see ``shift_range``.
        """
        if not at_home and not self._may_concern(text):
            return Shifted(text, True)
        same = True

        def change(sheet: str, reference: str) -> str:
            nonlocal same
            if not self.is_edited(sheet, at_home):
                return sheet + reference
            new = shift_range(reference, self.rows, relative)
            if new is None or (":" in reference and self._has_lost_rows(reference)):
                same = False
            return LOST if new is None else sheet + new

        def look(name: str, columns: str) -> str:
            nonlocal same
            new, is_same = self.shift_name(name, columns)
            same = same and is_same
            return new

        shifted = with_references(text, change, look)
        return Shifted(shifted, same)

    def shift_name(self, name: str, columns: str) -> Shifted:
        """Return a name, or some columns of a table, as a formula has to refer to it now."""
        folded = name.lower()
        if folded in self._lost:
            return Shifted(LOST, False)
        stale = folded in self._stale and not columns.startswith(_THIS_ROW)
        return Shifted(name + columns, not stale)

    def is_edited(self, sheet: str, at_home: bool) -> bool:
        """Tell whether a reference with this before it, its ``!`` too, is to the edited sheet."""
        return self._means_sheet(sheet) if sheet else at_home

    def moved(self, text: str, *, at_home: bool = False, relative: Relative | None = None) -> str:
        """Return the text alone of a shifted formula."""
        return self.shift(text, at_home=at_home, relative=relative).text

    def shift_areas(self, text: str, *, at_home: bool = False) -> str | None:
        """Return a list of references without those that are gone, or None if none is left."""
        inner = text[1:-1] if text.startswith("(") and text.endswith(")") else text
        pieces = _PIECE.findall(inner)
        moved = [self.moved(piece, at_home=at_home) for piece in pieces]
        left = [
            new for old, new in zip(pieces, moved, strict=True) if old == new or LOST not in new
        ]
        listed = ",".join(left)
        return (f"({listed})" if inner != text and len(left) > 1 else listed) or None

    def shift_each(
        self, text: str, *, at_home: bool, relative: Callable[[RowMap], Relative | None]
    ) -> str:
        """Return a formula of which each reference has its own way with rows without ``$``.

        ``relative`` is asked for it with what is removed from the sheet referred to.
        """

        def change(sheet: str, reference: str) -> str:
            rows = self.rows if self.is_edited(sheet, at_home) else NOTHING_GONE
            new = shift_range(reference, rows, relative(rows))
            return LOST if new is None else sheet + new

        return with_references(text, change)

    def block(self, text: str) -> Area | None:
        """Return the cells of the edited sheet that a text refers to, if it is one reference."""
        sheet, _, reference = text.rpartition("!")
        return area(reference) if self._means_sheet(f"{sheet}!") else None

    def _may_concern(self, text: str) -> bool:
        """Tell whether a formula on another sheet has a word that matters; most have none."""
        lower = text.lower()
        return any(word in lower for word in self._words)

    def _holds_gone(self, reference: str) -> bool:
        block = area(reference)
        return block is not None and self.rows.holds_gone(block.first_row, block.last_row)

    def _is_edited(self, prefix: str) -> bool:
        """Tell whether what stands before a reference, with its ``!``, names the edited sheet.

        References through several sheets are left as they are, as Excel leaves them: the rows of
        the other sheets have not moved.
        """
        name = prefix[:-1]
        if name.startswith("'"):
            name = name[1:-1].replace("''", "'")
        return name.lower() == self._name


def _never(text: str) -> bool:
    return False


def expand_shared(text: str, rows: int, columns: int) -> str:
    """Return a shared formula as it reads so many rows and columns from where it is written."""
    return with_references(text, lambda sheet, reference: sheet + move(reference, rows, columns))


def with_references(
    text: str,
    change: Callable[[str, str], str],
    look: Callable[[str, str], str] | None = None,
    token: re.Pattern[str] = _TOKEN,
) -> str:
    """Return a formula with each reference put through ``change(sheet with its !, reference)``.

    Names go through ``look(name, columns of it that follow in brackets)``.
    """

    def changed(match: re.Match[str]) -> str:
        sheet, reference, name, columns = match.groups()
        if reference is not None:
            if not reference.isalnum():
                first, colon, last = reference.partition(":")
                reference = f"{first.rstrip()}{colon}{last.rpartition('!')[2].lstrip()}"
            return change(sheet or "", reference)
        return look(name, columns or "") if look and name else match[0]

    return token.sub(changed, text)
