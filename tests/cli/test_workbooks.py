"""`deact scrub` with workbooks: sheets, headers, passwords, and what it says."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from deact_gui.cli import console
from deact_gui.cli.opening import TRIES
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from tests.cli.conftest import Deact
from tests.workbooks import PASSWORD, locked, read_book, write_book

PEOPLE = (("Spring",), ("name", "mobile"), ("Ann", 2065550120), ("Bob", "(206) 555-0199"))
LEFT = (
    "deact: What only removed rows hold also stands in another sheet: there it is left as it is. "
    "Look through it in Excel before you pass the scrubbed workbook on.\n"
)
STORES = (("store", "phone"), ("Seattle", "206-555-0120"), ("Tacoma", "206-555-0121"))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Make a folder with one report."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "2026-11-22-deact-report.csv").write_bytes(b"12065550120\n12065550121\n")
    return folder


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Make a workbook of two sheets with phones."""
    return write_book(tmp_path / "book.xlsx", People=PEOPLE, Stores=STORES)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Put somebody at the terminal who types these words, one whenever asked."""
    words: list[str] = []

    def getpass(question: str) -> str:
        assert question == "Password of book-locked.xlsx: "
        if not words:
            raise KeyboardInterrupt
        return words.pop(0)

    monkeypatch.setattr(console, "getpass", getpass)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    yield words
    assert not words, "asked less often than expected"


def test_both_results_are_workbooks(deact: Deact, reports: Path, book: Path) -> None:
    ran = deact("scrub", book, "--source", reports, "--json")
    assert (ran.code, ran.err) == (0, LEFT)
    told = json.loads(ran.out)
    assert told.pop("seconds") >= 0
    scrubbed, removed = (book.with_name(f"book-{what}.xlsx") for what in ("scrubbed", "removed"))
    assert told == {
        "file": str(book),
        "rows": 2,
        "active": 1,
        "deactivated": 1,
        "reconsented": 0,
        "unreadable": 0,
        "reports": ["2026-11-22"],
        "scrubbed": str(scrubbed),
        "removed": str(removed),
    }
    assert read_book(scrubbed) == {
        "People": [("Spring", None), ("name", "mobile"), ("Bob", "(206) 555-0199")],
        "Stores": [*STORES],
    }
    assert [row[0] for row in read_book(removed)["People"]] == ["name", "Ann"]


@pytest.mark.parametrize(
    ("words", "rows", "deactivated"),
    [
        (["--sheet", "Stores"], 2, 2),
        (["--sheet", "Stores", "--header-row", "2", "--phone-column", "2"], 1, 1),
        (["--header-row", "0", "--phone-column", "Column B"], 4, 1),
        (["--header-row", "2"], 2, 1),
    ],
)
def test_sheet_and_header_can_be_said(
    deact: Deact, reports: Path, book: Path, words: list[str], rows: int, deactivated: int
) -> None:
    told = json.loads(deact("scrub", book, "--source", reports, "--json", *words).out)
    assert (told["rows"], told["deactivated"]) == (rows, deactivated)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--sheet", "Shops"], "book.xlsx has no sheet “Shops”"),
        (["--delimiter", ";"], "book.xlsx is a workbook. Leave --delimiter out."),
        (["--encoding", "utf-8", "--no-header"], "Leave --encoding and --header out."),
        (
            ["--sheet", "Stores", "--header-row", "9"],
            "“Stores” holds nothing from its header on.",
        ),
    ],
)
def test_what_does_not_go_with_the_workbook_is_a_sentence(
    deact: Deact, reports: Path, book: Path, words: list[str], sentence: str
) -> None:
    ran = deact("scrub", book, "--source", reports, *words)
    assert (ran.code, ran.out) == (1, "")
    assert sentence in ran.err
    assert not list(book.parent.glob("book-*"))


def test_header_rows_are_of_workbooks(deact: Deact, reports: Path, tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text("mobile\n2065550120\n")
    ran = deact("scrub", path, "--source", reports, "--sheet", "A", "--header-row", "1")
    assert "c.csv is no workbook. Leave --sheet and --header-row out." in ran.err


def test_a_password_is_read_from_the_environment(
    deact: Deact, reports: Path, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEACT_PASSWORD", PASSWORD)
    refused = deact("scrub", locked(book), "--source", reports)
    assert (refused.code, refused.out) == (1, "")
    assert "is protected by a password, which what is saved here would not be" in refused.err
    assert PASSWORD not in refused.err
    ran = deact("scrub", locked(book), "--source", reports, "--values-only", "--json")
    told = json.loads(ran.out)
    assert (ran.code, ran.err, told["deactivated"]) == (0, "", 1)
    assert read_book(Path(told["scrubbed"])) == {
        "People": [("Spring", None), ("name", "mobile"), ("Bob", "(206) 555-0199")]
    }


@pytest.mark.parametrize("password", [None, "guess"])
def test_nobody_is_asked_where_nobody_is(
    deact: Deact,
    reports: Path,
    book: Path,
    monkeypatch: pytest.MonkeyPatch,
    password: str | None,
) -> None:
    if password:
        monkeypatch.setenv("DEACT_PASSWORD", password)
    ran = deact("scrub", locked(book), book, "--source", reports, "--json")
    assert ran.code == 1
    assert "On the command line DEACT_PASSWORD can hold it." in ran.err
    assert json.loads(ran.out)["file"] == str(book), "the next list is scrubbed all the same"


def test_a_password_is_asked_for_on_the_terminal(
    deact: Deact, reports: Path, book: Path, typed: list[str]
) -> None:
    typed += ["guess", PASSWORD]
    ran = deact("scrub", locked(book), "--source", reports)
    assert "deact: That is not the password of book-locked.xlsx. Type it again." in ran.err
    assert "protected by a password, which" in ran.err, "opened; but saving it is refused"


def test_three_wrong_passwords_are_enough(
    deact: Deact, reports: Path, book: Path, typed: list[str]
) -> None:
    typed += ["guess"] * TRIES
    ran = deact("scrub", locked(book), "--source", reports)
    assert (ran.code, ran.err.count("That is not the password")) == (1, TRIES)


def test_who_does_not_say_the_password_cancels(
    deact: Deact, reports: Path, book: Path, typed: list[str]
) -> None:
    ran = deact("scrub", locked(book), book, "--source", reports)
    assert (ran.code, ran.out, ran.err) == (130, "", "deact: Cancelled.\n")
    assert not typed


def test_what_is_not_carried_over_is_said(
    deact: Deact, reports: Path, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(XlsxFile, "not_carried_over", "Pictures are not carried over.")
    ran = deact("scrub", book, "--source", reports)
    assert (ran.code, ran.err) == (0, f"deact: Pictures are not carried over.\n{LEFT}")


def test_what_another_sheet_tells_of_removed_people_is_said(
    deact: Deact, reports: Path, tmp_path: Path
) -> None:
    people = (("name", "mobile"), ("Ann Lee", 2065550120), ("Bob Ray", 2065550199))
    book = write_book(tmp_path / "book.xlsx", People=people, Notes=[["Ann Lee"]])
    told = deact("scrub", book, "--source", reports, "--json")
    assert "also stands in another sheet" in told.err
    assert "Ann" not in told.err
    assert json.loads(told.out)["deactivated"] == 1


def test_a_result_of_the_same_run_is_never_replaced(
    deact: Deact, reports: Path, book: Path, tmp_path: Path
) -> None:
    misnamed = tmp_path / "book.csv"
    misnamed.write_bytes(book.read_bytes())
    words = ("--source", reports, "--sheet", "Stores", "--force")
    ran = deact("scrub", book, misnamed, *words)
    assert ran.code == 1
    assert f"{misnamed} can't be scrubbed together with the others" in ran.err


def test_help_names_the_variable(deact: Deact) -> None:
    ran = deact("scrub", "--help")
    assert "DEACT_PASSWORD" in ran.out
