"""Read what somebody typed into a workbook outside of its rows: rules, names, text boxes, links."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from lxml import etree

from deact_gui.core.contacts.xlsx.package import MOST_READ, Package
from deact_gui.core.contacts.xlsx.texts import join_runs, unescape
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
    "personList": "a comment",
    "coreProperties": "the workbook's properties",
    "Properties": "the workbook's properties",
    "connections": "a data connection",
    "table": "a table",
    "Relationships": "a link",
    "worksheet": "a rule, a link or the header of a sheet",
    "chartsheet": "a rule, a link or the header of a sheet",
}
"""Where people see what a part holds, by the name of its root."""

_SHEET_NAME = "the name of a sheet"
_READ_ELSEWHERE = ("worksheet", "sharedStrings", "styles", "theme", "calcChain", "externalLink")
_EMPTIED = ("pivotCacheDefinition", "pivotCacheRecords")
_NOT_TYPED = re.compile(rf".*\.(?:{'|'.join(_READ_ELSEWHERE + _EMPTIED)})\+xml")
"""The types of parts that hold nothing which somebody typed outside of a row."""

_SAID_BY_EXCEL = (
    *("{*}Application", "{*}AppVersion", "{*}HeadingPairs", "{*}TitlesOfParts"),
    *("{*}created", "{*}modified"),
)
_HEADER_CODE = re.compile(r'&(?:[LCRBIUESXYAFDTPNGZ]|\d{1,2}|"[^"]*"|K[0-9A-Fa-f+\-]{6})')
_REFERENCE = re.compile(r"\$?\b[A-Z]{1,3}\$?[0-9]{1,7}\b")
"""A cell: the number of its row may have as many digits as a phone number."""

_IN_CELL = re.compile(
    rb"<(v|t)(?:\s[^<>]*)?>([^<]+)</\1>|<is>(.*?)</is>|<f[^<>]*>([^<]*)</f>", re.S
)
_LITERAL = re.compile(r'"((?:[^"]|"")*)"')
_XML = (".xml", ".vml", ".rels")


def typed_texts(
    package: Package, workbook: Workbook, frames: Iterable[bytes]
) -> Iterator[tuple[str, str]]:
    """Yield texts that somebody may have typed, each with the place where people see it.

    ``frames`` are the worksheets without their rows.
    """
    for frame in frames:
        yield from _texts(parse(frame))
    for name in package.names:
        is_typed = not _NOT_TYPED.fullmatch(workbook.content_type(name)) and name != TYPES
        is_small = package.member(name).file_size <= MOST_READ  # nobody types more
        if is_typed and is_small and name.casefold().endswith(_XML):
            data = package.read(name)
            try:
                yield from _texts(parse(data.replace(b"<br>", b"<br/>")))
            except ContactsError:
                yield f"the part {name}", data.decode("utf-8", "replace")


def texts_in_cells(rows: bytes) -> Iterator[str]:
    """Yield the texts, numbers and literals in formulas that are written in the cells of rows."""
    for _, value, rich, formula in set(_IN_CELL.findall(rows)):
        if formula:
            yield from _LITERAL.findall(str(unescape(formula), "utf-8", "replace"))
        else:
            yield str(join_runs(rich) if rich else unescape(value), "utf-8", "replace")


def _texts(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield what a part holds: attributes, texts, and the runs of a paragraph together."""
    kind = etree.QName(root).localname
    place = _PLACES.get(kind, "another part of the workbook")
    for said_by_excel in root.iter(*_SAID_BY_EXCEL):
        said_by_excel.clear()
    if kind == "Relationships":
        for link in root.iterfind("{*}Relationship[@TargetMode='External']"):
            yield place, unquote(link.get("Target", ""))
        return
    for element in root.iter(etree.Element):
        is_sheet = kind == "workbook" and etree.QName(element).localname == "sheet"
        for value in map(str, element.attrib.values()):
            yield _SHEET_NAME if is_sheet else place, _REFERENCE.sub(" ", value)
        for part in (element.text, element.tail):
            if part and part.strip():
                yield place, _REFERENCE.sub(" ", _HEADER_CODE.sub(" ", part))
    for paragraph in root.iter("{*}p", "{*}text", "div"):
        yield place, "".join(str(piece) for piece in paragraph.itertext())
