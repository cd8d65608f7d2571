"""Tables hold the same rows, and stay tables that Excel can read."""

import pytest

from deact_gui.core.contacts.xlsx.parts.tables import has_lost_rows, is_lost, names_of, shift_table
from tests.core.contacts.xlsx.parts.fragments import FORMULAS, ROWS, element, text

CASES = {
    "a table shrinks with its filter": (
        '<table ref="A1:C9"><autoFilter ref="A1:C9"/></table>',
        '<table ref="A1:C6"><autoFilter ref="A1:C6"/></table>',
    ),
    "a table with totals": (
        '<table ref="A1:C9" totalsRowCount="1"><autoFilter ref="A1:C8"/></table>',
        '<table ref="A1:C6" totalsRowCount="1"><autoFilter ref="A1:C5"/></table>',
    ),
    "a table that lost its totals has none": (
        '<table ref="A1:C5" totalsRowCount="1"><autoFilter ref="A1:C4"/></table>',
        '<table ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/></table>',
    ),
    "a table that lost its header has no filter": (
        '<table ref="A3:C9"><autoFilter ref="A3:C9"/></table>',
        '<table ref="A3:C6" headerRowCount="0"/>',
    ),
    "a table that lost all rows keeps an empty one": (
        '<table ref="A4:C6"><autoFilter ref="A4:C6"/></table>',
        '<table ref="A3:C4"><autoFilter ref="A3:C4"/></table>',
    ),
    "the formulas of columns follow": (
        '<table ref="A1:C2"><calculatedColumnFormula>T[[#This Row],[A4]]*$F$4'
        "</calculatedColumnFormula><totalsRowFormula>SUM(F2:F9)</totalsRowFormula></table>",
        '<table ref="A1:C2"><calculatedColumnFormula>T[[#This Row],[A4]]*$F$3'
        "</calculatedColumnFormula><totalsRowFormula>SUM(F2:F6)</totalsRowFormula></table>",
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=list(CASES))
def test_tables(before: str, after: str) -> None:
    root = element(before)
    assert shift_table(root, FORMULAS, at_home=True)
    assert text(root) == after


@pytest.mark.parametrize(
    ("table", "lost"),
    [
        ('<table ref="A5:C6"/>', True),
        ('<table ref="A4:C6"/>', False),
        ('<table ref="A2:C4" totalsRowCount="1"/>', True),
        ('<table ref="A5:C6" headerRowCount="0"/>', True),
        ('<table ref="A3:C4"/>', False),
    ],
)
def test_a_table_goes_when_no_table_is_left(table: str, lost: bool) -> None:
    assert is_lost(element(table), ROWS) is lost
    assert shift_table(element(table), FORMULAS, at_home=True) is not lost


def test_a_table_of_another_sheet_stays() -> None:
    root = element('<table ref="A5:C6"><totalsRowFormula>People!A4+A4</totalsRowFormula></table>')
    assert shift_table(root, FORMULAS, at_home=False)
    assert text(root) == (
        '<table ref="A5:C6"><totalsRowFormula>People!A3+A4</totalsRowFormula></table>'
    )


def test_a_table_is_known_by_its_names_and_by_what_it_lost() -> None:
    table = element('<table name="a" displayName="b" ref="A1:C3"/>')
    assert names_of(table) == {"a", "b"}
    assert has_lost_rows(table, ROWS)
    assert not has_lost_rows(element('<table ref="A7:C9"/>'), ROWS)
