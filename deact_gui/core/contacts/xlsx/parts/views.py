"""Where a sheet's windows stand: dimension, frozen rows, scrolling, selection."""

from lxml import etree

from deact_gui.core.contacts.xlsx.references import area, shift_cell, shift_range, shift_sqref
from deact_gui.core.contacts.xlsx.row_map import RowMap


def shift_views(root: etree._Element, rows: RowMap) -> None:
    """Shift what says which cells a sheet has and shows."""
    for dimension in root.iterfind("{*}dimension"):
        dimension.set("ref", shift_range(dimension.get("ref", "A1"), rows) or "A1")
    for view in root.iter("{*}sheetView", "{*}customSheetView"):
        top = area(view.get("topLeftCell", "A1"))
        for pane in view.iterfind("{*}pane"):
            _shift_pane(pane, top.first_row if top else 1, rows)
        _shift_cursor(view, "topLeftCell", rows)
        for selection in view.iterfind("{*}selection"):
            _shift_selection(selection, rows)


def _shift_pane(pane: etree._Element, top: int, rows: RowMap) -> None:
    """Keep the same rows frozen; they stand from the window's ``top`` on."""
    frozen = pane.get("state", "split").startswith("frozen")
    size = int(float(pane.get("ySplit", "0")))
    if frozen and size:
        left = rows.span(top, top + size - 1)
        pane.set("ySplit", str(left[1] - left[0] + 1 if left else 1))
    _shift_cursor(pane, "topLeftCell", rows)


def _shift_selection(selection: etree._Element, rows: RowMap) -> None:
    """Move the cursor; a selection that does not hold it any more is given up."""
    _shift_cursor(selection, "activeCell", rows)
    cursor = area(selection.get("activeCell", "A1"))
    left = shift_sqref(selection.get("sqref", "A1"), rows)
    block = area(left or "")
    if cursor is None or block is None or cursor not in block:
        left = selection.get("activeCell", "A1")
        selection.attrib.pop("activeCellId", "")
    if "sqref" in selection.attrib:
        selection.set("sqref", left or "A1")


def _shift_cursor(element: etree._Element, attribute: str, rows: RowMap) -> None:
    if cell := element.get(attribute):
        element.set(attribute, shift_cell(cell, rows))
