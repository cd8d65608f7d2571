"""The formulas of a sheet's rows, most of which are alike but for the number of their row.

``C7*D7`` in row 7 and ``C8*D8`` in row 8 are one formula. It is taken apart once, so that the
others cost a look-up; five times as fast, and told apart wherever they might not be alike.
"""

from dataclasses import dataclass, field

from deact_gui.core.contacts.xlsx.formulas import (
    LOST,
    Formulas,
    Shifted,
    expand_shared,
    tokens,
    with_references,
)
from deact_gui.core.contacts.xlsx.references import ROW, area, shift_range
from deact_gui.core.contacts.xlsx.row_map import LAST_ROW, RowMap
from deact_gui.core.contacts.xlsx.texts import decode, encode

_DISTANCES = (0, -1, 1)
"""A formula's own row and its neighbours are told from it; other rows are fixed."""

MARKS, _FIXED_MARKS = ("\1", "\2", "\3"), ("\4", "\5", "\6")
"""What stands for the numbers of these rows, as they are now and as they were: not in any XML."""

_TO_FIXED = str.maketrans(dict(zip(MARKS, _FIXED_MARKS, strict=True)))

_NEIGHBOURS = {*MARKS[1:]}

_LEAST_ROW = 100
"""From here on a row's number rarely stands by chance within another one."""

_MOST_PATTERNS = 10_000

MARKED_TOKEN = tokens(rf"(?:\$?[{''.join(MARKS)}]|{ROW})")


_MOST_FAILURES = 16
"""How many rows to try: some have a number that stands within another one by chance."""

_FAR = 1000
"""A shared formula that reads alike in two rows so far apart does so in all."""

_ANY_ROW = 543_201
"""A row whose number does not stand in a formula by chance."""


class _Unlike(Exception):
    """Formulas of this pattern may mean different things."""


@dataclass(frozen=True, slots=True)
class _End:
    """A row of a range: fixed, or as far from the formula's own."""

    number: int
    is_distance: bool

    def row(self, own: int) -> int:
        return own + self.number if self.is_distance else self.number


@dataclass(slots=True)
class _Pattern:
    """What formulas of one kind become."""

    text: str
    same: bool
    ranges: list[tuple[_End, _End]]
    """Those whose rows differ from formula to formula."""

    def filled(self, own: int, rows: RowMap) -> Shifted | None:
        """Return the formula of a row; None if it reads a neighbour that is gone."""
        text = self.text
        for distance, mark, fixed in zip(_DISTANCES, MARKS, _FIXED_MARKS, strict=True):
            if mark in text:
                new = rows.new(own + distance)
                if new is None:
                    return None
                text = text.replace(mark, str(new))
            if fixed in text:
                text = text.replace(fixed, str(own + distance))
        return Shifted(text, self.same and not self._has_lost_rows(own, rows))

    def stays(self, marked: str) -> bool:
        """Tell whether formulas only have their own row's number to change."""
        own = _End(0, True)
        in_own_row = all(ends == (own, own) for ends in self.ranges)
        return self.same and in_own_row and self.text == marked and not _NEIGHBOURS & {*marked}

    def _has_lost_rows(self, own: int, rows: RowMap) -> bool:
        ends = (sorted((first.row(own), last.row(own))) for first, last in self.ranges)
        return any(rows.holds_gone(first, last) for first, last in ends)


class RowFormulas:
    """Shifts formulas of the edited sheet's own rows, as they stand in its XML."""

    def __init__(self, formulas: Formulas) -> None:
        self._formulas = formulas
        self._patterns: dict[str, _Pattern | None] = {}

    def shift(self, xml: bytes, row: int) -> tuple[bytes, bool]:
        """Return the formula of a cell in a row, and whether its value holds.

        It is what ``Formulas.shift`` makes of it.
        """
        if row >= _LEAST_ROW and (pattern := self._pattern(generalised(xml.decode(), row))):
            shifted = pattern.filled(row, self._formulas.rows)
            if shifted:
                return shifted.text.encode(), shifted.same
        return shift_xml(xml, self._formulas, at_home=True)

    def stays(self, xml: bytes, row: int) -> bool:
        """Tell whether a formula reads its own row and what stays in its place, nothing else.

        Then so do all that are alike but for the number of their row.
        """
        text = xml.decode()
        return row >= _LEAST_ROW and self._only_own_row(generalised(text, row))

    def shared_stays(self, shared: "SharedFormula", column: int) -> bool:
        """Tell whether a shared formula does so in a column."""
        marked = shared.patterns.get(column) or self._shared_pattern(shared, _ANY_ROW, column)
        return marked is not None and self._only_own_row(marked)

    def _only_own_row(self, marked: str) -> bool:
        pattern = self._pattern(marked)
        return pattern is not None and pattern.stays(marked)

    def expanded(self, shared: "SharedFormula", row: int, column: int) -> bytes:
        """Return what a shared formula is in a cell."""
        if row < _LEAST_ROW:
            return shared.expanded(row, column)
        pattern = shared.patterns.get(column)
        if pattern is None and shared.failures < _MOST_FAILURES:
            pattern = self._shared_pattern(shared, row, column)
        return _specialised(pattern, row).encode() if pattern else shared.expanded(row, column)

    def _shared_pattern(self, shared: "SharedFormula", row: int, column: int) -> str | None:
        """Find what a shared formula is in all rows of a column, if this row's number tells."""
        here, far = (
            generalised(shared.expanded(each, column).decode(), each)
            for each in (row, row + _FAR if row < LAST_ROW // 2 else row - _FAR)
        )
        if here == far and self._pattern(here):
            shared.patterns[column] = here
            return here
        shared.failures += 1
        return None

    def _pattern(self, xml: str) -> _Pattern | None:
        try:
            return self._patterns[xml]
        except KeyError:
            if len(self._patterns) == _MOST_PATTERNS:
                return None
        try:
            text = decode(xml.encode())
            pattern = self._understood(text)
            pattern.text = xml if pattern.text == text else encode(pattern.text).decode()
        except _Unlike:
            pattern = None
        self._patterns[xml] = pattern
        return pattern

    def _understood(self, text: str) -> _Pattern:
        """Return a pattern, each mark of which is a whole row number in a reference."""
        pattern = _Pattern("", True, [])
        left = sum(map(text.count, MARKS))

        def change(sheet: str, reference: str) -> str:
            nonlocal left
            marks = sum(map(reference.count, MARKS))
            left -= marks
            if not self._formulas.is_edited(sheet, at_home=True):
                return sheet + reference.translate(_TO_FIXED)
            if marks:
                return sheet + self._shifted_range(reference, pattern)
            new, same = self._formulas.shift(reference, at_home=True)
            pattern.same = pattern.same and same
            return new if new == LOST else sheet + new

        def look(name: str, columns: str) -> str:
            new, same = self._formulas.shift_name(name, columns)
            pattern.same = pattern.same and same
            return new

        pattern.text = with_references(text, change, look, MARKED_TOKEN)
        if left:
            raise _Unlike
        return pattern

    def _shifted_range(self, reference: str, pattern: _Pattern) -> str:
        """Return a reference to the formula's own row, or to a range that starts or ends there."""
        corners = reference.split(":")
        if len(corners) == 2:
            pattern.ranges.append((_end(corners[0]), _end(corners[1])))
        return ":".join(map(self._shifted_corner, corners))

    def _shifted_corner(self, corner: str) -> str:
        if corner[-1] in MARKS:
            return corner
        moved = shift_range(corner, self._formulas.rows)
        if moved is None:
            raise _Unlike
        return moved


@dataclass(slots=True)
class SharedFormula:
    """A formula that stands for many cells, written for one of them."""

    text: str
    row: int
    column: int
    patterns: dict[int, str] = field(default_factory=dict)
    """What it is in any row of a column."""
    failures: int = 0
    """How often rows did not tell."""

    def expanded(self, row: int, column: int) -> bytes:
        """Return what it is in a cell, as XML."""
        return encode(expand_shared(self.text, row - self.row, column - self.column))


def shift_xml(xml: bytes, formulas: Formulas, *, at_home: bool) -> tuple[bytes, bool]:
    """Return a formula as ``Formulas.shift`` makes it, as XML; the very same where it is."""
    text = decode(xml)
    shifted, same = formulas.shift(text, at_home=at_home)
    return (xml if shifted == text else encode(shifted)), same


def generalised(text: str, row: int) -> str:
    """Return a formula with marks in the place of its row's number and its neighbours'."""
    for distance, mark in zip(_DISTANCES, MARKS, strict=True):
        text = text.replace(str(row + distance), mark)
    return text


def _end(corner: str) -> _End:
    if corner[-1] in MARKS:
        return _End(_DISTANCES[MARKS.index(corner[-1])], True)
    cell = area(corner)
    if cell is None:
        raise _Unlike
    return _End(cell.first_row, False)


def _specialised(pattern: str, row: int) -> str:
    for distance, mark in zip(_DISTANCES, MARKS, strict=True):
        pattern = pattern.replace(mark, str(row + distance))
    return pattern
