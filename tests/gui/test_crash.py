"""Claims about bugs: the user is told once, can copy what happened, and goes on."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deact_gui import __version__, app
from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.paths import data_folder
from deact_gui.gui.crash import CrashReporter
from deact_gui.gui.crash_dialog import CrashDialog
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers
from tests.gui.hands import OFFSCREEN, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

PERSONAL = ("2065550101", "555-0102", "sam.lee@example.org", "AKIAIOSFODNN7EXAMPLE", "Ann Lee")


class Bug(Exception):
    """Says everything that nobody may read."""

    def __init__(self) -> None:
        super().__init__(
            "row 'Ann Lee' has 2065550101 and (206) 555-0102, sam.lee@example.org, "
            "AKIAIOSFODNN7EXAMPLE"
        )


def fail(*, checkpoint: Checkpoint | None = None) -> None:
    raise Bug


@pytest.fixture
def reporter(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashReporter]:
    """Install the reporter for the time of the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = CrashReporter()
    made.install()
    yield made
    if made.dialog:
        made.dialog.reject()


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Log as the program does; give the log's path."""
    monkeypatch.setattr(logging.root, "handlers", [])
    app._Log().open()
    yield data_folder() / "deact.log"
    for handler in logging.root.handlers:
        handler.close()


def dialog_of(qtbot: QtBot, reporter: CrashReporter) -> CrashDialog:
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    return reporter.dialog


def test_a_bug_in_a_slot_opens_a_dialog_that_says_where(
    qtbot: QtBot, reporter: CrashReporter
) -> None:
    QTimer.singleShot(0, fail)
    dialog = dialog_of(qtbot, reporter)
    assert dialog.isVisible()
    assert "in fail" in dialog.details and "Bug: row […]" in dialog.details


def test_bugs_after_the_first_go_into_the_same_dialog(
    qtbot: QtBot, window: Window, reporter: CrashReporter
) -> None:
    for _ in range(3):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(
        lambda: reporter.dialog is not None and reporter.dialog.details.count("Bug:") > 2
    )
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog)]
    assert len([each for each in shown if each.isVisible()]) == 1


def test_a_bug_on_a_worker_is_shown_like_any_other(
    qtbot: QtBot, workers: Workers, reporter: CrashReporter
) -> None:
    workers.start(fail)
    assert "Bug" in dialog_of(qtbot, reporter).details


def test_a_bug_on_a_plain_thread_is_shown_like_any_other(
    qtbot: QtBot, reporter: CrashReporter
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "Bug" in dialog_of(qtbot, reporter).details


def test_the_details_can_be_copied(qtbot: QtBot, reporter: CrashReporter) -> None:
    QTimer.singleShot(0, fail)
    dialog = dialog_of(qtbot, reporter)
    qtbot.waitUntil(lambda: "Bug" in dialog.details)
    press(dialog, "Copy details")
    assert QGuiApplication.clipboard().text() == dialog.details
    assert dialog.details.startswith("Deact ")


def test_after_closing_the_next_bug_opens_a_new_dialog(
    qtbot: QtBot, reporter: CrashReporter
) -> None:
    QTimer.singleShot(0, fail)
    press(dialog_of(qtbot, reporter), "Close")
    assert reporter.dialog is None
    QTimer.singleShot(0, fail)
    assert dialog_of(qtbot, reporter).details.count("Bug:") == 1


def test_neither_dialog_nor_log_holds_anything_personal(
    qtbot: QtBot, reporter: CrashReporter, log: Path
) -> None:
    QTimer.singleShot(0, fail)
    details = dialog_of(qtbot, reporter).details
    logged = log.read_text("utf-8")
    assert "Bug" in details and "Bug" in logged
    for text in (details, logged):
        assert [each for each in PERSONAL if each in text] == []


def test_the_log_keeps_out_what_other_libraries_say(log: Path) -> None:
    logging.getLogger("urllib3").warning("signed with %s for %s", PERSONAL[3], PERSONAL[0])
    assert "signed with [key] for [number]" in log.read_text("utf-8")


def test_the_log_says_when(log: Path) -> None:
    logging.getLogger("somebody").warning("odd")
    date, time, *rest = log.read_text("utf-8").splitlines()[-1].split()
    assert (date.count("-"), time.count(":")) == (2, 2)
    assert rest == ["WARNING", "somebody:", "odd"]


def test_the_log_begins_with_what_runs_here(log: Path) -> None:
    first = log.read_text("utf-8").splitlines()[0]
    assert f"started: Deact {__version__}, Python" in first and "PySide6" in first


def test_ctrl_c_is_no_bug(
    qtbot: QtBot, reporter: CrashReporter, capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    QApplication.processEvents()
    assert reporter.dialog is None
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_what_goes_wrong_before_the_window_is_there_is_logged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(logging.root, "handlers", [])
    app._Log()
    assert not (data_folder() / "deact.log").exists()
    logging.getLogger("deact_gui.gui.window").error("unexpected: it broke")
    started, broken = (data_folder() / "deact.log").read_text("utf-8").splitlines()
    assert "started: Deact" in started and broken.endswith("unexpected: it broke")
    for handler in logging.root.handlers:
        handler.close()
