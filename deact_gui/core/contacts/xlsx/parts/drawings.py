"""Images, shapes and charts on a sheet, and the controls and objects that a sheet embeds."""

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.anchors import shift_anchor
from deact_gui.core.contacts.xlsx.parts.tree import discard

_LINKS = (
    "textlink",
    "cellRange",
    "linkedCell",
    "listFillRange",
    "fmlaLink",
    "fmlaRange",
    "fmlaTxbx",
)
"""Attributes of shapes and controls that say which cells they show or fill."""


def shift_drawing(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift where each object stands and the cells it shows; those on rows that are gone go."""
    anchors = list(root.iter("{*}oneCellAnchor", "{*}twoCellAnchor")) if at_home else []
    for anchor in anchors:
        if not shift_anchor(anchor, formulas.rows):
            discard(anchor)
    shift_links(root, formulas, at_home)


def shift_objects(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift the controls and embedded objects that stand in a sheet's own XML."""
    for each in list(root.iter("{*}control", "{*}oleObject")):
        anchor = next(each.iter("{*}anchor"), None)
        if at_home and anchor is not None and not shift_anchor(anchor, formulas.rows):
            discard(each)
    shift_links(root, formulas, at_home)


def shift_links(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift the cells that shapes and controls are tied to; text of what is gone is emptied."""
    for element in root.iter(etree.Element):
        for name in _LINKS:
            if formula := element.get(name):
                new, same = formulas.shift(formula, at_home=at_home)
                element.set(name, new)
                if not same or formulas.reads_stale(formula):
                    _empty(element)


def _empty(element: etree._Element) -> None:
    """Blank the copy of the cell's text that a shape keeps."""
    for text in element.iterfind("{*}txBody//{*}t"):
        text.text = ""
