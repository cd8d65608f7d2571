"""The values in a workbook of Excel 97 are read, whatever records hold them."""

from pathlib import Path
from struct import pack

import pytest
import python_calamine

from deact_gui.core.contacts.values.book import Tab
from deact_gui.core.contacts.values.opening import open_book
from deact_gui.core.contacts.values.value import text_of
from deact_gui.core.errors import ContactsError
from tests.core.contacts.values.xls_books import (
    CHART,
    EOF,
    Record,
    label,
    number,
    text,
    write_xls,
    xls,
)


def texts(path: Path) -> list[tuple[int, dict[int, str]]]:
    """Return the rows of the first sheet, as text."""
    rows = open_book(path).rows(0)
    return [(row, {i: text_of(cell) for i, cell in cells.items()}) for row, cells in rows]


def formula(row: int, column: int, result: bytes) -> Record:
    return 0x06, pack("<3H", row, column, 0) + result + bytes(8)


CELLS: list[Record] = [
    number(0, 0, 2065550123),
    number(0, 1, 46344.5, style=1),
    (0x27E, pack("<3HI", 0, 2, 0, 206 << 2 | 2)),
    (0xBD, pack("<2HHIHIH", 0, 3, 0, 5 << 2 | 2, 0, 7 << 2 | 3, 4)),
    label(0, 5, "Çelik"),
    (0x205, pack("<3HBB", 0, 6, 0, 1, 0)),
    (0x205, pack("<3HBB", 0, 7, 0, 0x2A, 1)),
    formula(0, 8, pack("<d", 0.1)),
    formula(0, 9, b"\0" + bytes(5) + b"\xff\xff"),
    (0x207, text("(206) 555-0123")),
    formula(0, 10, b"\1\0\1\0\0\0\xff\xff"),
    formula(0, 11, b"\2\0\x07\0\0\0\xff\xff"),
    formula(0, 12, b"\3" + bytes(5) + b"\xff\xff"),
]
TEXTS = {
    0: "2065550123",
    1: "2026-11-18 12:00:00",
    2: "206",
    3: "5",
    4: "0.07",
    5: "Çelik",
    6: "TRUE",
    7: "#N/A",
    8: "0.1",
    9: "(206) 555-0123",
    10: "TRUE",
    11: "#DIV/0!",
}


def test_each_kind_of_cell_is_read(tmp_path: Path) -> None:
    assert texts(write_xls(tmp_path / "a.xls", xls({"People": CELLS}))) == [(1, TEXTS)]


def test_numbers_and_texts_are_those_that_another_reader_reads(tmp_path: Path) -> None:
    cells = [cell for cell in CELLS if cell[0] != 0x205]
    path = write_xls(tmp_path / "a.xls", xls({"People": cells}))
    (theirs,) = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    ours = dict(open_book(path).rows(0))[1]
    for column in (0, 2, 3, 4, 5, 8, 9, 10):
        assert ours[column] == theirs[column]


def test_shared_strings_may_go_on_in_other_records(tmp_path: Path) -> None:
    strings = [
        (0xFC, pack("<2I", 2, 2) + text("Ann") + pack("<HB", 9, 0) + b"John"),
        (0x3C, b"\1" + "Çelik".encode("utf-16-le")),
    ]
    cells = [(0xFD, pack("<3HI", 4, 0, 0, 1)), (0xFD, pack("<3HI", 2, 0, 0, 0))]
    path = write_xls(tmp_path / "a.xls", xls({"People": cells}, strings))
    assert texts(path) == [(3, {0: "Ann"}), (5, {0: "JohnÇelik"})]


def test_dates_count_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    stream = xls({"People": [number(0, 0, 44882, style=1)]}, [(0x22, b"\1\0")])
    assert texts(write_xls(tmp_path / "a.xls", stream)) == [(1, {0: "2026-11-18"})]


def test_a_format_of_its_own_makes_a_date(tmp_path: Path) -> None:
    codes = [(0x41E, pack("<H", 200) + text("d/m/yy")), (0x41E, pack("<H", 14) + text("0.00"))]
    cells = [number(0, 0, 46344, style=0), number(0, 1, 5, style=1)]
    path = write_xls(tmp_path / "a.xls", xls({"People": cells}, codes, formats=(200, 14)))
    assert texts(path) == [(1, {0: "2026-11-18", 1: "5"})]


def test_cells_of_a_chart_in_the_sheet_are_none_of_the_sheet(tmp_path: Path) -> None:
    cells = [label(0, 0, "Ann"), CHART, label(0, 0, "axis"), EOF, label(1, 0, "Bob")]
    path = write_xls(tmp_path / "a.xls", xls({"People": cells}))
    assert texts(path) == [(1, {0: "Ann"}), (2, {0: "Bob"})]


def test_cells_in_any_order_make_rows_in_order(tmp_path: Path) -> None:
    cells = [label(7, 0, "last"), label(0, 1, "second"), label(0, 0, "first")]
    path = write_xls(tmp_path / "a.xls", xls({"People": cells}))
    assert [row for row, _ in texts(path)] == [1, 8]


@pytest.mark.parametrize(("state", "hidden"), [(0, False), (1, True), (2, True)])
def test_a_hidden_sheet_is_known_as_one(tmp_path: Path, state: int, hidden: bool) -> None:
    stream = xls({"People": []}, state=state)
    assert open_book(write_xls(tmp_path / "a.xls", stream)).tabs == (Tab("People", hidden),)


def test_a_chart_with_a_sheet_to_itself_is_not_listed(tmp_path: Path) -> None:
    assert open_book(write_xls(tmp_path / "a.xls", xls({"Chart": []}, kind=2))).tabs == ()


def test_the_dimension_is_not_believed(tmp_path: Path) -> None:
    dimension = (0x200, pack("<2I2HH", 0, 0xFFFFFFFF, 0, 0xFFFF, 0))
    path = write_xls(tmp_path / "a.xls", xls({"People": [dimension, label(65535, 255, "x")]}))
    assert texts(path) == [(65536, {255: "x"})]


@pytest.mark.parametrize(
    "cells",
    [
        [label(0, 256, "outside")],
        [number(0, 0, 1, style=99)],
        [(0xFD, pack("<3HI", 0, 0, 0, 5))],
        [(0x203, b"\0\0")],
        [CHART],
    ],
)
def test_what_no_workbook_holds_is_refused(tmp_path: Path, cells: list[Record]) -> None:
    path = write_xls(tmp_path / "a.xls", xls({"People": cells}))
    with pytest.raises(ContactsError, match="damaged"):
        texts(path)


def test_more_strings_than_there_are_take_no_room(tmp_path: Path) -> None:
    strings = [(0xFC, pack("<2I", 0xFFFFFFFF, 0xFFFFFFFF) + text("Ann"))]
    path = write_xls(tmp_path / "a.xls", xls({"People": []}, strings))
    with pytest.raises(ContactsError, match="damaged"):
        open_book(path)


def test_ten_thousand_sheets_of_one_place_are_only_listed(tmp_path: Path) -> None:
    sheets = {f"{i}": [label(0, 0, "x")] for i in range(10_000)}
    book = open_book(write_xls(tmp_path / "a.xls", xls(sheets)))
    assert len(book.tabs) == 10_000
    assert [*book.rows(9_999)] == [(1, {0: "x"})]


def test_an_encrypted_workbook_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "a.xls", xls({"People": []}, [(0x2F, bytes(54))]))
    with pytest.raises(ContactsError, match="protected by a password"):
        open_book(path)
