"""Claims about the lists side by side in the window: showing one, closing one, adding more."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.terms import Decision
from deact_gui.gui.contacts.password_dialog import PasswordDialog
from deact_gui.gui.lists.model import Column
from deact_gui.gui.lists.panel import ListsPanel
from deact_gui.gui.lists.table import ListsTable
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.window import Window
from tests.gui.builders import ANN, write_list
from tests.gui.hands import OFFSCREEN, drop, press
from tests.gui.steps.test_errands import Gate
from tests.workbooks import locked, write_book

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, CTRL_SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def full(window: Window, several: Job) -> Window:
    """Give the window with three lists."""
    return window


def table(window: Window) -> ListsTable:
    (found,) = window.findChildren(ListsTable)
    return found


def click(window: Window, row: int, column: Column) -> None:
    view = table(window)
    spot = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(view.viewport(), LEFT, NONE, spot)


def visible_texts(parent: QWidget) -> list[str]:
    return [each.text() for each in parent.findChildren(QPushButton) if each.isVisible()]


def question(window: Window) -> QMessageBox:
    (box,) = (each for each in window.findChildren(QMessageBox) if each.isVisible())
    return box


def lists(window: Window) -> ListsPanel:
    assert window.lists
    return window.lists


def test_one_list_looks_as_if_there_could_be_no_other(
    qtbot: QtBot, window: Window, job: Job, contacts: Path
) -> None:
    assert window.lists is None
    drop(window, contacts)
    qtbot.waitUntil(lambda: job.contacts.contacts is not None)
    assert window.lists is None


def test_lists_dropped_together_stand_side_by_side(
    qtbot: QtBot, window: Window, job: Job, files: list[Path], folder: Path
) -> None:
    drop(window, folder, *files)
    assert lists(window).isVisible()
    qtbot.waitUntil(lambda: all(each.review.scrub for each in job.lists))
    assert len(job.lists) == table(window).model().rowCount() == 3
    assert window.contacts.summary.startswith("customers.csv")


def test_a_click_shows_a_list(full: Window, several: Job) -> None:
    click(full, 2, Column.ROWS)
    assert several.shown is several.lists[2]
    assert full.contacts.summary.startswith("leads.csv")
    assert full.contacts.isVisible() and full.review.isVisible()
    assert full.windowTitle() == "leads.csv[*] - Deact"


@pytest.mark.parametrize(
    ("key", "modifiers", "shown"),
    [
        (Qt.Key.Key_Tab, CTRL, 1),
        (Qt.Key.Key_PageDown, CTRL, 1),
        (Qt.Key.Key_Backtab, CTRL_SHIFT, 2),
        (Qt.Key.Key_PageUp, CTRL, 2),
    ],
)
def test_keys_go_from_list_to_list(
    full: Window, several: Job, key: Qt.Key, modifiers: Qt.KeyboardModifier, shown: int
) -> None:
    QTest.keyClick(full, key, modifiers)
    assert several.shown is several.lists[shown]
    assert table(full).currentIndex().row() == shown


def test_arrows_in_the_table_show_lists(full: Window, several: Job) -> None:
    table(full).setFocus()
    QTest.keyClick(table(full), Qt.Key.Key_Down)
    assert several.shown is several.lists[1]


@pytest.mark.parametrize(
    "close",
    [
        lambda window: click(window, 0, Column.CLOSE),
        lambda window: QTest.keyClick(table(window), Qt.Key.Key_Delete),
        lambda window: QTest.keyClick(window, Qt.Key.Key_W, CTRL),
    ],
    ids=["cross", "Del", "Ctrl+W"],
)
def test_a_list_is_closed(full: Window, several: Job, close: Callable[[Window], None]) -> None:
    rest = several.lists[1:]
    close(full)
    assert several.lists == rest
    assert several.shown is rest[0]
    assert full.contacts.summary.startswith("customers.csv")


def test_the_cross_of_another_list_leaves_the_shown_one_shown(full: Window, several: Job) -> None:
    shown = several.shown
    click(full, 2, Column.CLOSE)
    assert len(several.lists) == 2
    assert several.shown is shown


def test_the_last_two_closed_leave_the_beginning(full: Window, several: Job) -> None:
    for _ in range(2):
        QTest.keyClick(full, Qt.Key.Key_W, CTRL)
    assert not lists(full).isVisible(), "one list looks as if there could be no other"
    for _ in range(2):
        QTest.keyClick(full, Qt.Key.Key_W, CTRL)
    assert several.shown.is_vacant
    assert full.windowTitle() == "Deact"
    assert len(several.lists) == 1


def test_a_list_with_unsaved_decisions_is_asked_about(full: Window, several: Job) -> None:
    several.review.decide([range(1)], Decision.KEEP)
    click(full, 0, Column.CLOSE)
    assert question(full).text() == "What you decided about single rows is not saved."
    press(question(full), "Stay")
    assert len(several.lists) == 3
    click(full, 0, Column.CLOSE)
    press(question(full), "Close anyway")
    assert len(several.lists) == 2


def test_the_window_asks_once_about_all_unsaved_decisions(
    full: Window, several: Job, tmp_path: Path
) -> None:
    for each in (several.lists[0], several.lists[2]):
        each.review.decide([range(1)], Decision.REMOVE)
    assert not full.close()
    called = f"customers.csv ({tmp_path.name}), leads.csv"
    text = f"What you decided about single rows is not saved in: {called}."
    assert question(full).text() == text
    press(question(full), "Close anyway")
    assert not full.isVisible()


def test_what_is_still_being_saved_is_asked_about(full: Window, several: Job) -> None:
    several.lists[2].errands.run(Kind.SAVE, Gate())
    assert not full.close()
    assert question(full).text() == "Lists are still being saved."
    press(question(full), "Stay")
    click(full, 2, Column.CLOSE)
    assert question(full).text() == "The list is still being saved."
    press(question(full), "Close anyway")
    assert full.close()


def test_more_lists_can_be_added(qtbot: QtBot, full: Window, several: Job, tmp_path: Path) -> None:
    more = [write_list(tmp_path / f"more{n}.csv", [ANN]) for n in range(2)]
    press(lists(full), "Add lists…")
    (dialog,) = full.findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(path) for path in more])
    dialog.reject()
    qtbot.waitUntil(lambda: all(each.review.scrub for each in several.lists))
    assert len(several.lists) == 5


def test_several_chosen_in_the_dialog_stand_side_by_side(
    window: Window, job: Job, files: list[Path]
) -> None:
    press(window.contacts, "Open a list…")
    (dialog,) = window.contacts.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(path) for path in files])
    dialog.reject()
    assert len(job.lists) == 3


def test_a_password_is_asked_for_when_its_list_is_shown(
    qtbot: QtBot, window: Window, job: Job, contacts: Path, tmp_path: Path
) -> None:
    books = [
        locked(write_book(tmp_path / f"{name}.xlsx", People=(("mobile",), (ANN,)))) for name in "ab"
    ]
    drop(window, contacts, *books)
    qtbot.waitUntil(lambda: all(each.contacts.locked for each in job.lists[1:]))

    def asking() -> list[PasswordDialog]:
        return [each for each in window.findChildren(PasswordDialog) if each.isVisible()]

    assert asking() == []
    click(window, 2, Column.NAME)
    (dialog,) = asking()
    press(dialog, "Cancel")
    assert [each.path for each in job.lists] == [contacts, books[0]], "who gives up does without it"


def test_lists_that_were_not_compared_are_compared_again_with_one_button(
    qtbot: QtBot, full: Window, several: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(*bound: object) -> None:
        Gate()(checkpoint=cast(Checkpoint, bound[-1]))

    def again() -> list[QPushButton]:
        buttons = lists(full).findChildren(QPushButton)
        return [each for each in buttons if each.isVisible() and "again" in each.text()]

    with monkeypatch.context() as patched:
        patched.setattr("deact_gui.core.scrub.compare", stuck)
        several.reports.choose([min(several.reports.chosen)])
        assert again() == []
        qtbot.waitUntil(lambda: all(each.errands.running(Kind.COMPARE) for each in several.lists))
        qtbot.waitUntil(lambda: "Cancel" in visible_texts(full.foot))
        press(full.foot, "Cancel")
        qtbot.waitUntil(lambda: all(each.review.was_stopped for each in several.lists))
    qtbot.waitUntil(lambda: len(again()) == 1)
    press(lists(full), "Compare again")
    qtbot.waitUntil(lambda: all(each.review.scrub for each in several.lists))
    qtbot.waitUntil(lambda: again() == [])


def test_the_sum_of_all_is_said(full: Window, several: Job) -> None:
    words = {each.text() for each in lists(full).findChildren(type(lists(full)._title))}
    assert {"3 lists", "9 rows  ·  3 deactivated"} <= words


def test_the_pages_of_closed_lists_are_gone(qtbot: QtBot, full: Window, several: Job) -> None:
    several.show_next()
    page = full.contacts
    with qtbot.waitSignal(page.destroyed):
        several.close(several.shown)
