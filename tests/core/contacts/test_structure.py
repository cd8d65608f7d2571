"""Records and fields are found where the csv module finds them."""

from itertools import product, zip_longest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.structure import Records, find_records
from tests.core.contacts.csv_texts import csv_texts, delimiters
from tests.core.oracle import raw_rows

BEHIND = b'",;\t|\r\n"' * 4
"""What lies behind a chunk is none of its business."""


def find(text: str, delimiter: str = ",", quoting: bool = True, final: bool = True) -> Records:
    data = text.encode("latin-1")
    units = np.frombuffer(data + BEHIND, np.uint8)
    return find_records(units, len(data), ord(delimiter), quoting, final)


def slices(text: str, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> list[str]:
    return [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]


def raw_records(text: str, records: Records) -> list[str]:
    return slices(text, records.starts, records.ends)


def cells(text: str, records: Records, delimiter: str, quoting: bool) -> list[tuple[str, ...]]:
    """Return the cells of each record, as many as the longest may have."""
    dialect = Dialect("latin-1", delimiter, quoting)
    width = 1 + max((raw.count(delimiter) for raw in raw_records(text, records)), default=0)
    columns = [slices(text, *records.field(column)) for column in range(width)]
    read = ([dialect.cell(raw.encode("latin-1")) for raw in column] for column in columns)
    return list(zip(*read, strict=True))


def open_quote(text: str, delimiter: str, quoting: bool) -> int | None:
    """Return where the quote opens that a text doesn't close, by what csv reads behind it."""
    rows = [row for row, _ in raw_rows(text + "\nx", delimiter, quoting)]
    if not quoting or rows[-1] == ["x"]:
        return None
    return len(text) + 1 - len(rows[-1][-1].replace('"', '""'))


def assert_as_csv(text: str, delimiter: str, quoting: bool) -> None:
    records = find(text, delimiter, quoting)
    rows = list(raw_rows(text, delimiter, quoting))
    assert records.open_quote == open_quote(text, delimiter, quoting), text
    if records.open_quote is not None:
        rows.pop()
    assert raw_records(text, records) == [raw for _, raw in rows], text
    for found, (expected, _) in zip(cells(text, records, delimiter, quoting), rows, strict=True):
        assert all(a == b for a, b in zip_longest(found, expected, fillvalue="")), text


@given(st.data(), delimiters, st.booleans())
def test_records_and_fields_are_those_of_csv(
    data: st.DataObject, delimiter: str, quoting: bool
) -> None:
    assert_as_csv(data.draw(csv_texts(delimiter)), delimiter, quoting)


@pytest.mark.parametrize(
    "above",
    ["", "x" * 62 + "\n", 'x"\n', 'x"\n"""'],
    ids=["in a word", "across two words", "behind a stray quote", "within quotes"],
)
def test_every_short_text_is_read_as_by_csv(above: str) -> None:
    for length in range(1, 6):
        for units in product('a,"\n\r', repeat=length):
            assert_as_csv(above + "".join(units), ",", True)


@given(st.data(), delimiters, st.booleans())
def test_a_chunk_gives_only_the_records_that_it_holds_whole(
    data: st.DataObject, delimiter: str, quoting: bool
) -> None:
    text = data.draw(csv_texts(delimiter))
    whole = raw_records(text, find(text, delimiter, quoting))
    if "".join(whole) == text and not text.endswith("\n"):  # more of it, or a LF, may follow
        del whole[-1:]
    assert raw_records(text, find(text, delimiter, quoting, final=False)) == whole


@pytest.mark.parametrize("column", [0, 1, 7, 63, 64, 65, 200])
def test_a_field_is_found_however_far_it_is(column: int) -> None:
    rows = [[f"r{row}c{i}" if i % 3 else "" for i in range(201)] for row in range(3)]
    text = "".join(",".join(row) + "\n" for row in rows)
    assert slices(text, *find(text).field(column)) == [row[column] for row in rows]


def test_a_record_that_is_too_short_has_an_empty_field_at_its_end() -> None:
    text = "a\n\na,b,c\r\na,"
    starts, ends = find(text).field(2)
    assert slices(text, starts, ends) == ["", "", "c", ""]
    assert starts[[0, 1, 3]].tolist() == [1, 2, len(text)]
