"""Kept and removed rows together are the list, cell for cell, as other readers read them."""

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.save import save
from deact_gui.core.scrub import compare
from deact_gui.core.targets import Target
from deact_gui.core.terms import Columns
from tests.core.builders import MONDAY, deactivations
from tests.core.contacts.xlsx.saving import save as save_without
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook
from tests.core.contacts.xlsx.zips import read_zip

TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=12)
VALUE = st.one_of(st.none(), TEXT, st.integers(-(10**9), 10**9), st.booleans(), st.floats(0, 1))


@given(
    st.lists(st.tuples(st.integers(1, 3), st.lists(VALUE, max_size=4)), min_size=1, max_size=30),
    st.booleans(),
    st.data(),
)
def test_rows_stay_as_they_were_and_in_order(
    folder: Path, rows: list[tuple[int, list[Any]]], constant: bool, data: st.DataObject
) -> None:
    path = folder / "customers.xlsx"
    options = {"constant_memory": constant, "strings_to_formulas": False, "strings_to_urls": False}
    placed, at = [], 0
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "header")
        for step, values in rows:
            at += step
            sheet.write_string(at, 0, f"row {at}")
            for column, value in enumerate(values, 1):
                if isinstance(value, str):
                    sheet.write_string(at, column, value)
                elif value is not None:
                    sheet.write(at, column, value)
            placed.append(at + 1)
    gone = data.draw(st.sets(st.sampled_from(range(len(placed)))))
    shutil.rmtree(folder / "out", ignore_errors=True)
    kept, removed = save_without(XlsxFile(path, header_row=1), gone, folder / "out")
    numbers = [number for i, number in enumerate(placed) if i in gone]
    source = _read(path)
    expected = _stripped([row for number, row in enumerate(source, 1) if number not in numbers])
    assert _read(kept) == expected
    assert [_trimmed(row) for row in _by_calamine(kept)] == _as_calamine(expected)
    found = [row[: len(source[n - 1])] for row, n in zip(_read(removed)[1:], numbers, strict=True)]
    assert found == [source[n - 1] for n in numbers]


def _read(path: Path) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return _stripped([_trimmed(list(row)) for row in sheet.iter_rows(values_only=True)])


def _stripped(rows: list[list[Any]]) -> list[list[Any]]:
    """Return rows without the empty ones at the end."""
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _trimmed(row: list[Any]) -> list[Any]:
    while row and row[-1] is None:
        row.pop()
    return row


def _by_calamine(path: Path) -> list[list[Any]]:
    sheet = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
    return [[None if value == "" else value for value in row] for row in sheet.to_python()]


def _as_calamine(rows: list[list[Any]]) -> list[list[Any]]:
    return [
        [float(v) if isinstance(v, int) and not isinstance(v, bool) else v for v in row]
        for row in rows
    ]


def test_a_list_is_scrubbed_and_saved_as_any_other(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        '<c r="C1" t="s"><v>2</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>2065550123</v></c></row>'
        '<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>2.065550124E9</v></c>'
        '<c r="C3" s="1"><v>46344</v></c></row>'
        '<row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4"><v>2065550125</v></c></row>'
    )
    strings = ["Name", "Phone", "Since", "Ann", "Bob", "Cy"]
    path = write_workbook(tmp_path / "customers.xlsx", {"People": sheet_xml(rows)}, strings)
    found = deactivations(tmp_path, {MONDAY: [2065550123, 2065550124]})
    scrub = compare(XlsxFile(path), found, Columns(phone=1, consent=2))
    assert scrub.verdicts.tolist() == [1, 2, 0]  # deactivated; consented later; active
    saved = save(scrub, None, Target(tmp_path / "scrubbed.xlsx", tmp_path / "removed.xlsx"))
    assert (saved.kept, saved.removed) == (2, 1)
    assert [row[0] for row in _read(tmp_path / "scrubbed.xlsx")] == ["Name", "Bob", "Cy"]
    assert _read(tmp_path / "removed.xlsx")[1] == [
        *("Ann", 2065550123, None, "2026-11-16", "2026-11-16-deact-report.csv")
    ]
    assert not any(b"Ann" in part for part in read_zip(tmp_path / "scrubbed.xlsx").values())


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_a_sheet_in_another_spelling_is_saved_too(tmp_path: Path, prefix: str) -> None:
    rows = "".join(
        f"<row r='{row}'><!-- {row} --><c r='A{row}'><v>{row}</v></c></row>" for row in range(1, 6)
    )
    xml = sheet_xml(rows).decode()
    if prefix:
        xml = xml.replace("xmlns=", "xmlns:x=").replace("</", "</x:").replace("<", "<x:")
        xml = xml.replace("<x:/", "</").replace("<x:?", "<?").replace("<x:!", "<!")
    path = write_workbook(tmp_path / "customers.xlsx", {"People": xml.encode()})
    kept, removed = save_without(XlsxFile(path, header_row=0), [1, 3], tmp_path / "out")
    assert _read(kept) == [[1], [3], [5]]
    assert [row[0] for row in _read(removed)] == [2, 4]
