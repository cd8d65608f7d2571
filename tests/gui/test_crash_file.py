"""Claims about crashes that end the process."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deact_gui.core.paths import data_folder
from deact_gui.gui.crash import CrashReporter
from deact_gui.gui.crash_file import CrashFile
from deact_gui.gui.window import Window
from tests.gui.hands import press

CRASH = """
import os, sys
from pathlib import Path
from deact_gui.gui.crash_file import CrashFile
crash = CrashFile()
crash.begin(Path(sys.argv[1]))
print(bool(crash.left_behind), flush=True)
def reading_206_555_0101():
    os.abort()
if sys.argv[2] == "crash":
    reading_206_555_0101()
crash.end()
"""


def run(folder: Path, end: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", CRASH, folder, end], capture_output=True, text=True
    )
    return done.returncode, done.stdout


def test_a_crash_leaves_where_it_was_and_the_next_start_knows(home: Path) -> None:
    folder = data_folder()
    assert run(folder, "crash")[1] == "False\n"
    assert "in reading_206_555_0101" in (folder / "crash.txt").read_text()
    assert run(folder, "end") == (0, "True\n")
    assert run(folder, "end") == (0, "False\n")


def test_what_ends_as_it_should_leaves_nothing(home: Path) -> None:
    folder = data_folder()
    assert run(folder, "end") == (0, "False\n")
    assert not (folder / "crash.txt").exists()


def test_what_is_shown_has_no_home_in_it(home: Path) -> None:
    (data_folder() / "crash.txt").write_text(f'  File "{home}/app.py", line 1 in main')
    crash = CrashFile()
    crash.begin(data_folder())
    crash.end()
    assert crash.left_behind == 'File "~/app.py", line 1 in main'


def test_where_nothing_can_be_kept_it_does_without(tmp_path: Path) -> None:
    crash = CrashFile()
    crash.begin(tmp_path / "missing")
    assert crash.left_behind == ""
    crash.end()


def test_the_window_mentions_it_and_shows_the_details(
    qtbot: QtBot, qapp: QApplication, window: Window
) -> None:
    reporter = CrashReporter()
    reporter.mention("Fatal Python error: Aborted", window)
    assert window.notice.text.startswith("Deact ended unexpectedly the last time.")
    press(window.notice, "Show details")
    assert reporter.dialog is not None
    assert "Fatal Python error: Aborted" in reporter.dialog.details
    reporter.dialog.reject()
