"""What a sheet says of some of its cells: merges, filters, links, protection, page breaks."""

from collections.abc import Callable

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.tree import discard, set_or_discard
from deact_gui.core.contacts.xlsx.references import shift_range, shift_sqref
from deact_gui.core.contacts.xlsx.row_map import LAST_ROW, RowMap

_RANGES = {
    "autoFilter": "ref",
    "sortState": "ref",
    "sortCondition": "ref",
    "hyperlink": "ref",
    "cellWatch": "r",
    "cellSmartTags": "r",
    "inputCells": "r",
    "singleXmlCell": "r",
    "webPublishItem": "sourceRef",
    "protectedRange": "sqref",
    "ignoredError": "sqref",
    "scenarios": "sqref",
}
"""The elements that go when their cells are gone, and the attribute that names the cells."""


_REMOVED = "(removed)"
_PARTS_OF_A_DAY = ("month", "day", "hour", "minute", "second")
_NOWHERE = "#REF!"


def shift_ranges(root: etree._Element, rows: RowMap) -> None:
    """Shift all that names cells of the sheet itself, but for rules."""
    for element in list(root.iter(*(f"{{*}}{name}" for name in _RANGES))):
        attribute = _RANGES[etree.QName(element).localname]
        if cells := element.get(attribute):
            set_or_discard(element, attribute, shift_sqref(cells, rows))
        else:
            _shift_child(element, rows)
    for merge in list(root.iter("{*}mergeCell")):
        left = shift_range(merge.get("ref", ""), rows)
        set_or_discard(merge, "ref", None if left is None or _is_one_cell(left) else left)
    for breaks in list(root.iter("{*}rowBreaks")):
        _shift_breaks(breaks, rows)


def shift_mapped_cells(root: etree._Element, formulas: Formulas, at_home: bool) -> bool:
    """Shift the cells that are mapped to XML; return if any is left."""
    if at_home:
        shift_ranges(root, formulas.rows)
    return len(root) > 0


def forget_filters(
    root: etree._Element,
    is_forgotten: Callable[[str], bool],
    still_shown: Callable[[set[str]], set[str]],
) -> None:
    """Take out the values to filter by that no row shows any more, and what users typed of them.

    Where none is left to filter by, a word stands in their place: the filter stays one.
    """
    chosen = {each: _chosen(each) for each in root.iter("{*}filter", "{*}dateGroupItem")}
    shown = still_shown(set(chosen.values())) if chosen else set()
    for each, value in chosen.items():
        if value not in shown and (values := each.getparent()) is not None:
            values.remove(each)
            if not len(values) and values.get("blank") not in ("1", "true"):
                each = etree.SubElement(values, f"{{{etree.QName(values).namespace}}}filter")
                each.set("val", _REMOVED)
    for typed in list(root.iter("{*}customFilter")):
        if is_forgotten(typed.get("val", "").strip("*?")):
            typed.set("val", _REMOVED)
            if any(other.get("val") == _REMOVED for other in typed.itersiblings(preceding=True)):
                discard(typed)


def _chosen(value: etree._Element) -> str:
    """Return a value to filter by as it is shown; of a day, the part that is filtered by."""
    if not value.get("year"):
        return value.get("val", "")
    text = value.get("year", "").zfill(4)
    for mark, part in zip("-- ::", _PARTS_OF_A_DAY, strict=True):
        if (number := value.get(part)) is None:
            break
        text += mark + number.zfill(2)
    return text


def shift_locations(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift where links within the workbook lead; one that leads nowhere forgets its words."""
    for link in root.iter("{*}hyperlink"):
        if location := link.get("location"):
            moved = formulas.moved(location, at_home=at_home)
            link.set("location", moved)
            if _NOWHERE in moved and moved != location:
                link.attrib.pop("tooltip", "")
                link.attrib.pop("display", "")


def shift_consolidation(root: etree._Element, formulas: Formulas) -> None:
    """Shift the ranges that a sheet was once consolidated from."""
    for source in list(root.iter("{*}dataRef")):
        if source.get("sheet", "").lower() == formulas.sheet.lower() and source.get("ref"):
            set_or_discard(source, "ref", shift_range(source.get("ref", ""), formulas.rows))


def _shift_child(element: etree._Element, rows: RowMap) -> None:
    """Shift the cells of an extension of Excel 2010, which stand in an element."""
    for cells in element.iterfind("{*}sqref"):
        left = shift_sqref(cells.text or "", rows)
        if left is None:
            discard(element)
        cells.text = left


def _is_one_cell(reference: str) -> bool:
    first, _, last = reference.partition(":")
    return first == (last or first)


def _shift_breaks(breaks: etree._Element, rows: RowMap) -> None:
    """Keep each page break above the same row; those that fall together become one."""
    seen: set[int] = set()
    for each in list(breaks.iterfind("{*}brk")):
        above = rows.place(int(each.get("id", "0")) + 1) - 1
        if above in seen or not 0 < above < LAST_ROW:
            breaks.remove(each)
        else:
            each.set("id", str(above))
            seen.add(above)
    if not len(breaks):
        discard(breaks)
        return
    breaks.set("count", str(len(breaks)))
    manual = sum(each.get("man") in ("1", "true") for each in breaks)
    breaks.set("manualBreakCount", str(manual))
