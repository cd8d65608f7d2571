"""Claims about keeping reports current: only who asked for it gets reports by themselves."""

from pytestqt.qtbot import QtBot

from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.window import Window
from tests.gui.builders import AWS, FakeAws


def test_new_reports_come_by_themselves_if_the_user_wants_that(
    qtbot: QtBot, job: Job, settings: Settings, aws: FakeAws
) -> None:
    settings.keeps_current = True
    window = Window(job, settings)
    qtbot.addWidget(window)
    job.reports.take_from(AWS)
    qtbot.waitUntil(lambda: len(job.reports.ready) == 3)
    assert len(aws.fetched) == 3
    job.reports.refresh()
    qtbot.waitUntil(lambda: not job.reports.is_looking)
    assert len(aws.fetched) == 3


def test_nothing_is_downloaded_otherwise(
    qtbot: QtBot, job: Job, settings: Settings, aws: FakeAws
) -> None:
    window = Window(job, settings)
    qtbot.addWidget(window)
    job.reports.take_from(AWS)
    qtbot.waitUntil(lambda: bool(job.reports.to_get) and not job.reports.is_looking)
    qtbot.wait(50)
    assert aws.fetched == [] and not job.reports.is_getting
