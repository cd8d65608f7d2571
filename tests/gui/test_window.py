"""Claims about the window: what it asks before it closes, and what it remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from deact_gui.core.date_order import DateOrder
from deact_gui.core.terms import Columns
from deact_gui.gui.drop_overlay import DropOverlay
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Folder, SampleReports
from deact_gui.gui.steps.services import Services
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers
from tests.gui.builders import ANN, AWS, BOB, FakeAws, write_list
from tests.gui.hands import OFFSCREEN, drag, drop, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


@pytest.fixture
def reviewed(qtbot: QtBot, window: Window, job: Job, contacts: Path, folder: Path) -> Window:
    """Give the window with verdicts on a list."""
    drop(window, folder)
    drop(window, contacts)
    qtbot.waitUntil(lambda: window.review.has_results and job.review.scrub is not None)
    return window


def overrule(qtbot: QtBot, window: Window, job: Job) -> None:
    """Select the first row and keep it."""
    (table,) = window.review.findChildren(RowTable)
    cell = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    press(window.review, "Keep")
    qtbot.waitUntil(lambda: not job.errands.running(Kind.COUNT))


def question(window: Window) -> QMessageBox:
    (box,) = (each for each in window.findChildren(QMessageBox) if each.isVisible())
    return box


def settings_text(home: Path) -> str:
    path = home / "deact" / "settings.ini"
    QSettings(str(path), QSettings.Format.IniFormat).sync()
    return path.read_text("utf-8")


def another_start(qtbot: QtBot, workers: Workers, services: Services) -> tuple[Window, Job]:
    settings = Settings()
    job = Job(workers, settings, services)
    window = Window(job, settings)
    qtbot.addWidget(window)
    window.begin([])
    return window, job


def test_nothing_to_lose_closes_at_once(reviewed: Window) -> None:
    assert reviewed.close()
    assert not reviewed.isVisible()


def test_unsaved_decisions_are_asked_about(qtbot: QtBot, reviewed: Window, job: Job) -> None:
    overrule(qtbot, reviewed, job)
    assert reviewed.isWindowModified()
    assert not reviewed.close()
    assert question(reviewed).text() == "What you decided about single rows is not saved."
    press(question(reviewed), "Close anyway")
    assert not reviewed.isVisible()


def test_tab_goes_through_the_window_as_one_reads_it(
    qtbot: QtBot, reviewed: Window, job: Job, tmp_path: Path
) -> None:
    job.open([write_list(tmp_path / "more.csv", [ANN]), write_list(tmp_path / "b.csv", [ANN])])
    qtbot.waitUntil(lambda: all(each.review.scrub for each in job.lists))
    order, widget = list[str](), reviewed.nextInFocusChain()
    while widget and widget is not reviewed:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(type(widget).__name__)
        widget = widget.nextInFocusChain()
    landmarks = ["CalendarView", "ListsTable", "QComboBox", "RowTable", "PrimaryButton"]
    places = [order.index(each) for each in landmarks[:2]]
    places += [order.index(each, places[-1]) for each in landmarks[2:]]
    assert places == sorted(places), order


def test_who_closes_may_save_first(qtbot: QtBot, reviewed: Window, job: Job) -> None:
    overrule(qtbot, reviewed, job)
    reviewed.close()
    press(question(reviewed), "Save…")
    (dialog,) = reviewed.findChildren(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.accept()
    qtbot.waitUntil(lambda: job.saving.is_all_saved)
    assert reviewed.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_who_hesitates_stays(qtbot: QtBot, reviewed: Window, job: Job, key: Qt.Key) -> None:
    overrule(qtbot, reviewed, job)
    reviewed.close()
    QTest.keyClick(question(reviewed), key)
    assert reviewed.isVisible()
    assert not reviewed.close()
    press(question(reviewed), "Stay")
    assert reviewed.isVisible()


def test_a_decision_taken_back_is_not_asked_about(qtbot: QtBot, reviewed: Window, job: Job) -> None:
    overrule(qtbot, reviewed, job)
    QTest.keyClick(reviewed, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not job.errands.running(Kind.COUNT))
    assert not reviewed.isWindowModified()
    assert reviewed.close()


def test_saved_decisions_are_not_asked_about(qtbot: QtBot, reviewed: Window, job: Job) -> None:
    overrule(qtbot, reviewed, job)
    target = job.saving.default_target()
    assert target is not None
    job.saving.save(target)
    qtbot.waitUntil(lambda: job.saving.saved is not None)
    assert reviewed.close()


def test_work_that_would_be_lost_is_asked_about(
    qtbot: QtBot, window: Window, job: Job, aws: FakeAws
) -> None:
    job.reports.take_from(AWS)
    qtbot.waitUntil(lambda: bool(job.reports.to_get) and not job.reports.is_looking)
    aws.gate.clear()
    job.reports.get()
    assert not window.close()
    assert question(window).text() == "Work is still going on."
    press(question(window), "Stay")
    aws.gate.set()
    qtbot.waitUntil(lambda: not job.errands.running(Kind.FETCH))
    assert window.close()


def test_dragging_says_what_dropping_would_do(window: Window, contacts: Path, folder: Path) -> None:
    (overlay,) = window.findChildren(DropOverlay)
    for path in (contacts, folder):
        drag(window, path)
        assert overlay.isVisible()
    drop(window, contacts)
    assert not overlay.isVisible()


def test_a_dropped_folder_is_where_reports_come_from(
    qtbot: QtBot, window: Window, job: Job, folder: Path
) -> None:
    drop(window, folder)
    qtbot.waitUntil(lambda: len(job.reports.ready) == 2)
    assert job.reports.origin == Folder(folder)


def test_the_source_is_remembered(
    qtbot: QtBot, reviewed: Window, folder: Path, workers: Workers, services: Services
) -> None:
    reviewed.close()
    _, job = another_start(qtbot, workers, services)
    assert job.reports.origin == Folder(folder)
    qtbot.waitUntil(lambda: len(job.reports.ready) == 2)


def test_a_folder_without_reports_is_not_remembered(
    qtbot: QtBot, window: Window, job: Job, settings: Settings, tmp_path: Path
) -> None:
    drop(window, tmp_path)
    qtbot.waitUntil(lambda: not job.reports.is_looking)
    assert settings.origin is None


def test_the_sample_is_not_remembered(
    qtbot: QtBot, window: Window, job: Job, settings: Settings
) -> None:
    press(window.contacts, "Try it with sample data")
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert settings.origin is None


def test_columns_are_remembered_for_lists_with_the_same_header(
    qtbot: QtBot, window: Window, job: Job, workers: Workers, services: Services, tmp_path: Path
) -> None:
    dates = ["04/11/2026", "05/11/2026"]
    drop(window, write_list(tmp_path / "monday.csv", [ANN, BOB], consent=dates))
    qtbot.waitUntil(lambda: job.contacts.contacts is not None)
    chosen = Columns(1, 2, DateOrder.DAY_FIRST)
    job.contacts.choose(chosen)
    window.close()
    later, later_job = another_start(qtbot, workers, services)
    drop(later, write_list(tmp_path / "tuesday.csv", [BOB], consent=dates))
    qtbot.waitUntil(lambda: later_job.contacts.columns == chosen)
    drop(later, write_list(tmp_path / "other.csv", [BOB]))
    qtbot.waitUntil(lambda: later_job.contacts.columns == Columns(1))


def test_the_size_is_remembered(
    qtbot: QtBot, window: Window, workers: Workers, services: Services
) -> None:
    window.resize(1100, 700)
    window.close()
    later, _ = another_start(qtbot, workers, services)
    assert later.height() == 700  # the width is cut to that of the offscreen screen


def test_the_settings_hold_no_contact_and_no_column_name(
    qtbot: QtBot, reviewed: Window, job: Job, home: Path
) -> None:
    overrule(qtbot, reviewed, job)
    job.contacts.choose(Columns(0))
    reviewed.close()
    press(question(reviewed), "Close anyway")
    text = settings_text(home)
    assert "geometry" in text and "columns" in text
    for word in ("Person", "555", "mobile"):
        assert word not in text


def test_it_fits_its_smallest_size(window: Window) -> None:
    window.resize(1, 1)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 640)
    middle = window.centralWidget()
    assert middle is not None
    needed = middle.minimumSizeHint()
    assert needed.width() <= middle.width() and needed.height() <= middle.height()


def test_a_list_compared_with_made_up_reports_says_so_before_it_is_saved(
    qtbot: QtBot, job: Job, window: Window, contacts: Path
) -> None:
    job.reports.take_from(SampleReports())
    job.contacts.open(contacts)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    shown = [label.text() for label in window.review.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("These reports are made up") for text in shown)
    job.try_sample()
    qtbot.waitUntil(lambda: job.review.scrub is not None and not job.review.is_pretence)
