"""The rows of a sheet are found with their true numbers, wherever a block ends."""

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.rows import Rows, SheetRows
from deact_gui.core.errors import ContactsError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{MAIN}"><cols/><sheetData>'
TAIL = '</sheetData><rowBreaks count="1"><brk id="2"/></rowBreaks></worksheet>'


def stream(text: str | bytes, size: int = 1 << 20) -> Callable[[], Iterator[bytes]]:
    data = text.encode() if isinstance(text, str) else text
    return lambda: (data[i : i + size] for i in range(0, len(data), size))


def read(sheet: SheetRows) -> dict[int, bytes]:
    """Return the rows by their numbers."""
    return {
        number: piece
        for rows in sheet
        for number, piece in zip(rows.numbers.tolist(), rows.pieces(), strict=True)
    }


@st.composite
def sheet_rows(draw: st.DrawFn) -> list[tuple[int, str]]:
    """Draw rows as most programs write them, and as few do."""
    rows, number = [], 0
    for _ in range(draw(st.integers(0, 8))):
        step = draw(st.sampled_from([1, 1, 1, 2, 9, 100, 50_000]))
        number += step
        written = [f'r="{number}"'] if step > 1 or draw(st.booleans()) else []
        other = draw(st.sampled_from([[], ['spans="1:2"'], ['ht="3"', 'x="a>r &quot;9&quot;"']]))
        start = " ".join(["<row", *(other + written if draw(st.booleans()) else written + other)])
        cells = draw(st.sampled_from(["/>", "></row>", "><c/></row>", "><c><v>é</v></c></row>\n"]))
        rows.append((number, start + cells))
    return rows


@given(sheet_rows(), st.integers(1, 300))
def test_rows_are_cut_wherever_a_block_ends(rows: list[tuple[int, str]], size: int) -> None:
    sheet = SheetRows(stream(HEAD + "".join(text for _, text in rows) + TAIL, size))
    assert sheet.head == HEAD.encode()
    assert read(sheet) == {number: text.encode() for number, text in rows}
    assert sheet.tail == TAIL.encode()


@pytest.mark.parametrize("inner", ["<sheetData/>", "<sheetData />", "<sheetData></sheetData>"])
def test_a_sheet_without_rows_has_a_head_and_a_tail(inner: str) -> None:
    sheet = SheetRows(stream(f'<worksheet xmlns="{MAIN}">{inner}<a/></worksheet>'))
    assert read(sheet) == {}
    assert sheet.head + sheet.tail == (
        f'<worksheet xmlns="{MAIN}"><sheetData></sheetData><a/></worksheet>'.encode()
    )


def test_white_space_between_rows_stays_with_the_row_before() -> None:
    sheet = SheetRows(stream(f'{HEAD}\n <row r="1"/>\n <row r="2"></row >\n{TAIL}'))
    assert read(sheet) == {1: b'<row r="1"/>\n ', 2: b'<row r="2"></row >\n'}


ODD = {
    "prefix": f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="3"><x:c r="A3" t="s"/></x:row>'
    "</x:sheetData></x:worksheet>",
    "both prefixes": f'<worksheet xmlns="{MAIN}" xmlns:x="{MAIN}"><sheetData><x:row r="3">'
    '<x:c r="A3" t="s"/></x:row></sheetData></worksheet>',
    "strict": '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData>'
    '<row r="3"><c r="A3" t="s"/></row></sheetData></worksheet>',
    "comment": f'{HEAD}<!-- <row r="1"/> --><row r="3"><c r="A3" t="s"/></row>{TAIL}',
    "instruction": f'{HEAD}<?a <row r="1"/>?><row r="3"><c r="A3" t="s"/></row>{TAIL}',
    "single quotes": f"{HEAD}<row r='3'><c r='A3' t='s'/></row>{TAIL}",
    "spaces": f'{HEAD}<row r = "3"><c\nr\n=\n"A3" t="s"/></row>{TAIL}',
    "namespace again": f'{HEAD}<row r="3" xmlns="{MAIN}"><c r="A3" t="s"/></row>{TAIL}',
    "comment before": HEAD.replace("<cols/>", "<!-- <sheetData> -->") + f'<row r="3">'
    f'<c r="A3" t="s"/></row>{TAIL}',
}
"""One row of one cell, as no spreadsheet program should write it."""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("size", [7, 1000])
@pytest.mark.parametrize("kind", ODD)
def test_odd_xml_is_read_as_if_it_were_plain(kind: str, size: int, encoding: str) -> None:
    text = ODD[kind].replace('encoding="UTF-8"', f'encoding="{encoding.removesuffix("-sig")}"')
    sheet = SheetRows(stream(text.encode(encoding), size))
    rows = read(sheet)
    assert rows == {3: b'<row r="3"><c r="A3" t="s"/></row>'}
    assert re.search(rb'<worksheet xmlns="http[^"]*/main"', sheet.head)
    assert sheet.tail.startswith(b"</sheetData>")


def test_a_row_in_cdata_is_text() -> None:
    text = f'{HEAD}<row r="3"><c r="A3"><v><![CDATA[<row r="1"> & ]]></v></c></row>{TAIL}'
    assert read(SheetRows(stream(text))) == {
        3: b'<row r="3"><c r="A3"><v>&lt;row r="1"&gt; &amp; </v></c></row>'
    }


@pytest.mark.parametrize("at", [1, 2, 999, 1000])
def test_an_oddity_found_late_repeats_no_row(at: int) -> None:
    texts = [f'<row r="{i}"><c r="A{i}"/></row>' for i in range(1, 1001)]
    texts.insert(at, "<!-- odd -->")
    sheet = SheetRows(stream(HEAD + "".join(texts) + TAIL, 500))
    given = [number for rows in sheet for number in rows.numbers.tolist()]
    assert given == list(range(1, 1001))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<html/>",
        "PK",
        f'<worksheet xmlns="{MAIN}"/>',
        f'{HEAD}<row r="1"/>',
        f'{HEAD}<row r="1"><c/></row><row r="2"/>',
        f'{HEAD}<row r="2"/><row r="2"/>{TAIL}',
        f'{HEAD}<row r="2"/><row r="1"/>{TAIL}',
        f'{HEAD}<row r="0"/>{TAIL}',
        f'{HEAD}<row r="1048577"/>{TAIL}',
        f'{HEAD}<row r="99999999"/>{TAIL}',
        f'{HEAD}<row r="1048576"/><row/>{TAIL}',
        f'{HEAD}text<row r="1"/>{TAIL}',
        f"<!DOCTYPE worksheet [<!ENTITY a 'b'>]>{HEAD.partition('?>')[2]}{TAIL}",
        f'{HEAD}<a:row xmlns:a="b"/>{TAIL}',
        HEAD.replace(MAIN, "elsewhere") + TAIL,
        HEAD.replace("<worksheet", "<chartsheet") + TAIL.replace("worksheet", "chartsheet"),
        f'{HEAD}<row r="1" xmlns="b"><c xmlns="{MAIN}"/></row>{TAIL}',
        f'<b:worksheet xmlns="b" xmlns:b="{MAIN}"><b:sheetData/></b:worksheet>',
    ],
)
def test_what_is_no_worksheet_is_refused(text: str) -> None:
    with pytest.raises(ContactsError, match="not understood"):
        read(SheetRows(stream(text)))


def test_the_last_row_that_a_sheet_can_have_is_read() -> None:
    assert read(SheetRows(stream(f'{HEAD}<row r="1048576"/>{TAIL}'))).keys() == {1048576}


@pytest.mark.parametrize("inner", [b" " * 2000, b'<row r="1">' + b" " * 2000])
def test_a_row_without_end_is_not_read_for_ever(
    inner: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deact_gui.core.contacts.xlsx.elements.MOST_FRAME", 1000)
    with pytest.raises(ContactsError, match="not understood"):
        read(SheetRows(stream(HEAD.encode() + inner, 100)))


def test_a_row_of_styles_alone_is_not_filled() -> None:
    cells = ["", "<c s='1'/>", "<c><v/></c>", "<c><f>A1</f></c>", "<c><is><t>a</t></is></c>", ""]
    texts = [f'<row r="{i}">{cell}</row>'.replace("'", '"') for i, cell in enumerate(cells, 1)]
    rows: Rows = next(iter(SheetRows(stream(HEAD + "".join(texts) + TAIL))))
    assert rows.filled.tolist() == [False, False, True, True, True, False]


PREFIXED = (
    f'<?xml version="1.0"?><x:worksheet xmlns:a="b" xmlns:x="{MAIN}"><x:cols/><x:sheetData>'
    '<x:row r="1" a:c="x:d"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="2"/>{}</x:sheetData>'
    "<x:tail/></x:worksheet>"
)


@pytest.mark.parametrize("size", [120, 131, 200, 10_000])
@pytest.mark.parametrize(
    "late",
    [
        '<x:row r="3"/>',
        '<x:row r="3"><!-- <x:row> --></x:row>',
        '<x:row r="3" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        "<x:row r='3'/>",
        '<row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="3"/>',
    ],
)
def test_a_prefix_is_taken_off_every_element(late: str, size: int) -> None:
    sheet = SheetRows(stream(PREFIXED.format(late), size))
    rows = read(sheet)
    assert b' r="3"' in rows.pop(3)
    assert rows == {
        1: b'<row r="1" a:c="x:d"><c r="A1"><v>1</v></c></row>',
        2: b'<row r="2"/>',
    }
    assert sheet.head.endswith(b"<cols/><sheetData>")
    assert sheet.tail == b"</sheetData><tail/></worksheet>"


@pytest.mark.parametrize(
    "text",
    [
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row x:r="1"/></x:sheetData></x:worksheet>',
        f'<x:worksheet xmlns:x="{MAIN}" xmlns="y"><x:sheetData/><row/></x:worksheet>',
    ],
)
def test_a_prefix_that_means_more_is_read_carefully_or_refused(text: str) -> None:
    try:
        rows = read(SheetRows(stream(text)))
    except ContactsError:
        return
    assert rows.keys() == {1}
