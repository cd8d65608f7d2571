"""A sheet's windows show the same cells."""

import pytest

from deact_gui.core.contacts.xlsx.parts.views import shift_views
from tests.core.contacts.xlsx.parts.fragments import ROWS, inner, tree

CASES = {
    "the dimension shrinks": ('<dimension ref="A1:D9"/>', '<dimension ref="A1:D6"/>'),
    "a sheet without rows has a dimension": ('<dimension ref="A5:B6"/>', '<dimension ref="A1"/>'),
    "a header stays frozen, and the scrolled row on top": (
        '<sheetView><pane ySplit="1" topLeftCell="A7" state="frozen"/></sheetView>',
        '<sheetView><pane ySplit="1" topLeftCell="A4" state="frozen"/></sheetView>',
    ),
    "frozen rows that are gone are not frozen any more": (
        '<sheetView topLeftCell="A2"><pane ySplit="3" state="frozen"/></sheetView>',
        '<sheetView topLeftCell="A2"><pane ySplit="2" state="frozen"/></sheetView>',
    ),
    "a split that is measured in points stays": (
        '<sheetView><pane ySplit="1200" topLeftCell="A4"/></sheetView>',
        '<sheetView><pane ySplit="1200" topLeftCell="A3"/></sheetView>',
    ),
    "a selection moves": (
        '<sheetView><selection activeCell="B7" sqref="B7:C9"/></sheetView>',
        '<sheetView><selection activeCell="B4" sqref="B4:C6"/></sheetView>',
    ),
    "a selection that is gone goes to the row in its place": (
        '<sheetView><selection activeCell="B5" activeCellId="0" sqref="B5:C6"/></sheetView>',
        '<sheetView><selection activeCell="B4" sqref="B4"/></sheetView>',
    ),
    "a selection without cells says none": (
        '<sheetView><selection pane="bottomLeft"/></sheetView>',
        '<sheetView><selection pane="bottomLeft"/></sheetView>',
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=list(CASES))
def test_windows(before: str, after: str) -> None:
    root = tree(before)
    shift_views(root, ROWS)
    assert inner(root) == after
