"""Claims about a list that was scrubbed before: what is known of it, and the days to begin with."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Folder
from deact_gui.gui.steps.services import Services
from deact_gui.gui.steps.since_last import SinceLast
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers
from tests.gui.builders import (
    ANN,
    AWS,
    BOB,
    CAT,
    DAN,
    DAY,
    FakeAws,
    report,
    write_list,
)
from tests.gui.hands import OFFSCREEN, button, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

NEXT, LAST = DAY + timedelta(1), DAY + timedelta(2)


def save(qtbot: QtBot, job: Job) -> None:
    target = job.saving.default_target()
    assert target
    job.saving.save(target)
    qtbot.waitUntil(lambda: job.saving.saved is not None and job.shown.past.known is not None)


@pytest.fixture
def again(
    qtbot: QtBot, job: Job, workers: Workers, services: Services, aws: FakeAws, contacts: Path
) -> Job:
    """Give a job like one at another start, after the list was compared with the first day."""
    job.reports.take_from(AWS)
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 3)
    job.reports.choose([DAY])
    job.reports.get()
    qtbot.waitUntil(lambda: bool(job.reports.ready))
    job.open([contacts])
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    save(qtbot, job)
    another = Job(workers, Settings(), services)
    another.setParent(job)
    SinceLast(another, another)
    another.reports.take_from(AWS)
    qtbot.waitUntil(lambda: len(another.reports.shelf.days) == 3)
    return another


def test_a_list_is_known_again_under_another_name(
    qtbot: QtBot, again: Job, tmp_path: Path, contacts: Path
) -> None:
    renamed = tmp_path / "elsewhere.csv"
    renamed.write_bytes(contacts.read_bytes())
    again.open([renamed])
    qtbot.waitUntil(lambda: again.shown.past.known is not None)
    known = again.shown.past.known
    assert known and known.days == {DAY}
    assert "elsewhere.csv was last scrubbed as customers.csv on" in again.shown.past.words
    assert "2 days are missing" in again.shown.past.words


def test_since_the_last_scrub_is_where_a_known_list_begins(
    qtbot: QtBot, again: Job, tmp_path: Path, contacts: Path
) -> None:
    scrubbed = contacts.with_name("customers-scrubbed.csv")
    assert ANN not in scrubbed.read_text()
    again.open([scrubbed])
    qtbot.waitUntil(lambda: again.reports.chosen == {NEXT, LAST})
    assert [item.report.date for item in again.reports.to_get] == [NEXT, LAST]


def test_days_before_stay_where_somebody_removed_then_is_back(
    qtbot: QtBot, again: Job, contacts: Path
) -> None:
    again.open([contacts])
    qtbot.waitUntil(lambda: again.reports.chosen == {DAY, NEXT, LAST})


def test_a_choice_of_the_users_stays(qtbot: QtBot, again: Job, contacts: Path) -> None:
    again.reports.choose([DAY, NEXT])
    again.reports.choose([DAY])
    again.open([contacts])
    qtbot.waitUntil(lambda: again.shown.past.known is not None)
    assert again.reports.chosen == {DAY}


def test_an_unknown_list_begins_with_what_is_here(qtbot: QtBot, again: Job, tmp_path: Path) -> None:
    other = write_list(tmp_path / "other.csv", ["3125550101", "3125550102"])
    again.open([other])
    qtbot.waitUntil(lambda: again.review.scrub is not None)
    assert again.shown.past.known is None
    assert again.reports.chosen == {DAY}


def test_gaps_are_said_before_save(
    qtbot: QtBot, window: Window, job: Job, folder: Path, contacts: Path
) -> None:
    job.reports.take_from(Folder(folder))
    job.open([contacts])
    gap = "Not covered: 2026-11-19. Numbers deactivated then are not found."
    qtbot.waitUntil(lambda: gap in [bar.text for bar in window.foot.findChildren(MessageBar)])
    job.open([write_list(contacts.with_name("more.csv"), [CAT, DAN, BOB])])
    qtbot.waitUntil(
        lambda: (
            f"customers.csv: {gap}\nmore.csv: {gap}"
            in [bar.text for bar in window.foot.findChildren(MessageBar)]
        )
    )


def test_since_last_scrub_is_a_button_once_the_list_is_known(
    qtbot: QtBot, window: Window, job: Job, aws: FakeAws, contacts: Path
) -> None:
    job.reports.take_from(AWS)
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 3)
    job.reports.choose([DAY])
    job.reports.get()
    qtbot.waitUntil(lambda: bool(job.reports.ready))
    job.open([contacts])
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    save(qtbot, job)
    press(window.reports, "Since last scrub")
    assert job.reports.chosen == {NEXT, LAST}
    aws.reports[LAST + timedelta(1)] = report(CAT)
    job.reports.get()
    qtbot.waitUntil(lambda: len(job.reports.ready) == 2 and job.review.scrub is not None)
    save(qtbot, job)
    qtbot.waitUntil(lambda: not button(window.reports, "Since last scrub").isEnabled())


def test_of_an_archive_of_years_the_last_90_days_are_where_an_unknown_list_begins(
    qtbot: QtBot, job: Job, aws: FakeAws, services: Services
) -> None:
    days = [DAY - timedelta(n) for n in range(100)]
    aws.reports = {day: report(ANN) for day in days}
    for item in aws.available():
        services.archive().fetch(aws, item)
    job.reports.take_from(AWS)
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 100)
    assert job.reports.chosen == set(days[:90])
