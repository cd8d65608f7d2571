"""Tell which texts are shown by rows that go and which by rows that stay."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

import numpy as np

from deact_gui.core.contacts.xlsx.cells import Meaning
from deact_gui.core.contacts.xlsx.column import read_column
from deact_gui.core.contacts.xlsx.row_map import RowMap
from deact_gui.core.contacts.xlsx.rows import Rows
from deact_gui.core.contacts.xlsx.telling import key_of

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_FRACTION = re.compile(r"[.,](\d+)\D*$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d)?", re.ASCII)
_THOUSANDS = 3
"""Digits behind a comma that may as well be whole ones."""

_PARTS_OF_A_DAY = (4, 7, 10, 13, 16)
_DECIMALS = (0, 1, 2)
"""Decimals that a format often leaves of a fraction."""


def forgotten_texts(
    read: Callable[[], Iterable[Rows]], columns: int, gone: RowMap, meaning: Meaning
) -> set[str]:
    """Return the texts in a sheet's first columns that stand only in rows that go, casefolded."""
    texts: set[str] = set()
    for some in _texts(read(), columns, gone, meaning, of_gone=True):
        texts |= {text.casefold() for text in some}
    for some in _texts(read(), columns, gone, meaning, of_gone=False):
        texts -= {text.casefold() for text in some}
    return texts - {""}


def shown_texts(
    read: Callable[[], Iterable[Rows]],
    columns: int,
    gone: RowMap,
    meaning: Meaning,
    texts: set[str],
) -> set[str]:
    """Return those of some texts, as Excel shows them, that a row which stays shows.

    Letters' case doesn't count, nor what a format puts between digits. A day is shown by its
    year and month too (``2026-11``).
    """
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        wanted[shown_as(text)].add(text)
    found: set[str] = set()
    for some in _texts(read(), columns, gone, meaning, of_gone=False):
        for text in some:
            found.update(key for key in _keys(text) if key in wanted)
        if len(found) == len(wanted):
            break
    return {text for key in found for text in wanted[key]}


def shown_keys(
    read: Callable[[], Iterable[Rows]],
    columns: int,
    gone: RowMap,
    meaning: Meaning,
    keys: set[str],
    *,
    of_gone: bool,
) -> set[str]:
    """Return those of some keys (telling.py) that a cell has of a row which goes, or stays."""
    found: set[str] = set()
    for some in _texts(read(), columns, gone, meaning, of_gone=of_gone):
        found.update(key for text in some if (key := key_of(text)) in keys)
        if len(found) == len(keys):
            break
    return found


def shown_as(text: str) -> str:
    """Return what all texts share that Excel shows for the same value, in whatever format."""
    text = text.strip().casefold()
    if text.endswith("%") and _NUMBER.fullmatch(text[:-1]):
        text = f"{float(text[:-1]) / 100:.12f}"
    digits = re.sub(r"\D", "", text)
    if not digits or any(letter.isalpha() for letter in text):
        return text
    fraction = _FRACTION.search(text)
    if fraction and len(fraction[1]) != _THOUSANDS:
        digits = digits[: -len(fraction[1])] + fraction[1].rstrip("0")
    return digits.lstrip("0") or "0"


def _keys(text: str) -> Iterator[str]:
    """Yield all that a cell may be shown as."""
    yield shown_as(text)
    if _DAY.fullmatch(text):
        yield from (shown_as(text[:end]) for end in _PARTS_OF_A_DAY)
    elif "." in text and _NUMBER.fullmatch(text):
        yield from (shown_as(f"{float(text):.{decimals}f}") for decimals in _DECIMALS)


def _texts(
    sheet: Iterable[Rows], columns: int, gone: RowMap, meaning: Meaning, *, of_gone: bool
) -> Iterator[set[str]]:
    for rows in sheet:
        chosen = rows.take(np.flatnonzero((gone.new_rows(rows.numbers) == 0) == of_gone))
        for column in range(columns if len(chosen) else 0):
            cells = read_column(chosen, column, meaning)
            yield {cells[i] for i in range(len(cells))}
