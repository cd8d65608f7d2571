"""Claims about saving lists together: which, where to, and what is said of it afterwards."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from deact_gui.core.terms import Decision
from deact_gui.gui.lists.plan_model import Column, PlanModel
from deact_gui.gui.lists.save_dialog import SaveListsDialog
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.steps.job import SETTLING, Job
from deact_gui.gui.window import Window
from tests.gui.builders import ANN, DAN, write_list
from tests.gui.hands import OFFSCREEN, button, press
from tests.workbooks import PASSWORD, locked, write_book

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


@pytest.fixture
def full(window: Window, several: Job) -> Window:
    """Give the window with three lists."""
    return window


def ask(window: Window, text: str = "Save 3 scrubbed lists…") -> SaveListsDialog:
    press(window.foot, text)
    return dialog(window)


def dialog(window: Window) -> SaveListsDialog:
    (found,) = (each for each in window.findChildren(SaveListsDialog) if each.isVisible())
    return found


def cells(asked: SaveListsDialog, column: Column) -> list[str]:
    model = plan(asked)
    return [model.index(row, column).data() for row in range(model.rowCount())]


def plan(asked: SaveListsDialog) -> PlanModel:
    (view,) = asked.findChildren(QTableView)
    model = view.model()
    assert isinstance(model, PlanModel)
    return model


def toggle(asked: SaveListsDialog, row: int) -> None:
    """Check or uncheck a list by the keyboard."""
    (view,) = asked.findChildren(QTableView)
    view.setCurrentIndex(view.model().index(row, Column.NAME))
    QTest.keyClick(view, Qt.Key.Key_Space)


def choose_folder(asked: SaveListsDialog, folder: Path) -> None:
    press(asked, "In one folder")
    (chooser,) = asked.findChildren(QFileDialog)
    assert chooser.fileMode() is QFileDialog.FileMode.Directory
    chooser.fileSelected.emit(str(folder))
    chooser.reject()


def wait(qtbot: QtBot, job: Job, count: int = 3) -> None:
    qtbot.waitUntil(lambda: sum(each.saving.is_all_saved for each in job.lists) == count)
    qtbot.wait(2 * SETTLING)  # until it has been said


def said(window: Window) -> list[str]:
    return [each.text for each in window.foot.findChildren(MessageBar) if each.text]


def buttons(window: Window) -> list[str]:
    return [each.text() for each in window.foot.findChildren(QPushButton) if each.isVisible()]


def test_lists_are_saved_each_beside_itself(
    qtbot: QtBot, full: Window, several: Job, files: list[Path], tmp_path: Path
) -> None:
    press(ask(full), "Save")
    wait(qtbot, several)
    for path in files:
        assert (path.parent / f"{path.stem}-scrubbed.csv").exists()
        assert (path.parent / f"{path.stem}-removed.csv").exists()
    assert DAN in (tmp_path / "shop" / "customers-scrubbed.csv").read_text()
    assert ANN in (tmp_path / "shop" / "customers-removed.csv").read_text()
    assert said(full) == ["Saved 3 of 3 lists in 2 folders: 6 rows kept and 3 removed"]
    assert button(full.foot, "Show in folder")
    assert button(full.foot, "Certificate of customers.csv")
    several.show(several.lists[2])
    qtbot.waitUntil(lambda: "Certificate of leads.csv" in buttons(full))


def test_lists_are_saved_in_one_folder_under_names_of_their_own(
    qtbot: QtBot, full: Window, several: Job, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    asked = ask(full)
    choose_folder(asked, out)
    names = ["customers-scrubbed.csv", "customers-2-scrubbed.csv", "leads-scrubbed.csv"]
    assert cells(asked, Column.FILE) == names
    press(asked, "Save")
    wait(qtbot, several)
    assert sorted(path.name for path in out.iterdir()) == sorted(
        name.replace("scrubbed", kind) for name in names for kind in ("scrubbed", "removed")
    )
    assert said(full) == ["Saved 3 of 3 lists in out: 6 rows kept and 3 removed"]
    asked = ask(full)
    assert cells(asked, Column.NOTE) == ["is there already"] * 3, "the folder is remembered"
    asked.reject()


def test_one_folder_needs_a_folder(full: Window, several: Job) -> None:
    asked = ask(full)
    press(asked, "In one folder")
    asked.findChildren(QFileDialog)[0].reject()
    assert not button(asked, "Save").isEnabled()
    press(asked, "Beside each list")
    assert button(asked, "Save").isEnabled()
    asked.reject()


def test_unchecked_lists_are_not_saved(
    qtbot: QtBot, full: Window, several: Job, tmp_path: Path
) -> None:
    asked = ask(full)
    for row in (0, 1):
        toggle(asked, row)
    press(asked, "Save")
    wait(qtbot, several, 1)
    assert not (tmp_path / "customers-scrubbed.csv").exists()
    assert said(full)[-1] == f"Saved 1 of 3 lists in {tmp_path.name}: 3 rows kept and 0 removed"
    asked = ask(full, "Save 2 scrubbed lists…")
    assert cells(asked, Column.NOTE) == ["", "", "saved already"]
    for row in (0, 1):
        toggle(asked, row)
    assert not button(asked, "Save").isEnabled(), "nothing is checked"
    asked.reject()


@pytest.mark.parametrize("answer", ["Replace", "Keep both", "Cancel"])
def test_files_that_are_there_are_asked_about_once(
    qtbot: QtBot, full: Window, several: Job, tmp_path: Path, answer: str
) -> None:
    there = [tmp_path / "customers-removed.csv", tmp_path / "leads-scrubbed.csv"]
    for path in there:
        path.write_text("precious")
    asked = ask(full)
    press(asked, "Save")
    (box,) = (each for each in asked.findChildren(QMessageBox) if each.isVisible())
    assert box.text() == "2 files are there already, among them customers-removed.csv."
    press(box, answer)
    if answer == "Cancel":
        assert asked.isVisible()
        asked.reject()
        assert not any(each.saving.is_saving for each in several.lists)
        return
    wait(qtbot, several)
    are_kept = [path.read_text() == "precious" for path in there]
    assert are_kept == [answer == "Keep both"] * 2
    assert (tmp_path / "leads-2-scrubbed.csv").exists() == (answer == "Keep both")


def test_one_that_fails_does_not_stop_the_others_and_is_named(
    qtbot: QtBot, full: Window, several: Job, files: list[Path], tmp_path: Path
) -> None:
    write_list(files[1], [DAN, ANN, DAN])  # changed since it was opened
    press(ask(full), "Save")
    qtbot.waitUntil(lambda: several.lists[1].saving.problem is not None)
    wait(qtbot, several, 2)
    failure, success = said(full)
    assert failure.startswith("customers.csv (shop) was not saved. ")
    assert "has changed since it was opened" in failure
    assert success == f"Saved 2 of 3 lists in {tmp_path.name}: 5 rows kept and 2 removed"
    assert not (tmp_path / "shop" / "customers-scrubbed.csv").exists()
    assert button(full.foot, "Save 1 scrubbed list…").isEnabled()


def test_what_failed_is_tried_again(
    qtbot: QtBot, full: Window, several: Job, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    asked = ask(full)
    choose_folder(asked, out)
    out.rmdir()
    press(asked, "Save")
    qtbot.waitUntil(lambda: all(each.saving.problem for each in several.lists))
    qtbot.wait(2 * SETTLING)
    (failure,) = said(full)
    assert failure.count("was not saved") == 3
    out.mkdir()
    press(full.foot, "Retry")
    wait(qtbot, several)
    assert len(list(out.iterdir())) == 6


def test_what_is_decided_afterwards_is_saved_next(qtbot: QtBot, full: Window, several: Job) -> None:
    press(ask(full), "Save")
    wait(qtbot, several)
    several.lists[1].review.decide([range(1)], Decision.KEEP)
    qtbot.waitUntil(lambda: any(each.startswith("Saved 2 of 3 lists") for each in said(full)))
    asked = ask(full, "Save 1 scrubbed list…")
    assert cells(asked, Column.NOTE) == ["saved already", "is there already", "saved already"]
    press(asked, "Save")
    (box,) = (each for each in asked.findChildren(QMessageBox) if each.isVisible())
    press(box, "Replace")
    wait(qtbot, several)
    assert not full.isWindowModified()


def test_what_would_be_lost_is_read_before(
    qtbot: QtBot, full: Window, several: Job, tmp_path: Path
) -> None:
    book = locked(write_book(tmp_path / "board.xlsx", People=(("mobile",), (ANN,), (DAN,))))
    several.open([book])
    qtbot.waitUntil(lambda: several.contacts.locked is not None)
    several.contacts.unlock(PASSWORD)
    qtbot.waitUntil(lambda: several.review.scrub is not None)
    asked = ask(full, "Save 4 scrubbed lists…")
    (bar,) = asked.findChildren(MessageBar)
    assert bar.text.startswith(f"{book.name}: only the values of its sheet are saved. ")
    toggle(asked, 3)
    assert bar.text == ""
    toggle(asked, 3)
    press(asked, "Save")
    wait(qtbot, several, 4)
    assert (tmp_path / f"{book.stem}-scrubbed.xlsx").exists()


def test_the_model_holds_to_the_rules(several: Job, qtmodeltester: ModelTester) -> None:
    model = PlanModel(several.lists)
    qtmodeltester.check(model, force_py=True)
    model.folder = Path("/out")
    qtmodeltester.check(model, force_py=True)
