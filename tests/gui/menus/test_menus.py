"""Claims about the menus: everything is in them, with the keys that people know."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from deact_gui.gui import appearance
from deact_gui.gui.help.about import AboutDialog
from deact_gui.gui.help.guide import GuideDialog
from deact_gui.gui.help.log_dialog import LogDialog
from deact_gui.gui.menus.recent_menu import RecentMenu
from deact_gui.gui.preferences.dialog import PreferencesDialog
from deact_gui.gui.settings import MOST_RECENT, Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.rows import Filter
from deact_gui.gui.window import Window
from tests.gui.builders import ANN, AWS, FakeAws, write_list
from tests.gui.hands import OFFSCREEN, drop, pick_action

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def entries(menu: QMenu) -> list[str]:
    """Return what can be chosen."""
    return [each.text().replace("&", "") for each in menu.actions() if each.isEnabled()]


def recent(window: Window) -> RecentMenu:
    (menu,) = window.menus.file.findChildren(RecentMenu)
    menu.aboutToShow.emit()
    return menu


@pytest.fixture
def reviewed(qtbot: QtBot, window: Window, job: Job, contacts: Path, folder: Path) -> Window:
    """Give the window with verdicts on a list."""
    drop(window, folder)
    drop(window, contacts)
    qtbot.waitUntil(lambda: job.review.scrub is not None and job.review.tally is not None)
    return window


def test_no_two_actions_have_the_same_keys(window: Window) -> None:
    actions = [
        action
        for menu in window.menus.findChildren(QMenu)
        for action in menu.actions()
        if isinstance(action, QAction)
    ]
    keys = [key.toString() for action in set(actions) for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_ctrl_o_asks_for_a_list_also_before_there_is_one(window: Window) -> None:
    QTest.keyClick(window, Key.Key_O, CTRL)
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_ctrl_s_asks_where_to_save_as_soon_as_there_is_something(reviewed: Window) -> None:
    QTest.keyClick(reviewed, Key.Key_S, CTRL)
    (dialog,) = reviewed.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_what_can_not_be_done_yet_is_grey(window: Window) -> None:
    assert "Save scrubbed list…" not in entries(window.menus.file)
    assert entries(window.menus.reports) == [
        "",
        "",
        "Reports from a folder…",
        "Reports on this computer…",
        "Try it with sample data",
    ]


def test_f5_and_ctrl_d_look_for_reports_and_get_them(
    qtbot: QtBot, window: Window, job: Job, aws: FakeAws
) -> None:
    job.reports.take_from(AWS)
    qtbot.waitUntil(lambda: bool(job.reports.to_get) and not job.reports.is_looking)
    QTest.keyClick(window, Key.Key_F5)
    assert job.reports.is_looking
    qtbot.waitUntil(lambda: not job.reports.is_looking)
    pick_action(window.menus.reports, "Choose every report")
    assert len(job.reports.chosen) == 3
    QTest.keyClick(window, Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: len(job.reports.ready) == 3)
    assert len(aws.fetched) == 3
    pick_action(window.menus.reports, "Choose the latest")
    assert len(job.reports.chosen) == 1


def test_the_view_follows_the_chips_and_leads_them(
    qtbot: QtBot, reviewed: Window, job: Job
) -> None:
    QTest.keyClick(reviewed, Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: job.rows.filter is Filter.DEACTIVATED)
    job.rows.show(Filter.UNREADABLE)
    qtbot.waitUntil(lambda: len(job.rows) == 1)
    reviewed.menus.view.aboutToShow.emit()
    ticked = [each.text() for each in reviewed.menus.view.actions() if each.isChecked()]
    assert ticked == ["&Unreadable"]


def test_undo_is_in_edit(qtbot: QtBot, reviewed: Window, job: Job) -> None:
    reviewed.review.table.selectRow(0)
    pick_action(reviewed.menus.edit, "Keep")
    qtbot.waitUntil(lambda: job.review.tally is not None and job.review.tally.overruled == 1)
    pick_action(reviewed.menus.edit, "Undo keep 1 row")
    qtbot.waitUntil(lambda: job.review.tally is not None and job.review.tally.overruled == 0)


def test_edit_and_view_are_those_of_the_list_that_is_shown(
    qtbot: QtBot, reviewed: Window, job: Job, tmp_path: Path
) -> None:
    first = reviewed.review.table.keep
    drop(reviewed, write_list(tmp_path / "second.csv", [ANN]))
    assert len(job.lists) == 2 and first not in reviewed.menus.edit.actions()
    pick_action(reviewed.menus.view, "Next list")
    assert job.shown is job.lists[0] and first in reviewed.menus.edit.actions()
    QTest.keyClick(reviewed, Key.Key_W, CTRL)
    assert [each.path and each.path.name for each in job.lists] == ["second.csv"]
    assert first not in reviewed.menus.edit.actions()


def test_lists_are_offered_again_the_newest_first(
    qtbot: QtBot, window: Window, job: Job, tmp_path: Path
) -> None:
    assert not recent(window).menuAction().isEnabled()
    for number in range(MOST_RECENT + 2):
        path = write_list(tmp_path / f"list {number}.csv", [ANN])
        job.contacts.open(path)
        qtbot.waitUntil(
            lambda path=path: bool(job.contacts.contacts and job.contacts.contacts.path == path)  # type: ignore[misc]
        )
    names = [each.partition("  ")[2] for each in entries(recent(window))][:MOST_RECENT]
    assert names == [f"list {number}.csv" for number in range(9, 1, -1)]
    pick_action(recent(window), "8  list 2.csv")
    qtbot.waitUntil(
        lambda: bool(job.contacts.contacts and job.contacts.contacts.path.name == "list 2.csv")
    )
    assert entries(recent(window))[0] == "1  list 2.csv"


def test_a_list_that_is_gone_and_the_sample_are_not_offered(
    qtbot: QtBot, window: Window, job: Job, contacts: Path, settings: Settings
) -> None:
    job.contacts.open(contacts)
    qtbot.waitUntil(lambda: job.contacts.contacts is not None)
    first = job.contacts.contacts
    pick_action(window.menus.reports, "Try it with sample data")
    qtbot.waitUntil(lambda: job.contacts.contacts is not first)
    assert settings.recent == (contacts,)
    contacts.unlink()
    assert not recent(window).menuAction().isEnabled()


def test_the_list_of_lists_can_be_cleared(
    qtbot: QtBot, window: Window, job: Job, contacts: Path, settings: Settings
) -> None:
    job.contacts.open(contacts)
    qtbot.waitUntil(lambda: bool(settings.recent))
    pick_action(recent(window), "Clear this menu")
    assert settings.recent == ()


@pytest.mark.parametrize(
    ("menu", "entry", "kind"),
    [
        ("file", "Preferences…", PreferencesDialog),
        ("help", "Guide", GuideDialog),
        ("help", "Keyboard shortcuts", GuideDialog),
        ("help", "Show log", LogDialog),
        ("help", "About Deact", AboutDialog),
    ],
)
def test_each_dialog_opens_and_esc_closes_it(
    window: Window, menu: str, entry: str, kind: type[PreferencesDialog]
) -> None:
    pick_action(getattr(window.menus, menu), entry)
    (dialog,) = window.findChildren(kind)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_appearance_is_changed_at_once_and_remembered(
    qapp: QApplication, window: Window, settings: Settings
) -> None:
    before = window.palette().window().color()
    pick_action(window.menus.view, "Dark")
    assert window.palette().window().color().lightness() < before.lightness()
    assert settings.appearance == "dark"
    appearance.apply(qapp, appearance.ColorScheme.Light)
