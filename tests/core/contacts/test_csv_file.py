"""A CSV file is read whole and right, however it is written and wherever a chunk ends."""

import errno
import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.contacts import csv_chunks
from deact_gui.core.contacts.csv_file import PREVIEW_ROWS, SAMPLE, CsvFile
from deact_gui.core.contacts.dialect import ENCODINGS, Dialect
from deact_gui.core.contacts.opening import open_contacts
from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.errors import ContactsError
from tests.core.builders import contacts
from tests.core.contacts.written_lists import MARKS, TRAPS, WrittenList, written_lists


def scanned(file: CsvFile, columns: int = 6) -> list[tuple[str, ...]]:
    """Return the first columns of all rows, as a scan yields them."""
    return [
        row
        for block in file.scan(range(columns))
        for row in zip(*([cells[i] for i in range(len(cells))] for cells in block), strict=True)
    ]


def fitted(row: list[str], width: int) -> tuple[str, ...]:
    return (*row[:width], *[""] * (width - len(row)))


@given(written_lists())
def test_rows_are_those_of_csv_wherever_a_chunk_ends(folder: Path, written: WrittenList) -> None:
    rows = [cells for cells, _ in written.rows]
    if written.is_blank or (written.is_open and written.dialect.header and not rows):
        with pytest.raises(ContactsError):
            written.open(folder)
        return
    file = written.open(folder)
    if written.is_open:
        with pytest.raises(ContactsError, match="is never closed"):
            scanned(file)
        return
    assert scanned(file) == [fitted(row, 6) for row in rows]
    numbers = np.arange(len(rows))[::-1]
    assert file.rows(numbers) == [fitted(rows[i], len(file.columns)) for i in numbers]
    assert list(file.preview) == [fitted(row, len(file.columns)) for row in rows]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_no_chunk_border_matters(tmp_path: Path, encoding: str) -> None:
    written = WrittenList(TRAPS, Dialect(encoding), marked=True)
    expected = [fitted(cells, 6) for cells, _ in written.rows]
    assert len(expected) == 6
    for chunk_size in range(1, 2 * len(TRAPS) + 4):
        assert scanned(replace(written, chunk_size=chunk_size).open(tmp_path)) == expected


@given(st.binary(max_size=60))
def test_any_bytes_are_a_list_or_a_sentence(folder: Path, raw: bytes) -> None:
    try:
        file = contacts(folder, raw, chunk_size=7)
        assert len(file.rows(np.arange(len(scanned(file))))) >= len(file.preview)
    except ContactsError:
        pass


def test_the_header_names_the_columns(tmp_path: Path) -> None:
    file = contacts(tmp_path, b'\r\n\n name ,"Mobile, first",,x\r\nAnn,2065550123,a,b,c\r\n')
    assert file.columns == ("name", "Mobile, first", "Column 3", "x", "Column 5")
    assert file.preview == (("Ann", "2065550123", "a", "b", "c"),)
    assert file.phone_column == 1
    assert (file.size, file.path.name) == (52, "customers.csv")


def test_without_a_header_columns_are_numbered_and_the_first_row_counts(tmp_path: Path) -> None:
    file = contacts(tmp_path, b"Ann,2065550123\nBob,2065550124\n")
    assert not file.dialect.header
    assert file.columns == ("Column 1", "Column 2")
    assert scanned(file, 2) == [("Ann", "2065550123"), ("Bob", "2065550124")]


def test_a_header_alone_is_a_list_without_rows(tmp_path: Path) -> None:
    file = contacts(tmp_path, b"name,phone")
    assert (file.columns, file.preview, scanned(file)) == (("name", "phone"), (), [])
    assert file.rows(np.zeros(0, np.int64)) == []


def test_what_is_detected_can_be_corrected(tmp_path: Path) -> None:
    wrong = contacts(tmp_path, b"name;phone\nL\xe9a;2065550123\n", Dialect("utf-8", ","))
    assert wrong.columns == ("name;phone",)
    right = open_contacts(wrong.path, ReadAs(Dialect("cp1252", ";")))
    assert right.preview == (("L\xe9a", "2065550123"),)


def test_quotes_can_be_taken_for_ordinary_characters(tmp_path: Path) -> None:
    raw = b'name,phone\n"Ann,2065550123\nBob,"2065550124"\n'
    file = contacts(tmp_path, raw, Dialect(quoting=False))
    assert scanned(file, 2) == [('"Ann', "2065550123"), ("Bob", '"2065550124"')]


def test_the_preview_is_whole_rows_from_the_start(tmp_path: Path) -> None:
    row = b"Ann,2065550123,%b\n" % (b"x" * 3000)
    file = contacts(tmp_path, b"name,phone,note\n" + row * 100)
    assert len(file.preview) == (SAMPLE - 16) // len(row) < PREVIEW_ROWS
    assert {len(note) for _, _, note in file.preview} == {3000}
    assert len(contacts(tmp_path, b"phone\n" + b"2065550123\n" * 300).preview) == PREVIEW_ROWS


def test_a_row_longer_than_any_chunk_is_read(tmp_path: Path) -> None:
    long = "y" * 300_000
    raw = f'phone,note\n"{long}",x\n2065550123,{long}\n'.encode()
    file = contacts(tmp_path, raw, chunk_size=1000)
    assert scanned(file, 2) == [(long, "x"), ("2065550123", long)]
    assert file.rows(np.array([1])) == [("2065550123", long)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_quote_that_is_never_closed_is_named_by_its_line(
    tmp_path: Path, encoding: str, end: str
) -> None:
    text = end.join(["name,phone", "\xe9\xea,1", '"a', 'b",2', 'c,"2065550123', "d,4", ""])
    raw = MARKS[encoding] + text.encode(encoding)
    where = MARKS[encoding] + text[: text.index('"2065')].encode(encoding)
    for chunk_size in (1, 40, 1 << 20):
        file = contacts(tmp_path, raw, Dialect(encoding), chunk_size)
        with pytest.raises(ContactsError, match=rf"line 5 of .* \(byte {len(where)}\) is never"):
            scanned(file)


def test_a_record_is_not_followed_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_chunks, "LONGEST_RECORD", 1000)
    raw = b"name,phone\n" + b'"An\nn",2065550123\n' * 500
    for chunk_size in range(2000, 2020):
        assert len(scanned(contacts(tmp_path, raw, chunk_size=chunk_size))) == 500
    done = []
    with pytest.raises(ContactsError, match="in line 1,002 of"):
        for _ in contacts(tmp_path, raw + b'"' + b"x,\n" * 9000, chunk_size=100).scan(
            [0], lambda position, _: done.append(position)
        ):
            pass
    assert done[-1] < 15_000


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "is empty"),
        (b"\r\n \t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\xff\xfe\r\0\n\0", "is empty"),
        (bytes(4096), "is empty"),
        (bytes(range(256)) * 16, "not a text file"),
        ("name\nAnn\n".encode("utf-16") + b"x", "ends in the middle of a character"),
        (b'\n"name,phone\nAnn,n/a\n', "The first row of customers.csv doesn't end"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(
    tmp_path: Path, raw: bytes, sentence: str
) -> None:
    with pytest.raises(ContactsError, match=sentence):
        contacts(tmp_path, raw)


def test_a_list_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ContactsError, match=r"gone\.csv isn't there any more"):
        open_contacts(tmp_path / "gone.csv")
    with pytest.raises(ContactsError, match="is a folder"):
        open_contacts(tmp_path)


def test_a_list_without_the_right_to_read_it_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ContactsError, match="close it there, or ask"):
        open_contacts(tmp_path)


LIST = b"name,phone\nAnn,2065550123\nBob,2065550124\n"


def overwritten(file: CsvFile) -> None:
    file.path.write_bytes(LIST.swapcase())
    os.utime(file.path, ns=(0, 0))


def grown(file: CsvFile) -> None:
    with file.path.open("ab") as more:
        more.write(b"Cy,2065550125\n")


def cut(file: CsvFile) -> None:
    os.truncate(file.path, 20)


def gone(file: CsvFile) -> None:
    file.path.unlink()


@pytest.mark.parametrize("change", [overwritten, grown, cut, gone])
@pytest.mark.parametrize("step", ["scan", "search"])
def test_a_list_that_changes_is_noticed(
    tmp_path: Path, change: Callable[[CsvFile], None], step: str
) -> None:
    file = contacts(tmp_path, LIST)
    change(file)
    with pytest.raises(ContactsError, match=r"has changed since|isn't there any more"):
        next(iter(file.scan([0]))) if step == "scan" else file.search("ann")


@pytest.mark.parametrize("change", [overwritten, grown, cut, gone])
def test_a_list_that_changes_during_a_scan_is_noticed(
    tmp_path: Path, change: Callable[[CsvFile], None]
) -> None:
    file = contacts(tmp_path, LIST, chunk_size=16)
    with pytest.raises(ContactsError, match=r"has changed since|isn't there any more"):
        for i, _ in enumerate(file.scan([0])):
            if i == 0:
                change(file)


def test_a_scan_counts_its_bytes_and_can_be_cancelled(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    file = contacts(tmp_path, b"phone\n" + b"2065550123\n" * 100, chunk_size=110)
    for _ in file.scan([0], lambda *step: steps.append(step)):
        pass
    assert steps == sorted(steps)
    assert (len(steps), steps[0], steps[-1]) == (11, (6, 1106), (1106, 1106))

    def cancel(done: int, total: int) -> None:
        if done > 500:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(file.scan([0], cancel))


def test_a_file_of_two_encodings_is_read_and_the_first_odd_character_is_named(
    tmp_path: Path,
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"name,phone\nZo\xc3\xab,2065550123\nJos\xe9,2065550124\n")
    contacts = CsvFile(path)
    assert sum(len(cells) for (cells,) in contacts.scan([1])) == 2
    [notice] = contacts.notices
    assert "line 3 of list.csv (byte 30) is not UTF-8" in notice


@pytest.mark.parametrize(
    "before", ["", "a", "\u00e9", "a\u00e9", "\u20ac", "ab\u20ac", "\U0001f600"]
)
@pytest.mark.parametrize("odd", [b"\xff", b"\xe2\x82", b"\xc3"])
@pytest.mark.parametrize("together", [1, 2, 3, 5, 64])
def test_the_odd_character_is_found_wherever_it_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str, odd: bytes, together: int
) -> None:
    monkeypatch.setattr(csv_chunks, "_DECODED", together)
    path = tmp_path / "list.csv"
    start = b"name,phone\n" + 3 * f"Zo\u00eb{before},1\n".encode() + before.encode()
    path.write_bytes(start + odd + b",2\n")
    contacts = CsvFile(path, Dialect())
    list(contacts.scan([1]))
    [notice] = contacts.notices
    assert f"line 5 of list.csv (byte {len(start)}) is not UTF-8" in notice


def test_a_disk_that_gives_a_little_at_a_time_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow(io.FileIO):
        def readinto(self, room: Any) -> int | None:
            return super().readinto(memoryview(room)[:10])

    path = tmp_path / "list.csv"
    path.write_bytes(b"name,phone\n" + b"".join(b"Ann,206555%04d\n" % i for i in range(100)))
    contacts = CsvFile(path, chunk_size=64)
    monkeypatch.setattr(Path, "open", lambda path, *_, **__: Slow(path))
    read = [cells[i] for (cells,) in contacts.scan([1]) for i in range(len(cells))]
    assert read == [f"206555{i:04}" for i in range(100)]


SWALLOWED = (
    b'name,phone,city\nAnn,2065550123,Austin\n"Bob,2065550124,Miami\nEve,2065550125,Salem\n'
    b'Zoe","",Tulsa\n'
)


@pytest.mark.parametrize("chunk_size", [64, 1 << 20])
def test_rows_between_two_stray_quotes_are_named(tmp_path: Path, chunk_size: int) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(SWALLOWED + b"Kim,2065550126,Reno\n")
    contacts = CsvFile(path, Dialect(), chunk_size=chunk_size)
    assert sum(len(cells) for (cells,) in contacts.scan([1])) == 3
    [notice] = contacts.notices
    assert "The row in line 3 of list.csv (byte 38) holds lines between quotation marks" in notice


@pytest.mark.parametrize(
    "cell",
    [
        "12 Main St, Apt 4\nSeattle, WA, 98101",
        "call 206-555-0123\nafter six",
        "one, two, three, four",
        "1,2,3\n4,5,6",
    ],
)
def test_a_cell_with_line_breaks_of_its_own_is_not_named(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f'name,phone,notes\nAnn,2065550123,"{cell}"\nBob,2065550124,\n')
    contacts = CsvFile(path)
    list(contacts.scan([1]))
    assert contacts.notices == ()


def test_a_row_without_end_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_chunks, "LONGEST_RECORD", 1 << 20)
    path = tmp_path / "list.csv"
    path.write_bytes(b"name,phone\nZoe,2065550123\n" + b"x" * (5 << 20))
    with pytest.raises(ContactsError, match=r"line 3 of list.csv .* more than 1 MB"):
        list(CsvFile(path, chunk_size=1 << 18).scan([1]))


def test_a_header_that_is_not_whole_in_the_sample_is_refused_and_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"phone," + b"x" * SAMPLE + b"\n2065550123,\n")
    with pytest.raises(
        ContactsError, match=r"The first row of list\.csv doesn't end within 128 KB"
    ):
        CsvFile(path, Dialect())
