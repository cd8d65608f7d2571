"""Whatever refers to cells refers to the same ones afterwards, but for those that are gone.

The model: a reference is the set of the cells it covers. Rows that are removed take their cells
out of each set, and the rows left are numbered anew. openpyxl says which cells a text covers.
"""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl.formula.tokenizer import Token, Tokenizer
from openpyxl.utils import get_column_letter, range_boundaries

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.ranges import shift_ranges
from deact_gui.core.contacts.xlsx.parts.rules import shift_rules
from tests.core.contacts.xlsx.parts.fragments import tree
from tests.core.contacts.xlsx.test_row_map import row_map

ROWS = 20
GONE = st.sets(st.integers(1, ROWS), max_size=ROWS - 1)

Cells = frozenset[tuple[int, int]]


def cells(texts: Iterable[str]) -> Cells:
    """Return the (row, column) of all cells that some references cover."""
    found: set[tuple[int, int]] = set()
    for text in texts:
        left, top, right, bottom = range_boundaries(text)
        assert left and top and right and bottom
        found |= {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
    return frozenset(found)


def without(before: Cells, gone: set[int]) -> Cells:
    """Return where cells are when rows are removed."""
    kept = [row for row in range(1, 2 * ROWS) if row not in gone]
    return frozenset((kept.index(row) + 1, column) for row, column in before if row not in gone)


@st.composite
def references(draw: st.DrawFn) -> str:
    """Return a cell or a range, with or without dollars."""
    corners = []
    first = draw(st.integers(1, ROWS)), draw(st.integers(1, 4))
    size = draw(st.integers(0, 6)), draw(st.integers(0, 2))
    for row, column in {first: 0, (first[0] + size[0], first[1] + size[1]): 0}:
        dollars = draw(st.tuples(*[st.sampled_from(["", "$"])] * 2))
        corners.append(f"{dollars[0]}{get_column_letter(column)}{dollars[1]}{row}")
    return ":".join(corners)


def operands(formula: str) -> list[str]:
    return [t.value for t in Tokenizer(f"={formula}").items if t.type == Token.OPERAND]


@given(GONE, st.lists(references(), min_size=1, max_size=5), st.sampled_from(["", "'My Sheet'!"]))
def test_formulas(gone: set[int], used: list[str], sheet: str) -> None:
    text = "SUM(" + ",".join(sheet + reference for reference in used) + ")"
    shifted = operands(Formulas("My Sheet", row_map(*gone)).moved(text, at_home=not sheet))
    assert len(shifted) == len(used)
    for before, after in zip(used, shifted, strict=True):
        left = without(cells([before]), gone)
        assert (cells([after.removeprefix(sheet)]) if after != "#REF!" else frozenset()) == left


def covered(element: etree._Element) -> Cells:
    return cells((element.get("sqref") or element.get("ref") or "").split())


LISTS = st.lists(st.lists(references(), min_size=1, max_size=3), max_size=4)


@given(GONE, LISTS, st.lists(references(), max_size=4))
def test_what_a_sheet_says_of_its_cells(
    gone: set[int], lists: list[list[str]], single: list[str]
) -> None:
    marked = [
        f'<{name} {attribute}="{" ".join(ranges)}" id="{number}"/>'
        for name, attribute, many in (
            ("ignoredError", "sqref", lists),
            ("dataValidation", "sqref", lists),
            ("conditionalFormatting", "sqref", lists),
            ("hyperlink", "ref", [[each] for each in single]),
        )
        for number, ranges in enumerate(many)
    ]
    root = tree(*(piece.replace("$", "") for piece in marked))
    rows = row_map(*gone)
    before = {(str(e.tag), e.get("id")): covered(e) for e in root}
    shift_ranges(root, rows)
    shift_rules(root, Formulas("My Sheet", rows), at_home=True)
    after = {(str(e.tag), e.get("id")): covered(e) for e in root}
    assert after == {key: left for key, old in before.items() if (left := without(old, gone))}


@given(GONE, st.lists(references(), max_size=6))
def test_merges_of_more_than_one_cell(gone: set[int], merges: list[str]) -> None:
    wanted = [text.replace("$", "") for text in merges]
    root = tree("<mergeCells>", *(f'<mergeCell ref="{text}"/>' for text in wanted), "</mergeCells>")
    shift_ranges(root, row_map(*gone))
    expected = [left for text in wanted if len(left := without(cells([text]), gone)) > 1]
    assert [covered(merge) for merge in root.iter("{*}mergeCell")] == expected


@given(GONE, st.integers(1, ROWS), st.integers(0, 8), st.integers(1, ROWS))
def test_rules_read_beside_each_cell_and_what_is_fixed(
    gone: set[int], first: int, size: int, fixed: int
) -> None:
    """Each cell of a rule judges by its own row and by a row that is fixed, as before."""
    root = tree(
        f'<dataValidation sqref="A{first}:A{first + size}">'
        f"<formula1>$B{first}&gt;$C${fixed}</formula1></dataValidation>"
    )
    shift_rules(root, Formulas("My Sheet", row_map(*gone)), at_home=True)
    left = without(cells([f"A{first}:A{first + size}"]), gone)
    if not left:
        assert not len(root)
        return
    beside, still = operands(root[0].findtext("{*}formula1") or "")
    assert beside == f"$B{min(left)[0]}"
    moved = without(cells([f"C{fixed}"]), gone)
    assert still == (f"$C${min(moved)[0]}" if moved else "#REF!")
