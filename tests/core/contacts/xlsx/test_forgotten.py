"""What removed people held is told from what others still show."""

from pathlib import Path

import pytest

from deact_gui.core.contacts.xlsx.forgotten import shown_as
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.errors import SaveError
from tests.core.contacts.xlsx.saving import save, split
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook
from tests.core.contacts.xlsx.zips import read_zip


@pytest.mark.parametrize(
    ("shown", "value"),
    [
        ("206-555-1201", "2065551201"),
        ("1,234.50", "1234.5"),
        ("50%", "0.5"),
        ("ANN", "Ann"),
        ("10.00", "10"),
        ("1,000", "1000"),
    ],
)
def test_a_value_is_known_in_any_format(shown: str, value: str) -> None:
    assert shown_as(shown) == shown_as(value)


def test_others_are_told_apart() -> None:
    assert len(set(map(shown_as, ["10", "100", "1.5", "Ann", "Anna", "-"]))) == 6


def test_filters_keep_only_what_rows_that_stay_show(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Phone</t></is></c>'
        '<c r="C1" t="inlineStr"><is><t>Born</t></is></c></row>'
    )
    for row, (name, day) in enumerate([("Ann", 18691), ("Bob", 19057)], 2):
        rows += (
            f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{name}</t></is></c>'
            f'<c r="B{row}"><v>206555120{row}</v></c><c r="C{row}" s="1"><v>{day}</v></c></row>'
        )
    names = '<filter val="ANN"/><filter val="BOB"/>'
    phones = '<filter val="206-555-1202"/><filter val="206-555-1203"/>'
    days = '<dateGroupItem year="1951" month="3"/><dateGroupItem year="1952"/>'
    columns = "".join(
        f'<filterColumn colId="{i}"><filters>{each}</filters></filterColumn>'
        for i, each in enumerate([names, phones, days])
    )
    tail = f'<autoFilter ref="A1:C3">{columns}</autoFilter>'
    path = write_workbook(tmp_path / "a.xlsx", {"People": sheet_xml(rows, tail=tail)})
    kept, _ = save(XlsxFile(path), [0], tmp_path / "out")
    left = read_zip(kept)["xl/worksheets/sheet1.xml"]
    for gone in (b"ANN", b"1202", b"1951", b"(removed)"):
        assert gone not in left
    for stays in (b'"BOB"', b'"206-555-1203"', b'"1952"'):
        assert stays in left


def test_a_picture_in_a_cell_that_goes_is_refused(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>2065551201</v></c><c r="B1" t="e" vm="1"><v>#VALUE!</v></c></row>'
        '<row r="2"><c r="A2"><v>2065551202</v></c></row>'
    )
    path = write_workbook(tmp_path / "a.xlsx", {"People": sheet_xml(rows)})
    save(XlsxFile(path, header_row=0), [1], tmp_path / "stays")
    file = XlsxFile(path, header_row=0)
    with pytest.raises(SaveError, match="pictures or linked data"):
        save(file, [0], tmp_path / "goes")
    assert file.refusal
    file.write(split(2, [1]), tmp_path / "k.xlsx", tmp_path / "r.xlsx")  # that one may go
