"""Read what somebody typed into a workbook outside of its cells: rules, names, text boxes."""

import re
from collections.abc import Iterator

from lxml import etree

from deact_gui.core.contacts.xlsx.package import MOST_READ, Package
from deact_gui.core.contacts.xlsx.texts import decode
from deact_gui.core.contacts.xlsx.workbook import TYPES, Workbook
from deact_gui.core.contacts.xlsx.xml import parse
from deact_gui.core.errors import ContactsError

_PLACES = {
    "workbook": "a defined name",
    "wsDr": "a text box",
    "userShapes": "a chart",
    "chartSpace": "a chart",
    "comments": "a comment",
    "ThreadedComments": "a comment",
    "coreProperties": "the workbook's properties",
    "Properties": "the workbook's properties",
    "connections": "a data connection",
    "table": "a table's headings",
}
"""Where people see what a part holds, by the name of its root."""

_NEVER = (
    "sharedStrings",
    "styles",
    "theme",
    "calcChain",
    "vbaProject",
    "pivotCache",
    "externalLink",
)
"""Parts that hold no text which somebody typed outside of a cell, by the start of their names."""

_SAID_BY_EXCEL = {
    "Application",
    "AppVersion",
    "HeadingPairs",
    "TitlesOfParts",
    "created",
    "modified",
}
_SHOWN = {"name", "descr", "title", "tooltip", "display", "prompt", "promptTitle", "error"}
_SHOWN |= {"errorTitle", "val", "alt", "location", "ref", "text"}
"""Attributes that hold what somebody typed."""

_BOUNDARY = re.compile(r"[\"',;|()=&<>\t\r\n]+|\. |: ")
_IN_CELL = re.compile(rb"<[vt](?:\s[^<>]*)?>([^<]+)</[vt]>")
_XML = (".xml", ".vml")
_MOST_WORDS = 4
_LEAST_DIGITS = 7


def typed_texts(package: Package, workbook: Workbook, frame: bytes) -> dict[str, set[str]]:
    """Return what may tell of a person and stands in no cell, by the place where people see it.

    ``frame`` is the edited sheet without its rows.
    """
    found: dict[str, set[str]] = {}
    for place, text in _typed(package, workbook, frame):
        found.setdefault(place, set()).update(_telling(text))
    return found


def texts_in_cells(rows: bytes) -> Iterator[str]:
    """Yield what may tell of a person and is written in the cells themselves."""
    for xml in set(_IN_CELL.findall(rows)):
        if tells_of_somebody(text := decode(xml)):
            yield text


def _typed(package: Package, workbook: Workbook, frame: bytes) -> Iterator[tuple[str, str]]:
    """Yield texts that somebody may have typed, each with its place."""
    yield from (
        ("a rule, a link or the header of the sheet", text) for text in _texts(parse(frame))
    )
    passed = {sheet.part.casefold() for sheet in workbook.sheets} | {TYPES.casefold()}
    for name in package.names:
        stem = name.rpartition("/")[2]
        if name.casefold() in passed or stem.startswith(_NEVER) or not stem.endswith(_XML):
            continue
        if package.member(name).file_size > MOST_READ:
            continue  # no part that somebody typed is so large
        try:
            root = parse(package.read(name).replace(b"<br>", b"<br/>"))
        except ContactsError:
            continue  # copied as it is, and shown by nobody who can't read it either
        place = _PLACES.get(etree.QName(root).localname, f"the part {name}")
        yield from ((place, text) for text in _texts(root))


def _texts(root: etree._Element) -> Iterator[str]:
    """Yield what is shown of a part: attributes, texts, and the runs of a paragraph together."""
    for element in root.iter(etree.Element):
        if etree.QName(element).localname in _SAID_BY_EXCEL:
            continue
        for name, value in element.attrib.items():
            if str(name).rpartition("}")[2] in _SHOWN:
                yield str(value)
        if element.text and element.text.strip():
            yield element.text
    for paragraph in root.iter("{*}p", "{*}text", "div"):
        yield "".join(str(piece) for piece in paragraph.itertext())


def _telling(text: str) -> Iterator[str]:
    """Yield the pieces of a text that tell of a person: not a word or a number that many share."""
    for piece in _BOUNDARY.split(text):
        words = piece.split()
        for first in range(len(words)):
            for end in range(first + 1, min(first + _MOST_WORDS, len(words)) + 1):
                some = " ".join(words[first:end])
                if tells_of_somebody(some):
                    yield some


def tells_of_somebody(text: str) -> bool:
    """Tell whether a text is an address, has the digits of a phone number or several words."""
    has_name = " " in text and any(letter.isalpha() for letter in text)
    return "@" in text or may_be_number(text) or has_name


def may_be_number(text: str) -> bool:
    """Tell whether a text may be shown by a cell that holds a number."""
    return sum(letter.isdigit() for letter in text) >= _LEAST_DIGITS
