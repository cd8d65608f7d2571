"""The first rows of a sheet: where its header is, its columns, and what to show of it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np

from deact_gui.core.contacts.columns import guess_phone_column
from deact_gui.core.contacts.detection import looks_like_header
from deact_gui.core.contacts.xlsx.cells import Meaning, read_cells
from deact_gui.core.contacts.xlsx.references import column_letters
from deact_gui.core.contacts.xlsx.rows import SheetRows
from deact_gui.core.errors import ContactsError

PREVIEW_ROWS = 100
HEADER_WITHIN = 30
"""Rows with something in them among which the header is looked for: titles stand above it."""

_WIDE = 0.75
"""How wide a header is at least, measured by the widest row of text alone."""


_SHEETS_LOOKED_AT = 20


class _Sheet(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def hidden(self) -> bool: ...


AnySheet = TypeVar("AnySheet", bound=_Sheet)


@dataclass(frozen=True, slots=True)
class Sample:
    """What can be said of a list from its first rows."""

    columns: tuple[str, ...]
    preview: tuple[tuple[str, ...], ...]
    header: tuple[int, bytes]
    """The header's number in the sheet and its XML; 0 without one."""

    @property
    def phone_column(self) -> int | None:
        """Return the column that most likely holds the phone number."""
        return guess_phone_column(self.columns, self.preview)


def first_rows(sheet: SheetRows, first: int) -> list[tuple[int, bytes]]:
    """Return the first rows that have values, from one on: their numbers and XML."""
    found: list[tuple[int, bytes]] = []
    for rows in sheet:
        wanted = np.flatnonzero(rows.filled & (rows.numbers >= first))
        for i in wanted[: PREVIEW_ROWS + HEADER_WITHIN - len(found)].tolist():
            start, end = rows.bounds[i : i + 2].tolist()
            found.append((int(rows.numbers[i]), rows.data[start:end]))
        if len(found) == PREVIEW_ROWS + HEADER_WITHIN:
            break
    return found


def read_sample(
    rows: Sequence[tuple[int, bytes]], meaning: Meaning, header_row: int | None
) -> Sample:
    """Return the columns and the preview. ``header_row`` 0 means there is none, None to look."""
    cells = [dict(read_cells(piece, meaning)) for _, piece in rows]
    width = max((max(row, default=-1) for row in cells), default=-1) + 1
    texts = [tuple(str(row.get(i, b""), "utf-8", "replace") for i in range(width)) for row in cells]
    return judge(rows, texts, header_row)


def judge(
    rows: Sequence[tuple[int, bytes]], texts: Sequence[tuple[str, ...]], header_row: int | None
) -> Sample:
    """Return what the first rows say: their numbers and XML, and their texts, all equally wide."""
    width = len(texts[0]) if texts else 0
    numbers = [number for number, _ in rows]
    if header_row is None:
        at = _find_header(texts)
        header_row = 0 if at is None else numbers[at]
    else:
        at = 0 if header_row in numbers[:1] else None
    names = texts[at] if at is not None else ("",) * width
    columns = tuple(
        re.sub(r"\s+", " ", name).strip() or f"Column {column_letters(i + 1)}"
        for i, name in enumerate(names)
    )
    first = 0 if at is None else at + 1
    preview = tuple(texts[first : first + PREVIEW_ROWS])
    return Sample(columns, preview, (header_row, b"<row></row>" if at is None else rows[at][1]))


def choose(
    path: Path, sheets: Sequence[AnySheet], name: str | None, sample: Callable[[AnySheet], Sample]
) -> tuple[AnySheet, Sample]:
    """Return the sheet of that name, else the first with a phone column, and its sample."""
    if name is not None:
        return _named(path, sheets, name, sample)
    best: tuple[AnySheet, Sample] | None = None
    for sheet in sheets[:_SHEETS_LOOKED_AT]:
        seen = sample(sheet)
        if seen.phone_column is not None and not sheet.hidden:
            return sheet, seen
        if best is None or not best[1].columns:
            best = sheet, seen
    if best is None or not best[1].columns:
        raise ContactsError(f"{path.name} is empty. Choose the workbook that holds the contacts.")
    return best


def _named(
    path: Path, sheets: Sequence[AnySheet], name: str, sample: Callable[[AnySheet], Sample]
) -> tuple[AnySheet, Sample]:
    sheet = next((each for each in sheets if each.name == name), None)
    if sheet is None:
        raise ContactsError(f"{path.name} has no sheet “{name}”. Choose another.")
    seen = sample(sheet)
    if not seen.columns:
        raise ContactsError(
            f"The sheet “{name}” holds nothing from its header on. Choose another one, or another "
            "row as its header."
        )
    return sheet, seen


def _find_header(rows: Sequence[tuple[str, ...]]) -> int | None:
    """Return which row names the columns: of those above the first value, the first wide one.

    A title above a list fills fewer cells.
    """
    above = list(takewhile(lambda row: looks_like_header([*row]), rows[:HEADER_WITHIN]))
    widths = [sum(1 for cell in row if cell.strip()) for row in above]
    return next((i for i, width in enumerate(widths) if width >= _WIDE * max(widths)), None)
