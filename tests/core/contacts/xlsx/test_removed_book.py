"""The rows removed are a workbook of their own, as they looked, each with why it went."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from tests.core.contacts.xlsx.saving import save
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook
from tests.core.contacts.xlsx.zips import read_zip


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Write a list with a title above, styles, formulas, rich text and another sheet."""
    path = tmp_path / "customers.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("A & B")
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.set_column(1, 1, 30)
        sheet.write(0, 0, "Our customers")
        sheet.write_row(2, 0, ["Name", "Mobile", "Since", "Twice"], bold)
        for row in range(3, 13):
            sheet.write_rich_string(row, 0, "Per", bold, "son", f" {row}")
            sheet.write(row, 1, f"20655501{row:02}")
            sheet.write(row, 2, 46000 + row, day)
            sheet.write_formula(row, 3, f"=C{row + 1}*2", None, 2 * (46000 + row))
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.merge_range("F4:G5", "merged")
        book.add_worksheet("Others").write(0, 0, "secret of others")
    return path


def removed_sheet(source: Path, rows: list[int], folder: Path) -> Worksheet:
    """Remove some contacts; return the sheet of what is removed."""
    return openpyxl.load_workbook(save(XlsxFile(source), rows, folder)[1]).worksheets[0]


def values(sheet: Worksheet) -> list[list[Any]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_it_holds_the_header_and_the_rows_removed(source: Path, tmp_path: Path) -> None:
    sheet = removed_sheet(source, [0, 2, 9], tmp_path / "out")
    gap = [None] * 2
    assert sheet.title == "A & B"
    assert [[str(cell)[:10] if cell else cell for cell in row] for row in values(sheet)] == [
        ["Name", "Mobile", "Since", "Twice", *gap, "deactivate", "report"],
        ["Person 3", "2065550103", "2025-12-12", "92006", None, "merged", None, "removed by"],
        ["Person 5", "2065550105", "2025-12-14", "92010", *gap, None, "removed by"],
        ["Person 12", "2065550112", "2025-12-21", "92024", *gap, "2026-11-18", "<the> repo"],
    ]


def test_rows_look_as_they_did_and_none_is_hidden(source: Path, tmp_path: Path) -> None:
    sheet = removed_sheet(source, [0, 2, 9], tmp_path / "out")
    assert sheet["A1"].font.bold
    assert sheet["C2"].number_format == "yyyy-mm-dd"
    assert sheet.column_dimensions["B"].width == pytest.approx(30.7, abs=0.1)
    assert not any(dimension.hidden for dimension in sheet.row_dimensions.values())


def test_nobody_who_is_kept_is_in_it(source: Path, tmp_path: Path) -> None:
    _, removed = save(XlsxFile(source), [0, 2], tmp_path / "out")
    whole = b"".join(read_zip(removed).values())
    assert b" 3</t>" in whole
    for word in (b" 4</t>", b"2065550104", b"secret of others", b"Our customers"):
        assert word not in whole


@pytest.mark.parametrize("rows", [[], list(range(10))])
def test_none_or_all_can_be_removed(source: Path, tmp_path: Path, rows: list[int]) -> None:
    assert len(values(removed_sheet(source, rows, tmp_path / "out"))) == 1 + len(rows)
    assert XlsxFile(tmp_path / "out" / "removed.xlsx").columns[-1] == "report"


def test_notes_stand_behind_the_widest_row(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{row}" spans="1:1">{"".join(f"<c><v>{row}</v></c>" for _ in range(width))}</row>'
        for row, width in ((1, 1), (2, 3), (5, 2))
    )
    path = write_workbook(tmp_path / "customers.xlsx", {"People": sheet_xml(rows)})
    kept, removed = save(XlsxFile(path, header_row=0), [0, 1, 2], tmp_path / "out")
    assert values(openpyxl.load_workbook(removed).worksheets[0]) == [
        [1, None, None, None, "removed by hand"],
        [2, 2, 2, "2026-11-18", "<the> report & more"],
        [5, 5, None, None, "removed by hand"],
    ]
    assert not values(openpyxl.load_workbook(kept).worksheets[0])
