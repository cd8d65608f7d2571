"""A workbook's sheets and relationships are found, however they are spelled."""

from pathlib import Path

import openpyxl
import pytest

from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.workbook import Rel, Sheet, Workbook
from deact_gui.core.errors import ContactsError
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook
from tests.core.contacts.xlsx.zips import read_zip, write_zip

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def rels(*targets: tuple[str, str, str]) -> bytes:
    inner = "".join(f'<Relationship Id="{i}" Type="{t}" Target="{to}"/>' for i, t, to in targets)
    return f"<Relationships>{inner}</Relationships>".encode()


PARTS = {
    "[Content_Types].xml": b'<Types><Default Extension="XML" ContentType="any"/>'
    b'<Override PartName="/XL/Workbook.xml" ContentType="main"/></Types>',
    "_rels/.rels": rels(("a", f"{STRICT}/officeDocument", "/XL/workbook.xml")),
    "xl/workbook.xml": (
        f'<x:workbook xmlns:x="{MAIN}" xmlns:r="{OFFICE}"><x:workbookPr date1904="true"/><x:sheets>'
        '<x:sheet name="A &amp; B" sheetId="7" r:id="one"/>'
        '<x:sheet name="Chart" sheetId="2" state="veryHidden" r:id="two"/></x:sheets></x:workbook>'
    ).encode(),
    "xl/_rels/workbook.xml.rels": rels(
        ("one", f"{OFFICE}/worksheet", "../elsewhere/./Sheet%201.xml"),
        ("two", f"{OFFICE}/chartsheet", "chart.xml"),
        ("three", f"{OFFICE}/styles", "/xl/styles.xml"),
    ),
    "elsewhere/Sheet 1.xml": b"",
}


def test_sheets_are_found_in_order_wherever_their_parts_are(tmp_path: Path) -> None:
    workbook = Workbook(Package(write_zip(tmp_path / "customers.xlsx", PARTS)))
    sheet = Sheet("A & B", "elsewhere/Sheet 1.xml", "worksheet", 0, "7", hidden=False)
    assert workbook.part == "xl/workbook.xml"
    assert workbook.worksheets == (sheet,)
    assert workbook.sheets[1] == Sheet("Chart", "xl/chart.xml", "chartsheet", 1, "2", hidden=True)
    assert workbook.date1904
    assert not workbook.is_signed
    assert workbook.part_of_kind("styles") == "xl/styles.xml"
    assert workbook.part_of_kind("sharedStrings") is None
    assert workbook.rels_of("xl/other.xml") == {}


def test_a_link_to_elsewhere_stays_as_it_is(tmp_path: Path) -> None:
    link = b'<R><R Id="b" Type="x/hyperlink" Target="../a%20b" TargetMode="External"/></R>'
    path = write_zip(tmp_path / "customers.xlsx", PARTS | {"xl/_rels/s.xml.rels": link})
    found = Workbook(Package(path)).rels_of("xl/s.xml")
    assert found == {"b": Rel("b", "hyperlink", "../a%20b", external=True)}


def test_a_part_is_of_the_kind_that_the_package_says(tmp_path: Path) -> None:
    workbook = Workbook(Package(write_zip(tmp_path / "customers.xlsx", PARTS)))
    kinds = [workbook.content_type(name) for name in ("xl/workbook.xml", "a.Xml", "b.png")]
    assert kinds == ["main", "any", ""]


def test_a_signature_is_noticed(tmp_path: Path) -> None:
    signed = rels(
        ("a", f"{OFFICE}/officeDocument", "xl/workbook.xml"),
        ("b", "http://x/package/2006/relationships/digital-signature/origin", "_xmlsignatures/o"),
    )
    path = write_zip(tmp_path / "customers.xlsx", PARTS | {"_rels/.rels": signed})
    assert Workbook(Package(path)).is_signed


def test_a_workbook_of_openpyxl_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Second").sheet_state = "hidden"
    book.save(tmp_path / "customers.xlsx")
    workbook = Workbook(Package(tmp_path / "customers.xlsx"))
    assert [(s.name, s.hidden) for s in workbook.sheets] == [("Sheet", False), ("Second", True)]
    assert {sheet.part for sheet in workbook.sheets} < read_zip(tmp_path / "customers.xlsx").keys()


@pytest.mark.parametrize("part", ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
@pytest.mark.parametrize("data", [b"", b"<a/>", b"<!DOCTYPE a><a/>"])
def test_another_zip_is_refused(tmp_path: Path, part: str, data: bytes) -> None:
    path = write_zip(tmp_path / "customers.xlsx", PARTS | {part: data})
    with pytest.raises(ContactsError):
        Workbook(Package(path))


def test_two_sheets_in_one_part_are_refused(tmp_path: Path) -> None:
    """Else a few bytes could say that a big part is to be read ten thousand times."""
    xml = sheet_xml("")
    path = write_workbook(tmp_path / "customers.xlsx", {"One": xml, "Two": xml})
    rels = read_zip(path)["xl/_rels/workbook.xml.rels"].replace(b"sheet2.xml", b"sheet1.xml")
    write_zip(path, read_zip(path) | {"xl/_rels/workbook.xml.rels": rels})
    with pytest.raises(ContactsError, match="not understood"):
        Workbook(Package(path))
