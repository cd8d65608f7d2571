"""The values in a binary workbook are read, and no more room is taken than they need."""

from collections.abc import Iterator
from pathlib import Path
from struct import pack

import pytest
import python_calamine

from deact_gui.core.contacts.values import book, xlsb
from deact_gui.core.contacts.values.biff12 import MOST_IN_RECORD, records
from deact_gui.core.contacts.values.opening import open_book
from deact_gui.core.contacts.values.value import text_of
from deact_gui.core.errors import ContactsError
from tests.core.contacts.values.xlsb_books import Record, cell, record, row, sheet, wide, write_xlsb

RUNS = bytes(12)
CELLS: list[Record] = [
    cell(1, 0, b""),
    cell(2, 1, pack("<I", 206 << 2 | 2)),
    cell(3, 2, b"\x2a"),
    cell(4, 3, b"\1"),
    cell(5, 4, pack("<d", 2065550123)),
    cell(6, 5, wide("Çelik")),
    cell(7, 6, pack("<I", 1)),
    cell(8, 7, wide("(206) 555-0123") + RUNS),
    cell(9, 8, pack("<d", 46344.5) + RUNS, style=1),
    cell(10, 9, b"\0" + RUNS),
    cell(11, 10, b"\x07" + RUNS),
    cell(62, 11, b"\1" + wide("rich") + RUNS),
    cell(6, 12, wide("")),
]
TEXTS = {
    1: "206",
    2: "#N/A",
    3: "TRUE",
    4: "2065550123",
    5: "Çelik",
    6: "Ann",
    7: "(206) 555-0123",
    8: "2026-11-18 12:00:00",
    9: "FALSE",
    10: "#DIV/0!",
    11: "rich",
}


def texts(path: Path) -> list[tuple[int, dict[int, str]]]:
    """Return the rows of the first sheet, as text."""
    rows = open_book(path).rows(0)
    return [(row, {i: text_of(cell) for i, cell in cells.items()}) for row, cells in rows]


def written(folder: Path, *rows: Record, strings: tuple[str, ...] = ("Bob", "Ann")) -> Path:
    return write_xlsb(folder / "a.xlsb", {"People": sheet(rows)}, strings)


def test_each_kind_of_cell_is_read(tmp_path: Path) -> None:
    assert texts(written(tmp_path, *row(3, *CELLS))) == [(3, TEXTS)]


def test_numbers_and_texts_are_those_that_another_reader_reads(tmp_path: Path) -> None:
    path = written(tmp_path, *row(1, *CELLS))
    book = python_calamine.CalamineWorkbook.from_path(path)
    (theirs,) = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    ours = dict(open_book(path).rows(0))[1]
    for column in (1, 3, 4, 5, 6, 7, 9):
        assert ours[column] == theirs[column]


def test_dates_count_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    day = cell(5, 0, pack("<d", 44882), style=1)
    path = write_xlsb(tmp_path / "a.xlsb", {"A": sheet(row(1, day))}, date1904=True)
    assert texts(path) == [(1, {0: "2026-11-18"})]


def test_records_are_read_over_the_ends_of_blocks() -> None:
    written = [(0, b"x"), (617, b"y" * 300), (19, b"")] * 3
    data = b"".join(record(*each) for each in written)
    for size in (1, 7, 300, 10_000):
        assert [*records(data[i : i + size] for i in range(0, len(data), size))] == written


@pytest.mark.parametrize(
    "data", [b"\x07", b"\x87", b"\x87\x04", b"\x07\x05abc", b"\x07\xff\xff\xff\x7f" + bytes(99)]
)
def test_a_record_that_is_cut_off_or_endless_is_refused(data: bytes) -> None:
    with pytest.raises(ContactsError, match="damaged"):
        list(records([record(7), data]))


def test_an_endless_record_is_not_waited_for() -> None:
    def blocks() -> Iterator[bytes]:
        yield b"\x07\xff\xff\xff\x7f"
        for _ in range(3):
            yield bytes(MOST_IN_RECORD)
        raise AssertionError("read on and on")

    with pytest.raises(ContactsError, match="damaged"):
        list(records(blocks()))


def test_the_longest_record_is_read() -> None:
    assert list(records([record(7, bytes(MOST_IN_RECORD))])) == [(7, bytes(MOST_IN_RECORD))]


def test_a_cell_in_the_last_corner_takes_no_room(tmp_path: Path) -> None:
    """Other readers ask for 512 GB here, and end the whole process."""
    corner = row(1 << 20, cell(5, (1 << 14) - 1, pack("<d", 2065550123)))
    path = written(tmp_path, *row(1, cell(6, 0, wide("phone"))), *corner)
    assert texts(path) == [(1, {0: "phone"}), (1 << 20, {(1 << 14) - 1: "2065550123"})]


def test_the_dimension_is_not_believed(tmp_path: Path) -> None:
    xml = sheet(row(5, cell(6, 3, wide("x"))), (0, 0xFFFFFFFF, 0, 0xFFFFFFFF))
    assert texts(write_xlsb(tmp_path / "a.xlsb", {"A": xml})) == [(5, {3: "x"})]


@pytest.mark.parametrize(
    "rows",
    [
        row((1 << 20) + 1, cell(6, 0, wide("below"))),
        row(1, cell(6, 1 << 14, wide("outside"))),
        [*row(2), *row(2)],
        row(1, cell(6, 3, wide("x")), cell(6, 3, wide("y"))),
        [cell(6, 3, wide("in no row"))],
        row(1, cell(7, 0, pack("<I", 2))),
        row(1, cell(6, 0, pack("<I", 9) + b"short")),
        row(1, cell(5, 0, b"")),
    ],
)
def test_what_no_workbook_holds_is_refused(tmp_path: Path, rows: list[Record]) -> None:
    path = written(tmp_path, *rows)
    with pytest.raises(ContactsError, match="damaged"):
        texts(path)


def test_a_sheet_without_an_end_is_refused(tmp_path: Path) -> None:
    data = sheet(row(1, cell(6, 0, wide("x")))).removesuffix(record(146) + record(130))
    with pytest.raises(ContactsError, match="damaged"):
        texts(write_xlsb(tmp_path / "a.xlsb", {"A": data}))


def test_more_cells_than_any_list_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsb, "MOST_CELLS", 3)
    rows = [each for i in range(1, 5) for each in row(i, cell(6, 0, wide("x")))]
    with pytest.raises(ContactsError, match="more than"):
        texts(written(tmp_path, *rows, *row(9)))


@pytest.mark.parametrize(("state", "hidden"), [(0, False), (1, True), (2, True)])
def test_a_hidden_sheet_is_known_as_one(tmp_path: Path, state: int, hidden: bool) -> None:
    path = write_xlsb(tmp_path / "a.xlsb", {"People": sheet([])}, state=state)
    assert open_book(path).tabs == (book.Tab("People", hidden),)


def test_a_chart_with_a_sheet_to_itself_is_not_listed(tmp_path: Path) -> None:
    path = write_xlsb(tmp_path / "a.xlsb", {"Chart": sheet([])}, kind="chartsheet")
    assert open_book(path).tabs == ()


@pytest.mark.parametrize(("limit", "most"), [("MOST_STRINGS", 1), ("MOST_TEXT", 20)])
def test_more_strings_than_any_list_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(xlsb, limit, most)
    with pytest.raises(ContactsError, match="more than"):
        texts(written(tmp_path, *row(1)))


def test_the_cap_leaves_room_for_a_full_sheet_of_a_list() -> None:
    assert book.MOST_CELLS >= 64 * book.LAST_ROW
