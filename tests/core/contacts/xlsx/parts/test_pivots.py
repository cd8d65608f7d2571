"""Pivot tables are made from the same rows, and keep no value that only removed rows had."""

import pytest

from deact_gui.core.contacts.xlsx.parts.pivots import (
    forget_rows,
    has_lost_rows,
    kept_items,
    location_of,
    shift_pivot_table,
    shift_source,
    source_of,
)
from deact_gui.core.contacts.xlsx.references import Area
from tests.core.contacts.xlsx.parts.fragments import FORMULAS, ROWS, element, text, tree


def cache(source: str, fields: str = "", more: str = "") -> str:
    listed = f"<cacheFields>{fields}</cacheFields>" if fields else ""
    where = f"<cacheSource><worksheetSource {source}/></cacheSource>"
    return f"<pivotCacheDefinition{more}>{where}{listed}</pivotCacheDefinition>"


@pytest.mark.parametrize(
    ("source", "found", "lost"),
    [
        ('ref="A1:B9" sheet="People"', "A1:B9", True),
        ('ref="A7:B9" sheet="people"', "A7:B9", False),
        ('ref="A1:B9" sheet="Other"', None, False),
        ('name="Contacts"', "Contacts", True),
        ('name="Others"', "Others", False),
        ('ref="A1:B9" sheet="People" r:id="rId9"', None, False),
    ],
)
def test_the_source_of_a_pivot_table_is_known(source: str, found: str | None, lost: bool) -> None:
    root = element(cache(source))
    assert source_of(root, FORMULAS) == found
    assert has_lost_rows(root, FORMULAS) is lost


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('ref="A1:B9" sheet="People"', 'ref="A1:B6" sheet="People"'),
        ('ref="A1:B9" sheet="Other"', 'ref="A1:B9" sheet="Other"'),
        ('name="Contacts"', 'name="Contacts"'),
    ],
)
def test_the_source_shrinks(before: str, after: str) -> None:
    root = element(cache(before))
    shift_source(root, FORMULAS)
    assert text(root) == cache(after)


def records(*rows: str) -> str:
    return "".join(f"<r>{row}</r>" for row in rows)


def test_records_tell_which_values_rows_still_have() -> None:
    rows = ['<x v="0"/><n v="1"/>', '<x v="1"/><m/>', '<x v="0"/><m/>', '<x v="2"/><m/>']
    assert kept_items(tree(records(*rows)), Area(1, 2, 2, 6), ROWS) == [{1}, set()]


def test_records_of_other_rows_tell_nothing() -> None:
    assert kept_items(tree(records('<x v="0"/>')), Area(1, 1, 2, 9), ROWS) is None


ITEMS = '<s v="Ann"/><n v="2065550123"/><m/><s v="Bob"><tpls/></s>'
FLAGS = 'containsSemiMixedTypes="0" containsNumber="1" minValue="5" maxValue="2065550123"'


def test_values_of_removed_rows_are_forgotten_in_their_places() -> None:
    fields = (
        f'<cacheField name="a"><sharedItems {FLAGS} count="4">{ITEMS}</sharedItems></cacheField>'
    )
    more = ' r:id="rId1" refreshedBy="Eve" recordCount="8"'
    root = element(cache('name="Contacts"', fields, more))
    forget_rows(root, [{0, 2}])
    items = '<s v="Ann"/><s v="(removed 1)" u="1"/><m/><s v="(removed 2)" u="1"/>'
    assert text(root) == cache(
        'name="Contacts"',
        '<cacheField name="a"><sharedItems containsNumber="1" count="4" containsMixedTypes="1">'
        f"{items}</sharedItems></cacheField>",
        ' refreshedBy="Eve" refreshOnLoad="1" saveData="0"',
    )


def test_all_values_are_forgotten_when_nobody_knows_whose_they_are() -> None:
    fields = '<cacheField name="a"><sharedItems count="1"><s v="Ann"/></sharedItems></cacheField>'
    root = element(cache('name="Contacts"', fields))
    forget_rows(root, None)
    assert "Ann" not in text(root)


def test_a_pivot_table_on_the_sheet_moves() -> None:
    root = element('<pivotTableDefinition><location ref="F7:G9"/></pivotTableDefinition>')
    assert location_of(root) == Area(6, 7, 7, 9)
    shift_pivot_table(root, FORMULAS, at_home=False)
    assert location_of(root) == Area(6, 7, 7, 9)
    shift_pivot_table(root, FORMULAS, at_home=True)
    assert location_of(root) == Area(6, 4, 7, 6)
