"""Claims about workbooks in the window: sheets, headers, passwords, and saving them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QSpinBox, QTableView
from pytestqt.qtbot import QtBot

from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.terms import Columns
from deact_gui.gui.contacts.format_popup import FormatPopup
from deact_gui.gui.contacts.password_dialog import PasswordDialog
from deact_gui.gui.contacts.sheet_box import SheetBox
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.steps.job import Job
from deact_gui.gui.window import Window
from tests.gui.builders import ANN, BOB, CAT, DAN
from tests.gui.hands import OFFSCREEN, button, drop, pick, press
from tests.workbooks import PASSWORD, locked, read_book, write_book

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

PEOPLE = (
    ("Customers of spring",),
    (),
    ("name", "mobile"),
    *(("Ann", int(ANN)), ("Bob", f"({BOB[:3]}) {BOB[3:6]}-{BOB[6:]}"), ("Cat", CAT), ("Dan", DAN)),
)
STORES = (("store", "phone"), ("Seattle", DAN))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Give a workbook of three sheets; the first has no phones, the second has titles."""
    sheets = {"Notes": (("tea",), ("milk",)), "People": PEOPLE, "Our stores": STORES}
    return write_book(tmp_path / "customers.xlsx", **sheets)


def wait(qtbot: QtBot, job: Job) -> None:
    qtbot.waitUntil(lambda: not job.contacts.is_opening)


def put(qtbot: QtBot, window: Window, job: Job, path: Path) -> None:
    drop(window, path)
    wait(qtbot, job)


def sheet_box(window: Window) -> QComboBox:
    (found,) = window.contacts.findChildren(SheetBox)
    return found.findChildren(QComboBox)[0]


def preview(window: Window) -> list[list[str]]:
    """Return the header and the first rows, as they are on screen."""
    (table,) = window.contacts.findChildren(QTableView)
    model = table.model()
    columns = range(model.columnCount())
    header = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in columns]
    rows = [[model.index(row, n).data() for n in columns] for row in range(model.rowCount())]
    return [header, *rows]


def header_row(window: Window) -> QSpinBox:
    """Open the form and return the one box in it."""
    press(window.contacts, "Format")
    (popup,) = window.contacts.findChildren(FormatPopup)
    (box,) = (each for each in popup.findChildren(QSpinBox) if each.isVisible())
    assert not any(each.isVisible() for each in popup.findChildren(QComboBox))
    return box


def password_dialog(window: Window) -> PasswordDialog:
    (found,) = window.contacts.findChildren(PasswordDialog)
    return found


def enter(window: Window, password: str) -> None:
    """Type a password, and Return."""
    (field,) = password_dialog(window).findChildren(QLineEdit)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    QTest.keyClicks(field, password)
    QTest.keyClick(field, Qt.Key.Key_Return)


def said(window: Window) -> list[str]:
    return [each.text for each in window.findChildren(MessageBar) if each.text]


def asked(window: Window) -> str:
    """Return the sentence in the dialog."""
    return password_dialog(window).findChildren(QLabel)[0].text()


def save(
    qtbot: QtBot,
    window: Window,
    job: Job,
    text: str = "Save scrubbed list…",
    name: str | None = None,
) -> str:
    """Press Save, type a name or leave the proposal, and Return; return the proposal."""
    press(window, text)
    (dialog,) = window.findChildren(QFileDialog)
    field = dialog.findChildren(QLineEdit)[0]
    proposed = field.text()
    if name:
        field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: job.saving.saved is not None or bool(job.saving.problem))
    return proposed


def test_a_workbook_opens_on_the_sheet_with_phones(
    qtbot: QtBot, window: Window, job: Job, book: Path
) -> None:
    put(qtbot, window, job, book)
    assert sheet_box(window).isVisible()
    assert sheet_box(window).currentText() == "People"
    assert preview(window)[:2] == [["name", "mobile"], ["Ann", ANN]]
    assert job.contacts.columns == Columns(phone=1)
    assert window.windowTitle() == "customers.xlsx[*] - Deact"


def test_a_workbook_is_chosen_in_the_dialog(
    qtbot: QtBot, window: Window, job: Job, book: Path
) -> None:
    press(window.contacts, "Open a list…")
    (dialog,) = window.contacts.findChildren(QFileDialog)
    assert "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv" in dialog.nameFilters()[0]
    field = dialog.findChildren(QLineEdit)[0]
    field.setText(str(book))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: job.contacts.contacts is not None)
    assert preview(window)[0] == ["name", "mobile"]


def test_another_sheet_is_read_at_once(qtbot: QtBot, window: Window, job: Job, book: Path) -> None:
    put(qtbot, window, job, book)
    pick(sheet_box(window), "Our stores")
    wait(qtbot, job)
    assert preview(window) == [["store", "phone"], ["Seattle", DAN]]
    assert sheet_box(window).currentText() == "Our stores"
    pick(sheet_box(window), "People")
    wait(qtbot, job)
    assert preview(window)[0] == ["name", "mobile"], "the header is looked for in each sheet"


def test_where_there_is_one_sheet_nothing_is_asked(
    qtbot: QtBot, window: Window, job: Job, contacts: Path, book: Path, tmp_path: Path
) -> None:
    for path in (write_book(tmp_path / "one.xlsx", People=PEOPLE), contacts):
        put(qtbot, window, job, book)
        assert sheet_box(window).isVisible()
        put(qtbot, window, job, path)
        assert not sheet_box(window).isVisible()


def test_an_empty_sheet_says_so_and_leaves_the_one_before(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    put(qtbot, window, job, write_book(tmp_path / "a.xlsx", People=PEOPLE, Later=()))
    pick(sheet_box(window), "Later")
    wait(qtbot, job)
    assert said(window)[0].startswith("The sheet “Later” holds nothing")
    assert sheet_box(window).currentText() == "People"
    assert preview(window)[0] == ["name", "mobile"]


def test_another_row_names_the_columns_at_once(
    qtbot: QtBot, window: Window, job: Job, book: Path
) -> None:
    put(qtbot, window, job, book)
    box = header_row(window)
    assert box.value() == 3
    QTest.keyClick(box, Qt.Key.Key_Up)
    wait(qtbot, job)
    assert preview(window)[0] == ["Ann", ANN]
    for _ in range(4):
        QTest.keyClick(box, Qt.Key.Key_Down)
    wait(qtbot, job)
    assert box.text() == "no row"
    assert preview(window)[:2] == [["Column A", "Column B"], ["Customers of spring", ""]]
    QTest.keyClicks(box, "3")
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait(qtbot, job)
    assert preview(window)[:2] == [["name", "mobile"], ["Ann", ANN]]


def test_a_row_chosen_while_another_is_read_counts_from_that(
    qtbot: QtBot, window: Window, job: Job, book: Path
) -> None:
    put(qtbot, window, job, book)
    box = header_row(window)
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert job.contacts.is_opening
    QTest.keyClick(box, Qt.Key.Key_Up)
    wait(qtbot, job)
    assert (box.value(), preview(window)[0][0]) == (5, "Bob")


def test_both_files_are_workbooks(
    qtbot: QtBot, window: Window, job: Job, book: Path, folder: Path, tmp_path: Path
) -> None:
    before = book.read_bytes()
    drop(window, folder)
    drop(window, book)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert save(qtbot, window, job) == "customers-scrubbed.xlsx"
    assert read_book(tmp_path / "customers-scrubbed.xlsx") == {
        "Notes": [("tea",), ("milk",)],
        "People": [
            ("Customers of spring", None),
            (None, None),
            *[("name", "mobile"), ("Cat", CAT), ("Dan", DAN)],
        ],
        "Our stores": [*STORES],
    }
    assert read_book(tmp_path / "customers-removed.xlsx") == {
        "People": [
            ("name", "mobile", "deactivated_on", "report"),
            ("Ann", int(ANN), "2026-11-18", "2026-11-18-deact-report.csv"),
            ("Bob", "(206) 555-0102", "2026-11-20", "2026-11-20-deact-report.csv"),
        ]
    }
    assert book.read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "saved"),
    [("mine", "mine.xlsx"), ("mine.csv", "mine.csv.xlsx"), ("mine.XLSX", "mine.XLSX")],
)
def test_a_workbook_is_not_saved_under_the_name_of_another_kind(
    qtbot: QtBot,
    window: Window,
    job: Job,
    book: Path,
    folder: Path,
    tmp_path: Path,
    typed: str,
    saved: str,
) -> None:
    drop(window, folder)
    drop(window, book)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    save(qtbot, window, job, name=typed)
    assert read_book(tmp_path / saved)


@pytest.mark.parametrize(
    ("typed", "saved"), [("mine.xlsx", "mine.xlsx.csv"), ("mine.txt", "mine.txt")]
)
def test_a_csv_list_is_not_saved_under_the_name_of_a_workbook(
    qtbot: QtBot,
    window: Window,
    job: Job,
    contacts: Path,
    folder: Path,
    tmp_path: Path,
    typed: str,
    saved: str,
) -> None:
    drop(window, folder)
    drop(window, contacts)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    save(qtbot, window, job, name=typed)
    assert (tmp_path / saved).read_bytes().startswith(b"name,mobile\r\n")


def test_the_right_password_opens_the_list(
    qtbot: QtBot, window: Window, job: Job, book: Path
) -> None:
    put(qtbot, window, job, locked(book))
    assert password_dialog(window).isVisible()
    assert asked(window).startswith("customers-locked.xlsx is protected by a password.")
    assert not button(password_dialog(window), "Open").isEnabled()
    enter(window, PASSWORD)
    assert password_dialog(window).isVisible(), "until it is known to be right"
    wait(qtbot, job)
    assert not password_dialog(window).isVisible()
    assert preview(window)[0] == ["name", "mobile"]
    pick(sheet_box(window), "Our stores")
    wait(qtbot, job)
    assert preview(window)[0] == ["store", "phone"], "nobody is asked again for another sheet"


def test_a_wrong_password_is_asked_for_again(
    qtbot: QtBot, window: Window, job: Job, book: Path
) -> None:
    put(qtbot, window, job, locked(book))
    for _ in range(2):
        enter(window, "guess")
        wait(qtbot, job)
        assert asked(window) == "That is not the password of customers-locked.xlsx. Type it again."
        assert password_dialog(window).isVisible()
    enter(window, PASSWORD)
    wait(qtbot, job)
    assert preview(window)[0] == ["name", "mobile"]
    assert said(window) == []


@pytest.mark.parametrize("is_trying", [False, True])
def test_who_has_no_password_goes_on_with_the_list_before(
    qtbot: QtBot, window: Window, job: Job, contacts: Path, book: Path, is_trying: bool
) -> None:
    put(qtbot, window, job, contacts)
    put(qtbot, window, job, locked(book))
    if is_trying:
        enter(window, PASSWORD)
        assert job.contacts.is_opening
    dialog = password_dialog(window)
    press(dialog, "Cancel")
    assert not dialog.isVisible()
    assert not job.contacts.is_opening
    qtbot.wait(50)
    assert said(window) == []
    assert window.contacts.summary.startswith("customers.csv")
    put(qtbot, window, job, locked(book))
    (field,) = password_dialog(window).findChildren(QLineEdit)
    assert (field.text(), password_dialog(window).isVisible()) == ("", True)
    QTest.keyClick(field, Qt.Key.Key_Escape)


def test_a_password_is_in_no_file_of_ours(
    qtbot: QtBot, window: Window, job: Job, book: Path, home: Path, tmp_path: Path
) -> None:
    put(qtbot, window, job, locked(book))
    enter(window, PASSWORD)
    wait(qtbot, job)
    window.close()
    QSettings(str(home / "deact" / "settings.ini"), QSettings.Format.IniFormat).sync()
    files = [path for path in (*home.rglob("*"), *tmp_path.rglob("*")) if path.is_file()]
    assert len(files) > 2
    assert not [path for path in files if PASSWORD.encode() in path.read_bytes()]
    assert PASSWORD not in repr(job.contacts.contacts and job.contacts.contacts.read_as)


@pytest.fixture
def refused(qtbot: QtBot, window: Window, job: Job, book: Path, folder: Path) -> Window:
    """Give the window with verdicts on a list that can't be saved as it is."""
    drop(window, folder)
    put(qtbot, window, job, locked(book))
    enter(window, PASSWORD)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    return window


def test_what_cannot_be_saved_as_it_is_says_so_before(refused: Window) -> None:
    (sentence,) = said(refused)
    assert sentence.startswith("customers-locked.xlsx is protected by a password, which what is")
    assert sentence.endswith("Or save the values of this sheet alone.")


def test_what_cannot_be_saved_as_it_is_is_saved_as_values(
    qtbot: QtBot, refused: Window, job: Job, tmp_path: Path
) -> None:
    assert save(qtbot, refused, job, "Save values only…") == "customers-locked-scrubbed.xlsx"
    kept = read_book(tmp_path / "customers-locked-scrubbed.xlsx")
    assert [*kept] == ["People"]
    assert kept["People"][2:] == [("name", "mobile"), ("Cat", CAT), ("Dan", DAN)]
    removed = read_book(tmp_path / "customers-locked-removed.xlsx")
    assert [row[0] for row in removed["People"]] == ["name", "Ann", "Bob"]


def test_ctrl_s_saves_whatever_the_button_says(
    qtbot: QtBot, refused: Window, job: Job, book: Path
) -> None:
    for name in ("Save values only…", "Save scrubbed list…"):
        assert button(refused.foot, name).isEnabled()
        with qtbot.waitActive(refused):
            refused.activateWindow()
        QTest.keyClick(refused, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        (dialog,) = (each for each in refused.findChildren(QFileDialog) if each.isVisible())
        dialog.reject()
        job.contacts.open(book)
        wait(qtbot, job)
        qtbot.waitUntil(lambda: job.saving.can_save)


def test_another_list_is_offered_instead(
    qtbot: QtBot, refused: Window, job: Job, book: Path
) -> None:
    press(refused.foot, "Open another list…")
    (dialog,) = refused.contacts.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()
    job.contacts.open(book)
    wait(qtbot, job)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    qtbot.waitUntil(lambda: not any("Or save the values" in each for each in said(refused)))
    assert button(refused.foot, "Save scrubbed list…").isEnabled()


def test_a_list_that_changed_before_it_was_saved_is_opened_again(
    qtbot: QtBot, window: Window, job: Job, book: Path, folder: Path
) -> None:
    drop(window, folder)
    drop(window, book)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    write_book(book, People=STORES)
    save(qtbot, window, job)
    qtbot.waitUntil(lambda: "has changed since it was opened" in " ".join(said(window)))
    press(window.foot, "Open another list…")
    (dialog,) = window.contacts.findChildren(QFileDialog)
    dialog.reject()


def test_what_is_not_carried_over_is_read_before_saving(
    qtbot: QtBot,
    window: Window,
    job: Job,
    book: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost = "Pictures are not carried over."
    monkeypatch.setattr(XlsxFile, "not_carried_over", lost)
    drop(window, folder)
    drop(window, book)
    qtbot.waitUntil(lambda: lost in " ".join(said(window)))
    assert button(window.foot, "Save scrubbed list…").isEnabled()


def test_what_another_sheet_tells_of_removed_people_is_said_with_the_result(
    qtbot: QtBot, window: Window, job: Job, folder: Path, tmp_path: Path
) -> None:
    people = (("name", "mobile"), ("Ann Lee", int(ANN)), ("Cat Fox", CAT))
    drop(window, folder)
    drop(window, write_book(tmp_path / "customers.xlsx", People=people, Notes=[["Ann Lee"]]))
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    save(qtbot, window, job)
    qtbot.waitUntil(lambda: "also stands in another sheet" in " ".join(said(window)))
    assert "1 removed" in " ".join(said(window))
