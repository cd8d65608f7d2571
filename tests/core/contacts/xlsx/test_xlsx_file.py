"""A sheet of a workbook is read as a contact list, as other readers read it."""

import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest
import python_calamine
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.errors import ContactsError
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook

PEOPLE: list[list[Any]] = [
    ["Name", "Mobile", "Since", "Note"],
    ["Ann", "2065550123", date(2026, 11, 18), None],
    ["Bob", 3125550124, None, "two\nlines & <tags>"],
    ["Çelik", "(206) 555-0125", date(2026, 1, 2), 0.1],
]
TEXTS = [
    ("Ann", "2065550123", "2026-11-18", ""),
    ("Bob", "3125550124", "", "two\nlines & <tags>"),
    ("Çelik", "(206) 555-0125", "2026-01-02", "0.1"),
]


def book(path: Path, **sheets: list[list[Any]]) -> Path:
    """Write a workbook of these sheets."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def scanned(file: XlsxFile) -> list[tuple[str, ...]]:
    """Return all rows, as a scan yields them."""
    return [
        row
        for block in file.scan(range(len(file.columns)))
        for row in zip(*([cells[i] for i in range(len(cells))] for cells in block), strict=True)
    ]


def test_a_list_is_read_from_its_header_on(tmp_path: Path) -> None:
    file = XlsxFile(book(tmp_path / "customers.xlsx", People=PEOPLE))
    assert file.columns == ("Name", "Mobile", "Since", "Note")
    assert file.preview == tuple(TEXTS)
    assert (file.phone_column, file.header_row, file.sheet) == (1, 1, "People")
    assert scanned(file) == TEXTS
    assert file.rows(np.array([2, 0])) == [TEXTS[2], TEXTS[0]]
    assert file.size == (tmp_path / "customers.xlsx").stat().st_size


def test_titles_and_blank_rows_around_the_list_are_no_contacts(tmp_path: Path) -> None:
    above: list[list[Any]] = [[], ["Customers of 2026"], [], [None, "as of", "today"]]
    file = XlsxFile(book(tmp_path / "customers.xlsx", People=[*above, *PEOPLE, [], [None]]))
    assert (file.header_row, file.columns) == (5, ("Name", "Mobile", "Since", "Note"))
    assert scanned(file) == TEXTS


def test_a_list_without_header_starts_at_once(tmp_path: Path) -> None:
    file = XlsxFile(book(tmp_path / "customers.xlsx", People=PEOPLE[1:]))
    assert (file.header_row, file.columns[:2]) == (0, ("Column A", "Column B"))
    assert scanned(file) == TEXTS


@pytest.mark.parametrize(("header_row", "first"), [(0, 0), (1, 1), (3, 3)])
def test_the_header_can_be_said(tmp_path: Path, header_row: int, first: int) -> None:
    path = book(tmp_path / "customers.xlsx", People=PEOPLE)
    file = XlsxFile(path, header_row=header_row)
    whole = [("Name", "Mobile", "Since", "Note"), *TEXTS]
    assert scanned(file) == whole[first:]
    assert file.columns[0] == ("Column A" if not header_row else whole[header_row - 1][0])


def test_the_sheet_with_a_phone_column_comes_first(tmp_path: Path) -> None:
    path = book(tmp_path / "customers.xlsx", Notes=[["Note"], ["call back"]], People=PEOPLE)
    assert XlsxFile(path).sheet == "People"
    assert XlsxFile(path).sheets == ("Notes", "People")
    assert scanned(XlsxFile(path, sheet="Notes")) == [("call back",)]
    with pytest.raises(ContactsError, match="no sheet “Others”"):
        XlsxFile(path, sheet="Others")


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContactsError, match="is empty"):
        XlsxFile(book(tmp_path / "customers.xlsx", People=[], Others=[[]]))


def test_dates_count_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" s="1"><v>44882</v></c></row>'
    path = write_workbook(
        tmp_path / "customers.xlsx", {"People": sheet_xml(rows)}, properties='date1904="1"'
    )
    assert XlsxFile(path).preview == (("2026-11-18",),)


VALUES = st.one_of(
    st.none(),
    st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=30),
    st.integers(-(10**14), 10**14),
    st.sampled_from(["2065550123", "x" * 100, "Ann"]),
    st.dates(date(1901, 1, 1)),
)


@given(st.lists(st.lists(VALUES, min_size=1, max_size=5), min_size=1, max_size=12), st.booleans())
def test_values_are_those_that_other_readers_read(
    folder: Path, rows: list[list[Any]], constant: bool
) -> None:
    path = folder / "customers.xlsx"
    options = {"constant_memory": constant, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as made:
        sheet, day = made.add_worksheet(), made.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_string(0, 0, "-")
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(r, c, value)
                elif value is not None:
                    sheet.write(r, c, value, day if isinstance(value, date) else None)
    file = XlsxFile(path, header_row=1)
    width = len(file.columns)
    read = scanned(file)
    assert read == _texts(_by_openpyxl(path), width)
    assert read == _texts(_by_calamine(path), width)
    assert file.rows(np.arange(len(read))) == read
    assert list(file.preview) == read


def _by_openpyxl(path: Path) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]


def _by_calamine(path: Path) -> list[list[Any]]:
    workbook = python_calamine.CalamineWorkbook.from_path(str(path))
    return workbook.get_sheet_by_index(0).to_python()[1:]


def _texts(rows: list[list[Any]], width: int) -> list[tuple[str, ...]]:
    """Return the rows with any values, as text."""
    texts = [tuple(_text(value) for value in [*row, *[None] * width][:width]) for row in rows]
    return [row for row in texts if any(row)]


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == value.min.time() else f"{value}"
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return "" if value is None else f"{value}"


def test_rows_are_found_by_what_they_hold(tmp_path: Path) -> None:
    file = XlsxFile(book(tmp_path / "customers.xlsx", People=PEOPLE))
    list(file.scan([1]))
    assert file.search("ÇELIK").tolist() == [2]
    assert file.search("2065550125").tolist() == [2]
    assert file.search("555").tolist() == [0, 1, 2]
    assert file.search("& <TAGS").tolist() == [1]
    assert file.search("2026-11").tolist() == [0]
    assert file.search("n2").tolist() == []  # across two cells
    assert file.search("a", column=0).tolist() == [0]


def test_a_scan_counts_up_to_the_whole_and_can_be_cancelled(tmp_path: Path) -> None:
    file = XlsxFile(book(tmp_path / "customers.xlsx", People=PEOPLE))
    seen: list[tuple[int, int]] = []
    for _ in file.scan([1], lambda *now: seen.append(now)):
        pass
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(file.scan([1], cancel))


def test_a_list_that_changes_under_the_program_is_noticed(tmp_path: Path) -> None:
    path = book(tmp_path / "customers.xlsx", People=PEOPLE)
    file = XlsxFile(path)
    os.utime(path, ns=(1, 1))
    with pytest.raises(ContactsError, match="has changed since"):
        list(file.scan([1]))
    path.unlink()
    with pytest.raises(ContactsError, match="isn't there any more"):
        file.search("Ann")


def test_a_cell_in_the_last_corner_takes_no_room(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>phone</t></is></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>2065550123</v></c></row>'
    )
    xml = sheet_xml(rows, '<dimension ref="A1:B2"/>')
    file = XlsxFile(write_workbook(tmp_path / "customers.xlsx", {"People": xml}))
    assert len(file.columns) == 16384
    assert next(iter(file.scan([16383])))[0][0] == "2065550123"
