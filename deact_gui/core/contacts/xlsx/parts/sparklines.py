"""Sparklines: small charts in cells."""

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.tree import discard
from deact_gui.core.contacts.xlsx.references import shift_sqref


def shift_sparklines(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift where sparklines stand and what they draw; those that lost either go."""
    for line in list(root.iter("{*}sparkline")):
        for cells in line.iterfind("{*}sqref"):
            cells.text = shift_sqref(cells.text or "", formulas.rows) if at_home else cells.text
        for data in line.iterfind("{*}f"):
            data.text = formulas.shift_areas(data.text or "", at_home=at_home)
        if any(not child.text for child in line):
            discard(line)
    for group in list(root.iter("{*}sparklineGroup")):
        for dates in group.iterfind("{*}f"):
            dates.text = formulas.moved(dates.text or "", at_home=at_home)
        if group.find("{*}sparklines") is None:
            discard(group)
