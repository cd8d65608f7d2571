"""A column is read as the cells say, in whatever way each is written."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.cells import Meaning, read_cells
from deact_gui.core.contacts.xlsx.column import read_column
from deact_gui.core.contacts.xlsx.references import column_letters
from deact_gui.core.contacts.xlsx.rows import Rows, SheetRows
from deact_gui.core.contacts.xlsx.strings import SharedStrings
from deact_gui.core.errors import ContactsError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHARED = ["Ann", "", "2065550123", "O'Brien & Søn"]
LONG = "a text that is longer than what is looked at"

CELLS = {
    "<c{}/>": "",
    '<c{} s="3"/>': "",
    '<c{} s="3" />': "",
    "<c{}></c>": "",
    "<c{}><v>2065550123</v></c>": "2065550123",
    '<c{} s="1"><v>2065550123</v></c>': "2065550123",
    '<c{} t="n"><v>2.065550123E9</v></c>': "2.065550123E9",
    "<c{}><v>-1.7976931348623157E+308</v></c>": "-1.7976931348623157E+308",
    '<c{} s="5"><v>46344</v></c>': "2026-11-18",
    '<c{} s="5" t="s"><v>2</v></c>': "2065550123",
    '<c{} t="s"><v>0</v></c>': "Ann",
    '<c{} t="s"><v>1</v></c>': "",
    '<c{} t="s" s="1"><v>3</v></c>': "O'Brien & Søn",
    '<c{} t="s"><v>000000000003</v></c>': "O'Brien & Søn",
    '<c{} t="inlineStr"><is><t>2065550123</t></is></c>': "2065550123",
    '<c{} t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>': " a ",
    f'<c{{}} t="inlineStr"><is><t>{LONG}</t></is></c>': LONG,
    '<c{} t="inlineStr"><is><t>a &amp; b</t></is></c>': "a & b",
    '<c{} t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c>': "rich",
    '<c{} t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></is></c>': "a",
    '<c{} t="str"><f>A1&amp;""</f><v>2065550123</v></c>': "2065550123",
    '<c{} t="str"><v>_x0041_</v></c>': "A",
    "<c{}><f>1+1</f><v>2</v></c>": "2",
    '<c{}><f t="shared" si="0"/><v>2065550123</v></c>': "2065550123",
    "<c{}><f>1+1</f></c>": "",
    "<c{}><v/></c>": "",
    '<c{} t="b"><v>1</v></c>': "TRUE",
    '<c{} t="e"><v>#N/A</v></c>': "#N/A",
    '<c{} t="d"><v>2026-11-18</v></c>': "2026-11-18",
    '<c{} x="a>b" t="s"><v>0</v></c>': "Ann",
}
"""What a cell says, by how it is written."""

MEANING = Meaning(
    SharedStrings(
        "".join(SHARED).encode(),
        np.cumsum([len(text.encode()) for text in SHARED], dtype=np.uint32),
    ),
    date_styles=frozenset([b"5"]),
    date1904=False,
)


@dataclass
class Grid:
    """The cells of some rows: row number → column → how the cell is written."""

    rows: dict[int, dict[int, str]]
    implied: bool
    """Some cells don't say where they are."""

    def read(self) -> Rows:
        """Return the rows as they stand in a sheet."""
        xml = "".join(
            f'<row r="{number}">{"".join(self._cells(number))}</row>' for number in self.rows
        )
        whole = f'<worksheet xmlns="{MAIN}"><sheetData>{xml}</sheetData></worksheet>'
        return next(iter(SheetRows(lambda: iter([whole.encode()]))))

    def _cells(self, number: int) -> list[str]:
        before, written = -1, []
        for column, cell in sorted(self.rows[number].items()):
            needed = not self.implied or column != before + 1
            reference = f' r="{column_letters(column + 1)}{number}"' if needed else ""
            written.append(cell.format(reference))
            before = column
        return written


COLUMNS = st.sampled_from([0, 1, 2, 25, 26, 27, 702])
GRIDS = st.builds(
    Grid,
    st.dictionaries(
        st.sampled_from([1, 2, 3, 9, 10, 99, 100, 1048576]),
        st.dictionaries(COLUMNS, st.sampled_from(sorted(CELLS)), max_size=4),
        min_size=1,
    ).map(lambda rows: dict(sorted(rows.items()))),
    st.booleans(),
)


@given(GRIDS, COLUMNS)
def test_a_column_is_read_as_its_cells_say(grid: Grid, column: int) -> None:
    cells = read_column(grid.read(), column, MEANING)
    expected = [CELLS.get(row.get(column, ""), "") for row in grid.rows.values()]
    assert [cells[i] for i in range(len(cells))] == expected


@given(GRIDS)
def test_a_row_is_read_as_its_cells_say(grid: Grid) -> None:
    for piece, row in zip(grid.read().pieces(), grid.rows.values(), strict=True):
        read = {column: text.decode() for column, text in read_cells(piece, MEANING)}
        assert read == {column: CELLS[cell] for column, cell in row.items() if CELLS[cell]}


def test_many_kinds_of_cells_are_read_in_one_block() -> None:
    grid = Grid({i: {1: cell} for i, cell in enumerate([*CELLS] * 3, 1)}, implied=False)
    cells = read_column(grid.read(), 1, MEANING)
    assert [cells[i] for i in range(len(cells))] == [*CELLS.values()] * 3


@pytest.mark.parametrize(
    "cells",
    [
        '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>',
        '<c r="A1" t="s"><v>4</v></c>',
        '<c r="A1" t="s"><v>-1</v></c>',
        '<c r="A1" t="s"><v>x</v></c>',
        '<c r="A1" t="s"><v>4294967296</v></c>',
    ],
)
def test_a_cell_that_contradicts_the_workbook_is_refused(cells: str) -> None:
    grid = Grid({1: {0: cells}}, implied=False)
    with pytest.raises(ContactsError, match="not understood"):
        read_column(grid.read(), 0, MEANING)


@pytest.mark.parametrize("reference", ["1", "A", "AAAA1", "ZZZ1", "XFE1", "A1:B1"])
def test_a_cell_outside_of_the_sheet_is_refused(reference: str) -> None:
    with pytest.raises(ContactsError, match="not understood"):
        list(read_cells(f'<row r="1"><c r="{reference}"><v>1</v></c></row>'.encode(), MEANING))
