"""No cell that refers to a shared string is overlooked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.string_refs import string_refs
from deact_gui.core.errors import ContactsError

CELLS = {
    '<c r="A1" t="s"><v>7</v></c>': [7],
    '<c r="A1" s="3" t="s"><v>123456789</v></c>': [123456789],
    '<c t="s" r="A1"><v>0</v></c>': [0],
    '<c r="A1"\n\tt="s" ><v> 5 </v></c>': [5],
    '<c r="A1" t="s"><f>"a"</f><v>6</v></c>': [6],
    '<c r="A1" t="s"><v>0000000000000008</v></c>': [8],
    '<c r="A1" t="s" x="a>b"><v>9</v></c>': [9],
    '<c r="A1" t="s"/>': [],
    '<c r="A1" t="s"></c>': [],
    '<c r="A1"><v>1</v></c>': [],
    '<c r="A1" t="str"><f>IF( t="s"&gt;1,2)</f><v>1</v></c>': [],
    '<c r="A1" t="inlineStr"><is><t> t="s"> 4 t="s"</t></is></c>': [],
    '<c r="A1" s="1"/>': [],
}


@given(st.lists(st.sampled_from(sorted(CELLS))))
def test_all_references_are_found(cells: list[str]) -> None:
    found = string_refs(f'<row r="1">{"".join(cells)}</row>'.encode())
    assert sorted(found.tolist()) == sorted(i for cell in cells for i in CELLS[cell])


@pytest.mark.parametrize("cell", ['<c t="s"><v>x</v></c>', '<c t="s"<v>1</v></c>'])
def test_a_reference_that_can_not_be_read_is_refused(cell: str) -> None:
    with pytest.raises(ContactsError, match="not understood"):
        string_refs(cell.encode())


@pytest.mark.parametrize("data", [b"", b"<", b' t="s"', b'<c t="s"'])
def test_little_holds_no_reference(data: bytes) -> None:
    if data.startswith(b"<c"):
        with pytest.raises(ContactsError, match="not understood"):
            string_refs(data)
    else:
        assert not len(string_refs(data))
