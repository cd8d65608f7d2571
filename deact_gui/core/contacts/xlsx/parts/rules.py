"""Conditional formats and data validations, those of Excel 2010's extensions too."""

from collections.abc import Iterator

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.tree import discard, name_of
from deact_gui.core.contacts.xlsx.references import area, shift_sqref

_FORMULAS = frozenset(["formula", "formula1", "formula2", "f"])


def shift_rules(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift the cells of each rule and its formulas; rules without cells go."""
    for rule in list(root.iter("{*}conditionalFormatting", "{*}dataValidation")):
        before = _cells(rule)
        after = shift_sqref(before, formulas.rows) if at_home else before
        if after is None:
            discard(rule)
            continue
        _set_cells(rule, after)
        base, new_base = _top(before), _top(after)
        exact = at_home and _is_one_row(before)
        for element in _formulas(rule):
            text = element.text or ""
            element.text = (
                formulas.moved(text, at_home=True)
                if exact
                else formulas.shift_rule(text, base, new_base, at_home=at_home)
            )
        for limit in rule.iter("{*}cfvo"):
            if value := limit.get("val"):
                limit.set("val", formulas.shift_rule(value, base, new_base, at_home=at_home))


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


def _top(cells: str) -> int:
    """Return the row of the cell that a rule's formulas are written for."""
    return min((block.first_row for block in map(area, cells.split()) if block), default=1)


def _is_one_row(cells: str) -> bool:
    blocks = [block for block in map(area, cells.split()) if block]
    return len({row for block in blocks for row in (block.first_row, block.last_row)}) == 1
