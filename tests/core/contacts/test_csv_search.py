"""Text is found in rows, whatever its case, its encoding, and where a chunk ends."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.contacts.csv_file import CsvFile
from deact_gui.core.contacts.dialect import ENCODINGS, Dialect
from deact_gui.core.errors import ContactsError
from tests.core.builders import contacts

LIST = (
    "Name,Mobile,Note\r\n"
    'Ann Lee,(206) 555-0123,"likes\r\nBob"\r\n'
    "Bob,206.555.0124,\r\n"
    "\u00c9mile,+1 206-555-0123,5551\r\n"
    "Zo\u00eb,2065550125,bob@example.com\r\n"
    ",,ann"
)


def found(file: CsvFile, text: str, column: int | None = None) -> list[int]:
    return file.search(text, column).tolist()


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("chunk_size", [10, 1 << 20])
@pytest.mark.parametrize(
    ("text", "column", "rows"),
    [
        ("bob", None, [0, 1, 3]),
        ("BOB", 0, [1]),
        ("bob", 2, [0, 3]),
        ("ann", None, [0, 4]),
        ("ann lee", None, [0]),
        ("2065550123", None, [0, 2]),
        ("5550123", 1, [0, 2]),
        ("206555", None, [0, 1, 2, 3]),
        ("5551", 2, [2]),
        ("5551", 1, []),
        ("206-555", None, [2]),
        ("\u00e9MILE", None, [2]),
        ("zo\u00cb", 0, [3]),
        ("mobile", None, []),
        (".", None, [1, 3]),
        ("(206)", None, [0]),
        ("nobody", None, []),
    ],
)
def test_rows_are_found(
    tmp_path: Path,
    encoding: str,
    chunk_size: int,
    text: str,
    column: int | None,
    rows: list[int],
) -> None:
    file = contacts(tmp_path, LIST.encode(encoding), Dialect(encoding), chunk_size)
    assert found(file, text, column) == rows


cells = st.text("aAbB0055 ().-\u00e9\u00c9", max_size=8)


@given(
    st.lists(st.tuples(cells, cells), min_size=1, max_size=20),
    st.text("aAbB05\u00e9\u00c9", min_size=1, max_size=3),
    st.sampled_from([None, 0, 1]),
    st.sampled_from(ENCODINGS),
)
def test_the_rows_found_are_those_that_hold_the_text(
    folder: Path, rows: list[tuple[str, str]], text: str, column: int | None, encoding: str
) -> None:
    raw = "".join(f"{first},{second}\n" for first, second in rows).encode(encoding)
    file = contacts(folder, raw, Dialect(encoding, header=False), 16)
    pattern = re.compile(("[ ().-]{0,3}" if text.isdigit() else "").join(text), re.IGNORECASE)
    holders = [
        i
        for i, row in enumerate(rows)
        if any(pattern.search(cell) for cell in (row if column is None else [row[column]]))
    ]
    assert found(file, text, column) == holders


def test_a_search_can_be_cancelled(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        contacts(tmp_path, LIST.encode()).search("ann", None, cancel)


def test_a_list_that_is_cut_during_a_search_is_noticed(tmp_path: Path) -> None:
    file = contacts(tmp_path, LIST.encode(), chunk_size=60)
    with pytest.raises(ContactsError, match="has changed since it was opened"):
        file.search("ann", None, lambda *_: os.truncate(file.path, 70))
