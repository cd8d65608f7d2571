"""A list in any spreadsheet is read as the same list in an Excel workbook is."""

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest
import python_calamine

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.contacts.values.row_store import AT_ONCE
from deact_gui.core.contacts.values.values_file import ValuesFile
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.errors import ContactsError
from deact_gui.core.phone import national_numbers
from tests.core.contacts.values.ods_books import cell, content, row, table, write_ods
from tests.core.contacts.xlsx.libreoffice import LibreOffice

PEOPLE: list[list[Any]] = [
    ["Customers of 2026"],
    [],
    ["Name", "Mobile", "Since", "Note", "Paid", "Sum"],
    ["Ann", "2065550123", date(2026, 11, 18), None, "yes", 0.1],
    ["Bob", 3125550124, None, "two\nlines & <tags>", "no", "=40+2"],
    ["Çelik 😀", "(206) 555-0125", datetime(2026, 1, 2, 12, 30), "09995", None, 1234567.891],
    [],
    ["Dan", 2065550126, "18 Nov 2026", "x" * 20_000, None, '=CONCATENATE("a","b")'],
]
"""What programs other than Excel keep too: the long text goes over two records of an .xls."""


@pytest.fixture(scope="module", params=["xls", "ods"])
def converted(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    libreoffice: LibreOffice,
) -> tuple[Path, Path]:
    """Give a workbook as LibreOffice calculates it, and the same in another format."""
    source = tmp_path_factory.mktemp("books") / f"as_{request.param}.xlsx"
    book = openpyxl.Workbook()
    notes = book.worksheets[0]
    notes.title = "Notes"
    notes.append(["call back"])
    sheet = book.create_sheet("People")
    for values in PEOPLE:
        sheet.append(values)
    book.save(source)
    calculated = libreoffice.convert(source, "xlsx")
    return calculated, libreoffice.convert(source, request.param)


def scanned(file: ContactFile) -> list[tuple[str, ...]]:
    """Return all rows, as a scan yields them."""
    rows: list[tuple[str, ...]] = []
    for block in file.scan(range(len(file.columns))):
        columns = [[cells[i] for i in range(len(cells))] for cells in block]
        rows += zip(*columns, strict=True)
    return rows


def test_a_list_is_read_as_from_a_workbook_of_excel(converted: tuple[Path, Path]) -> None:
    excel, other = XlsxFile(converted[0]), ValuesFile(converted[1])
    assert (other.sheets, other.sheet) == (("Notes", "People"), "People")
    assert other.columns == excel.columns == ("Name", "Mobile", "Since", "Note", "Paid", "Sum")
    assert (other.header_row, other.phone_column) == (3, 1)
    assert other.preview == excel.preview
    assert scanned(other) == scanned(excel) == list(excel.preview)
    every = np.arange(4)[::-1]
    assert other.rows(every) == excel.rows(every)


def test_values_are_those_that_another_reader_reads(converted: tuple[Path, Path]) -> None:
    book = python_calamine.CalamineWorkbook.from_path(converted[1])
    theirs = book.get_sheet_by_name("People").to_python(skip_empty_area=False)[3:]
    ours = ValuesFile(converted[1]).preview
    for mine, values in zip(ours, filter(any, theirs), strict=True):
        texts = [_text(value) for value in values]
        assert list(mine) == texts


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return f"{value}"


def test_rows_are_found_by_what_they_hold(converted: tuple[Path, Path]) -> None:
    excel, other = XlsxFile(converted[0]), ValuesFile(converted[1])
    list(excel.scan([]))
    list(other.scan([]))
    for text in ("ÇELIK", "2065550125", "555", "& <TAGS", "2026-11", "nn2", "a", "yes", "x" * 99):
        assert other.search(text).tolist() == excel.search(text).tolist(), text
        assert other.search(text, 0).tolist() == excel.search(text, 0).tolist(), text


def test_another_sheet_and_header_can_be_said(converted: tuple[Path, Path]) -> None:
    file = ValuesFile(converted[1], "People", 4)
    assert file.columns[:2] == ("Ann", "2065550123")
    assert scanned(ValuesFile(converted[1], "People", 0))[0][0] == "Customers of 2026"
    assert scanned(ValuesFile(converted[1], "Notes")) == []
    with pytest.raises(ContactsError, match="no sheet “Others”"):
        ValuesFile(converted[1], "Others")


def long_list(folder: Path, rows: int) -> Path:
    """Write a list whose rows are numbered."""
    people = "".join(row(cell(f"Person {i}"), cell(f"206555{i:04}")) for i in range(rows))
    return write_ods(folder / "a.ods", content(table(row(cell("Name"), cell("Mobile")) + people)))


def test_a_long_list_comes_in_blocks(tmp_path: Path) -> None:
    file = ValuesFile(long_list(tmp_path, AT_ONCE + 7))
    blocks = [cells for (cells,) in file.scan([1])]
    assert [len(cells) for cells in blocks] == [AT_ONCE, 7]
    assert national_numbers(blocks[0])[123] == 2065550123
    (last,) = file.rows(np.array([AT_ONCE + 6]))
    assert last == (f"Person {AT_ONCE + 6}", f"206555{AT_ONCE + 6}")
    assert file.search(f"person {AT_ONCE + 1}").tolist() == [AT_ONCE + 1]


def test_work_counts_up_to_the_whole_and_can_be_cancelled(tmp_path: Path) -> None:
    file = ValuesFile(long_list(tmp_path, AT_ONCE + 7))
    works: list[Callable[[Any], object]] = [
        lambda checkpoint: list(file.scan([1], checkpoint)),
        lambda checkpoint: file.search("Ann", None, checkpoint),
    ]

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    for work in works:
        seen: list[tuple[int, int]] = []
        work(lambda *now, seen=seen: seen.append(now))
        assert seen == sorted(seen)
        assert seen[-1][0] == seen[-1][1]
        with pytest.raises(Cancelled):
            work(cancel)


def test_a_list_that_changes_under_the_program_is_noticed(tmp_path: Path) -> None:
    path = long_list(tmp_path, 3)
    file = ValuesFile(path)
    os.utime(path, ns=(1, 1))
    with pytest.raises(ContactsError, match="has changed since"):
        list(file.scan([1]))


def test_an_empty_spreadsheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContactsError, match="is empty"):
        ValuesFile(write_ods(tmp_path / "a.ods", content(table(""))))
    with pytest.raises(ContactsError, match="is empty"):
        ValuesFile(write_ods(tmp_path / "a.ods", content("")))


def test_what_is_lost_is_said_before(tmp_path: Path, converted: tuple[Path, Path]) -> None:
    assert "other sheets" in ValuesFile(converted[1]).not_carried_over
    alone = ValuesFile(long_list(tmp_path, 1))
    assert "other sheets" not in alone.not_carried_over
    assert "with the values of “People”" in alone.not_carried_over
    assert alone.suffix == ".xlsx"
