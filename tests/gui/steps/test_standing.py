"""Claims about how far a list is, in words."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.targets import Target
from deact_gui.core.terms import Decision
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Folder
from deact_gui.gui.steps.services import Services
from deact_gui.gui.steps.standing import Mood, standing
from deact_gui.workers.task import Workers
from tests.gui.builders import ANN, BOB, write_list
from tests.gui.steps.test_errands import Gate
from tests.workbooks import PASSWORD, locked, write_book


def said(job: Job) -> tuple[Mood, str]:
    made = standing(job.shown)
    return made.mood, made.text


def test_from_nothing_to_saved(qtbot: QtBot, job: Job, contacts: Path, folder: Path) -> None:
    heard = [said(job)]
    job.shown.changed.connect(lambda: heard.append(said(job)))
    job.contacts.open(contacts)
    qtbot.waitUntil(lambda: not job.contacts.is_opening)
    job.reports.take_from(Folder(folder))
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    target = job.saving.default_target()
    assert target is not None
    job.saving.save(target)
    qtbot.waitUntil(lambda: job.saving.saved is not None)
    assert list(dict.fromkeys(heard)) == [
        (Mood.WAITING, "No list yet"),
        (Mood.WAITING, "Opening…"),
        (Mood.WAITING, "Waits for reports"),
        (Mood.WAITING, "Waiting…"),
        (Mood.READY, "Ready to save"),
        (Mood.DONE, "Saved as customers-scrubbed.csv"),
    ]
    job.review.decide([range(1)], Decision.KEEP)
    assert said(job) == (Mood.READY, "Ready to save")


@pytest.mark.parametrize(
    ("kind", "words"), [(Kind.COMPARE, "Comparing: 50 %"), (Kind.SAVE, "Saving: 50 %")]
)
def test_what_is_under_way_is_said_with_its_share(
    qtbot: QtBot, job: Job, contacts: Path, folder: Path, kind: Kind, words: str
) -> None:
    job.reports.take_from(Folder(folder))
    job.contacts.open(contacts)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    job.shown.errands.run(kind, Gate())
    qtbot.waitUntil(lambda: said(job) == (Mood.WAITING, words))
    assert standing(job.shown).per_mille == 500


def test_what_only_the_user_knows_is_asked(qtbot: QtBot, job: Job, tmp_path: Path) -> None:
    nameless = tmp_path / "names.csv"
    nameless.write_text("name,when\nAnn,yesterday\n")
    job.contacts.open(nameless)
    qtbot.waitUntil(lambda: not job.contacts.is_opening)
    assert said(job) == (Mood.ASKING, "Needs its phone column")
    job.contacts.open(locked(write_book(tmp_path / "a.xlsx", People=(("mobile",), (ANN,)))))
    qtbot.waitUntil(lambda: not job.contacts.is_opening)
    assert said(job) == (Mood.ASKING, "Needs its password")
    job.contacts.give_up()
    dates = ["04/11/2026", "05/11/2026"]
    job.contacts.open(write_list(tmp_path / "dates.csv", [ANN, BOB], consent=dates))
    qtbot.waitUntil(lambda: not job.contacts.is_opening)
    columns = job.contacts.columns
    assert columns is not None
    job.contacts.choose(type(columns)(columns.phone, 2))
    assert said(job) == (Mood.ASKING, "Needs the order of its dates")


def test_values_only_is_said_before(qtbot: QtBot, job: Job, folder: Path, tmp_path: Path) -> None:
    job.reports.take_from(Folder(folder))
    book = locked(write_book(tmp_path / "a.xlsx", People=(("mobile",), (ANN,), (BOB,))))
    job.contacts.open(book)
    qtbot.waitUntil(lambda: job.contacts.locked is not None)
    job.contacts.unlock(PASSWORD)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    assert said(job) == (Mood.ASKING, "Only its values can be saved")


def test_failures_are_said_in_their_own_sentence(
    qtbot: QtBot, job: Job, contacts: Path, folder: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    job.contacts.open(empty)
    qtbot.waitUntil(lambda: job.contacts.problem is not None)
    mood, text = said(job)
    assert mood is Mood.FAILED and "empty" in text
    job.reports.take_from(Folder(folder))
    job.contacts.open(contacts)
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    nowhere = tmp_path / "nowhere"
    job.saving.save(Target(nowhere / "a.csv", nowhere / "b.csv"))
    qtbot.waitUntil(lambda: job.saving.problem is not None)
    mood, text = said(job)
    assert mood is Mood.FAILED and "nowhere" in text


def test_comparing_that_was_cancelled_is_said(
    qtbot: QtBot,
    workers: Workers,
    settings: Settings,
    services: Services,
    contacts: Path,
    folder: Path,
) -> None:
    gate = Gate()

    def load(_: object, *, checkpoint: Checkpoint) -> Deactivations:
        gate(checkpoint=checkpoint)
        raise AssertionError("it was to be cancelled")

    job = Job(workers, settings, replace(services, load=load))
    job.reports.take_from(Folder(folder))
    job.contacts.open(contacts)
    qtbot.waitUntil(gate.started.is_set)
    job.errands.cancel(Kind.LOAD)
    qtbot.waitUntil(lambda: said(job) == (Mood.ASKING, "Not compared"))
