"""Claims about step 1 on screen: sources, quick choices, and files without a date."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from deact_gui.core.errors import SourceError
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.reports.panel import ReportsPanel
from deact_gui.gui.reports.undated_dialog import UndatedDialog
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Aws, Folder
from tests.gui.builders import ANN, DAY, FakeAws, report
from tests.gui.hands import OFFSCREEN, button, labelled, pick, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

LAST = DAY + timedelta(2)
MAY = date(2024, 5, 17)


@pytest.fixture
def panel(qtbot: QtBot, job: Job) -> ReportsPanel:
    """Give the panel on screen."""
    shown = ReportsPanel(job.reports)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def undated(folder: Path) -> Path:
    """Put a report without a date in its name into the folder."""
    file = folder / "from-our-provider.txt"
    file.write_bytes(report(ANN, "2065550109"))
    return file


def look_in(qtbot: QtBot, job: Job, path: Path) -> None:
    job.reports.take_from(Folder(path))
    wait_for_answer(qtbot, job)


def wait_for_answer(qtbot: QtBot, job: Job) -> None:
    qtbot.waitUntil(lambda: not job.reports.is_looking)


def said(panel: ReportsPanel) -> str:
    return panel.findChildren(MessageBar)[0].text


def words(panel: ReportsPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def type_date(box: QDateEdit, day: date) -> None:
    box.setSelectedSection(QDateEdit.Section.YearSection)
    QTest.keyClicks(box, f"{day:%Y%m%d}")


def test_at_first_it_says_what_to_do(panel: ReportsPanel) -> None:
    assert "nothing is downloaded before you say which." in " ".join(words(panel))
    assert not labelled(panel, QToolButton, "Look for new reports").isEnabled()


def test_the_sample_is_one_click_away(qtbot: QtBot, job: Job, panel: ReportsPanel) -> None:
    press(panel, "Sample data")
    wait_for_answer(qtbot, job)
    assert panel.summary == "7 chosen"
    assert len(job.reports.ready) == 7


def test_quick_choices_choose(qtbot: QtBot, job: Job, folder: Path, panel: ReportsPanel) -> None:
    look_in(qtbot, job, folder)
    press(panel, "Latest")
    assert job.reports.chosen == {LAST}
    assert panel.summary == "1 chosen"
    press(panel, "7 days")
    assert job.reports.chosen == {DAY, LAST}
    assert panel.summary == "2 chosen"
    assert "18 Nov to 20 Nov 2026 · about 2 numbers" in words(panel)


def test_a_folder_has_nothing_beyond_what_is_here(
    qtbot: QtBot, job: Job, folder: Path, panel: ReportsPanel
) -> None:
    look_in(qtbot, job, folder)
    assert button(panel, "All here").isEnabled()
    assert not button(panel, "All").isEnabled()


def test_a_folder_without_reports_says_so(
    qtbot: QtBot, job: Job, tmp_path: Path, panel: ReportsPanel
) -> None:
    look_in(qtbot, job, tmp_path)
    assert any(text.startswith("There are no reports in this folder.") for text in words(panel))
    assert (panel.summary, said(panel)) == ("", "")


def test_a_folder_that_is_gone_says_so_and_offers_ways_out(
    qtbot: QtBot, job: Job, tmp_path: Path, panel: ReportsPanel
) -> None:
    gone = tmp_path / "gone"
    look_in(qtbot, job, gone)
    assert said(panel).startswith(f"{gone} can't be read")
    assert button(panel, "Choose another…").isEnabled()
    gone.mkdir()
    press(panel, "Retry")
    wait_for_answer(qtbot, job)
    assert said(panel) == ""


def test_an_undated_file_is_asked_for_its_date_and_then_counts(
    qtbot: QtBot, job: Job, folder: Path, undated: Path, panel: ReportsPanel
) -> None:
    look_in(qtbot, job, folder)
    assert said(panel) == "One file has no date in its name."
    press(panel, "Set dates…")
    (dialog,) = panel.findChildren(UndatedDialog)
    box = labelled(dialog, QDateEdit, f"Date of {undated.name}")
    type_date(box, MAY)
    press(dialog, "OK")
    wait_for_answer(qtbot, job)
    assert said(panel) == ""
    assert {each.path: each.report.date for each in job.reports.ready}[undated] == MAY


def test_an_undated_file_can_be_left_out(
    qtbot: QtBot, job: Job, folder: Path, undated: Path, panel: ReportsPanel
) -> None:
    look_in(qtbot, job, folder)
    press(panel, "Set dates…")
    (dialog,) = panel.findChildren(UndatedDialog)
    box = labelled(dialog, QDateEdit, f"Date of {undated.name}")
    type_date(box, date(2000, 1, 1))
    press(dialog, "OK")
    wait_for_answer(qtbot, job)
    assert said(panel) == "One file has no date in its name."
    assert job.reports.shelf.days.keys() == {DAY, LAST}


def test_cancelling_the_dates_changes_nothing(
    qtbot: QtBot, job: Job, folder: Path, undated: Path, panel: ReportsPanel
) -> None:
    look_in(qtbot, job, folder)
    press(panel, "Set dates…")
    press(panel.findChildren(UndatedDialog)[0], "Cancel")
    assert job.reports.shelf.undated == (undated,)


def test_a_profile_brings_its_region_and_its_reports(
    qtbot: QtBot, job: Job, panel: ReportsPanel
) -> None:
    with qtbot.waitSignal(job.reports.aws_known):
        job.reports.learn_aws()
    pick(labelled(panel, QComboBox, "AWS profile"), "acme-ops")
    wait_for_answer(qtbot, job)
    assert job.reports.origin == Aws("acme-ops", "us-west-2")
    assert button(panel, "Get report (12 bytes)").isVisible()


def test_getting_the_chosen_reports_puts_them_on_this_computer(
    qtbot: QtBot, job: Job, aws: FakeAws, panel: ReportsPanel
) -> None:
    job.reports.take_from(Aws("acme-ops", "us-east-1"))
    wait_for_answer(qtbot, job)
    press(panel, "All")
    press(panel, "Get 3 reports (36 bytes)")
    qtbot.waitUntil(lambda: len(job.reports.ready) == 3)
    assert not [each for each in panel.findChildren(MessageBar) if each.text]
    assert len(aws.fetched) == 3


def test_an_error_of_aws_stands_in_the_panel_until_a_retry_works(
    qtbot: QtBot, job: Job, aws: FakeAws, panel: ReportsPanel
) -> None:
    aws.error = SourceError("The credentials have expired. Sign in again.")
    job.reports.take_from(Aws("acme-ops", "us-east-1"))
    qtbot.waitUntil(lambda: said(panel) == "The credentials have expired. Sign in again.")
    aws.error = None
    press(panel, "Retry")
    wait_for_answer(qtbot, job)
    assert said(panel) == ""
    assert len(job.reports.shelf.days) == 3


def test_looking_again_finds_new_reports(
    qtbot: QtBot, job: Job, folder: Path, panel: ReportsPanel
) -> None:
    look_in(qtbot, job, folder)
    (folder / "2026-11-21-deact-report.csv").write_bytes(report(ANN))
    again = labelled(panel, QToolButton, "Look for new reports")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    wait_for_answer(qtbot, job)
    assert job.reports.chosen == {DAY, LAST, date(2026, 11, 21)}
