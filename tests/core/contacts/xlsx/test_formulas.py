"""Formulas mean the same cells as before, and nothing else in them changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.formula.tokenizer import Token, Tokenizer
from openpyxl.formula.translate import Translator

from deact_gui.core.contacts.xlsx.formulas import Formulas, expand_shared
from deact_gui.core.contacts.xlsx.references import Relative
from deact_gui.core.contacts.xlsx.row_map import RowMap
from tests.core.contacts.xlsx.test_row_map import GONE, row_map

FORMULAS = Formulas("My Sheet", row_map(3, 5))

UNTOUCHED = (
    '"A9"',
    '"say ""A9"""',
    "LOG10(",
    "Table1[[#This Row],[A9]]",
    "Table1[[#All],[Who's '[A9'] B9]:[C9]]",
    "[@A9]",
    "Other!A9",
    "'Other A9'!$A$9",
    "'It''s A9'!A9:B10",
    "[1]Sheet!A9",
    "'[1]My Sheet'!A9",
    "'My Sheet:Other'!A9",
    "Sheet1:Sheet3!A9:B9",
    "name.A9",
    "A9.name",
    "_xlfn.A9",
    "Sheet9!Total9",
    "XFE9",
    "ABCD9",
    "A9999999",
    "A1048577",
    "TRUE",
    "1.5E+9",
    "{1,2;3,4}",
    "#REF!A9",
    "#N/A",
    "#DIV/0!",
    "A:C",
    "$A:$A",
    "'My Sheet'!#REF!",
    "résumé9",
)
"""Parts of a formula that hold no reference to rows of My Sheet."""

SHIFTED = (
    ("A3", "#REF!"),
    ("$A$3", "#REF!"),
    ("A9", "A7"),
    ("a$9", "a$7"),
    ("A3:A5", "A3:A3"),
    ("A3:B3", "#REF!"),
    ("A2:$B$9", "A2:$B$7"),
    ("A2 : B9", "A2:B7"),
    ("$9:9", "$7:7"),
    ("3:3", "#REF!"),
    ("A9#", "A7#"),
    ("@A9", "@A7"),
    ("A9%", "A7%"),
    ("LOG10", "LOG8"),
    ("'My Sheet'!A9", "'My Sheet'!A7"),
    ("'MY SHEET'!A9:B10", "'MY SHEET'!A7:B8"),
    ("'My Sheet'!A3", "#REF!"),
    ("'My Sheet'!A4:'my sheet'!B6", "'My Sheet'!A3:B4"),
    ("A9:INDEX(B:B,4)", "A7:INDEX(B:B,4)"),
    ("OFFSET(A9,1,1):B6", "OFFSET(A7,1,1):B4"),
    ("INDIRECT(A9)", "INDIRECT(A7)"),
    ("A9 A3:C9", "A7 A3:C7"),
    ("A1048576", "A1048574"),
)


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_is_no_reference_to_the_sheet_stays(text: str) -> None:
    assert FORMULAS.moved(text, at_home=True) == text


@pytest.mark.parametrize(("text", "shifted"), SHIFTED)
def test_references_move(text: str, shifted: str) -> None:
    assert FORMULAS.moved(text, at_home=True) == shifted


PARTS = st.sampled_from([*SHIFTED, *((text, text) for text in UNTOUCHED)])


@given(PARTS, st.lists(st.tuples(st.sampled_from(["+", ",", "&", "<=", "^", "*", ";"]), PARTS)))
def test_each_part_is_the_same_wherever_it_stands(
    first: tuple[str, str], others: list[tuple[str, tuple[str, str]]]
) -> None:
    text = first[0] + "".join(sign + part[0] for sign, part in others)
    shifted = first[1] + "".join(sign + part[1] for sign, part in others)
    assert FORMULAS.moved(text, at_home=True) == shifted


def test_on_another_sheet_only_what_names_the_sheet_moves() -> None:
    text = "A9+'my sheet'!A9+SUM('My Sheet'!$A$2:$B$9)+Other!A9"
    shifted = "A9+'my sheet'!A7+SUM('My Sheet'!$A$2:$B$7)+Other!A9"
    assert FORMULAS.moved(text, at_home=False) == shifted


def test_a_sheet_with_an_apostrophe_is_known() -> None:
    formulas = Formulas("Bob's", row_map(3))
    assert formulas.moved("'Bob''s'!A4", at_home=False) == "'Bob''s'!A3"


@given(GONE, st.integers(1, 50), st.integers(1, 50))
def test_openpyxls_tokens_of_a_shifted_formula_differ_in_references_alone(
    gone: set[int], first: int, last: int
) -> None:
    text = f'=IF($A{first}="A1",VLOOKUP(A{last},B2:C${last},2)&T[A3],Other!A{last}+LOG10(2))'
    formulas = Formulas("My Sheet", row_map(*gone))
    old = Tokenizer(text).items
    new = Tokenizer("=" + formulas.moved(text[1:], at_home=True)).items
    assert len(old) == len(new)
    for before, after in zip(old, new, strict=True):
        free = before.subtype == Token.RANGE and before.value[0] not in "TO"
        assert free or before.value == after.value


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("'My Sheet'!$A$3:$A$9", "'My Sheet'!$A$3:$A$7"),
        ("('My Sheet'!$A$3,'My Sheet'!$A$4,'My Sheet'!$A$6)", "('My Sheet'!$A$3,'My Sheet'!$A$4)"),
        ("'My Sheet'!$A$3,'My Sheet'!$A$4", "'My Sheet'!$A$3"),
        ("'My Sheet'!$A$4,Other!$A$4", "'My Sheet'!$A$3,Other!$A$4"),
        ("'My Sheet'!$A$3", None),
        ("'My Sheet'!#REF!", "'My Sheet'!#REF!"),
    ],
)
def test_a_list_of_areas_loses_those_that_are_gone(text: str, left: str | None) -> None:
    assert FORMULAS.shift_areas(text) == left


def test_each_reference_may_have_its_own_way_with_relative_rows() -> None:
    def relative(rows: RowMap) -> Relative:
        return lambda row: row + 100 * (rows is FORMULAS.rows)

    text = "A9+$A$9+Other!A9+SUM('My Sheet'!A$9:A9)"
    shifted = "A109+$A$7+Other!A9+SUM('My Sheet'!A$7:A109)"
    assert FORMULAS.shift_each(text, at_home=True, relative=relative) == shifted


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("A4+A6*$B$9", True),
        ("SUM(A6:A9)", True),
        ("Other!A3", True),
        ("[@A]+People[[#This Row],[A]]*Others[A]", True),
        ('"A3"&"People"', True),
        ("A3", False),
        ("SUM(A2:A9)", False),
        ("SUM(A:A)", False),
        ("SUM('My Sheet'!3:3)", False),
        ("SUM(People[A])", False),
        ("COUNTA(PEOPLE)", False),
    ],
)
def test_a_cached_value_holds_while_all_its_cells_are_left(text: str, same: bool) -> None:
    formulas = Formulas("My Sheet", row_map(3, 5), stale=["People"])
    assert formulas.shift(text, at_home=True).same is same


def test_names_that_only_look_alike_are_told_apart() -> None:
    formulas = Formulas("Straße", row_map(3), stale=["Kunden"])
    text = "STRASSE!A4+'straße'!A4"
    assert formulas.moved(text) == "STRASSE!A4+'straße'!A3"
    assert formulas.shift("SUM(KUNDEN)", at_home=False) == ("SUM(KUNDEN)", False)
    assert formulas.shift("SUM(Kunde)", at_home=False) == ("SUM(Kunde)", True)


def test_a_table_that_is_gone_leaves_no_name_behind() -> None:
    formulas = Formulas("My Sheet", row_map(3), lost=["People"])
    text = 'SUM(People[A],people)+People2[A]&"People"+A9'
    expected = ('SUM(#REF!,#REF!)+People2[A]&"People"+A8', False)
    assert formulas.shift(text, at_home=True) == expected


@given(st.integers(1, 60), st.integers(0, 20), st.integers(0, 20))
def test_a_shared_formula_expands_as_openpyxl_translates_it(
    row: int, down: int, right: int
) -> None:
    text = f'IF(B{row}="B9",SUM($A$1:B{row})+$C{row}*Other!D{row},LOG10(A:A)+T[B1])'
    target = f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[right]}{1 + down}"
    expected = Translator("=" + text, "A1").translate_formula(target)
    assert "=" + expand_shared(text, down, right) == expected
