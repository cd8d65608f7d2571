"""What a workbook consists of: its sheets in order, and which part each relationship leads to."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.xml import not_understood, parse

TYPES = "[Content_Types].xml"
"""The part that says of what kind each part is."""

_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
"""The attribute that names a relationship, in both variants of the format."""


@dataclass(frozen=True, slots=True)
class Rel:
    """A relationship: how one part refers to another, or to something elsewhere."""

    id: str
    kind: str
    """The last word of its type, which is the same in both variants of the format."""
    target: str
    """The name of a part; or what the file says, if ``external``."""
    external: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet, of any kind."""

    name: str
    part: str
    kind: str
    """``worksheet`` has cells; ``chartsheet``, ``dialogsheet`` and macro sheets are others."""
    index: int
    """Its place among all sheets, from 0."""
    sheet_id: str
    hidden: bool


class Workbook:
    """A package as a workbook. Raises ContactsError if it is none."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.part = self._main_part()
        self._rels = self.rels_of(self.part)
        root = parse(package.read(self.part))
        if etree.QName(root).localname != "workbook":
            raise not_understood()
        properties = root.find("{*}workbookPr")
        self.date1904 = properties is not None and properties.get("date1904") in ("1", "true")
        self.sheets = tuple(
            self._sheet(index, element)
            for index, element in enumerate(root.iterfind("{*}sheets/{*}sheet"))
        )
        if len({sheet.part for sheet in self.sheets}) < len(self.sheets):
            raise not_understood()  # a small file could say that a big part is read for ever
        self._defaults, self._overrides = self._content_types()

    @property
    def worksheets(self) -> tuple[Sheet, ...]:
        """Return the sheets that have cells."""
        return tuple(sheet for sheet in self.sheets if sheet.kind == "worksheet")

    @property
    def is_signed(self) -> bool:
        """Tell whether somebody has signed the package: any change would break that."""
        return any(rel.kind == "origin" for rel in self.rels_of("").values())

    def part_of_kind(self, kind: str) -> str | None:
        """Return the part that the workbook has once, such as ``sharedStrings`` or ``styles``."""
        return next((rel.target for rel in self._rels.values() if rel.kind == kind), None)

    def content_type(self, name: str) -> str:
        """Return what a part is, as the package says; "" if it doesn't."""
        extension = name.rpartition(".")[2].casefold()
        return self._overrides.get(name.casefold(), self._defaults.get(extension, ""))

    def rels_of(self, part: str) -> dict[str, Rel]:
        """Return the relationships of a part by their ids; of the package itself for ""."""
        rels = rels_name(part)
        if rels not in self._package:
            return {}
        return {
            rel.id: rel
            for rel in (self._rel(part, element) for element in parse(self._package.read(rels)))
        }

    def _main_part(self) -> str:
        for rel in self.rels_of("").values():
            if rel.kind == "officeDocument":
                return rel.target
        raise not_understood()

    def _rel(self, part: str, element: etree._Element) -> Rel:
        kind = element.get("Type", "").rpartition("/")[2]
        target, external = element.get("Target", ""), element.get("TargetMode") == "External"
        if not external:
            target = self._resolved(part, target)
        return Rel(element.get("Id", ""), kind, target, external)

    def _resolved(self, part: str, target: str) -> str:
        """Return the name of the part that a target means, seen from another."""
        path = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target))
        name = path.lstrip("/")
        for spelled in (name, unquote(name)):
            if spelled in self._package:
                return self._package.member(spelled).filename
        return name

    def _sheet(self, index: int, element: etree._Element) -> Sheet:
        rel = next((self._rels[i] for i in map(element.get, _IDS) if i in self._rels), None)
        if rel is None:
            raise not_understood()
        name, sheet_id = element.get("name", ""), element.get("sheetId", "")
        hidden = element.get("state", "visible") != "visible"
        return Sheet(name, rel.target, rel.kind, index, sheet_id, hidden)

    def _content_types(self) -> tuple[dict[str, str], dict[str, str]]:
        defaults, overrides = {}, {}
        for element in parse(self._package.read(TYPES)):
            kind = element.get("ContentType", "")
            if extension := element.get("Extension"):
                defaults[extension.casefold()] = kind
            if name := element.get("PartName"):
                overrides[name.lstrip("/").casefold()] = kind
        return defaults, overrides


def rels_name(part: str) -> str:
    """Return the name of the part that holds the relationships of another."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
