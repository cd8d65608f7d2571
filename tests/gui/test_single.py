"""Claims about starting Deact twice."""

import socket
import subprocess
import sys
from multiprocessing.connection import Client
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deact_gui.core.paths import data_folder
from deact_gui.gui import single
from deact_gui.gui.single import FirstWindow, come_forward, hand_over
from tests.gui.hands import OFFSCREEN

SECOND = """
import sys
from pathlib import Path
from deact_gui.gui.single import FirstWindow, hand_over
folder, *files = map(Path, sys.argv[1:])
print(FirstWindow().begin(folder), hand_over(folder, files))
"""


@pytest.fixture
def folder(home: Path) -> Path:
    return data_folder()


@pytest.fixture
def first(qtbot: QtBot, folder: Path) -> FirstWindow:
    """Give the first window that uses the folder."""
    made = FirstWindow()
    assert made.begin(folder)
    made.listen()
    return made


def test_a_second_start_hands_over_its_files(
    qtbot: QtBot, first: FirstWindow, folder: Path, tmp_path: Path
) -> None:
    lists = [tmp_path / "à la carte.csv", tmp_path / "b.csv"]
    with qtbot.waitSignal(first.called, timeout=20_000) as called:
        second = subprocess.Popen(
            [sys.executable, "-c", SECOND, folder, *lists], stdout=subprocess.PIPE, text=True
        )
    assert called.args == [lists]
    assert second.communicate()[0] == "False True\n"
    first.end()


def test_a_relative_path_is_meant_from_where_the_second_was_started(
    qtbot: QtBot, first: FirstWindow, folder: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(first.called, timeout=20_000) as called:
        second = subprocess.Popen(
            [sys.executable, "-c", SECOND, folder, "a.csv"],
            stdout=subprocess.DEVNULL,
            cwd=tmp_path,
            env={"PYTHONPATH": str(Path(__file__).parents[2])},
        )
    second.communicate()
    assert called.args == [[tmp_path / "a.csv"]]
    first.end()


def test_when_the_first_has_ended_the_next_is_first(first: FirstWindow, folder: Path) -> None:
    assert not FirstWindow().begin(folder)
    first.end()
    after = FirstWindow()
    assert after.begin(folder) and after.is_first
    after.end()


def test_what_a_crash_left_behind_is_in_nobodys_way(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "window.lock").touch()
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(folder / "window.socket"))
    monkeypatch.setattr(single, "PATIENCE", 0.2)
    assert not hand_over(folder, [])
    first = FirstWindow()
    assert first.begin(folder) and first.is_first
    first.listen()
    monkeypatch.undo()
    with qtbot.waitSignal(first.called, timeout=20_000):
        second = subprocess.Popen(
            [sys.executable, "-c", SECOND, folder], stdout=subprocess.PIPE, text=True
        )
    assert second.communicate()[0] == "False True\n"
    first.end()


def test_a_second_start_waits_for_a_first_that_is_about_to_listen(
    qtbot: QtBot, folder: Path
) -> None:
    first = FirstWindow()
    assert first.begin(folder)
    second = subprocess.Popen(
        [sys.executable, "-c", f"print('up', flush=True){SECOND}", folder],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert second.stdout
    assert second.stdout.readline() == "up\n"
    with qtbot.waitSignal(first.called, timeout=20_000):
        QTimer.singleShot(500, first.listen)
    assert second.communicate()[0] == "False True\n"
    first.end()


def test_a_first_that_does_not_answer_is_left_alone(
    qtbot: QtBot, first: FirstWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single, "PATIENCE", 0.05)  # nothing runs its event loop meanwhile
    assert not hand_over(folder, [])
    first.end()


def test_where_nothing_can_be_written_every_start_is_a_first(tmp_path: Path) -> None:
    start = FirstWindow()
    assert start.begin(tmp_path / "missing") and not start.is_first


def test_nonsense_is_no_message(qtbot: QtBot, first: FirstWindow, folder: Path) -> None:
    with qtbot.assertNotEmitted(first.called, wait=200):
        with Client(str(folder / "window.socket")) as connection:
            connection.send_bytes(b'{"files": ["')
        with Client(str(folder / "window.socket")):
            pass
    first.end()


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_a_minimised_window_comes_forward(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    come_forward(window)
    assert window.isVisible()
    assert not window.windowState() & Qt.WindowState.WindowMinimized
