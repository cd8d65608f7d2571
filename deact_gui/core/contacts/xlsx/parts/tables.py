"""Tables: their cells, their filter, and the formulas of their columns."""

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.ranges import shift_ranges
from deact_gui.core.contacts.xlsx.parts.tree import discard
from deact_gui.core.contacts.xlsx.references import area, column_letters, shift_range
from deact_gui.core.contacts.xlsx.row_map import RowMap


def is_lost(root: etree._Element, rows: RowMap) -> bool:
    """Tell whether a table can't stay: no row of it is left, or none between header and totals."""
    block = area(root.get("ref", ""))
    if block is None:
        return False
    first, last = block.first_row + _headers(root), block.last_row - _totals(root)
    if rows.span(first, last) is not None:
        return False
    return not _headers(root) or rows.new(block.first_row) is None or _totals(root) > 0


def has_lost_rows(root: etree._Element, rows: RowMap) -> bool:
    """Tell whether what refers to the whole table now reads fewer rows."""
    block = area(root.get("ref", ""))
    return block is not None and rows.holds_gone(block.first_row, block.last_row)


def names_of(root: etree._Element) -> set[str]:
    """Return the names by which formulas know a table."""
    return {root.get("name", ""), root.get("displayName", "")} - {""}


def shift_table(root: etree._Element, formulas: Formulas, at_home: bool) -> bool:
    """Shift a table; one that lost all its rows keeps an empty one, as in Excel.

    Return False if it can't stay.
    """
    if at_home and is_lost(root, formulas.rows):
        return False
    if at_home:
        _shift_cells(root, formulas.rows)
    for element in root.iter("{*}calculatedColumnFormula", "{*}totalsRowFormula"):
        element.text = formulas.moved(element.text or "", at_home=at_home)
    return True


def _shift_cells(root: etree._Element, rows: RowMap) -> None:
    reference = root.get("ref", "")
    block = area(reference)
    left = area(shift_range(reference, rows) or "")
    if block is None or left is None:
        return
    lost_header = _headers(root) and rows.new(block.first_row) is None
    lost_totals = _totals(root) and rows.new(block.last_row) is None
    shift_ranges(root, rows)
    if lost_header:
        root.set("headerRowCount", "0")
        for part in list(root.iterfind("{*}autoFilter")):
            discard(part)
    if lost_totals:
        root.attrib.pop("totalsRowCount", "")
        root.set("totalsRowShown", "0")
    last = max(left.last_row, left.first_row + _headers(root))
    corners = (
        f"{column_letters(left.first_column)}{left.first_row}",
        f"{column_letters(left.last_column)}{last}",
    )
    root.set("ref", ":".join(corners))
    if last > left.last_row:
        for part in root.iterfind("{*}autoFilter"):
            part.set("ref", ":".join(corners))


def _headers(root: etree._Element) -> int:
    return int(root.get("headerRowCount", "1"))


def _totals(root: etree._Element) -> int:
    return int(root.get("totalsRowCount", "0"))
