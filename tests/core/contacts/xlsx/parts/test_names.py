"""Names mean the same cells."""

import pytest

from deact_gui.core.contacts.xlsx.parts.names import (
    names_that_lost_rows,
    recalculate,
    shift_names,
)
from tests.core.contacts.xlsx.parts.fragments import FORMULAS, inner, tree


def names(**formulas: str) -> str:
    listed = "".join(
        f'<definedName name="{name}">{formula}</definedName>' for name, formula in formulas.items()
    )
    return f"<definedNames>{listed}</definedNames>" if listed else ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("People!$A$2:$A$9", "People!$A$2:$A$6"),
        ("People!$A$3", "#REF!"),
        ("People!A9", "People!A9"),
        ("SUM(People!$A:$A)+Other!$A$9", "SUM(People!$A:$A)+Other!$A$9"),
        ("OFFSET(People!$A$4,0,0,COUNT(People!B:B))", "OFFSET(People!$A$3,0,0,COUNT(People!B:B))"),
    ],
)
def test_a_name_follows_what_is_fixed_in_it(before: str, after: str) -> None:
    root = tree(names(a=before))
    shift_names(root, FORMULAS)
    assert inner(root) == names(a=after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("People!$A$1:$D$9,People!$F$5:$G$6", "People!$A$1:$D$6"),
        ("People!$A:$B,People!$1:$4", "People!$A:$B,People!$1:$3"),
        ("People!A1:D9", "People!A1:D6"),
    ],
)
def test_a_print_area_loses_what_is_gone(before: str, after: str) -> None:
    root = tree(names(**{"_xlnm.Print_Area": before}))
    shift_names(root, FORMULAS)
    assert inner(root) == names(**{"_xlnm.Print_Area": after})


def test_a_print_area_without_rows_goes() -> None:
    root = tree(names(**{"_xlnm.Print_Area": "People!$A$5:$D$6"}), "<calcPr/>")
    shift_names(root, FORMULAS)
    assert inner(root) == "<calcPr/>"


def test_names_that_read_fewer_rows_are_known() -> None:
    root = tree(names(a="People!$A$2:$A$9", b="People!$A$4", c="SUM(Contacts[x])", d="1"))
    assert list(names_that_lost_rows(root, FORMULAS)) == ["a", "c"]


def test_excel_is_told_to_calculate() -> None:
    root = tree("<sheets/>", names(a="1"), '<calcPr calcId="1"/>')
    recalculate(root)
    assert inner(root).endswith('<calcPr calcId="1" fullCalcOnLoad="1"/>')


def test_it_is_told_so_where_the_schema_wants_it() -> None:
    root = tree("<workbookPr/><sheets/><definedNames/><pivotCaches/>")
    recalculate(root)
    assert inner(root) == (
        '<workbookPr/><sheets/><definedNames/><calcPr fullCalcOnLoad="1"/><pivotCaches/>'
    )
