"""What somebody typed about a removed person is said, wherever it stands; nothing else is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.xlsx.strings import SharedStrings
from deact_gui.core.contacts.xlsx.typed import tells_of_somebody
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from tests.core.contacts.xlsx.saving import split
from tests.core.contacts.xlsx.workbooks import strings_xml

ANN = ("Ann Lee", 2065551201, "ann@example.com")
BOB = ("Bob Ray", 2065551202, "bob@example.com")
Typing = Callable[[Any, Any, Any, str], object]


def in_a_list(book: Any, people: Any, notes: Any, text: str) -> None:
    people.data_validation("D2:D3", {"validate": "list", "source": [text, "nobody"]})


def in_a_message(book: Any, people: Any, notes: Any, text: str) -> None:
    people.data_validation("D3", {"validate": "any", "input_message": f"Ask {text} first."})


def in_a_header(book: Any, people: Any, notes: Any, text: str) -> None:
    people.set_header(f"&LFor {text}")


def in_a_name(book: Any, people: Any, notes: Any, text: str) -> None:
    book.define_name("Vip", f'="{text}"')


def in_a_text_box(book: Any, people: Any, notes: Any, text: str) -> None:
    people.insert_textbox("F5", f"Please call {text} today")


def in_a_pictures_description(book: Any, people: Any, notes: Any, text: str) -> None:
    notes.insert_textbox("F5", "her", {"description": text})


def in_a_chart(book: Any, people: Any, notes: Any, text: str) -> None:
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=People!$B$2:$B$3"})
    chart.set_title({"name": f"Calls of {text}"})
    notes.insert_chart("A9", chart)


def in_the_properties(book: Any, people: Any, notes: Any, text: str) -> None:
    book.set_properties({"subject": f"about {text}"})


def in_a_comment(book: Any, people: Any, notes: Any, text: str) -> None:
    people.write_comment("A3", f"moved in with {text}")


def on_another_sheet(book: Any, people: Any, notes: Any, text: str) -> None:
    notes.write_string("A2", text)


PLACES: dict[Typing, str] = {
    in_a_list: "a rule, a link or the header",
    in_a_message: "a rule, a link or the header",
    in_a_header: "a rule, a link or the header",
    in_a_name: "a defined name",
    in_a_text_box: "a text box",
    in_a_pictures_description: "a text box",
    in_a_chart: "a chart",
    in_the_properties: "the workbook's properties",
    in_a_comment: "a comment",
    on_another_sheet: "another sheet",
}


def strings_of(texts: list[str]) -> SharedStrings:
    return SharedStrings.read(lambda: iter([strings_xml(texts)]))


def said(folder: Path, typing: Typing, text: str) -> str:
    """Save a workbook without Ann in which a text has been typed; return what is said of it."""
    path = folder / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        people, notes = book.add_worksheet("People"), book.add_worksheet("Notes")
        for row, values in enumerate([("name", "phone", "mail"), ANN, BOB]):
            for column, value in enumerate(values):
                people.write(row, column, value)
        typing(book, people, notes, text)
    file = XlsxFile(path, "People")
    for _ in file.scan([1]):
        pass
    return " ".join(file.write(split(2, [0]), folder / "kept.xlsx", folder / "removed.xlsx"))


@pytest.mark.parametrize("typing", PLACES)
@pytest.mark.parametrize("text", [ANN[0], ANN[2]])
def test_what_tells_of_a_removed_person_is_said(tmp_path: Path, typing: Typing, text: str) -> None:
    sentence = said(tmp_path, typing, text)
    assert f"in {PLACES[typing]}" in sentence
    assert text not in sentence


def as_a_number(book: Any, people: Any, notes: Any, text: str) -> None:
    notes.write_number("A2", 2065551201)


def as_a_result(book: Any, people: Any, notes: Any, text: str) -> None:
    notes.write_formula("A2", '="Ann "&"Lee"', None, text)


@pytest.mark.parametrize("typing", [as_a_number, as_a_result])
def test_what_cells_of_other_sheets_hold_themselves_is_said(tmp_path: Path, typing: Typing) -> None:
    assert "another sheet" in said(tmp_path, typing, "Ann Lee")


@pytest.mark.parametrize("typing", [each for each in PLACES if each is not on_another_sheet])
@pytest.mark.parametrize("text", ["206-555-1201", "ANN LEE"])
def test_a_person_is_known_in_any_spelling(tmp_path: Path, typing: Typing, text: str) -> None:
    assert PLACES[typing] in said(tmp_path, typing, text)


@pytest.mark.parametrize("typing", PLACES)
@pytest.mark.parametrize("text", [BOB[0], BOB[2], "206-555-1202", "Carl Fox", "name", "5"])
def test_nothing_is_said_of_others(tmp_path: Path, typing: Typing, text: str) -> None:
    assert said(tmp_path, typing, text) == ""


@given(st.lists(st.text("abzAZ[{ é@`", max_size=3)), st.text("abzAZ[{ é@`", min_size=1, max_size=3))
def test_no_string_is_missed(texts: list[str], wanted: str) -> None:
    if wanted.lower() in [text.lower() for text in texts]:
        assert strings_of(texts).may_hold(wanted)


def test_a_string_of_another_text_is_not_taken_for_it() -> None:
    strings = strings_of(["Ann Lee", "", "Bob Raz", "Ann Le"])
    assert not any(map(strings.may_hold, ["Bob Ray", "nn Lee", "Ann Leea", "Zob Raz"]))


@pytest.mark.parametrize(
    ("text", "tells"),
    [("Ann Lee", True), ("a@b", True), ("206-555-1201", True), ("Ann", False), ("12 34", False)],
)
def test_a_word_or_a_small_number_tells_of_nobody(text: str, tells: bool) -> None:
    assert tells_of_somebody(text) is tells
