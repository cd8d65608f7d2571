"""A job and a window that tests can work with, on an empty home."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deact_gui.aws.identity import Identity
from deact_gui.aws.profiles import Profile
from deact_gui.core.paths import data_folder
from deact_gui.gui import appearance
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.services import AwsChoices, Services
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers
from tests.gui.builders import ANN, BOB, CAT, DAN, DAY, FakeAws, report, write_list, write_reports


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    """Look and speak the same on every machine."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    appearance.apply(qapp, appearance.ColorScheme.Light)


@pytest.fixture
def workers(qtbot: QtBot) -> Iterator[Workers]:
    """Give threads that have all ended when the test has."""
    crew = Workers()
    yield crew
    assert crew.close()


@pytest.fixture
def aws() -> FakeAws:
    """Give an AWS with the reports of three days."""
    return FakeAws(
        {DAY: report(ANN), DAY + timedelta(1): report(BOB), DAY + timedelta(2): report(CAT)}
    )


@pytest.fixture
def services(aws: FakeAws) -> Services:
    """Give the real archive and sample, and the AWS of the test."""
    choices = AwsChoices(
        (Profile(None, None), Profile("acme-ops", "us-west-2")), ("us-east-1", "us-west-2")
    )
    return Services(
        aws=lambda origin, ask_code: aws,
        aws_choices=lambda: choices,
        identify=lambda origin, ask_code: Identity("123456789012", "Ops"),
    )


@pytest.fixture
def settings(home: Path) -> Settings:
    """Give the settings of a new user."""
    data_folder()
    return Settings()


@pytest.fixture
def job(workers: Workers, settings: Settings, services: Services) -> Job:
    """Give a job with nothing chosen."""
    return Job(workers, settings, services)


@pytest.fixture
def window(qtbot: QtBot, job: Job, settings: Settings) -> Window:
    """Give the window on that job, on screen."""
    shown = Window(job, settings)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):  # else shortcuts go nowhere
        shown.show()
        shown.activateWindow()
    return shown


@pytest.fixture
def contacts(tmp_path: Path) -> Path:
    """Give a list of four people; one has no number that can be read."""
    return write_list(tmp_path / "customers.csv", [ANN, "(206) 555-0102", "none", DAN])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with two reports: Ann and Bob are deactivated."""
    reports = {DAY: report(ANN), DAY + timedelta(2): report(BOB)}
    return write_reports(tmp_path / "reports", reports)
