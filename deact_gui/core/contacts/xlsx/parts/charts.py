"""Charts: the cells they draw, and the copies of their values that they keep."""

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.tree import discard, name_of, remove

_COPIES = frozenset(["numCache", "strCache", "multiLvlStrCache", "dlblRangeCache", "lvl", "v"])


def shift_chart(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift what a chart draws, in both formats of charts.

    Copies of values go where cells are gone; Excel reads them again when it opens the workbook.
    """
    for series in root.iter("{*}ser"):
        _shift_points(series, formulas)
    for reference in list(root.iter("{*}f", "{*}sqref")):
        text = reference.text or ""
        if not formulas.shift(text, at_home=at_home).same or formulas.reads_stale(text):
            _drop_copies(reference)
        reference.text = formulas.shift_areas(text, at_home=at_home) or "#REF!"


def _drop_copies(reference: etree._Element) -> None:
    for sibling in [*reference.itersiblings(), *reference.itersiblings(preceding=True)]:
        if name_of(sibling) in _COPIES:
            remove(sibling)


def _shift_points(series: etree._Element, formulas: Formulas) -> None:
    """Keep the colours and labels of single points with the rows they were given to."""
    data = series.find("{*}val/{*}numRef/{*}f")
    if data is None:
        data = series.find("{*}yVal/{*}numRef/{*}f")
    block = formulas.block(data.text or "") if data is not None else None
    if block is None or block.first_column != block.last_column:
        return
    for point in [*series.iterfind("{*}dPt"), *series.iterfind("{*}dLbls/{*}dLbl")]:
        index = point.find("{*}idx")
        if index is None:
            continue
        new = formulas.rows.new(block.first_row + int(index.get("val", "0")))
        if new is None:
            discard(point)
        else:
            index.set("val", str(new - formulas.rows.place(block.first_row)))
