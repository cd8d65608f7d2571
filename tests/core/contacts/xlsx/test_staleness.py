"""No formula shows a value that was made from one which no longer holds."""

from pathlib import Path

import pytest

from deact_gui.core.contacts.xlsx.reads import Columns, Reader, Table
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from tests.core.contacts.xlsx.saving import save
from tests.core.contacts.xlsx.test_formula_cells import formula, saved
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook
from tests.core.contacts.xlsx.zips import read_zip, write_zip


def cell(place: str, text: str) -> str:
    return formula(place, f"<f>{text}</f>", "<v>Zoe</v>", ' t="str"')


def other(*cells: str) -> str:
    return f'<row r="1">{"".join(cells)}</row>'


def test_a_chain_on_the_sheet_itself_is_stale(tmp_path: Path) -> None:
    cells = {"B5": cell("B5", "A4"), "C5": cell("C5", "B5"), "D5": cell("D5", 'C5&amp;"!"')}
    assert "Zoe" not in saved(tmp_path, cells, [4])


def test_chains_within_rows_that_stay_keep_their_values(tmp_path: Path) -> None:
    cells = {}
    for row in range(1, 7):
        cells[f"B{row}"] = cell(f"B{row}", f"A{row}*2")
        cells[f"C{row}"] = cell(f"C{row}", f"ROUND(B{row}+1,0)")
    assert saved(tmp_path, cells, [4]).count("Zoe") == 10


@pytest.mark.parametrize(
    "text",
    [
        "A1",
        "UPPER(A1)",
        "SUM(A:A)",
        "1:1",
        "B1",
        'INDIRECT("List!A4")',
        "OFFSET(List!$A$1,3,0)",
        'CELL("contents",List!A1)',
        "INDEX(List!A1:A2,1):List!A6",
        "SUM(List:Other!A4)",
        "SUM('List:Other'!A4)",
        "Unknown",
        "MYFUNCTION(List!A1)",
        "SUMIF(List!A1:A2,1,List!B1)",
        "[1]List!A4",
        "ROW(List!A5)",
        "List!A1#",
    ],
)
def test_a_formula_on_another_sheet(tmp_path: Path, text: str) -> None:
    cells = [cell("A1", "SUM(List!A1:A6)"), cell("B1", "A1"), cell("C1", text), cell("D1", "C1")]
    assert "Zoe" not in saved(tmp_path, {}, [4], others=other(*cells))


@pytest.mark.parametrize("text", ["List!A1", "SUM(List!A1:A3)*2%", 'IF(E1>1,"A1",-$F$1)', "PI()"])
def test_what_reads_nothing_stale_holds(tmp_path: Path, text: str) -> None:
    text = text.replace(">", "&gt;")
    cells = [cell("A1", "SUM(List!A1:A6)"), cell("C1", text), cell("D1", "C1")]
    assert saved(tmp_path, {}, [4], others=other(*cells)).count("Zoe") == 2


def test_what_an_array_formula_or_a_data_table_shows(tmp_path: Path) -> None:
    rows = (
        f'<row r="1">{cell("A1", "SUM(List!A1:A6)")}<c r="B1"><f t="array" ref="B1:C2">A1:A2</f>'
        '<v>88</v></c><c r="C1"><v>88</v></c><c r="E1"><f>A1</f><v>88</v></c></row>'
        '<row r="2"><c r="B2"><v>88</v></c><c r="C2"><v>88</v></c><c r="E2">'
        '<f t="dataTable" ref="E2:E3" r1="F1"/><v>88</v></c></row>'
        '<row r="3"><c r="E3"><v>88</v></c><c r="F3"><v>77</v></c></row>'
    )
    found = saved(tmp_path, {}, [4], others=rows)
    assert "88" not in found
    assert "77" in found


def test_a_chart_of_formulas_that_are_stale_forgets_their_values(tmp_path: Path) -> None:
    """A name stands between the list and the formula, and the chart reads the formula."""
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(1, 7))
    held = other(cell("A1", "SUM(List!A1:A6)"), cell("B1", "Total"), cell("C1", "Fixed"))
    sheets = {"List": sheet_xml(rows), "Other": sheet_xml(held)}
    path = write_workbook(tmp_path / "a.xlsx", sheets)
    parts = read_zip(path)
    names = (
        b'<definedName name="Total">Other!$A$1</definedName>'
        b'<definedName name="Fixed">List!$A$1</definedName>'
    )
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"</sheets>", b"</sheets><definedNames>" + names + b"</definedNames>"
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts["xl/worksheets/_rels/sheet2.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{office}/chart" Target="../chart1.xml"/></Relationships>'
    ).encode()
    copies = "".join(
        f"<strRef><f>Other!{place}</f><strCache><v>{word}</v></strCache></strRef>"
        for place, word in (("$B$1:$B$2", "Zoe"), ("$C$1", "Ann"))
    )
    parts["xl/chart1.xml"] = f'<chart xmlns="c">{copies}</chart>'.encode()
    file = XlsxFile(write_zip(tmp_path / "b.xlsx", parts), sheet="List", header_row=0)
    after = read_zip(save(file, [3], tmp_path / "out")[0])
    assert b"Zoe" not in after["xl/chart1.xml"]
    assert b"Ann" in after["xl/chart1.xml"]
    assert after["xl/worksheets/sheet2.xml"].count(b"Zoe") == 1


def test_what_formulas_read() -> None:
    table = Table(Columns("one", 2, 4), ["Name", "Price", "A]b"])
    names = {"cell": ["One!$C$5"], "loop": ["Loop+1"], "beside": ["One!C5"], "two": ["Cell", "1"]}
    reader = Reader({"one": "one", "it's": "its"}, names, {"t": table})
    expected = {
        "$C4+'It''s'!D:F": {Columns("one", 3, 3), Columns("its", 4, 6)},
        "SUM(4:5)": {Columns("one", 1, 1 << 14)},
        "T[[#This Row],[Price]]*2": {Columns("one", 3, 3)},
        "T[[Name]:[Price]]+T[[#All],[A']b]]": {Columns("one", 2, 3), Columns("one", 4, 4)},
        "T[Gone]": {Columns("one", 2, 4)},
        'Cell+Two+1.5E+3&"A1"+#N/A': {Columns("one", 3, 3)},
        "_xlfn._xlws.SORT(A1)": {Columns("one", 1, 1)},
    }
    for text, columns in expected.items():
        assert reader.of(text, "one") == frozenset(columns), text
    for text in ("Loop", "Beside", "No!A1", "RAND()", "Cell:A1", "[@Price]", "@A1", "One!Cell"):
        assert reader.of(text, "one") is None, text
    for row in (7, 150, 151):
        assert reader.of_xml(b"C%d*2" % row, "one", row) == frozenset([Columns("one", 3, 3)])
        assert reader.of_xml(b"C2*%d" % row, "one", row) == frozenset([Columns("one", 3, 3)])
