"""What somebody typed about a removed person is said, wherever it stands; nothing else is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from tests.core.contacts.xlsx.saving import split

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


def in_a_header_of_another_sheet(book: Any, people: Any, notes: Any, text: str) -> None:
    notes.set_footer(f"&C&12{text}")


def in_a_link(book: Any, people: Any, notes: Any, text: str) -> None:
    people.write_url("A3", f"https://example.com/{text}", string="Bob Ray")


def in_a_formula_of_another_sheet(book: Any, people: Any, notes: Any, text: str) -> None:
    notes.write_formula("A2", f'=COUNTIF(People!A:A,"{text}")')


def in_custom_xml(book: Any, people: Any, notes: Any, text: str) -> None:
    book.set_custom_property("Owner", text)


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
    in_a_header_of_another_sheet: "a rule, a link or the header of a sheet",
    in_a_link: "a link",
    in_a_formula_of_another_sheet: "another sheet",
    in_custom_xml: "the workbook's properties",
    on_another_sheet: "another sheet",
}


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
    return " ".join(
        file.write(split(2, [0]), folder / "kept.xlsx", folder / "removed.xlsx").left_behind
    )


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


@pytest.mark.parametrize("typing", PLACES)
@pytest.mark.parametrize("text", ["206-555-1201", "ANN LEE"])
def test_a_person_is_known_in_any_spelling(tmp_path: Path, typing: Typing, text: str) -> None:
    assert PLACES[typing] in said(tmp_path, typing, text)


SPELLINGS = [
    *(
        "Please call Ann Lee.",
        "[Ann Lee]",
        "Ann Lee/Bob Ray",
        "Ann  Lee",
        "Ann\u00a0Lee",
        "Lee Ann Lee",
    ),
    *("Mail ann@example.com.", "mailto:ann@example.com", "Ann Lee:\nhello", "ann lee!"),
    *("(206) 555-1201", "+1 206 555 1201", "206.555.1201", "12065551201", "call 2065551201 now"),
]


@pytest.mark.parametrize("text", SPELLINGS)
@pytest.mark.parametrize("typing", [in_a_text_box, on_another_sheet])
def test_a_person_is_known_wherever_a_text_mentions_it(
    tmp_path: Path, typing: Typing, text: str
) -> None:
    assert PLACES[typing] in said(tmp_path, typing, text)


def test_many_numbers_on_another_sheet_are_looked_through_at_once(tmp_path: Path) -> None:
    def numbers(book: Any, people: Any, notes: Any, text: str) -> None:
        for row in range(20_000):  # took an hour when each was held against each
            notes.write_number(row, 0, 3_065_000_000 + row)

    assert said(tmp_path, numbers, "") == ""


def test_the_name_of_a_sheet_is_told_as_one(tmp_path: Path) -> None:
    def sheet(book: Any, people: Any, notes: Any, text: str) -> None:
        book.add_worksheet(text)

    assert "stands in the name of a sheet:" in said(tmp_path, sheet, "Ann Lee")


@pytest.mark.parametrize("typing", PLACES)
@pytest.mark.parametrize("text", [BOB[0], BOB[2], "206-555-1202", "Carl Fox", "name", "5"])
def test_nothing_is_said_of_others(tmp_path: Path, typing: Typing, text: str) -> None:
    assert said(tmp_path, typing, text) == ""
