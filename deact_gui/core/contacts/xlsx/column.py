"""Read one column of a sheet, many rows at once.

The cells of a column are of few kinds: behind ``<c r="B17"`` the same bytes stand in nearly all
of them (`` s="4" t="s"><v>``), and then the value. So one cell of a kind is taken apart, and what
it begins with is known of all that begin alike. Whatever is left is read by cells.py, row by row.
"""

import re

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import SLACK, Cells
from deact_gui.core.contacts.xlsx.cells import ATTRIBUTE, Meaning, read_cells
from deact_gui.core.contacts.xlsx.references import column_letters
from deact_gui.core.contacts.xlsx.rows import Rows
from deact_gui.core.contacts.xlsx.xml import not_understood

_BEFORE = b'<c r="'
_OPENING = re.compile(
    rb'((?:\s+[^\s="<>]+="[^"<]*")*)'
    rb'(?:\s*(/)>|>(?:<v>|(<is>)<t(?: xml:space="preserve")?>))'
)
"""What stands between a cell's reference and its value, if there is one."""

_INLINE_END = np.frombuffer(b"</t></is>", np.uint8)
_KINDS = 8
"""Different kinds of cells that are looked for in a block."""

_LONGEST = 24
"""Bytes of a value that are looked at: ``-1.7976931348623157E+308`` fits."""

_LESS, _QUOTE, _ZERO, _AND, _UNDERSCORE, _RETURN = b'<"0&_\r'


def read_column(rows: Rows, column: int, meaning: Meaning) -> Cells:
    """Return the cells of a column, counted from 0, one a row; empty where there is none."""
    return _ColumnReader(rows, column, meaning).read()


class _ColumnReader:
    def __init__(self, rows: Rows, column: int, meaning: Meaning) -> None:
        self._rows = rows
        self._column = column
        self._meaning = meaning
        self._units: NDArray[np.uint8] = np.frombuffer(rows.data, np.uint8)
        self._texts = _Texts(len(rows))

    def read(self) -> Cells:
        places, behind = self._find()
        singly = [places[self._read_kinds(places, behind)]]
        if len(places) < len(self._rows) and not self._all_have_references():
            singly.append(np.setdiff1d(np.arange(len(self._rows)), places))
        for rows in singly:
            self._texts.put(rows, [self._read_singly(row) for row in rows.tolist()])
        return self._texts.gather()

    def _find(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the rows that have a cell in the column, and where its reference ends."""
        units, letters = self._units, column_letters(self._column + 1).encode()
        before = np.frombuffer(_BEFORE + letters, np.uint8)
        quoted = (units[:-1] == _QUOTE) & (units[1:] == letters[0])
        starts = np.flatnonzero(quoted) - len(_BEFORE) + 1
        starts = starts[starts >= 0]
        starts = starts[(self._window(starts, len(before)) == before).all(axis=1)]
        rows = np.searchsorted(self._rows.bounds, starts, side="right") - 1
        digits = np.searchsorted(10 ** np.arange(8), self._rows.numbers[rows], side="right")
        behind = starts + len(before) + digits
        is_cell = self._window(behind, 1)[:, 0] == _QUOTE
        is_cell &= self._window(behind - digits, 1)[:, 0] - np.uint8(_ZERO) < 10
        if (np.diff(rows[is_cell]) == 0).any():
            raise not_understood()
        return rows[is_cell], behind[is_cell] + 1

    def _all_have_references(self) -> bool:
        """Tell whether each cell says where it is; else a cell's place follows from the others."""
        units = self._units
        cells = np.flatnonzero((units[:-2] == _BEFORE[0]) & (units[1:-1] == _BEFORE[1]))
        window = self._window(cells, len(_BEFORE))
        return bool((window == np.frombuffer(_BEFORE, np.uint8)).all())

    def _read_kinds(self, rows: NDArray[np.int64], behind: NDArray[np.int64]) -> NDArray[np.int64]:
        """Read the cells that are of a few kinds; return which are not."""
        left, unread = np.arange(len(rows)), []
        for _ in range(_KINDS):
            if not len(left):
                break
            first = int(behind[left[0]])
            opening = _OPENING.match(self._rows.data, first)
            if opening is None:
                unread.append(left[:1])
                left = left[1:]
                continue
            written = np.frombuffer(opening[0], np.uint8)
            alike = (self._window(behind[left], len(written)) == written).all(axis=1)
            chosen = left[alike]
            if not opening[2]:
                attributes = dict(ATTRIBUTE.findall(opening[1]))
                is_read = self._read_kind(
                    rows[chosen], behind[chosen] + len(written), attributes, bool(opening[3])
                )
                unread.append(chosen[~is_read])
            left = left[~alike]
        return np.concatenate([*unread, left])

    def _read_kind(
        self,
        rows: NDArray[np.int64],
        starts: NDArray[np.int64],
        attributes: dict[bytes, bytes],
        inline: bool,
    ) -> NDArray[np.bool_]:
        """Read values that begin at ``starts``; tell which could be read."""
        window = self._window(starts, _LONGEST)
        sizes = (window == _LESS).argmax(axis=1)
        inside = np.arange(_LONGEST) < sizes[:, None]
        special = (window == _AND) | (window == _UNDERSCORE) | (window == _RETURN)
        is_read = (window == _LESS).any(axis=1) & ~(special & inside).any(axis=1)
        if inline:
            end = self._window(starts + sizes, len(_INLINE_END))
            is_read &= (end == _INLINE_END).all(axis=1)
        kind, style = attributes.get(b"t", b"n"), attributes.get(b"s", b"0")
        if kind == b"s":
            digits = window - np.uint8(_ZERO)
            is_read &= ((digits < 10) | ~inside).all(axis=1) & (sizes > 0) & (sizes < 10)
            found = self._meaning.strings.spans(_integers(digits, inside)[is_read])
            self._texts.put_from(rows[is_read], self._meaning.strings.data, *found)
        elif kind == b"b" or (kind == b"n" and style in self._meaning.date_styles):
            values = zip(starts[is_read].tolist(), sizes[is_read].tolist(), strict=True)
            texts = [
                self._meaning.value(kind, style, self._rows.data[a : a + n]) for a, n in values
            ]
            self._texts.put(rows[is_read], texts)
        else:
            starts = starts[is_read]
            self._texts.put_from(rows[is_read], self._units, starts, starts + sizes[is_read])
        return is_read

    def _read_singly(self, row: int) -> bytes:
        start, end = self._rows.bounds[row : row + 2].tolist()
        for column, text in read_cells(self._rows.data[start:end], self._meaning):
            if column == self._column:
                return text
        return b""

    def _window(self, starts: NDArray[np.int64], width: int) -> NDArray[np.uint8]:
        """Return some bytes from each start on, shape (starts, width)."""
        return self._units[np.minimum(starts[:, None] + np.arange(width), len(self._units) - 1)]


class _Texts:
    """A text for each row, gathered from where it stands."""

    def __init__(self, rows: int) -> None:
        self._sizes = np.zeros(rows, np.int64)
        self._parts: list[tuple[NDArray[np.int64], NDArray[np.uint8], NDArray[np.int64]]] = []

    def put_from(
        self,
        rows: NDArray[np.int64],
        data: NDArray[np.uint8],
        starts: NDArray[np.int64],
        ends: NDArray[np.int64],
    ) -> None:
        """Set the texts of some rows to what stands in ``data``."""
        self._sizes[rows] = ends - starts
        self._parts.append((rows, data, starts))

    def put(self, rows: NDArray[np.int64], texts: list[bytes]) -> None:
        """Set the texts of some rows."""
        ends = np.cumsum([0, *map(len, texts)])
        data: NDArray[np.uint8] = np.frombuffer(b"".join(texts), np.uint8)
        self.put_from(rows, data, ends[:-1], ends[1:])

    def gather(self) -> Cells:
        """Return all texts in one piece, a zero behind each: no search runs on into the next."""
        ends = np.cumsum(self._sizes + 1) - 1
        starts = ends - self._sizes
        data = np.zeros((int(ends[-1]) if len(ends) else 0) + SLACK, np.uint8)
        for rows, source, begin in self._parts:
            sizes = self._sizes[rows]
            within = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
            data[np.repeat(starts[rows], sizes) + within] = source[np.repeat(begin, sizes) + within]
        return Cells(
            data, starts, ends, lambda a, b: data[a:b].tobytes().decode("utf-8", "replace")
        )


def _integers(digits: NDArray[np.uint8], inside: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the number that each row of digits stands for."""
    numbers = np.zeros(len(digits), np.int64)
    for place in range(9):
        numbers = np.where(inside[:, place], 10 * numbers + digits[:, place], numbers)
    return numbers
