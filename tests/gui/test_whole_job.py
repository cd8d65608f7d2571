"""The main job with real clicks against a real S3 server: profile, dates, list, review, save."""

from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from deact_gui.core.terms import Decision
from deact_gui.gui.reports.calendar_model import CalendarModel
from deact_gui.gui.reports.calendar_view import CalendarView
from deact_gui.gui.review.filter_bar import FilterBar
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.rows import Filter
from deact_gui.gui.steps.services import Services
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers
from tests.s3.bucket import PROFILE, ReportBucket

Kind = TypeVar("Kind", bound=QWidget)

pytestmark = pytest.mark.s3
LEFT, NONE, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
)

HEADER = b"\xef\xbb\xbfid;name;mobile\r\n"
ANN = b'1;"Lee; Ann";(206) 555-0122\r\n'
BOB = b"2;Bob;+1 415.555.0121\n"
CAT = b'3;"Cat ""the"" Cat";312-555-0122\r\n'
DAN = b"4;Dan;718 555 0199\r\n"
EVE = b"5;Eve;no phone"
"""Ann and Cat are on the report of the 22nd, Bob on that of the 21st; Eve has no line end."""


def child(parent: QWidget, kind: type[Kind]) -> Kind:
    """Return the one widget of a kind."""
    return parent.findChildren(kind)[0]


def button(
    parent: QWidget, text: str, kind: type[QAbstractButton] = QPushButton
) -> QAbstractButton:
    """Return the button that a user would find by its text."""
    [found] = [
        each
        for each in parent.findChildren(kind)
        if each.isVisible() and each.text().replace("&", "").startswith(text)
    ]
    return found


def click_day(qtbot: QtBot, window: Window, day: date, modifier: Qt.KeyboardModifier) -> None:
    view = child(window, CalendarView)
    model = view.model()
    assert isinstance(model, CalendarModel)
    spot = view.visualRect(model.index_of(day)).center()
    qtbot.mouseClick(view.viewport(), LEFT, modifier, spot)


def drop(window: Window, path: Path) -> None:
    """Drag a file onto the window and let it go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    where = QPointF(window.rect().center())
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(where.toPoint(), action, data, LEFT, NONE)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(where, action, data, LEFT, NONE))


def test_the_whole_job(
    qtbot: QtBot,
    tmp_path: Path,
    report_bucket: ReportBucket,
    workers: Workers,
    settings: Settings,
) -> None:
    source = tmp_path / "customers.csv"
    source.write_bytes(HEADER + ANN + BOB + CAT + DAN + EVE)
    job = Job(workers, settings, Services())
    window = Window(job, settings)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.begin([])

    profile = window.findChildren(QComboBox)[0]
    qtbot.waitUntil(lambda: profile.isEnabled() and profile.count() == 2, timeout=20_000)
    profile.setFocus()
    while profile.currentText() != PROFILE:
        qtbot.keyClick(profile, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 3, timeout=20_000)

    click_day(qtbot, window, date(2026, 11, 21), NONE)
    click_day(qtbot, window, date(2026, 11, 22), SHIFT)
    assert len(job.reports.to_get) == 2
    qtbot.mouseClick(button(window, "Get 2 reports"), LEFT)
    qtbot.waitUntil(lambda: len(job.reports.ready) == 2, timeout=20_000)

    drop(window, source)
    qtbot.waitUntil(lambda: job.review.scrub is not None, timeout=20_000)
    counts = job.review.counts
    assert counts
    assert (counts.rows, counts.active, counts.deactivated, counts.unreadable) == (5, 1, 3, 1)

    qtbot.mouseClick(child(window, FilterBar).chip(Filter.DEACTIVATED), LEFT)
    table = child(window, RowTable)
    qtbot.waitUntil(lambda: table.model().rowCount() == 3)
    spot = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), LEFT, NONE, spot)
    qtbot.mouseClick(button(window, "Keep", QToolButton), LEFT)
    decisions = job.review.decisions
    assert decisions
    assert decisions.of(2) is Decision.KEEP, "Cat is the third who is deactivated"

    qtbot.mouseClick(button(window, "Save scrubbed list"), LEFT)
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    name = child(child(window, QFileDialog), QLineEdit)
    assert name.text() == "customers-scrubbed.csv"
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: job.saving.saved is not None, timeout=20_000)

    kept = (tmp_path / "customers-scrubbed.csv").read_bytes()
    removed = (tmp_path / "customers-removed.csv").read_bytes()
    assert kept == HEADER + CAT + DAN + EVE
    assert removed == (
        b"\xef\xbb\xbfid;name;mobile;deactivated_on;report\r\n"
        b'1;"Lee; Ann";(206) 555-0122;2026-11-22;2026-11-22-deact-report.csv\r\n'
        b"2;Bob;+1 415.555.0121;2026-11-21;2026-11-21-deact-report.csv\n"
    )
    assert source.read_bytes() == HEADER + ANN + BOB + CAT + DAN + EVE
    assert not list(tmp_path.glob(".*")), "nothing is left behind"
