"""Where images, charts and controls stand on a sheet."""

from lxml import etree

from deact_gui.core.contacts.xlsx.row_map import LAST_ROW, RowMap

_ROW_HEIGHT = 190_500
"""The height of a usual row, 15 points, in English Metric Units."""

_TALL_ROW = 5 * _ROW_HEIGHT
"""How high a picture may be and still stand in one row."""


def shift_anchor(anchor: etree._Element, rows: RowMap) -> bool:
    """Move an anchor with its rows; return False if all rows under it are gone.

    As in Excel, an object that moves and sizes with cells shrinks by the rows removed, and one
    that moves only keeps its height.
    """
    start, end = anchor.find("{*}from"), anchor.find("{*}to")
    how = _behaviour(anchor)
    if start is None or how == "absolute":
        return True
    first = _row(start)
    last = _last_row(anchor, first, end)
    if rows.span(first, last) is None:
        return False
    _move(start, rows.place(first), rows.new(first) is None)
    if end is not None and how == "oneCell":
        _move(end, min(_row(end) - first + _row(start), LAST_ROW), False)
    elif end is not None:
        _move(end, rows.place(_row(end)), rows.new(_row(end)) is None)
    return True


def _behaviour(anchor: etree._Element) -> str:
    """Return what an object does when cells move, in a drawing's words; controls have others."""
    if etree.QName(anchor).localname != "anchor":
        return anchor.get("editAs", "twoCell")
    moves, sizes = (
        anchor.get(name) in ("1", "true") for name in ("moveWithCells", "sizeWithCells")
    )
    return "twoCell" if sizes else "oneCell" if moves else "absolute"


def _last_row(anchor: etree._Element, first: int, end: etree._Element | None) -> int:
    """Return the last row that an object covers; a little of the next one does not count."""
    if end is None:
        extent = anchor.find("{*}ext")
        height = int(extent.get("cy", "0")) if extent is not None else 0
        picture = anchor.find("{*}pic") is not None
        return first if picture and height <= _TALL_ROW else first + height // _ROW_HEIGHT
    last = _row(end)
    return last - 1 if last == first + 1 or (last > first and not _offset(end)) else last


def _row(corner: etree._Element) -> int:
    return int(corner.findtext("{*}row", "0")) + 1


def _offset(corner: etree._Element) -> int:
    return int(corner.findtext("{*}rowOff", "0"))


def _move(corner: etree._Element, row: int, to_edge: bool) -> None:
    for element in corner.iterfind("{*}row"):
        element.text = str(row - 1)
    for element in corner.iterfind("{*}rowOff"):
        if to_edge:
            element.text = "0"
