"""Claims about opening: the kind of a file is told by what is in it."""

from pathlib import Path

import openpyxl
import pytest

from deact_gui.core.contacts.csv_file import CsvFile
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.opening import open_contacts
from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.contacts.values.values_file import ValuesFile
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.errors import ContactsError, PasswordNeeded
from tests.core.contacts.values.ods_books import cell, content, row, table, write_ods
from tests.core.contacts.xlsx.zips import read_zip, write_zip
from tests.workbooks import PASSWORD, locked, write_book

CSV = b"name,mobile\r\nAnn,2065550101\r\n"
ROWS = (("name", "mobile"), ("Ann", "2065550101"))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Give a workbook with titles above the list, and a second list."""
    people = (("Customers",), (), *ROWS)
    others = (("who", "phone"), ("Bob", "2065550102"))
    return write_book(tmp_path / "customers.xlsx", Notes=(("tea",),), People=people, Others=others)


@pytest.mark.parametrize("name", ["customers.xlsx", "customers.XLSX", "customers.csv", "customers"])
def test_a_workbook_is_one_whatever_its_name(book: Path, name: str) -> None:
    opened = open_contacts(book.rename(book.with_name(name)))
    assert isinstance(opened, XlsxFile)
    assert opened.sheets == ("Notes", "People", "Others")
    assert opened.suffix == (".XLSX" if name.endswith(".XLSX") else ".xlsx")


@pytest.mark.parametrize("name", ["customers.csv", "customers.txt", "customers"])
def test_text_is_a_csv_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(CSV)
    opened = open_contacts(path)
    assert isinstance(opened, CsvFile)
    assert (opened.sheets, opened.suffix, opened.refusal) == ((), path.suffix, None)


@pytest.mark.parametrize("content", [CSV, b"<html><table><tr><td>2065550101"])
@pytest.mark.parametrize("suffix", [".xlsx", ".XLSM"])
def test_what_is_only_named_like_a_workbook_is_refused(
    tmp_path: Path, content: bytes, suffix: str
) -> None:
    path = tmp_path / f"customers{suffix}"
    path.write_bytes(content)
    with pytest.raises(ContactsError, match="under the name of a workbook"):
        open_contacts(path)


@pytest.mark.parametrize("name", ["customers.xls", "customers.csv", "customers"])
def test_other_spreadsheets_are_read_for_their_values(tmp_path: Path, name: str) -> None:
    rows = "".join(row(*map(cell, cells)) for cells in ROWS)
    path = write_ods(tmp_path / name, content(table(rows)))
    opened = open_contacts(path, ReadAs(header_row=1))
    assert isinstance(opened, ValuesFile)
    assert (opened.columns, opened.suffix, opened.refusal) == (ROWS[0], ".xlsx", None)
    assert opened.not_carried_over
    assert open_contacts(path, opened.read_as).read_as == ReadAs(sheet="People", header_row=1)


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "photos.zip", {"a.png": b"\x89PNG"})
    with pytest.raises(ContactsError, match="not understood here"):
        open_contacts(path)


def test_it_is_read_as_the_user_says(book: Path) -> None:
    assert open_contacts(book, ReadAs(sheet="Others")).columns == ("who", "phone")
    assert open_contacts(book, ReadAs(sheet="People", header_row=0)).preview[0][0] == "Customers"
    path = book.with_suffix(".csv")
    path.write_bytes(CSV)
    assert open_contacts(path, ReadAs(Dialect(delimiter=";"))).columns == ("name,mobile",)


def test_what_it_was_read_as_reads_it_again_the_same(book: Path) -> None:
    path = book.with_suffix(".csv")
    path.write_bytes(CSV.replace(b",", b";"))
    for file in (path, book, locked(book)):
        first = open_contacts(file, ReadAs(password=PASSWORD))
        again = open_contacts(file, first.read_as)
        assert (again.read_as, again.columns) == (first.read_as, first.columns)
    assert open_contacts(book).read_as == ReadAs(sheet="People", header_row=3)
    assert open_contacts(path).read_as == ReadAs(Dialect(delimiter=";"))


def test_a_password_is_asked_for_and_never_shown(book: Path) -> None:
    file = locked(book)
    with pytest.raises(PasswordNeeded, match="is protected by a password"):
        open_contacts(file)
    with pytest.raises(PasswordNeeded, match="is not the password"):
        open_contacts(file, ReadAs(password="guess"))
    assert PASSWORD not in repr(open_contacts(file, ReadAs(password=PASSWORD)).read_as)


def test_an_empty_sheet_is_refused_by_its_name(book: Path) -> None:
    made = openpyxl.load_workbook(book)
    made.create_sheet("Later")
    made.save(book)
    with pytest.raises(ContactsError, match="The sheet “Later” holds nothing"):
        open_contacts(book, ReadAs(sheet="Later"))
    with pytest.raises(ContactsError, match="The sheet “People” holds nothing from its header"):
        open_contacts(book, ReadAs(sheet="People", header_row=9))


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("sheet.macroEnabled.main", ".xlsm"),
        ("template.main", ".xltx"),
        ("template.macroEnabled.main", ".xltm"),
    ],
)
def test_the_suffix_saved_by_is_the_one_excel_wants(book: Path, kind: str, suffix: str) -> None:
    types = "[Content_Types].xml"
    parts = read_zip(book)
    parts[types] = parts[types].replace(b"spreadsheetml.sheet.main", f"sml.{kind}".encode())
    assert open_contacts(write_zip(book, parts)).suffix == suffix


def test_what_saving_would_break_is_known_before(book: Path) -> None:
    assert open_contacts(book).refusal is None
    refusal = open_contacts(locked(book), ReadAs(password=PASSWORD)).refusal
    assert refusal and refusal.startswith("customers-locked.xlsx is protected by a password, which")
