"""Claims about several lists in one job: what is shared, what is not, and which is shown."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.date_order import DateOrder
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.errors import ReportError
from deact_gui.core.report import StoredReport
from deact_gui.core.scrub import Scrub, compare
from deact_gui.core.terms import Columns, Decision
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Folder
from deact_gui.gui.steps.services import Services, load_prepared
from deact_gui.workers.task import Workers
from tests.gui.builders import ANN, BOB, CAT, DAN, write_list


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Give five lists of one to five people; Ann and Bob are deactivated."""
    people = [ANN, CAT, BOB, DAN, CAT]
    return [write_list(tmp_path / f"list{n}.csv", people[:n]) for n in range(1, 6)]


class Loading:
    """The real loading of reports, counted; and failing as often as it is told to."""

    def __init__(self) -> None:
        self.count = 0
        self.failures = 0
        self.is_stuck = False

    def __call__(
        self, reports: Sequence[StoredReport], *, checkpoint: Checkpoint = ignore
    ) -> Deactivations:
        self.count += 1
        while self.is_stuck:
            time.sleep(0.002)
            checkpoint(0, 1)
        if self.failures:
            self.failures -= 1
            raise ReportError("This report can't be read.")
        return load_prepared(reports, checkpoint=checkpoint)


@pytest.fixture
def loading() -> Loading:
    return Loading()


@pytest.fixture
def job(workers: Workers, settings: Settings, services: Services, loading: Loading) -> Job:
    """Give a job that counts how often reports are read."""
    return Job(workers, settings, replace(services, load=loading))


def names(job: Job) -> list[str]:
    return [each.path.name if each.path else "" for each in job.lists]


def wait(qtbot: QtBot, job: Job) -> None:
    qtbot.waitUntil(lambda: all(each.review.scrub for each in job.lists))


def removed(job: Job) -> list[int]:
    return [each.review.tally.removed if each.review.tally else -1 for each in job.lists]


def test_each_list_has_verdicts_of_its_own_and_the_reports_are_read_once(
    qtbot: QtBot, job: Job, loading: Loading, files: list[Path], folder: Path
) -> None:
    job.reports.take_from(Folder(folder))
    job.open(files)
    wait(qtbot, job)
    assert names(job) == [path.name for path in files]
    assert removed(job) == [1, 1, 2, 2, 2]
    assert loading.count == 1
    scrubs = [each.review.scrub for each in job.lists]
    assert len({id(scrub.reports) for scrub in scrubs if scrub}) == 1


def test_other_reports_are_read_once_for_all(
    qtbot: QtBot, job: Job, loading: Loading, files: list[Path], folder: Path
) -> None:
    job.reports.take_from(Folder(folder))
    job.open(files)
    wait(qtbot, job)
    job.reports.choose([min(job.reports.chosen)])
    assert not any(each.review.scrub for each in job.lists)
    wait(qtbot, job)
    assert removed(job) == [1, 1, 1, 1, 1]
    assert loading.count == 2


def test_reports_that_cannot_be_read_are_said_for_each_and_tried_again_once(
    qtbot: QtBot, job: Job, loading: Loading, files: list[Path], folder: Path
) -> None:
    loading.failures = len(files)
    job.open(files)
    qtbot.waitUntil(lambda: all(each.contacts.contacts for each in job.lists))
    job.reports.take_from(Folder(folder))
    qtbot.waitUntil(lambda: all(each.review.problem for each in job.lists))
    loading.failures = loading.count = 0
    for each in job.lists:
        problem = each.review.problem
        assert problem is not None and problem.retry is not None
        problem.retry()
    wait(qtbot, job)
    assert loading.count == 1


def test_two_lists_at_most_are_compared_at_once(
    qtbot: QtBot, job: Job, files: list[Path], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once: list[int] = []
    under_way: set[Path] = set()

    def slowly(contacts: ContactFile, *rest: Any) -> Scrub:
        under_way.add(contacts.path)
        time.sleep(0.02)  # so that the others could begin, too
        at_once.append(len(under_way))
        made = compare(contacts, *rest)
        under_way.remove(contacts.path)
        return made

    monkeypatch.setattr("deact_gui.core.scrub.compare", slowly)
    job.reports.take_from(Folder(folder))
    job.open(files)
    wait(qtbot, job)
    assert len(at_once) == 5
    assert max(at_once) == 2


def test_the_first_of_the_new_lists_is_shown(job: Job, files: list[Path]) -> None:
    job.open(files[:1])
    assert job.shown is job.lists[0]
    job.open(files[1:3])
    assert job.shown is job.lists[1]
    job.open([])
    assert job.shown is job.lists[1]


def test_the_next_after_the_last_is_the_first(job: Job, files: list[Path]) -> None:
    job.open(files[:3])
    shown = []
    for steps in (1, 1, 1, -1, -1):
        job.show_next(steps)
        shown.append(job.lists.index(job.shown))
    assert shown == [1, 2, 0, 2, 1]


def test_a_list_that_is_here_is_opened_anew_in_its_place(
    qtbot: QtBot, job: Job, files: list[Path], folder: Path
) -> None:
    job.reports.take_from(Folder(folder))
    job.open(files[:2])
    wait(qtbot, job)
    write_list(files[1], [ANN, BOB, CAT])
    job.open([files[1], files[1]])
    assert job.shown is job.lists[1]
    qtbot.waitUntil(lambda: removed(job) == [1, 2])
    assert names(job) == ["list1.csv", "list2.csv"]


def test_a_list_with_unsaved_decisions_is_shown_and_not_opened_anew(
    qtbot: QtBot, job: Job, files: list[Path], folder: Path
) -> None:
    job.reports.take_from(Folder(folder))
    job.open(files[:2])
    wait(qtbot, job)
    job.lists[0].review.decide([range(1)], Decision.KEEP)
    job.open([files[1]])
    job.open([files[0]])
    assert job.shown is job.lists[0]
    assert not job.contacts.is_opening
    assert job.shown.has_unsaved_decisions


def test_a_chosen_list_takes_the_place_of_the_shown_one_but_not_of_unsaved_decisions(
    qtbot: QtBot, job: Job, files: list[Path], folder: Path
) -> None:
    job.reports.take_from(Folder(folder))
    job.choose(files[:1])
    job.choose(files[1:2])
    wait(qtbot, job)
    assert names(job) == ["list2.csv"]
    job.review.decide([range(1)], Decision.KEEP)
    job.choose(files[2:3])
    assert names(job) == ["list2.csv", "list3.csv"]
    job.show(job.lists[0])
    job.choose(files[1:2])
    assert job.contacts.is_opening, "its own list, chosen again, is opened anew"


def test_columns_chosen_for_one_list_hold_for_those_like_it_unless_the_user_says_otherwise(
    qtbot: QtBot, job: Job, tmp_path: Path
) -> None:
    clear, unclear = ["2026-11-30"] * 2, ["04/11/2026"] * 2
    lists = [
        write_list(tmp_path / "a.csv", [ANN, BOB], consent=unclear),
        write_list(tmp_path / "b.csv", [ANN, BOB], consent=clear),
        write_list(tmp_path / "c.csv", [ANN, BOB], consent=unclear),
        write_list(tmp_path / "other.csv", [ANN, BOB]),
    ]
    job.open(lists)
    qtbot.waitUntil(lambda: all(each.contacts.contacts for each in job.lists))
    a, b, c, other = (each.contacts for each in job.lists)
    a.choose(Columns(1, 2, DateOrder.DAY_FIRST))
    assert b.columns == c.columns == Columns(1, 2)
    assert c.lacks_date_order, "which comes first in another list is asked, not guessed"
    assert not b.lacks_date_order
    assert other.columns == Columns(1)
    b.choose(Columns(1))
    assert a.columns == Columns(1, 2, DateOrder.DAY_FIRST)
    assert c.columns == Columns(1)
    a.choose(Columns(1, 2, DateOrder.MONTH_FIRST))
    assert (b.columns, c.columns) == (Columns(1), Columns(1, 2))


def test_what_was_cancelled_is_compared_again_all_at_once(
    qtbot: QtBot, job: Job, loading: Loading, files: list[Path], folder: Path
) -> None:
    job.open(files)
    qtbot.waitUntil(lambda: all(each.contacts.contacts for each in job.lists))
    loading.is_stuck = True
    job.reports.take_from(Folder(folder))
    qtbot.waitUntil(lambda: all(each.review.is_comparing for each in job.lists))
    qtbot.waitUntil(lambda: job.errands.running(Kind.LOAD))

    def is_stopped() -> bool:
        job.errands.cancel(Kind.LOAD)  # again, for a list that begins a moment later
        return not any(each.review.is_comparing for each in job.lists)

    qtbot.waitUntil(is_stopped)
    assert any(each.review.was_stopped for each in job.lists)
    loading.is_stuck = False
    job.compare_again()
    wait(qtbot, job)


def test_undo_is_of_one_list(qtbot: QtBot, job: Job, files: list[Path], folder: Path) -> None:
    job.reports.take_from(Folder(folder))
    job.open(files[:2])
    wait(qtbot, job)
    for each in job.lists:
        each.review.decide([range(1)], Decision.KEEP)
    job.lists[0].review.undo_stack.undo()
    qtbot.waitUntil(lambda: removed(job) == [1, 0])
    assert [each.has_unsaved_decisions for each in job.lists] == [False, True]


def test_a_closed_list_is_gone_and_its_neighbour_is_shown(
    qtbot: QtBot, job: Job, files: list[Path]
) -> None:
    job.open(files[:3])
    job.show(job.lists[1])
    job.close(job.shown)
    assert names(job) == ["list1.csv", "list3.csv"]
    assert job.shown is job.lists[1]
    job.close(job.shown)
    assert job.shown is job.lists[0]
    job.close(job.shown)
    assert names(job) == [""]
    assert job.shown.is_vacant
    job.open(files[:1])
    assert names(job) == ["list1.csv"]


def test_what_a_closed_list_was_busy_with_is_heard_no_more(
    qtbot: QtBot, job: Job, files: list[Path]
) -> None:
    job.open(files[:2])
    assert job.errands.running(Kind.OPEN)
    for closed in job.lists:
        job.close(closed)
    assert not job.errands.running(Kind.OPEN)
    job.open(files[2:3])
    qtbot.waitUntil(lambda: job.contacts.contacts is not None)
    assert names(job) == ["list3.csv"]


def test_a_file_that_could_not_be_opened_leaves_its_place_to_the_next(
    qtbot: QtBot, job: Job, files: list[Path], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    job.open([files[0], empty])
    qtbot.waitUntil(lambda: job.lists[1].contacts.problem is not None)
    job.open([files[1]])
    assert names(job) == ["list1.csv", "list2.csv"]
