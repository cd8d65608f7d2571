"""Claims about comparing: it starts by itself, follows every choice, and says why it can't."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from deact_gui.core.terms import Columns, Counts, Decision, Tally
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.review.panel import ReviewPanel
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Folder
from deact_gui.gui.steps.review import Lack
from tests.gui.builders import ANN, BOB, write_list

PHONE_IN_LIST = Columns(phone=1)


def compare(qtbot: QtBot, job: Job, contacts: Path, folder: Path) -> None:
    job.contacts.open(contacts)
    job.reports.take_from(Folder(folder))
    qtbot.waitUntil(lambda: job.review.scrub is not None)


def test_comparing_starts_by_itself_when_nothing_is_missing(
    qtbot: QtBot, job: Job, contacts: Path, folder: Path
) -> None:
    lacks = [job.review.lack]
    job.contacts.open(contacts)
    qtbot.waitUntil(lambda: job.contacts.contacts is not None)
    lacks.append(job.review.lack)
    assert not job.review.is_comparing
    job.reports.take_from(Folder(folder))
    qtbot.waitUntil(lambda: job.review.is_comparing)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert [*lacks, job.review.lack] == [Lack.LIST, Lack.REPORTS, None]
    assert job.review.counts == Counts(rows=4, active=1, deactivated=2, reconsented=0, unreadable=1)
    assert job.review.tally == Tally(kept=2, removed=2, overruled=0)


def test_the_sample_is_compared(qtbot: QtBot, job: Job) -> None:
    job.try_sample()
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert job.review.tally == Tally(kept=223, removed=37, overruled=0)


def test_another_column_is_compared_again(
    qtbot: QtBot, job: Job, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "two.csv"
    path.write_text(f"name,mobile,work\nAnn,{ANN},2125550110\nBob,2125550111,{BOB}\n")
    compare(qtbot, job, path, folder)
    job.contacts.choose(Columns(phone=1))
    qtbot.waitUntil(lambda: verdicts(job) == [1, 0])
    job.contacts.choose(Columns(phone=2))
    assert job.review.scrub is None, "verdicts on another column hold no longer"
    qtbot.waitUntil(lambda: verdicts(job) == [0, 1])


def verdicts(job: Job) -> list[int]:
    return job.review.scrub.verdicts.tolist() if job.review.scrub else []


def test_fewer_reports_are_compared_again(
    qtbot: QtBot, job: Job, contacts: Path, folder: Path
) -> None:
    compare(qtbot, job, contacts, folder)
    job.reports.choose([min(job.reports.chosen)])
    qtbot.waitUntil(lambda: verdicts(job) == [1, 0, 3, 0])


def test_no_choice_of_reports_leaves_no_verdicts(
    qtbot: QtBot, job: Job, contacts: Path, folder: Path
) -> None:
    compare(qtbot, job, contacts, folder)
    job.reports.choose([])
    assert job.review.scrub is None
    assert job.review.lack is Lack.REPORTS
    assert not job.review.is_comparing


def test_decisions_outlive_another_column_but_not_another_list(
    qtbot: QtBot, job: Job, contacts: Path, folder: Path, tmp_path: Path
) -> None:
    compare(qtbot, job, contacts, folder)
    job.review.decide([range(2, 3)], Decision.KEEP)
    job.reports.choose([min(job.reports.chosen)])
    qtbot.waitUntil(lambda: verdicts(job) == [1, 0, 3, 0])
    assert job.review.decisions is not None
    assert job.review.decisions.of(2) is Decision.KEEP
    job.contacts.open(write_list(tmp_path / "others.csv", [ANN, BOB, ANN, BOB]))
    qtbot.waitUntil(lambda: verdicts(job) == [1, 0, 1, 0])
    assert job.review.decisions.of(2) is Decision.NONE
    assert not job.review.undo_stack.canUndo()


@pytest.fixture
def panel(qtbot: QtBot, job: Job) -> ReviewPanel:
    shown = ReviewPanel(job.review, job.rows, Settings())
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_a_column_without_numbers_is_said_and_tried_again(
    qtbot: QtBot, job: Job, panel: ReviewPanel, contacts: Path, folder: Path
) -> None:
    compare(qtbot, job, contacts, folder)
    job.contacts.choose(Columns(phone=0))
    message = panel.findChild(MessageBar)
    assert message is not None
    sentence = (
        "No row has a US phone number in the column “name”. "
        "Choose the column that holds the numbers."
    )
    qtbot.waitUntil(lambda: message.text == sentence)
    assert job.review.scrub is None
    qtbot.waitUntil(lambda: len(message.findChildren(QPushButton)) == 1)
    (retry,) = message.findChildren(QPushButton)
    assert retry.text() == "Retr&y"
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    assert job.review.is_comparing
    assert message.text == ""
    qtbot.waitUntil(lambda: message.text == sentence)
    job.contacts.choose(PHONE_IN_LIST)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert message.text == ""
