"""The values in an OpenDocument spreadsheet are read, however often a few bytes repeat them."""

from pathlib import Path

import pytest

from deact_gui.core.contacts.values import ods
from deact_gui.core.contacts.values.opening import open_book
from deact_gui.core.contacts.values.value import text_of
from deact_gui.core.errors import ContactsError
from tests.core.contacts.values.ods_books import cell, content, row, table, typed, write_ods

LAST_ROW, LAST_COLUMN = 1 << 20, 1 << 14


def texts(folder: Path, tables: str, tab: int = 0) -> list[tuple[int, dict[int, str]]]:
    """Return the rows of a sheet in a document of these tables, as text."""
    rows = open_book(write_ods(folder / "a.ods", content(tables))).rows(tab)
    return [(row, {i: text_of(cell) for i, cell in cells.items()}) for row, cells in rows]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (typed("float", "value", "2065550123"), "2065550123"),
        (typed("percentage", "value", "0.1"), "0.1"),
        (typed("currency", "value", "1E3"), "1000"),
        (typed("boolean", "boolean-value", "true"), "TRUE"),
        (typed("boolean", "boolean-value", "false"), "FALSE"),
        (typed("date", "date-value", "2026-11-18"), "2026-11-18"),
        (typed("date", "date-value", "2026-11-18T18:00:00"), "2026-11-18 18:00:00"),
        (typed("date", "date-value", "1899-12-31"), "1899-12-31"),
        (typed("time", "time-value", "PT12H30M15.000S"), "12:30:15"),
        (typed("time", "time-value", "-PT1H"), "-PT1H"),
        (typed("string", "string-value", "=1+1"), "=1+1"),
        (cell("09995"), "09995"),
        (cell("a &amp; &lt;b&gt;"), "a & <b>"),
        (cell(" one \n <text:span>two</text:span>"), "one two"),
        (cell('one<text:s text:c="3"/>two<text:tab/><text:line-break/>'), "one   two\t\n"),
        (cell("one</text:p><text:p/><text:p>two"), "one\n\ntwo"),
        (cell("<text:ruby>Kanji<text:ruby-text>kana</text:ruby-text></text:ruby>"), "Kanji"),
    ],
)
def test_each_kind_of_cell_is_read(tmp_path: Path, xml: str, text: str) -> None:
    assert texts(tmp_path, table(row(xml))) == [(1, {0: text})]


def test_what_a_comment_or_drawing_says_is_none_of_the_cell(tmp_path: Path) -> None:
    comment = "<office:annotation><text:p>call <text:s/>back</text:p></office:annotation>"
    inner = f"<table:table-cell>{comment}<text:p>Ann</text:p></table:table-cell>"
    assert texts(tmp_path, table(row(inner))) == [(1, {0: "Ann"})]


def test_an_error_is_what_it_looks_like(tmp_path: Path) -> None:
    error = typed("string", "string-value", "").replace(
        "office:value-type", 'calcext:value-type="error" xmlns:calcext="x" office:value-type'
    )
    assert texts(tmp_path, table(row(error))) == [(1, {0: "as it looks"})]


def test_repeated_cells_and_rows_stand_where_they_belong(tmp_path: Path) -> None:
    rows = row(cell("", 3), cell("a", 2), cell("b")) + row(cell(""), repeated=4)
    rows += row(cell("c"), repeated=2) + row(cell("", LAST_COLUMN), repeated=LAST_ROW)
    assert texts(tmp_path, table(rows)) == [
        (1, {3: "a", 4: "a", 5: "b"}),
        (6, {0: "c"}),
        (7, {0: "c"}),
    ]


def test_rows_in_groups_and_headers_are_rows(tmp_path: Path) -> None:
    rows = f"<table:table-header-rows>{row(cell('head'))}</table:table-header-rows>"
    rows += f"<table:table-row-group>{row(cell('body'))}</table:table-row-group>"
    assert [row for row, _ in texts(tmp_path, table(rows))] == [1, 2]


def test_each_sheet_has_its_own_rows_and_a_table_in_a_cell_is_none(tmp_path: Path) -> None:
    inner = f"<table:table-cell><text:p>x</text:p>{table(row(cell('y')))}</table:table-cell>"
    tables = table(row(inner), "One") + table(row(cell("z")), "Two")
    path = write_ods(tmp_path / "a.ods", content(tables))
    assert [tab.name for tab in open_book(path).tabs] == ["One", "Two"]
    assert texts(tmp_path, tables, 0) == [(1, {0: "x"})]
    assert texts(tmp_path, tables, 1) == [(1, {0: "z"})]


def test_a_cell_in_the_last_corner_takes_no_room(tmp_path: Path) -> None:
    rows = row(cell(""), repeated=LAST_ROW - 1) + row(cell("", LAST_COLUMN - 1), cell("x"))
    assert texts(tmp_path, table(rows)) == [(LAST_ROW, {LAST_COLUMN - 1: "x"})]


@pytest.mark.parametrize(
    "rows",
    [
        row(cell("x"), repeated=LAST_ROW + 1),
        row(cell("", LAST_COLUMN), cell("x")),
        row(cell("x", 999_999_999)),
        row(cell("x", 2).replace('"2"', '"1e9"')),
        row(cell("x", 2).replace('"2"', '"-1"')),
        row(cell('<text:s text:c="999999999"/>')),
        row(cell("x" * ((1 << 16) + 1))),
        row(typed("float", "value", "many")),
        row(typed("float", "other", "1")),
        row(typed("date", "date-value", "soon")),
        "<table:table-row>",
    ],
)
def test_what_no_document_holds_is_refused(tmp_path: Path, rows: str) -> None:
    with pytest.raises(ContactsError, match="damaged"):
        texts(tmp_path, table(rows))


def test_a_few_bytes_that_stand_for_billions_of_cells_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContactsError, match="more than"):
        texts(tmp_path, table(row(cell("x", LAST_COLUMN), repeated=LAST_ROW)))


@pytest.mark.parametrize(
    "xml",
    [
        content(table(row(cell("&a;"))), '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'),
        content(table(row(cell("x")))).replace(b"xmlns:table", b"xmlns:tables"),
        content(table(row(cell("x")))).replace(b"table:1.0", b"table:9.9"),
        content(table(row(cell("x")))).replace(b"UTF-8", b"WTF-8"),
        b"",
    ],
)
def test_xml_that_no_program_writes_is_refused(tmp_path: Path, xml: bytes) -> None:
    with pytest.raises(ContactsError, match="damaged"):
        open_book(write_ods(tmp_path / "a.ods", xml))


def test_a_tag_that_never_ends_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ods, "_AHEAD", 1 << 20)
    endless = content(table("", "a" * (1 << 22)))
    with pytest.raises(ContactsError, match="damaged"):
        open_book(write_ods(tmp_path / "a.ods", endless))


def test_an_encrypted_document_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", b"", manifest=b"<manifest:encryption-data/>")
    with pytest.raises(ContactsError, match="protected by a password"):
        open_book(path)
