"""A row gets another number in all places that hold it, and in no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.references import column_letters
from deact_gui.core.contacts.xlsx.renumber import row_renumbered

NUMBERS = st.integers(1, 1048576)


@given(st.data(), NUMBERS, NUMBERS)
def test_a_row_and_its_cells_get_the_number_and_nothing_else_does(
    data: st.DataObject, old: int, new: int
) -> None:
    traps = [f' s="{old}"', f' s="1{old}"', "", f' x="&quot;{old}"', f' t="a>r=&quot;A{old}&quot;"']
    inner = [f"<v>{old}</v>", f'<f>"{old}"</f>', f'<is><t>r="A{old}"</t></is>', ""]
    first = data.draw(st.sampled_from(["", ' spans="1:2"', f' spans="1:{old}"', f' ht="{old}"']))
    order = data.draw(st.booleans())
    cells = data.draw(st.lists(st.tuples(st.sampled_from(traps), st.sampled_from(inner))))
    referred = data.draw(st.booleans())

    def row(number: int) -> bytes:
        start = f'<row{first} r="{number}">' if order else f'<row r="{number}"{first}>'
        written = [
            f'<c r="{column_letters(i)}{number}"{trap}>{value}</c>'
            if referred
            else f"<c{trap}>{value}</c>"
            for i, (trap, value) in enumerate(cells, 1)
        ]
        return "".join([start, *written, "</row>"]).encode()

    assert row_renumbered(row(old), old, new) == row(new)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (b'<row><c r="A7"/></row>', b'<row r="6"><c r="A6"/></row>'),
        (b"<row/>", b'<row r="6"/>'),
        (b'<row spans="1:7"><c/></row>', b'<row r="6" spans="1:7"><c/></row>'),
        (b'<row r="7"><c s="7" r="XFD7"/></row>', b'<row r="6"><c s="7" r="XFD6"/></row>'),
    ],
)
def test_a_row_that_does_not_say_its_number_says_it_now(row: bytes, expected: bytes) -> None:
    assert row_renumbered(row, 7, 6) == expected
