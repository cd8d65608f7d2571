"""Formulas that are shifted by their pattern are those that are shifted one by one."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.formulas import Formulas, expand_shared
from deact_gui.core.contacts.xlsx.row_formulas import RowFormulas, SharedFormula
from deact_gui.core.contacts.xlsx.texts import decode, encode
from tests.core.contacts.xlsx.test_many_formulas import formula
from tests.core.contacts.xlsx.test_row_map import row_map

GONE = st.sets(st.integers(1, 130), max_size=40)

PATTERNS = (
    "C{r}*$D{r}",
    "SUM(C$2:C{r})",
    "SUM($C${r}:C120)",
    "C{r}-C{before}+F{after}",
    "SUM(C{before}:D{after})",
    "SUM(C{after}:D{before},{r}:{r},$7:{after})",
    "LOG{r}(C{r})&LOG{r}",
    "\"A{r}\"&Other!A{r}&'My Sheet'!$B{r}&[1]Other!C{before}",
    "Sheet{r}!A5+Sheet{r}:Other!A{r}",
    "C{r}*{r}+{before}",
    "C1{r}+C{r}1+C{r}.5",
    "IF(D{r}>AVERAGE($D$2:$D$119),People[A]&People[[#This Row],[C{r}]],Gone[B])",
    "Total{r}+A{r}#+@B{r}+#REF!A{r}",
    'IF(A{r}<>"&#{r};",A{r}&"é"," ")',
    "SUM(B{r} : B{after} A1:C{r})",
    "SUM('My Sheet'!A{r}:'My Sheet'!B{after})",
    "A:A+$5+A5+A$6:B{r}",
    "XFD{r}+XFE{r}+'It''s {r}'!A{r}",
)

FORMULAS = {
    "some rows": Formulas("My Sheet", row_map(5, 6, 103, 110, 111), ["People"], ["Gone"]),
    "none": Formulas("My Sheet", row_map()),
}


def shifted(formulas: RowFormulas, text: str, row: int) -> tuple[str, bool]:
    xml, same = formulas.shift(encode(text), row)
    return decode(xml), same


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("formulas", FORMULAS.values(), ids=list(FORMULAS))
def test_each_row_of_a_column_of_formulas(pattern: str, formulas: Formulas) -> None:
    by_pattern = RowFormulas(formulas)
    for row in range(95, 125):
        text = pattern.format(r=row, before=row - 1, after=row + 1)
        assert shifted(by_pattern, text, row) == formulas.shift(text, at_home=True)


@given(GONE, st.integers(), st.lists(st.integers(100, 120), min_size=1, max_size=8))
def test_any_formulas_in_any_order(gone: set[int], seed: int, rows: list[int]) -> None:
    formulas = Formulas("My People", row_map(*gone))
    by_pattern, random = RowFormulas(formulas), Random(seed)
    texts = [formula(random)[1:] for _ in range(3)]
    texts += [text.replace(digit, "{r}") for text in texts for digit in "357"]
    for row in rows:
        for text in texts:
            written = text.replace("{r}", str(row))
            assert shifted(by_pattern, written, row) == formulas.shift(written, at_home=True)


def test_entities_of_other_spellings_are_understood() -> None:
    by_pattern = RowFormulas(FORMULAS["none"])
    xml = b"A103&#38;&quot;&#103;&quot;&gt;A104"
    assert by_pattern.shift(xml, 103) == (xml, True)
    moved = RowFormulas(FORMULAS["some rows"]).shift(xml.replace(b"A103", b"A102"), 104)
    assert moved == (b'A100&amp;"g"&gt;A101', True)


@pytest.mark.parametrize("row", [7, 150, 150_000])
@pytest.mark.parametrize("column", [3, 5])
def test_a_shared_formula_is_what_it_expands_to(row: int, column: int) -> None:
    formulas = RowFormulas(FORMULAS["none"])
    texts = [
        pattern.format(r=row, before=row - 1, after=row + 1)
        for pattern in (*PATTERNS, "C{r}+C100{r}", 'SUM(C$5:C{r})&C1&D$1&"C{r}"')
    ]
    texts += [f"A{row + 100_000}+A{row + 1000}", f"A{row + 9 * row}"]
    for text in texts:
        shared = SharedFormula(text, row, 3)
        for other in (row, row + 1, row + 2, 1000, 99_999, 100_000, 900_000):
            expected = expand_shared(text, other - row, column - 3)
            assert decode(formulas.expanded(shared, other, column)) == expected
