"""Conditional formats and data validations, those of Excel 2010's extensions too."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.tree import discard, name_of
from deact_gui.core.contacts.xlsx.references import Relative, area, shift_sqref
from deact_gui.core.contacts.xlsx.row_map import LAST_ROW, NOTHING_GONE, RowMap

_FORMULAS = frozenset(["formula", "formula1", "formula2", "f"])


@dataclass(frozen=True, slots=True)
class _Judged:
    """The rows whose cells a rule judges; all but ``new_first`` as they were numbered.

    A rule's formulas are written for its first row. From each row they read what is as far away.
    """

    written_for: int
    first: int
    """The first row that is left."""
    last: int
    new_first: int
    rows: RowMap
    """What is removed from their sheet."""

    def relative(self, rows: RowMap) -> Relative | None:
        """Return how rows are told that formulas read on a sheet that loses ``rows``."""
        if self.first == self.last == self.written_for:
            return None
        return lambda row: self._row(rows, row - self.written_for)

    def _row(self, rows: RowMap, away: int) -> int | None:
        """Return the row to write, so that each row reads the one that it read before.

        Where each would need another distance, Excel breaks the rule in pieces. Here it stays
        whole and keeps its distance: such rules compare rows with their neighbours.
        """
        low, high = self.first + away, self.last + away
        if rows.span(low, high) is None:
            return None
        beside = rows is self.rows and not away
        lost = self.rows.holds_gone(self.first, self.last) or rows.holds_gone(low, high)
        if beside or lost or low < 1 or high > LAST_ROW:
            return (self.new_first + away - 1) % LAST_ROW + 1
        return rows.place(low)


def shift_rules(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift the cells of each rule and its formulas; rules without cells go."""
    rows = formulas.rows if at_home else NOTHING_GONE
    for rule in list(root.iter("{*}conditionalFormatting", "{*}dataValidation")):
        before = _cells(rule)
        after = shift_sqref(before, rows)
        if after is None:
            discard(rule)
            continue
        _set_cells(rule, after)
        top, bottom = _ends(after)
        judged = _Judged(_ends(before)[0], rows.old(top), rows.old(bottom), top, rows)
        shift = partial(formulas.shift_each, at_home=at_home, relative=judged.relative)
        for element in _formulas(rule):
            element.text = shift(element.text or "")
        for limit in rule.iter("{*}cfvo"):
            if value := limit.get("val"):
                limit.set("val", shift(value))


def _formulas(rule: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that hold a formula themselves, not in another."""
    for element in rule.iter():
        if name_of(element) in _FORMULAS and not len(element):
            yield element


def _cells(rule: etree._Element) -> str:
    inner = rule.find("{*}sqref")
    return rule.get("sqref") or (inner.text if inner is not None else None) or "A1"


def _set_cells(rule: etree._Element, cells: str) -> None:
    inner = rule.find("{*}sqref")
    if inner is not None:
        inner.text = cells
    else:
        rule.set("sqref", cells)


def _ends(cells: str) -> tuple[int, int]:
    """Return the first row of some cells, for which a rule's formulas are written, and the last."""
    blocks = [block for block in map(area, cells.split()) if block]
    first = min((block.first_row for block in blocks), default=1)
    return first, max((block.last_row for block in blocks), default=first)
