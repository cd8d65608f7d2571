"""What a file is, is told by what is in it; a sentence says it where it is no spreadsheet."""

import hashlib
import tracemalloc
from pathlib import Path
from struct import pack

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msoffcrypto.format.ooxml import OOXMLFile

from deact_gui.core.contacts.values.opening import open_book
from deact_gui.core.contacts.values.values_file import ValuesFile
from deact_gui.core.contacts.xlsx.members import HARMLESS
from deact_gui.core.errors import ContactsError, PasswordNeeded
from tests.core.contacts.values.ods_books import cell as ods_cell
from tests.core.contacts.values.ods_books import content, table, write_ods
from tests.core.contacts.values.ods_books import row as ods_row
from tests.core.contacts.values.xls_books import compound, label, number, write_xls, xls
from tests.core.contacts.values.xlsb_books import cell, row, sheet, wide, write_xlsb
from tests.core.contacts.xlsx.zips import raw_zip, read_zip, write_zip

HTML = b"<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table><tr><td>2065550123"
XML = b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"Name,Mobile\nAnn,2065550123\n", "is a text file .* ends in .csv"),
        (HTML, "is a web page under the name"),
        (b"\xef\xbb\xbf<TABLE ><tr>", "is a web page under the name"),
        (XML, "is an XML file under the name"),
        (b"\xef\xbb\xbf" + XML, "is an XML file under the name"),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00" + bytes(99), "is a workbook of Excel 4"),
        (compound(bytes(5000), "Book"), "Excel 95 or older"),
        (compound(bytes(5000), "WordDocument"), "is no workbook"),
        (bytes(9999), "is no workbook"),
        (b"", "is no workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged"),
    ],
)
def test_what_is_no_spreadsheet_is_named(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "customers.xls"
    path.write_bytes(data)
    with pytest.raises(ContactsError, match=sentence):
        open_book(path)


def books(folder: Path) -> dict[str, Path]:
    """Write a small list in each format."""
    phone = pack("<d", 2065550123)
    binary = sheet([*row(1, cell(7, 0, bytes(4))), *row(2, cell(5, 0, phone))])
    cells = [label(0, 0, "Mobile"), number(1, 0, 2065550123)]
    rows = ods_row(ods_cell("Mobile")) + ods_row(ods_cell("2065550123"))
    return {
        "xls": write_xls(folder / "a.xls", xls({"People": cells})),
        "xlsb": write_xlsb(folder / "a.xlsb", {"People": binary}, ["Mobile"]),
        "ods": write_ods(folder / "a.ods", content(table(rows))),
    }


@pytest.mark.parametrize("kind", ["xls", "xlsb", "ods"])
def test_a_name_lies_and_the_bytes_do_not(tmp_path: Path, kind: str) -> None:
    path = books(tmp_path)[kind].rename(tmp_path / "customers.csv")
    assert ValuesFile(path).preview == (("2065550123",),)


def test_an_encrypted_workbook_asks_for_its_password(tmp_path: Path) -> None:
    path = tmp_path / "customers.xls"
    numbers = [wide(hashlib.sha256(b"%d" % i).hexdigest()) for i in range(99)]  # to have a size
    rows = [each for i, number in enumerate(numbers, 3) for each in row(i, cell(6, 1, number))]
    binary = sheet([*row(2, cell(6, 0, wide("2065550123"))), *rows])
    plain_path = write_xlsb(tmp_path / "plain.xlsb", {"People": binary})
    with plain_path.open("rb") as plain, path.open("wb") as target:
        OOXMLFile(plain).encrypt("open sesame", target)
    with pytest.raises(PasswordNeeded, match="is protected by a password"):
        ValuesFile(path)
    with pytest.raises(PasswordNeeded, match="is not the password"):
        ValuesFile(path, password="wrong")
    assert ValuesFile(path, password="open sesame").preview[0][0] == "2065550123"


@pytest.mark.parametrize("kind", ["xls", "xlsb", "ods"])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.95])
def test_a_file_that_is_cut_off_is_refused(tmp_path: Path, kind: str, share: float) -> None:
    path = books(tmp_path)[kind]
    whole = path.read_bytes()
    size = min(int(share * len(whole)), 4000 if kind == "xls" else len(whole))
    path.write_bytes(whole[:size])
    with pytest.raises(ContactsError, match="damaged"):
        list(ValuesFile(path).scan([0]))


@given(st.data())
def test_a_flipped_bit_is_read_or_refused(folder: Path, data: st.DataObject) -> None:
    """In a zip it never passes, so the parts in it are flipped before they are packed."""
    for kind, path in books(folder).items():
        if kind == "xls":
            path.write_bytes(_flipped(path.read_bytes(), data))
        else:
            parts = read_zip(path)
            name = data.draw(st.sampled_from(sorted(parts)))
            write_zip(path, parts | {name: _flipped(parts[name], data)})
        try:
            list(ValuesFile(path).scan([0]))
        except ContactsError:
            continue


def _flipped(whole: bytes, data: st.DataObject) -> bytes:
    bit = data.draw(st.integers(0, 8 * len(whole) - 1))
    flipped = bytearray(whole)
    flipped[bit // 8] ^= 1 << bit % 8
    return bytes(flipped)


@pytest.mark.parametrize("name", ["xl/workbook.bin", "content.xml"])
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, name: str) -> None:
    path = tmp_path / "customers.ods"
    path.write_bytes(raw_zip((name, b"", HARMLESS + 1)))
    tracemalloc.start()
    with pytest.raises(ContactsError, match="far more than any workbook"):
        ValuesFile(path)
    assert tracemalloc.get_traced_memory()[1] < 1 << 23
    tracemalloc.stop()


def test_ten_thousand_sheets_take_no_time(tmp_path: Path) -> None:
    empty = "".join(table("", f"{i}") for i in range(10_000))
    people = table(ods_row(ods_cell("Mobile")) + ods_row(ods_cell("2065550123")), "People")
    path = write_ods(tmp_path / "a.ods", content(people + empty))
    assert ValuesFile(path).sheet == "People"
    path = write_xlsb(tmp_path / "a.xlsb", {f"{i}": sheet([]) for i in range(10_001)})
    with pytest.raises(ContactsError, match="more than 10,000 parts"):
        ValuesFile(path)


def test_a_list_in_the_last_corner_takes_no_room(tmp_path: Path) -> None:
    """Where others ask for 512 GB, the widest preview is all that is needed."""
    text = cell(6, (1 << 14) - 1, wide("2065550123"))
    path = write_xlsb(tmp_path / "a.xlsb", {"People": sheet([*row(1), *row(1 << 20, text)])})
    tracemalloc.start()
    file = ValuesFile(path)
    assert [len(cells) for (cells,) in file.scan([(1 << 14) - 1])] == [1]
    assert tracemalloc.get_traced_memory()[1] < 1 << 24
    tracemalloc.stop()


def test_workbooks_of_excel_are_read_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for values in (["Mobile"], [2065550123]):
        book.worksheets[0].append(values)
    book.save(tmp_path / "a.xlsx")
    assert ValuesFile(tmp_path / "a.xlsx").preview == (("2065550123",),)
