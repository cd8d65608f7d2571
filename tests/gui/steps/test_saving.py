"""Claims about saving: both files, what is said of it, and what is not saved yet."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from deact_gui.core.targets import Target
from deact_gui.core.terms import Decision
from deact_gui.gui.bottom_bar import BottomBar
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Folder
from tests.gui.builders import ANN, DAN


@pytest.fixture
def compared(qtbot: QtBot, job: Job, contacts: Path, folder: Path) -> Job:
    """Give a job with Ann and Bob deactivated, the third unreadable and Dan active."""
    job.contacts.open(contacts)
    job.reports.take_from(Folder(folder))
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    return job


@pytest.fixture
def foot(qtbot: QtBot, compared: Job) -> BottomBar:
    shown = BottomBar(compared)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def proposal(job: Job) -> Target:
    target = job.saving.default_target()
    assert target is not None
    return target


SAVED = "Saved customers-scrubbed.csv (2 rows kept) and customers-removed.csv (2 removed)"
UNREADABLE = "Unreadable: 1, kept, to check."


def said(foot: BottomBar) -> str:
    return "".join(each.text for each in foot.findChildren(MessageBar))


def test_both_files_are_written_and_it_is_said(
    qtbot: QtBot, compared: Job, foot: BottomBar, tmp_path: Path
) -> None:
    target = proposal(compared)
    assert target == Target(tmp_path / "customers-scrubbed.csv", tmp_path / "customers-removed.csv")
    compared.saving.save(target)
    assert compared.saving.is_saving
    assert not compared.saving.can_save
    qtbot.waitUntil(lambda: compared.saving.saved is not None)
    assert said(foot) == f"{SAVED} in {tmp_path.name}. {UNREADABLE}"
    assert target.scrubbed.read_text().split() == [
        "name,mobile",
        *("Person", "2,none"),
        *("Person", f"3,{DAN}"),
    ]
    removed = target.removed.read_text().splitlines()
    assert removed[0] == "name,mobile,deactivated_on,report"
    assert [line.split(",")[2] for line in removed[1:]] == ["2026-11-18", "2026-11-20"]


def test_decisions_are_saved(qtbot: QtBot, compared: Job) -> None:
    compared.review.decide([range(1)], Decision.KEEP)
    compared.review.decide([range(3, 4)], Decision.REMOVE)
    compared.saving.save(proposal(compared))
    qtbot.waitUntil(lambda: compared.saving.saved is not None)
    assert ANN in proposal(compared).scrubbed.read_text()
    assert DAN in proposal(compared).removed.read_text()


def test_a_failure_is_said_and_tried_again(
    qtbot: QtBot, compared: Job, foot: BottomBar, tmp_path: Path
) -> None:
    folder = tmp_path / "gone"
    compared.saving.save(Target(folder / "a.csv", folder / "b.csv"))
    qtbot.waitUntil(lambda: compared.saving.problem is not None)
    assert compared.saving.problem is not None
    assert said(foot) == compared.saving.problem.sentence
    assert "gone" in said(foot)
    assert compared.saving.can_save
    folder.mkdir()
    (retry,) = (each for each in foot.findChildren(QPushButton) if each.text() == "Retr&y")
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: compared.saving.saved is not None)
    saved = "Saved a.csv (2 rows kept) and b.csv (2 removed) in gone"
    assert said(foot) == f"{saved}. {UNREADABLE}"
    assert sorted(path.name for path in folder.iterdir()) == ["a.csv", "b.csv"]


def test_the_list_itself_is_never_replaced(
    qtbot: QtBot, compared: Job, foot: BottomBar, contacts: Path
) -> None:
    before = contacts.read_bytes()
    compared.saving.save(Target(contacts, contacts.with_name("removed.csv")))
    qtbot.waitUntil(lambda: "is the list itself" in said(foot))
    assert contacts.read_bytes() == before


def test_a_decision_is_unsaved_until_it_is_saved_or_undone(qtbot: QtBot, compared: Job) -> None:
    saving, rows = compared.saving, [range(1)]
    assert not saving.has_unsaved_decisions
    compared.review.decide(rows, Decision.KEEP)
    assert saving.has_unsaved_decisions
    compared.review.undo_stack.undo()
    assert not saving.has_unsaved_decisions
    compared.review.undo_stack.redo()
    saving.save(proposal(compared))
    qtbot.waitUntil(lambda: saving.saved is not None)
    assert not saving.has_unsaved_decisions
    compared.review.decide(rows, Decision.NONE)
    assert saving.saved is None
    assert saving.has_unsaved_decisions


def test_a_decision_while_files_are_written_is_not_in_them_and_that_is_said(
    qtbot: QtBot, compared: Job, foot: BottomBar, tmp_path: Path
) -> None:
    saving, rows = compared.saving, [range(1)]
    saving.save(proposal(compared))
    compared.review.decide(rows, Decision.KEEP)
    qtbot.waitUntil(lambda: not saving.is_saving)
    assert ANN in proposal(compared).removed.read_text()
    assert saving.has_unsaved_decisions
    done = f"{SAVED} in {tmp_path.name}"
    late = "What you changed meanwhile is not in these files yet."
    assert said(foot) == f"{done}. {late} {UNREADABLE}"
    compared.review.decide(rows, Decision.NONE)
    gap = "Not covered: 2026-11-19. Numbers deactivated then are not found."
    assert said(foot).endswith(gap), "what would be saved next is shown instead"
    compared.review.decide(rows, Decision.KEEP)
    saving.save(proposal(compared))
    qtbot.waitUntil(lambda: not saving.is_saving)
    assert said(foot) == (
        "Saved customers-scrubbed.csv (3 rows kept) and customers-removed.csv (1 removed) in "
        f"{tmp_path.name}. {UNREADABLE}"
    )
    assert not saving.has_unsaved_decisions


def test_the_sample_is_saved_among_the_users_documents(qtbot: QtBot, job: Job, home: Path) -> None:
    job.try_sample()
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert proposal(job).scrubbed == home / "Documents" / "contacts-scrubbed.csv"


def test_nothing_can_be_saved_without_verdicts(job: Job) -> None:
    assert not job.saving.can_save
    assert job.saving.default_target() is None
