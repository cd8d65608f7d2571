"""Pieces of a part's XML, written without the declarations they need."""

import re

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.xml import parse
from tests.core.contacts.xlsx.test_row_map import row_map

GONE = (3, 5, 6)
"""The rows removed in these tests, of the sheet ``People``."""

ROWS = row_map(*GONE)
FORMULAS = Formulas("People", ROWS, stale=["Contacts"])

_SPACES = {
    "": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "x14": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
    "xm": "http://schemas.microsoft.com/office/excel/2006/main",
    "xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
    "v": "urn:schemas-microsoft-com:vml",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_DECLARED = " ".join(
    f'xmlns{":" if prefix else ""}{prefix}="{space}"' for prefix, space in _SPACES.items()
)


def tree(*pieces: str) -> etree._Element:
    """Return a part of which these are the children of the root."""
    return parse(f"<root {_DECLARED}>{''.join(pieces)}</root>".encode())


def element(piece: str) -> etree._Element:
    """Return a part of which this is the root."""
    return parse(re.sub(r"^<([\w:]+)", rf"<\1 {_DECLARED}", piece).encode())


def inner(root: etree._Element) -> str:
    """Return the children of a root as they would be written."""
    return "".join(map(text, root))


def text(root: etree._Element) -> str:
    """Return an element as it would be written, without declarations."""
    return re.sub(r' xmlns(:\w+)?="[^"]*"', "", etree.tostring(root, encoding="unicode"))
