"""References are read as Excel means them, and move with the cells they stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries

from deact_gui.core.contacts.xlsx.references import (
    LAST_COLUMN,
    Area,
    area,
    column_letters,
    column_number,
    move,
    shift_cell,
    shift_range,
    shift_sqref,
    stay,
)
from deact_gui.core.contacts.xlsx.row_map import LAST_ROW
from tests.core.contacts.xlsx.test_row_map import row_map

GONE = row_map(3, 4, 8)


@given(st.integers(1, LAST_COLUMN))
def test_letters_and_numbers_of_columns_are_openpyxls(number: int) -> None:
    assert column_letters(number) == get_column_letter(number)
    assert column_number("$" + get_column_letter(number)) == number
    assert column_index_from_string(column_letters(number)) == number


@pytest.mark.parametrize("text", ["B5", "$B$5", "A2:$C$9", "XFD1048576", "A1:XFD1048576"])
def test_an_area_is_openpyxls(text: str) -> None:
    block = area(text)
    assert block is not None
    bounds = (block.first_column, block.first_row, block.last_column, block.last_row)
    assert bounds == range_boundaries(text)


def test_whole_rows_and_columns_reach_the_edges() -> None:
    assert area("$3:7") == Area(1, 3, LAST_COLUMN, 7)
    assert area("B:$D") == Area(2, 1, 4, LAST_ROW)
    assert area("C9:A2") == Area(1, 2, 3, 9)


@pytest.mark.parametrize("text", ["", "A", "5", "A0", "XFE1", "A1048577", "A1:", "A1:B", "a name"])
def test_what_is_no_reference_is_told_apart(text: str) -> None:
    assert area(text) is None
    assert shift_range(text, GONE) == text


def test_an_area_knows_its_cells() -> None:
    inside, outside = area("B5"), area("B10")
    block = area("A2:C9")
    assert block and inside and outside
    assert inside in block
    assert outside not in block


@pytest.mark.parametrize(
    ("text", "shifted"),
    [
        ("A2", "A2"),
        ("A3", None),
        ("$A$5", "$A$3"),
        ("a5", "a3"),
        ("A2:C9", "A2:C6"),
        ("$A3:C$5", "$A3:C$3"),
        ("A3:A4", None),
        ("A8:A8", None),
        ("A9:C2", "A6:C2"),
        ("5:9", "3:6"),
        ("$3:$4", None),
        ("A:C", "A:C"),
        ("A1:C1048576", "A1:C1048576"),
        ("A2:C1048576", "A2:C1048573"),
    ],
)
def test_a_reference_shrinks_and_moves_or_is_gone(text: str, shifted: str | None) -> None:
    assert shift_range(text, GONE) == shifted


@pytest.mark.parametrize(
    ("text", "shifted"),
    [
        ("A5", "A5"),
        ("A3", "A3"),
        ("A$5", "A$3"),
        ("A$3", None),
        ("A5:A9", "A5:A9"),
        ("A$5:A9", "A$3:A9"),
        ("A5:A$9", "A5:A$6"),
        ("A$3:A9", "A$3:A9"),
        ("A7:A2", "A7:A2"),
        ("A9:A$1", "A9:A$1"),
        ("$A$5:$A$9", "$A$3:$A$6"),
    ],
)
def test_rows_without_a_dollar_stay_when_they_are_relative(text: str, shifted: str | None) -> None:
    assert shift_range(text, GONE, relative=stay) == shifted


def test_a_list_of_ranges_loses_those_that_are_gone() -> None:
    assert shift_sqref("A3 B2:B5 C8 D:D", GONE) == "B2:B3 D:D"
    assert shift_sqref("A3 B4", GONE) is None


def test_a_cursor_moves_to_the_cell_that_takes_its_place() -> None:
    assert [shift_cell(cell, GONE) for cell in ("A2", "B3", "$C$9", "A:A")] == [
        "A2",
        "B3",
        "$C$6",
        "A:A",
    ]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("A2", "B5"),
        ("$A2", "$A5"),
        ("A$2", "B$2"),
        ("$A$2:B3", "$A$2:C6"),
        ("3:$7", "6:$7"),
        ("A:$C", "B:$C"),
        ("XFD1048576", "A3"),
        ("a name", "a name"),
    ],
)
def test_what_has_no_dollar_moves(text: str, moved: str) -> None:
    assert move(text, 3, 1) == moved
