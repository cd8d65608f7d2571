"""Claims about step 2 on screen: opening, columns, wrong files, and corrections of the format."""

import io
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QTableView
from pytestqt.qtbot import QtBot

from deact_gui.core.date_order import DateOrder
from deact_gui.core.terms import Columns
from deact_gui.gui.contacts.format_popup import FormatPopup
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.steps.job import Job
from deact_gui.gui.window import Window
from tests.gui.builders import ANN, BOB, write_list
from tests.gui.hands import OFFSCREEN, button, drop, pick, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def archive() -> bytes:
    """Return a zip that is no workbook."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("notes.txt", "tea")
    return file.getvalue()


def put(qtbot: QtBot, window: Window, job: Job, path: Path) -> None:
    drop(window, path)
    wait(qtbot, job)


def wait(qtbot: QtBot, job: Job) -> None:
    qtbot.waitUntil(lambda: not job.contacts.is_opening)


def box(window: Window, label: str) -> QComboBox:
    """Return the box that a label stands for."""
    (found,) = (
        each.buddy()
        for each in window.contacts.findChildren(QLabel)
        if each.buddy() and each.text().replace("&", "") == label
    )
    assert isinstance(found, QComboBox)
    return found


def order_box(window: Window) -> QComboBox:
    (found,) = (
        each
        for each in window.contacts.findChildren(QComboBox)
        if each.accessibleName() == "Order of day and month"
    )
    return found


def message(window: Window) -> str:
    return window.contacts.findChildren(MessageBar)[0].text


def header(window: Window) -> list[str]:
    (table,) = window.contacts.findChildren(QTableView)
    model = table.model()
    horizontal = Qt.Orientation.Horizontal
    return [str(model.headerData(n, horizontal)) for n in range(model.columnCount())]


def open_format(window: Window) -> FormatPopup:
    press(window.contacts, "Format")
    (popup,) = window.contacts.findChildren(FormatPopup)
    assert popup.isVisible()
    return popup


def check(popup: FormatPopup, text: str) -> None:
    """Turn a check mark over."""
    found = button(popup, text)
    assert isinstance(found, QCheckBox)
    QTest.keyClick(found, Qt.Key.Key_Space)


def test_a_list_opens_when_it_is_dropped_anywhere_on_the_window(
    qtbot: QtBot, window: Window, job: Job, contacts: Path
) -> None:
    put(qtbot, window, job, contacts)
    assert window.contacts.summary == f"customers.csv  ·  {contacts.stat().st_size} bytes"
    assert header(window) == ["name", "mobile"]
    assert window.windowTitle() == "customers.csv[*] - Deact"


def test_the_sample_is_one_click_away(qtbot: QtBot, window: Window, job: Job) -> None:
    press(window.contacts, "Try it with sample data")
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert window.contacts.summary.startswith("contacts.csv")
    assert job.contacts.columns == Columns(phone=4, consent=7)


def test_the_phone_column_is_guessed_and_can_be_changed(
    qtbot: QtBot, window: Window, job: Job, contacts: Path
) -> None:
    put(qtbot, window, job, contacts)
    assert box(window, "Phone").currentText() == "mobile"
    pick(box(window, "Phone"), "name")
    assert job.contacts.columns == Columns(phone=0)


def test_a_phone_column_that_cannot_be_guessed_is_asked_for(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    path = tmp_path / "notes.csv"
    path.write_bytes(b"who,what\r\nAnn,tea\r\nBob,milk\r\n")
    put(qtbot, window, job, path)
    assert box(window, "Phone").currentIndex() == -1
    hints = [each.text() for each in window.review.findChildren(QLabel)]
    assert "Choose the column that holds the phone numbers." in hints
    pick(box(window, "Phone"), "what")
    assert job.contacts.columns == Columns(phone=1)


def test_a_consent_column_with_clear_dates_needs_no_order(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    path = write_list(tmp_path / "a.csv", [ANN, BOB], consent=["2026-11-04", "2026-11-05"])
    put(qtbot, window, job, path)
    pick(box(window, "Date of consent"), "opt_in")
    assert job.contacts.columns == Columns(phone=1, consent=2)
    assert not order_box(window).isVisible()


def test_an_ambiguous_date_order_is_asked_for(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    path = write_list(tmp_path / "a.csv", [ANN, BOB], consent=["04/11/2026", "05/11/2026"])
    put(qtbot, window, job, path)
    pick(box(window, "Date of consent"), "opt_in")
    assert order_box(window).isVisible() and order_box(window).currentIndex() == -1
    assert job.contacts.lacks_date_order
    pick(order_box(window), "Day first: 31/12/2026")
    assert job.contacts.columns == Columns(1, 2, DateOrder.DAY_FIRST)
    assert not job.contacts.lacks_date_order


def test_a_date_order_that_the_dates_show_is_not_asked_for(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    path = write_list(tmp_path / "a.csv", [ANN, BOB], consent=["04/11/2026", "25/11/2026"])
    put(qtbot, window, job, path)
    pick(box(window, "Date of consent"), "opt_in")
    assert order_box(window).currentData() == DateOrder.DAY_FIRST
    assert not job.contacts.lacks_date_order


def test_a_consent_column_can_be_taken_back(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    path = write_list(tmp_path / "a.csv", [ANN, BOB], consent=["04/11/2026", "05/11/2026"])
    put(qtbot, window, job, path)
    pick(box(window, "Date of consent"), "opt_in")
    pick(box(window, "Date of consent"), "No date of consent")
    assert job.contacts.columns == Columns(phone=1)
    assert not order_box(window).isVisible()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("logo.png", PNG, "This is a picture, not a contact list."),
        ("list.xlsx", archive(), "The workbook is written in a way that is not understood here."),
        ("list.csv", archive(), "The workbook is written in a way that is not understood here."),
        ("list.xlsx", b"name,mobile\r\n", "list.xlsx is a text file under the name of a workbook."),
        ("empty.csv", b"", "empty.csv is empty. Choose the file that holds the contacts."),
    ],
)
def test_a_wrong_file_says_so_in_place_and_offers_a_way_out(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    put(qtbot, window, job, path)
    assert message(window).startswith(sentence)
    assert window.contacts.summary == ""
    press(window.contacts, "Choose another…")
    (dialog,) = window.contacts.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_a_wrong_file_leaves_the_list_before_it_in_place(
    qtbot: QtBot, window: Window, job: Job, contacts: Path, tmp_path: Path
) -> None:
    put(qtbot, window, job, contacts)
    wrong = tmp_path / "logo.png"
    wrong.write_bytes(PNG)
    job.contacts.open(wrong)
    wait(qtbot, job)
    assert window.contacts.summary.startswith("customers.csv")
    assert message(window).startswith("This is a picture")
    put(qtbot, window, job, contacts)
    assert message(window) == ""


def test_a_list_that_is_mended_opens_on_retry(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    path = tmp_path / "later.csv"
    path.touch()
    put(qtbot, window, job, path)
    write_list(path, [ANN])
    press(window.contacts, "Retry")
    wait(qtbot, job)
    assert (message(window), header(window)) == ("", ["name", "mobile"])


def test_another_delimiter_reads_the_list_again(
    qtbot: QtBot, window: Window, job: Job, contacts: Path
) -> None:
    put(qtbot, window, job, contacts)
    popup = open_format(window)
    delimiter = popup.findChildren(QComboBox)[0]
    pick(delimiter, "Semicolon  ;")
    wait(qtbot, job)
    assert header(window) == ["name,mobile"]
    pick(delimiter, "Comma  ,")
    wait(qtbot, job)
    assert header(window) == ["name", "mobile"]


def test_a_list_without_a_header_gets_column_numbers(
    qtbot: QtBot, window: Window, job: Job, contacts: Path
) -> None:
    put(qtbot, window, job, contacts)
    check(open_format(window), "The first row names the columns")
    wait(qtbot, job)
    assert header(window) == ["Column 1", "Column 2"]
    assert job.contacts.contacts is not None
    assert job.contacts.contacts.preview[0] == ("name", "mobile")


def test_quotation_marks_can_be_ordinary_characters(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    path = tmp_path / "quoted.csv"
    path.write_bytes(f'name,mobile\r\n"Lee, Ann",{ANN}\r\n'.encode())
    put(qtbot, window, job, path)
    assert header(window) == ["name", "mobile"]
    check(open_format(window), "Quotation marks hold a field together")
    wait(qtbot, job)
    assert header(window) == ["name", "mobile", "Column 3"]


def test_another_encoding_mends_names(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(f"naïve,mobile\r\nZoë,{ANN}\r\n".encode())
    put(qtbot, window, job, path)
    pick(open_format(window).findChildren(QComboBox)[1], "Windows Western (1252)")
    wait(qtbot, job)
    assert header(window) == ["naÃ¯ve", "mobile"]
