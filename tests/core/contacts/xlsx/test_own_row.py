"""Formulas of a whole column, shifted at once, are those that are shifted one by one."""

import shutil
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.own_row import Kind, OwnRow, find_own_row
from deact_gui.core.contacts.xlsx.rows import Rows
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from tests.core.contacts.xlsx import careful
from tests.core.contacts.xlsx.saving import save
from tests.core.contacts.xlsx.test_kept_book import canonical
from tests.core.contacts.xlsx.test_row_formulas import PATTERNS
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook
from tests.core.contacts.xlsx.zips import read_zip

SHEET = "xl/worksheets/sheet1.xml"
FIRST = st.sampled_from([93, 990, 99_994, 123_450])
USUAL = ("C{r}*2", "SUM(A{r}:C{r})", "IF(A{r}>1,B{r},A{r})", "B{r}+$A$1", "TODAY()", "F{r}&G{r}")
FORMULA = st.sampled_from(USUAL * 3 + PATTERNS)
ROWS = 24


def cell(column: str, row: int, pattern: str) -> str:
    text = escape(pattern.format(r=row, before=row - 1, after=row + 1))
    return f'<c r="{column}{row}"><f>{text}</f><v>1</v></c>'


def sharing(column: str, row: int, pattern: str, rows: range, index: int) -> str:
    """Return a cell that shares a formula with its column, or the first one, which has it."""
    if row > rows[0]:
        return f'<c r="{column}{row}"><f t="shared" si="{index}"/><v>1</v></c>'
    written = cell(column, row, pattern)
    reference = f"{column}{rows[0]}:{column}{rows[-1]}"
    return written.replace("<f>", f'<f t="shared" ref="{reference}" si="{index}">')


def rows_of(xml: str, numbers: range) -> Rows:
    data = xml.encode()
    bounds = [i for i in range(len(data)) if data.startswith(b"<row", i)]
    return Rows(data, np.array([*bounds, len(data)]), np.array(numbers, np.int64))


@given(st.data(), FIRST, st.lists(FORMULA, min_size=1, max_size=3))
def test_in_all_places_of_a_sheet(
    folder: Path, data: st.DataObject, first: int, patterns: list[str]
) -> None:
    numbers = range(first, first + ROWS)
    others = data.draw(st.dictionaries(st.sampled_from(numbers[1:]), FORMULA, max_size=3))
    without = data.draw(st.sets(st.sampled_from(numbers[1:]), max_size=3))
    shared = data.draw(st.sets(st.sampled_from(range(len(patterns)))))
    xml = ['<row r="1"><c r="A1" t="inlineStr"><is><t>Phone</t></is></c></row>']
    for row in numbers:
        xml.append(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c>')
        if row not in without:
            xml += [
                sharing("EFG"[column], row, pattern, numbers, column)
                if column in shared and row not in others
                else cell("EFG"[column], row, others.get(row, pattern))
                for column, pattern in enumerate(patterns)
            ]
        xml.append("</row>")
    book = write_workbook(folder / "a.xlsx", {"People": sheet_xml("".join(xml))})
    gone = data.draw(st.sets(st.sampled_from(range(ROWS)), min_size=1, max_size=8))
    shutil.rmtree(folder / "out", ignore_errors=True)
    kept, _ = save(XlsxFile(book, header_row=1), gone, folder / "out")
    removed = [numbers[i] for i in gone]
    expected = careful.scrub(book, folder / "careful.xlsx", "People", removed)
    assert canonical(read_zip(kept)[SHEET]) == canonical(read_zip(expected)[SHEET])


def found(xml: str, numbers: range, stays: bool = True) -> OwnRow:
    return find_own_row(rows_of(xml, numbers), lambda _: stays)


def test_one_of_each_kind_is_asked_for() -> None:
    numbers, asked = range(500, 540), list[Kind]()
    xml = "".join(f"<row>{cell('AB', n, 'C{r}*D{r}')}{cell('ACD', n, '1')}</row>" for n in numbers)

    def stays(kind: Kind) -> bool:
        asked.append(kind)
        return True

    own_row = find_own_row(rows_of(xml, numbers), stays)
    assert (
        asked
        == list(own_row.kinds)
        == [
            Kind(b"C500*D500", b"", 500, 28),
            Kind(b"1", b"", 500, 758),
        ]
    )
    assert own_row.rows.all()
    at = sorted(zip(own_row.places.tolist(), own_row.owners.tolist(), strict=True))
    assert [owner for _, owner in at] == sorted([*range(40)] * 2)
    assert all(xml[place : place + 3] == str(numbers[owner]) for place, owner in at)


def test_a_number_that_is_written_out_is_not_the_rows() -> None:
    numbers = range(500, 503)
    xml = "".join(f"<row>{cell('B', n, 'C{r}*501')}</row>" for n in numbers)
    assert [xml[place - 1] for place in found(xml, numbers).places.tolist()] == ["C"] * 3


@pytest.mark.parametrize(
    "odd",
    [
        '<c r="B501"><f>C501*3</f></c>',
        '<c r="B501"><f>C500*2</f></c>',
        '<c r="B501"><f>C5010*2</f></c>',
        '<c r="B501"><f>C501*2+1</f></c>',
        '<c r="B501"><f t="shared" si="0"/></c>',
        '<c s="1" r="B501"><f>C501*2</f></c>',
        "<c><f>C501*2</f></c>",
        '<c r="B501"><f>C501*2</f></c><c r="D501"><f>C501*2</f></c>',
    ],
)
def test_a_row_with_any_other_formula_is_left(odd: str) -> None:
    numbers = range(500, 503)
    xml = "".join(f"<row>{odd if n == 501 else cell('B', n, 'C{r}*2')}</row>" for n in numbers)
    asked = {500: True}
    own_row = find_own_row(
        rows_of(xml, numbers), lambda kind: asked.get(kind.row, False) and kind.column == 2
    )
    assert own_row.rows.tolist() == [True, False, True]
    assert set(own_row.owners.tolist()) == {0, 2}


def test_the_first_digits_of_a_longer_number_are_not_the_rows() -> None:
    xml = f"<row>{cell('B', 999, 'C999*2')}</row><row>{cell('B', 1000, 'C100*2')}</row>"
    own_row = find_own_row(rows_of(xml, range(999, 1001)), lambda kind: kind.row == 999)
    assert own_row.rows.tolist() == [True, False]


def test_rows_without_formulas_have_nothing_to_look_at() -> None:
    own_row = found("<row/><row/>", range(1, 3))
    assert own_row.rows.all()
    assert not own_row.kinds
