"""The rich workbook without some rows is the workbook that LibreOffice makes of it, and valid."""

import re
import warnings
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import Workbook, load_workbook

from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from tests.core.contacts.xlsx import rich
from tests.core.contacts.xlsx.libreoffice import LibreOffice
from tests.core.contacts.xlsx.saving import save
from tests.core.contacts.xlsx.zips import read_zip

GONE = (4, 5, 9, 17, 31)
"""With a comment, a picture, a link, a merge, and the last contact."""

Cells = dict[tuple[str, str], tuple[str, str]]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rich.build(tmp_path_factory.mktemp("rich") / "rich.xlsx")


@pytest.fixture(scope="module")
def scrubbed(source: Path) -> Path:
    return scrub(source, GONE, source.with_name("scrubbed"))


@pytest.fixture(scope="module")
def parts(scrubbed: Path) -> dict[str, bytes]:
    return read_zip(scrubbed)


def scrub(source: Path, gone: Iterable[int], folder: Path) -> Path:
    """Return the workbook without some of the rows that have a contact: from row 2 on."""
    return save(XlsxFile(source, sheet="People"), [row - 2 for row in gone], folder)[0]


def read(path: Path, **options: bool) -> Workbook:
    """Return a workbook as openpyxl reads it, which knows no extensions."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".* extension is not supported")
        return load_workbook(BytesIO(path.read_bytes()), **options)


def told(lines: Iterable[list[str]]) -> Cells:
    """Return formulas and values, spelled in one way where LibreOffice knows several."""
    cells = {}
    for sheet, place, formula, *value in lines:
        formula = re.sub(r"\$?[A-Z]+\$?#REF!", "#REF!", formula)
        formula = re.sub(r":\$People\.", ":", formula).replace("$People.#REF!", "#REF!")
        formula = formula.replace("#REF!:#REF!", "#REF!")
        said = re.sub(r"error \d+", "error", "".join(value))
        cells[sheet, place] = (formula, said)
    return cells


@pytest.mark.parametrize("gone", [GONE, range(2, 31), range(2, 32, 3), [2, 3, 30, 31]])
def test_libreoffice_removes_the_same_rows_and_says_the_same(
    source: Path, tmp_path: Path, libreoffice: LibreOffice, gone: Iterable[int]
) -> None:
    gone = [row for row in gone if not 10 < row < 15]  # LibreOffice refuses parts of an array
    scrubbed = scrub(source, gone, tmp_path / "told")
    expected = told(libreoffice.tell(source, "People", gone))
    found = told(libreoffice.tell(scrubbed))
    elsewhere = {key: said for key, said in found.items() if key[0] != "Pivot"}
    assert elsewhere == {key: said for key, said in expected.items() if key[0] != "Pivot"}
    names = {formula for (sheet, _), (formula, _) in found.items() if sheet == "Pivot"}
    kept = {rich.name(row) for row in range(2, 32) if row not in gone}
    assert {name for name in names if name.startswith("Contact")} == kept


def test_every_part_is_well_formed_and_every_tie_leads_somewhere(parts: dict[str, bytes]) -> None:
    for name, data in parts.items():
        if not name.endswith(".png"):
            etree.fromstring(data)
    for name in (name for name in parts if name.endswith(".rels")):
        folder = Path("/", name).parent.parent
        for rel in etree.fromstring(parts[name]):
            if rel.get("TargetMode") != "External":
                target = (folder / rel.get("Target", "")).resolve().relative_to("/")
                assert target.as_posix() in parts, (name, rel.get("Target"))
    listed = etree.fromstring(parts["[Content_Types].xml"]).iterfind("{*}Override")
    assert {override.get("PartName", "")[1:] for override in listed} <= parts.keys()


def test_openpyxl_reads_it_and_finds_the_kept_rows(source: Path, scrubbed: Path) -> None:
    before = read(source)["People"]
    after = read(scrubbed)["People"]
    kept = [row for row in range(1, 32) if row not in GONE]
    for new, old in enumerate(kept, 1):
        for column in (*"ABCDFGH",):
            assert after[f"{column}{new}"].value == before[f"{column}{old}"].value
            assert after[f"{column}{new}"].style_id == before[f"{column}{old}"].style_id
        assert after.row_dimensions[new].hidden == before.row_dimensions[old].hidden
    assert {str(merge) for merge in after.merged_cells.ranges} == {"S8:T10"}
    assert after.tables["Contacts"].ref == "A1:E26"
    assert after.auto_filter.ref == "V1:W26"
    assert after.print_area == "'People'!$A$1:$P$26"


def test_what_nobody_refers_to_any_more_is_left_out(source: Path, parts: dict[str, bytes]) -> None:
    assert read_zip(source).keys() - parts.keys() == {
        "docProps/thumbnail.jpg",
        "xl/calcChain.xml",
        "xl/media/image1.png",
        "xl/pivotCache/pivotCacheRecords1.xml",
        "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels",
    }


def test_cached_values_stay_where_they_still_hold(scrubbed: Path) -> None:
    values = read(scrubbed, data_only=True)
    people, summary = values["People"], values["Bob's summary"]
    assert people["J8"].value == rich.age(11) * rich.score(11)
    assert people["E8"].value == rich.age(11) * rich.score(11)
    assert people["K8"].value is None  # the sum lost rows
    assert summary["A2"].value == 1
    assert summary["A1"].value is None
    assert summary["A9"].value is None  # through the table's name
