"""Claims about columns: as their user left them, for every list with the same header."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.gui.review.row_model import OWN
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.rows import Filter
from deact_gui.gui.window import Window
from tests.gui.builders import ANN, BOB, DAN, write_list
from tests.gui.hands import OFFSCREEN, drop, pick_action

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


@pytest.fixture
def reviewed(qtbot: QtBot, window: Window, job: Job, contacts: Path, folder: Path) -> Window:
    """Give the window with verdicts on a list."""
    drop(window, folder)
    review(qtbot, window, job, contacts)
    return window


def review(qtbot: QtBot, window: Window, job: Job, path: Path) -> None:
    drop(window, path)
    qtbot.waitUntil(lambda: job.review.scrub is not None and job.review.scrub.contacts.path == path)


def rearrange(window: Window) -> None:
    header = window.review.table.horizontalHeader()
    header.resizeSection(OWN, 222)
    header.moveSection(header.visualIndex(OWN), 0)


def is_rearranged(window: Window) -> bool:
    header = window.review.table.horizontalHeader()
    return header.sectionSize(OWN) == 222 and header.visualIndex(OWN) == 0


def test_they_stay_under_every_chip(qtbot: QtBot, reviewed: Window, job: Job) -> None:
    rearrange(reviewed)
    job.rows.show(Filter.DEACTIVATED)
    qtbot.waitUntil(lambda: len(job.rows) == 2)
    assert is_rearranged(reviewed)


def test_they_come_back_for_another_list_with_this_header(
    qtbot: QtBot, reviewed: Window, job: Job, tmp_path: Path
) -> None:
    rearrange(reviewed)
    other = write_list(tmp_path / "other.csv", [BOB, DAN], consent=["2026-11-01", "2026-11-02"])
    review(qtbot, reviewed, job, other)
    assert not is_rearranged(reviewed)
    review(qtbot, reviewed, job, write_list(tmp_path / "same.csv", [ANN, BOB]))
    assert is_rearranged(reviewed)


def test_they_come_back_after_a_restart(
    qtbot: QtBot, reviewed: Window, job: Job, settings: Settings, tmp_path: Path
) -> None:
    rearrange(reviewed)
    reviewed.close()
    later = Window(job, Settings())
    qtbot.addWidget(later)
    later.show()
    review(qtbot, later, job, write_list(tmp_path / "same.csv", [ANN, BOB]))
    assert is_rearranged(later)


def test_standard_columns_are_had_again(
    qtbot: QtBot, reviewed: Window, job: Job, tmp_path: Path
) -> None:
    rearrange(reviewed)
    pick_action(reviewed.menus.view, "Standard columns")
    assert not is_rearranged(reviewed)
    review(qtbot, reviewed, job, write_list(tmp_path / "same.csv", [ANN, BOB]))
    assert not is_rearranged(reviewed)
