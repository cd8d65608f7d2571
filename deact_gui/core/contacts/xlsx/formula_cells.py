"""The formulas in the cells of a sheet, once rows are gone from it or from another."""

import re
from dataclasses import dataclass

from deact_gui.core.contacts.xlsx.cells import ATTRIBUTE, CELL, NO_REFERENCE, column_of
from deact_gui.core.contacts.xlsx.own_row import Kind, OwnRow, find_own_row
from deact_gui.core.contacts.xlsx.references import Area, area
from deact_gui.core.contacts.xlsx.row_formulas import SharedFormula
from deact_gui.core.contacts.xlsx.rows import Rows
from deact_gui.core.contacts.xlsx.shifting import Shift
from deact_gui.core.contacts.xlsx.survey import FORMULA, WITH_FORMULA
from deact_gui.core.contacts.xlsx.texts import decode
from deact_gui.core.contacts.xlsx.workbook import Sheet
from deact_gui.core.contacts.xlsx.xml import not_understood

_PLAIN = re.compile(rb"<c(\s[^<>]*)><f>([^<]*)</f>(.*?)</c\s*>", re.S)
"""A cell with a formula of its own: most are such."""

_TYPE = re.compile(rb'\s+t="[^"]*"')
_DYNAMIC = re.compile(rb'\s+cm="[^"]*"')
_AREAS = (b"ref", b"r1", b"r2")
"""Attributes of a formula that refer to cells."""


@dataclass(slots=True)
class _Master:
    """The cell where a shared formula is written out, for all cells of a range."""

    formula: SharedFormula
    reference: bytes
    """The range, where it is now; empty if it is gone."""
    cells: Area | None
    is_written: bool = False
    """Others can share with it. Until then the first cell of the range may take its place."""


class FormulaCells:
    """Shifts the formulas of one sheet, row after row, those of the removed rows too.

    A cached value is kept where the formula still reads the very cells it read before.
    """

    def __init__(self, shift: Shift, home: Sheet) -> None:
        self._shift = shift
        self._home = home
        self._shared: dict[bytes, _Master] = {}
        self._stale = list(shift.stale_ranges(home))
        self._homeless: dict[int, tuple[Area, bytes, bytes]] = {}
        """Array formulas whose cell is gone, by column: block, formula, what makes it dynamic."""

    @property
    def watched_until(self) -> int:
        """Return the last row of which cells without a formula are looked at too, 0 for none."""
        blocks = [*self._stale, *(block for block, *_ in self._homeless.values())]
        return max((block.last_row for block in blocks), default=0)

    def own_row(self, rows: Rows) -> OwnRow | None:
        """Find the rows whose formulas only have a number to change; None: look at each row."""
        return None if self.watched_until >= rows.numbers[0] else find_own_row(rows, self._stays)

    def _stays(self, kind: Kind) -> bool:
        """Tell whether formulas of a kind only have a number to change."""
        if kind.xml:
            return self._shift.stays(kind, self._home, None)
        master = self._shared.get(kind.shared)
        if master is None or not master.is_written:
            return False
        return self._shift.stays(kind, self._home, master.formula)

    def shifted(self, row: bytes, old: int, new: int) -> bytes:
        """Return a row's XML with its formulas shifted; ``new`` is 0 if the row is gone.

        The row and its cells may bear the old number or the new one.
        """
        self._stale = [block for block in self._stale if block.last_row >= old]
        if old > self.watched_until and (plain := self._shifted_if_plain(row, old)) is not None:
            return plain
        column = 0

        def changed(match: re.Match[bytes]) -> bytes:
            nonlocal column
            attributes = dict(ATTRIBUTE.findall(match[1]))
            column = column_of(attributes[b"r"]) + 1 if b"r" in attributes else column + 1
            place = Area(column, old, column, old)
            if match[2] and FORMULA.match(match[2]):
                return self._formula_cell(match, place, new)
            return self._value_cell(match, place, new)

        every_cell = (
            old <= self.watched_until or b't="array"' in row or NO_REFERENCE.search(row) is not None
        )
        return (CELL if every_cell else WITH_FORMULA).sub(changed, row)

    def _shifted_if_plain(self, row: bytes, old: int) -> bytes | None:
        """Return a row's XML, or None unless each formula in it is known to be a plain one."""
        formulas = row.count(b"<f")
        if formulas != row.count(b"><f>"):
            return None
        shifted, found = _PLAIN.subn(lambda cell: self._plain_cell(cell, old), row)
        return shifted if found == formulas else None

    def _plain_cell(self, cell: re.Match[bytes], old: int) -> bytes:
        attributes, xml, value = cell.groups()
        formula, same = self._shift.formula_xml(xml, self._home, old)
        if same:
            return b"<c%b><f>%b</f>%b</c>" % (attributes, formula, value)
        return _emptied(cell, b"<f>%b</f>" % formula)

    def _value_cell(self, cell: re.Match[bytes], place: Area, new: int) -> bytes:
        """Return a cell without a formula: it may show what an array formula has made."""
        block, formula, dynamic = self._homeless.get(place.first_column, (None, b"", b""))
        is_stale = any(place in stale for stale in self._stale)
        if new and block and place in block:
            del self._homeless[place.first_column]
            value, kind = (b"", _TYPE) if is_stale else (cell[2] or b"", _DYNAMIC)
            return _cell(kind.sub(b"", cell[1]) + dynamic, formula, value)
        return _emptied(cell) if is_stale else cell[0]

    def _formula_cell(self, cell: re.Match[bytes], place: Area, new: int) -> bytes:
        formula = FORMULA.match(cell[2])
        assert formula is not None
        attributes = dict(ATTRIBUTE.findall(formula[1]))
        kind = attributes.get(b"t", b"normal")
        xml = formula[2] or b""
        if kind == b"shared":
            return self._shared_cell(cell, formula, attributes, xml, place, new)
        shifted, same = self._shift.formula_xml(xml, self._home, place.first_row)
        if kind == b"dataTable":
            same = self._shift.data_table_holds(attributes, self._home)
        areas = {name: self._area(attributes[name]) for name in _AREAS if name in attributes}
        if None in areas.values():
            return _cell(cell[1], b"", cell[2][formula.end() :])  # its value stays, as a constant
        written = _written(attributes | {k: v for k, v in areas.items() if v}, shifted)
        if kind == b"array":
            self._note_array(cell, attributes[b"ref"], place, written, same, bool(new))
        elif not same and (block := area(attributes.get(b"ref", b"").decode())):
            self._stale.append(block)
        return self._rewritten(cell, formula, written, same)

    def _shared_cell(
        self,
        cell: re.Match[bytes],
        formula: re.Match[bytes],
        attributes: dict[bytes, bytes],
        xml: bytes,
        place: Area,
        new: int,
    ) -> bytes:
        """Return a cell that shares a formula: it goes on to do so where it can."""
        index, row, column = attributes.pop(b"si", b""), place.first_row, place.first_column
        if xml:
            reference = self._area(attributes.get(b"ref", b"")) or b""
            formula_text = SharedFormula(decode(xml), row, column)
            self._shared[index] = _Master(formula_text, reference, area(reference.decode()))
        master = self._shared.get(index)
        if master is None:
            raise not_understood()
        xml = xml or self._shift.expanded(master.formula, row, column)
        shifted, same = self._shift.formula_xml(xml, self._home, row)
        others = {name: value for name, value in attributes.items() if name not in (b"t", b"ref")}
        written = _written(others, shifted)
        is_alike = (new, shifted, same) == (row, xml, True)
        if new and (is_alike or self._shift.shared_stays(master.formula, column, self._home)):
            sharing = {b"t": b"shared"}
            if master.is_written:
                written = _written(sharing | {b"si": index} | others, b"")
            elif master.cells and master.cells.starts_at(new, column):
                master.is_written = True
                sharing |= {b"ref": master.reference, b"si": index}
                written = _written(sharing | others, shifted)
        return self._rewritten(cell, formula, written, same)

    @staticmethod
    def _rewritten(
        cell: re.Match[bytes], formula: re.Match[bytes], written: bytes, same: bool
    ) -> bytes:
        if not same:
            return _emptied(cell, written)
        if written == formula[0]:
            return cell[0]
        return _cell(cell[1], written, cell[2][formula.end() :])

    def _area(self, reference: bytes) -> bytes | None:
        shifted = self._shift.range(reference.decode(), self._home)
        return shifted.encode() if shifted else None

    def _note_array(
        self,
        cell: re.Match[bytes],
        reference: bytes,
        place: Area,
        written: bytes,
        same: bool,
        stays: bool,
    ) -> None:
        """Note an array formula whose values don't hold, or which has lost its cell."""
        block = area(reference.decode())
        if block is None:
            raise not_understood()
        if not same:
            self._stale.append(block)
        if not stays:
            dynamic = _DYNAMIC.search(cell[1])
            self._homeless[place.first_column] = block, written, dynamic[0] if dynamic else b""


def _cell(attributes: bytes, formula: bytes, value: bytes) -> bytes:
    return b"<c%b>%b%b</c>" % (attributes, formula, value)


def _emptied(cell: re.Match[bytes], formula: bytes = b"") -> bytes:
    """Return a cell with this formula and no value, so that it is calculated."""
    return _cell(_TYPE.sub(b"", cell[1]), formula, b"")


def _written(attributes: dict[bytes, bytes], xml: bytes) -> bytes:
    start = b"<f" + b"".join(b' %b="%b"' % pair for pair in attributes.items())
    return start + b">" + xml + b"</f>" if xml else start + b"/>"
