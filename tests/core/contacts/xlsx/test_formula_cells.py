"""Formulas in cells still mean the same cells, and show no value that no longer holds."""

import re
from pathlib import Path

import pytest

from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from tests.core.contacts.xlsx.saving import save
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook
from tests.core.contacts.xlsx.zips import read_zip


def saved(folder: Path, cells: dict[str, str], gone: list[int], others: str = "") -> str:
    """Write a list of six rows with these cells, remove some rows; return the rows left.

    ``others`` are rows of a second sheet; if there are some, these are returned.
    """
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><v>{row}</v></c>'
        + "".join(cell for place, cell in cells.items() if place[1:] == f"{row}")
        + "</row>"
        for row in range(1, 7)
    )
    path = write_workbook(
        folder / "customers.xlsx", {"List": sheet_xml(rows), "Other": sheet_xml(others)}
    )
    file = XlsxFile(path, sheet="List", header_row=0)
    kept, _ = save(file, [row - 1 for row in gone], folder / "out")
    part = read_zip(kept)[f"xl/worksheets/sheet{2 if others else 1}.xml"].decode()
    return part.partition("<sheetData>")[2].partition("</sheetData>")[0]


def formula(place: str, inner: str, value: str = "<v>7</v>", kind: str = "") -> str:
    return f'<c r="{place}"{kind}>{inner}{value}</c>'


def one(folder: Path, place: str, cell: str, gone: list[int]) -> str:
    """Return a cell of column B as it is saved; the rows stay in order."""
    rows = saved(folder, {place: cell}, gone)
    return rows[rows.index('<c r="B') : rows.index("</c></row>", rows.index('<c r="B')) + 4]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<f>A5*2</f><v>7</v>", "<f>A4*2</f><v>7</v>"),
        ("<f>SUM(A1:A6)</f><v>7</v>", "<f>SUM(A1:A5)</f>"),
        ("<f>A2</f><v>7</v>", "<f>#REF!</f>"),
        ("<f>A1</f><v>7</v>", "<f>A1</f><v>7</v>"),
        ('<f ca="1">A5&amp;"&lt;A5&gt;"</f><v>7</v>', '<f ca="1">A4&amp;"&lt;A5&gt;"</f><v>7</v>'),
        ("<f>A5\n+ 1</f>", "<f>A4\n+ 1</f>"),
        ("<f/><v>7</v>", "<f/><v>7</v>"),
        (
            '<f t="dataTable" ref="B5:B6" dt2D="0" dtr="0" r1="A5"/><v>7</v>',
            '<f t="dataTable" ref="B4:B5" dt2D="0" dtr="0" r1="A4"/><v>7</v>',
        ),
        ('<f t="dataTable" ref="B5:B6" r1="A2"/><v>7</v>', "<v>7</v>"),
    ],
)
def test_a_formula_moves_with_its_cells(tmp_path: Path, before: str, after: str) -> None:
    found = one(tmp_path, "B5", formula("B5", before, ""), [2])
    assert found == f'<c r="B4">{after}</c>'


def test_a_value_that_no_longer_holds_leaves_its_kind_too(tmp_path: Path) -> None:
    cell = formula("B5", "<f>A2</f>", "<v>secret</v>", ' s="1" t="str"')
    assert one(tmp_path, "B5", cell, [2]) == '<c r="B4" s="1"><f>#REF!</f></c>'


def shared(text: str) -> dict[str, str]:
    """Return the cells B2 to B6, which share a formula written for B2."""
    return {
        "B2": formula("B2", f'<f t="shared" ref="B2:B6" si="0">{text}</f>'),
        **{f"B{row}": formula(f"B{row}", '<f t="shared" si="0"/>') for row in range(3, 7)},
    }


SHARED = shared("A2*2")


@pytest.mark.parametrize(
    ("gone", "first"),
    [
        ([6], 'ref="B2:B5" si="0">A2*2'),
        ([4], 'ref="B2:B5" si="0">A2*2'),
        ([2], 'ref="B2:B5" si="0">A2*2'),
        ([1, 2, 5], 'ref="B1:B3" si="0">A1*2'),
    ],
)
def test_a_formula_of_its_own_row_stays_shared(tmp_path: Path, gone: list[int], first: str) -> None:
    rows = saved(tmp_path, SHARED, gone)
    left = 5 - len({*gone} & {*range(2, 7)})
    assert rows.split("<f")[1].startswith(f' t="shared" {first}</f>')
    assert rows.count('<f t="shared" si="0"/>') == left - 1
    assert rows.count("<v>7</v>") == left


@pytest.mark.parametrize(
    ("gone", "formulas"),
    [
        ([6], [' t="shared" ref="B2:B5" si="0">A1*2</f>', *[' t="shared" si="0"/>'] * 3]),
        (
            [3],
            [' t="shared" ref="B2:B5" si="0">A1*2</f>', ">#REF!*2</f>", ">A3*2</f>", ">A4*2</f>"],
        ),
        ([2], [">#REF!*2</f>", ">A2*2</f>", ">A3*2</f>", ">A4*2</f>"]),
    ],
)
def test_a_shared_formula_of_the_row_above_is_written_out_where_it_moves(
    tmp_path: Path, gone: list[int], formulas: list[str]
) -> None:
    rows = saved(tmp_path, shared("A1*2"), gone)
    assert [part.split("</c>")[0].partition("<v>")[0] for part in rows.split("<f")[1:]] == formulas


def test_a_formula_that_spills_goes_on_spilling(tmp_path: Path) -> None:
    cells = ARRAY | {"B2": ARRAY["B2"].replace('<c r="B2"', '<c r="B2" cm="1"')}
    rows = saved(tmp_path, cells, [2])
    assert re.search(r'<c r="B2"[^>]* cm="1"><f t="array" ref="B2:B3">', rows)


def test_what_does_not_begin_its_range_is_shared_with_nobody(tmp_path: Path) -> None:
    rows = saved(tmp_path, SHARED | {"B3": '<c r="B3"><v>1</v></c>'}, [2])
    assert rows.split("<f")[1].startswith(">A3*2</f>")
    assert "shared" not in rows


def test_a_shared_formula_of_another_sheet_stays_shared_if_it_can(tmp_path: Path) -> None:
    rows = (
        "".join(
            f'<row r="{row}">'
            + formula(
                f"A{row}", SHARED[f"B{row}"].partition("<f")[2].partition("<v>")[0].join(("<f", ""))
            )
            + "</row>"
            for row in range(2, 7)
        )
        .replace(">A2*2<", ">List!A2*2<")
        .replace("B2:B6", "A2:A6")
    )
    found = saved(tmp_path, {}, [4], others=rows)
    assert found.split("<f")[1:] == [
        ' t="shared" ref="A2:A6" si="0">List!A2*2</f><v>7</v></c></row><row r="3"><c r="A3">',
        ' t="shared" si="0"/><v>7</v></c></row><row r="4"><c r="A4">',
        '>List!#REF!*2</f></c></row><row r="5"><c r="A5">'.replace("List!", ""),
        '>List!A4*2</f><v>7</v></c></row><row r="6"><c r="A6">',
        ">List!A5*2</f><v>7</v></c></row>",
    ]


ARRAY = {
    "B2": formula("B2", '<f t="array" ref="B2:B4">A2:A4*2</f>', "<v>4</v>"),
    "B3": '<c r="B3" s="1"><v>6</v></c>',
    "B4": '<c r="B4" t="str"><v>8</v></c>',
}


@pytest.mark.parametrize(
    ("gone", "cells"),
    [
        ([1], ['<f t="array" ref="B1:B3">A1:A3*2</f><v>4</v></c>', "<v>6</v></c>", "<v>8</v></c>"]),
        ([3], ['<f t="array" ref="B2:B3">A2:A3*2</f></c>', "</c>"]),
        ([2], ['<f t="array" ref="B2:B3">A2:A3*2</f></c>', "</c>"]),
        ([2, 3, 4], []),
    ],
)
def test_what_an_array_formula_shows_beside_it_holds_or_goes(
    tmp_path: Path, gone: list[int], cells: list[str]
) -> None:
    rows = saved(tmp_path, ARRAY, gone)
    found = [part.partition(">")[2].partition("</row>")[0] for part in rows.split('<c r="B')[1:]]
    assert found == cells


def test_array_formulas_in_thousands_of_rows_are_no_burden(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><f t="array" ref="A{row}:B{row + 1}">List!A1:B2</f>'
        f'<v>1</v></c><c r="B{row}"><v>1</v></c></row><row r="{row + 1}"><c r="A{row + 1}">'
        f'<v>1</v></c><c r="B{row + 1}"><v>1</v></c></row>'
        for row in range(1, 4_000, 2)
    )
    found = saved(tmp_path, {}, [2], others=rows)
    assert found.count("<f") == 2_000
    assert "<v>" not in found


def test_a_formula_elsewhere_does_not_show_removed_people(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="str"><f t="array" ref="A1:A3">UNIQUE(List!A1:A6)</f>'
        '<v>Ann</v></c></row><row r="2"><c r="A2" t="str"><v>Bob</v></c>'
        '<c r="B2"><v>1</v></c></row><row r="3"><c t="inlineStr"><is><t>Cy</t></is></c></row>'
    )
    assert saved(tmp_path, {}, [4], others=rows) == (
        '<row r="1"><c r="A1"><f t="array" ref="A1:A3">UNIQUE(List!A1:A5)</f></c></row>'
        '<row r="2"><c r="A2"></c><c r="B2"><v>1</v></c></row><row r="3"><c></c></row>'
    )


def test_formulas_are_found_in_cells_that_do_not_say_where_they_are(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c><v>1</v></c><c><f t="shared" ref="B1:B2" si="0">List!A1</f><v>7</v></c>'
        '</row><row r="2"><c r="A2"/><c t="n"><f t="shared" si="0"/><v>7</v></c></row>'
    )
    assert saved(tmp_path, {}, [1], others=rows) == (
        '<row r="1"><c><v>1</v></c><c><f>#REF!</f></c></row>'
        '<row r="2"><c r="A2"/><c t="n"><f>List!A1</f><v>7</v></c></row>'
    )
