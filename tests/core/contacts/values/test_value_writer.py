"""The values of the rows come back as what they were, in two new workbooks."""

import errno
import os
from datetime import datetime
from pathlib import Path
from struct import pack
from typing import Any

import numpy as np
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.checkpoint import Cancelled, ignore
from deact_gui.core.checksums import Checksums
from deact_gui.core.contacts.values.opening import open_book
from deact_gui.core.contacts.values.row_store import RowStore
from deact_gui.core.contacts.values.value import Moment, Value
from deact_gui.core.contacts.values.value_writer import Layout, write_split
from deact_gui.core.contacts.values.values_file import ValuesFile
from deact_gui.core.errors import ContactsError, SaveError
from deact_gui.core.files import sha256
from tests.core.contacts.values.xlsb_books import cell, row, sheet, wide, write_xlsb
from tests.core.contacts.xlsx.saving import NOTES, TITLES, split


def written(
    folder: Path, rows: list[dict[int, Value]], removed: set[int], header: dict[int, Value]
) -> tuple[Path, Path]:
    """Write rows, which start below a title, a blank row and the header."""
    store = RowStore()
    store.append([(i, cells) for i, cells in enumerate(rows, 4)])
    layout = Layout("People", 3, [(1, {0: "Customers"}), (3, header)], (4, 10))
    kept, gone = folder / "kept.xlsx", folder / "removed.xlsx"
    kept.unlink(missing_ok=True)
    gone.unlink(missing_ok=True)
    write_split(layout, store, split(len(rows), removed), kept, gone, ignore)
    return kept, gone


def cells(path: Path) -> list[list[Any]]:
    """Return what another reader finds in the only sheet."""
    book = openpyxl.load_workbook(path)
    (only,) = book.worksheets
    return [[each.value for each in row] for row in only.iter_rows()]


HEADER: dict[int, Value] = {0: "Name", 1: "Mobile"}
ROWS: list[dict[int, Value]] = [
    {0: "=1+1", 1: "09995"},
    {0: "http://example.com", 1: 2065550123.0},
    {0: "{=A1}", 1: Moment(46344), 2: Moment(46344.5)},
    {0: "+1", 1: True, 2: 0.1 + 0.2},
]


def test_each_value_comes_back_as_what_it_was(tmp_path: Path) -> None:
    kept, _ = written(tmp_path, ROWS, set(), HEADER)
    assert cells(kept) == [
        ["Customers", None, None],
        [None, None, None],
        ["Name", "Mobile", None],
        ["=1+1", "09995", None],
        ["http://example.com", 2065550123, None],
        ["{=A1}", datetime(2026, 11, 18), datetime(2026, 11, 18, 12)],
        ["+1", True, 0.1 + 0.2],
    ]
    book = openpyxl.load_workbook(kept)
    assert book.sheetnames == ["People"]
    assert [book["People"][f"A{i}"].data_type for i in (4, 5, 6)] == ["s", "s", "s"]


@pytest.mark.parametrize(
    ("value", "code"),
    [(46344, "yyyy-mm-dd"), (46344.5, "yyyy-mm-dd hh:mm:ss"), (0.5, "hh:mm:ss")],
)
def test_a_moment_is_shown_as_what_it_is(tmp_path: Path, value: float, code: str) -> None:
    kept, _ = written(tmp_path, [{0: Moment(value)}], set(), HEADER)
    assert openpyxl.load_workbook(kept)["People"]["A4"].number_format == code


def test_removed_rows_have_the_header_and_why_they_went(tmp_path: Path) -> None:
    kept, removed = written(tmp_path, ROWS, {1, 2}, HEADER)
    assert [line[0] for line in cells(kept)] == ["Customers", None, "Name", "=1+1", "+1"]
    assert cells(removed) == [
        ["Name", "Mobile", None, *TITLES],
        ["http://example.com", 2065550123, None, *NOTES[1]],
        ["{=A1}", datetime(2026, 11, 18), datetime(2026, 11, 18, 12), None, NOTES[0][1]],
    ]


TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=20)
VALUES = st.one_of(
    TEXTS,
    st.sampled_from(["_x0041_", "\r\n", " a ", "\ufffe", "=", "'1", "x" * 32_767]),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(0, 2_900_000).map(Moment),
)


@given(st.lists(st.dictionaries(st.integers(0, 4), VALUES, min_size=1), min_size=1, max_size=5))
def test_no_value_changes_on_the_way(folder: Path, rows: list[dict[int, Value]]) -> None:
    kept, removed = written(folder, rows, set(range(0, len(rows), 2)), HEADER)
    read = values(kept)[2:]
    assert read == rows[1::2]
    assert [_types(row) for row in read] == [_types(row) for row in rows[1::2]]
    gone = [cells for _, cells in ValuesFile(removed)._book.rows(0)][1:]
    assert [
        {i: row[i] for i in row if i in old} for row, old in zip(gone, rows[::2], strict=True)
    ] == rows[::2]


def values(path: Path) -> list[dict[int, Value]]:
    """Return all rows of the only sheet."""
    return [cells for _, cells in open_book(path).rows(0)]


def _types(cells: dict[int, Value]) -> dict[int, type]:
    return {i: type(cell) for i, cell in cells.items()}


def test_a_text_that_no_cell_of_excel_holds_is_not_cut(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="row 4, column B has no room"):
        written(tmp_path, [{0: "x", 1: "😀" * 16_384}], set(), HEADER)


@pytest.mark.parametrize(
    ("name", "saved"), [("a" * 40, "a" * 31), ("a/b:c", "a_b_c"), ("'x'", "x"), ("[]", "__")]
)
def test_a_name_that_excel_refuses_is_changed(tmp_path: Path, name: str, saved: str) -> None:
    paths = tmp_path / "kept.xlsx", tmp_path / "removed.xlsx"
    write_split(Layout(name, 0, [], ()), RowStore(), split(0, []), *paths, ignore)
    assert openpyxl.load_workbook(paths[0]).sheetnames == [saved]


def people(folder: Path, rows: int = 5000) -> ValuesFile:
    """Write a list and scan it."""
    strings = row(1, cell(6, 0, wide("Name")), cell(6, 1, wide("Mobile")))
    for i in range(rows):
        phone = pack("<d", 2065550100 + i % 100)
        strings += row(i + 2, cell(6, 0, wide(f"Person {i}")), cell(5, 1, phone))
    file = ValuesFile(write_xlsb(folder / "customers.xlsb", {"People": sheet(strings)}))
    list(file.scan([]))
    return file


def test_kept_and_removed_are_the_whole(tmp_path: Path) -> None:
    file, gone = people(tmp_path), set(range(0, 5000, 7))
    paths = tmp_path / "kept.xlsx", tmp_path / "removed.xlsx"
    made = file.write(split(5000, gone), *paths)
    assert made.checksums == Checksums(*map(sha256, (file.path, *paths)))
    kept, removed = map(ValuesFile, paths)
    for each in (kept, removed):
        list(each.scan([]))
    every = file.rows(np.arange(5000))
    assert kept.rows(np.arange(5000 - len(gone))) == [
        cells for i, cells in enumerate(every) if i not in gone
    ]
    assert [line[:2] for line in removed.rows(np.arange(len(gone)))] == [
        every[i] for i in sorted(gone)
    ]
    assert removed.columns == ("Name", "Mobile", *TITLES)


def test_a_list_that_has_changed_is_not_saved(tmp_path: Path) -> None:
    file = people(tmp_path, 5)
    os.utime(file.path, ns=(1, 1))
    with pytest.raises(ContactsError, match="has changed since"):
        file.write(split(5, []), tmp_path / "kept.xlsx", tmp_path / "removed.xlsx")


def test_a_cancel_leaves_nothing_open(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        people(tmp_path).write(split(5000, []), tmp_path / "kept", tmp_path / "removed", cancel)
    assert not (tmp_path / "kept").exists()


def test_a_disk_that_fails_is_an_error_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = people(tmp_path, 5)
    with pytest.raises(OSError) as failure:
        file.write(split(5, []), tmp_path / "kept" / "a.xlsx", tmp_path / "removed.xlsx")
    assert failure.value.errno == errno.ENOENT
