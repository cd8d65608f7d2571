"""Shared strings are read as Excel means them, and can be blanked one by one."""

import io
import zipfile
from collections.abc import Callable, Iterator

import numpy as np
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx import strings as module
from deact_gui.core.contacts.xlsx.strings import NONE, SharedStrings, blanked
from deact_gui.core.errors import ContactsError
from tests.core.contacts.xlsx.workbooks import strings_xml

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

SPELLINGS = {
    "<si><t>plain</t></si>": "plain",
    '<si><t xml:space="preserve"> spaced </t></si>': " spaced ",
    "<si><t>é ☎ 😀</t></si>": "é ☎ 😀",
    "<si><t>a &amp;lt; &lt;b&gt; &quot;&apos; &#233; &#xe9;</t></si>": "a &lt; <b> \"' é é",
    "<si><t>a_x000D_b _x005F_x000D_ _xd83d__xDE00_</t></si>": "a\rb _x000D_ 😀",
    "<si><t>a\r\nb\rc\nd</t></si>": "a\nb\nc\nd",
    "<si><r><rPr><b/></rPr><t>ri</t></r><r><t>ch</t></r></si>": "rich",
    '<si><t>東京</t><rPh sb="0" eb="2"><t>ト</t></rPh><phoneticPr/></si>': "東京",
    "<si><t/></si>": "",
    "<si/>": "",
    "<si><t></t></si>": "",
    "<si>\n <t>pretty</t>\n</si>\n": "pretty",
    "<si><!-- no --><t><![CDATA[<si><t>a</t></si>]]></t></si>": "<si><t>a</t></si>",
}
"""What a string is, by how it is written."""


def source(items: list[str], size: int = 1 << 20, tail: str = "") -> Callable[[], Iterator[bytes]]:
    data = f'<sst xmlns="{MAIN}">{"".join(items)}{tail}</sst>'.encode()
    return lambda: (data[i : i + size] for i in range(0, len(data), size))


def texts(strings: SharedStrings) -> list[str]:
    return [strings[i].decode() for i in range(len(strings))]


@given(st.lists(st.sampled_from(sorted(SPELLINGS))), st.integers(1, 200))
def test_each_spelling_means_its_text_wherever_a_block_ends(items: list[str], size: int) -> None:
    read = SharedStrings.read(source(items, size))
    assert texts(read) == [SPELLINGS[item] for item in items]


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"]), max_size=20)))
def test_what_xlsxwriter_writes_is_read_back(values: list[str]) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, value in enumerate(values):
            sheet.write_string(row, 0, f"{row} {value}")
    data = dict(_parts(file.getvalue())).get("xl/sharedStrings.xml")
    read = SharedStrings.read(lambda: iter([data])) if data else NONE
    expected = [f"{row} {value}".replace("\r", "\n") for row, value in enumerate(values)]
    assert [text.replace("\r", "\n") for text in texts(read)] == expected


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield from ((name, archive.read(name)) for name in archive.namelist())


@given(st.data())
def test_unwanted_strings_are_blanked_and_the_others_keep_their_bytes(data: st.DataObject) -> None:
    items = data.draw(st.lists(st.sampled_from(sorted(SPELLINGS)), min_size=1))
    wanted = data.draw(st.lists(st.booleans(), min_size=len(items), max_size=len(items)))
    part = source(items, data.draw(st.integers(1, 200)), "<extLst><ext/></extLst>")
    again = b"".join(blanked(part, np.array(wanted, bool)))
    assert texts(SharedStrings.read(lambda: iter([again]))) == [
        SPELLINGS[item] if keep else "" for item, keep in zip(items, wanted, strict=True)
    ]
    if "!" not in "".join(items) and "='" not in "".join(items):
        assert all(item in again.decode() for item, keep in zip(items, wanted, strict=True) if keep)
        assert again.endswith(b"<extLst><ext/></extLst></sst>")


@pytest.mark.parametrize("index", [-1, 1, 1 << 31])
def test_an_index_that_is_not_there_is_refused(index: int) -> None:
    with pytest.raises(ContactsError, match="not understood"):
        SharedStrings.read(source(["<si/>"])).spans(np.array([0, index]))
    with pytest.raises(ContactsError, match="not understood"):
        NONE.spans(np.array([index]))


def test_positions_lead_back_to_their_strings() -> None:
    strings = SharedStrings.read(source([f"<si><t>{text}</t></si>" for text in ("ab", "", "c")]))
    assert strings.at(np.array([0, 1, 2])).tolist() == [0, 0, 2]


@given(st.lists(st.text("AZaz é[", max_size=6), max_size=12), st.integers(1, 20))
def test_all_strings_are_looked_through_in_whole_ones(texts: list[str], at_once: int) -> None:
    strings = SharedStrings.read(lambda: iter([strings_xml(texts)]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_AT_ONCE", at_once)
        found = list(strings.lowered())
    ends = {0, *np.cumsum([len(text.encode()) for text in texts]).tolist()}
    assert {start for start, _ in found} <= ends
    assert b"".join(piece for _, piece in found) == b"".join(t.encode() for t in texts).lower()
