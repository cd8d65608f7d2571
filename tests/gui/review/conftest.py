"""The step's panel on screen, with a row of every verdict."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from deact_gui.core.scrub import Scrub
from deact_gui.core.terms import Columns
from deact_gui.gui.review.panel import ReviewPanel
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Folder
from tests.gui.builders import ANN, DAN, write_list
from tests.gui.review.screen import SPELLED, shown_names, table_of


@pytest.fixture
def scrub(qtbot: QtBot, job: Job, folder: Path, tmp_path: Path) -> Scrub:
    """Compare a list: deactivated, consented since, unreadable, and active."""
    consent = ["", "2026-11-30", "", ""]
    path = write_list(tmp_path / "customers.csv", [ANN, SPELLED, "none", DAN], consent=consent)
    job.contacts.open(path)
    qtbot.waitUntil(lambda: job.contacts.contacts is not None)
    job.contacts.choose(Columns(phone=1, consent=2))
    job.reports.take_from(Folder(folder))
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert job.review.scrub is not None
    return job.review.scrub


@pytest.fixture
def panel(qtbot: QtBot, job: Job, scrub: Scrub) -> ReviewPanel:
    """Give the panel on that list, with the keyboard's attention."""
    shown = ReviewPanel(job.review, job.rows, Settings())
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    job.rows.changed.emit()
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    assert shown_names(shown) == ["Person 0", "Person 1", "Person 2", "Person 3"]
    return shown


@pytest.fixture
def table(panel: ReviewPanel) -> RowTable:
    """Give the panel's table with the focus."""
    shown = table_of(panel)
    shown.setFocus(Qt.FocusReason.OtherFocusReason)
    return shown
