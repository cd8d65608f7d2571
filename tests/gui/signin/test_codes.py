"""Claims about MFA codes in the window: asked for, given, wrong, and not given."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from deact_gui.aws.session import MfaQuestion
from deact_gui.core.checkpoint import Cancelled, ignore
from deact_gui.gui.reports.panel import ReportsPanel
from deact_gui.gui.settings import Settings
from deact_gui.gui.signin.code_dialog import CodeDialog
from deact_gui.gui.steps.codes import Codes
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.services import Services
from deact_gui.workers.task import Workers
from tests.aws import configs
from tests.aws.sts import CODE, Sts
from tests.gui.hands import OFFSCREEN, button, labelled, pick, press
from tests.s3.bucket import ReportBucket

pytestmark = [pytest.mark.qt_log_ignore(OFFSCREEN), pytest.mark.s3]


@pytest.fixture
def real_job(
    qtbot: QtBot,
    workers: Workers,
    settings: Settings,
    report_bucket: ReportBucket,
    sts: Sts,
    aws_files: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Job:
    """Give a job with a real S3 server, and a profile whose role needs a code."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", report_bucket.server.endpoint)
    (aws_files / "config").write_text(configs.MFA)
    return Job(workers, settings, Services())


@pytest.fixture
def panel(qtbot: QtBot, real_job: Job) -> ReportsPanel:
    shown = ReportsPanel(real_job.reports)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    with qtbot.waitSignal(real_job.reports.aws_known):
        real_job.reports.learn_aws()
    return shown


@pytest.fixture
def dialog(qtbot: QtBot, panel: ReportsPanel) -> CodeDialog:
    """Choose the profile, and give the dialog that comes of it."""
    pick(labelled(panel, QComboBox, "AWS profile"), "mfa")
    qtbot.waitUntil(lambda: len(panel.findChildren(CodeDialog)) == 1)
    (shown,) = panel.findChildren(CodeDialog)
    qtbot.waitUntil(shown.isVisible)
    return shown


def type_code(dialog: QDialog, code: str) -> None:
    (field,) = dialog.findChildren(QLineEdit)
    QTest.keyClicks(field, code)


def words(dialog: QDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_choosing_the_profile_asks_for_the_code_and_ends_in_reports(
    qtbot: QtBot, real_job: Job, panel: ReportsPanel, dialog: CodeDialog
) -> None:
    assert "mfa needs the six digits" in words(dialog)
    assert "Device: ann" in words(dialog)
    type_code(dialog, CODE)
    press(dialog, "Go on")
    qtbot.waitUntil(lambda: len(real_job.reports.shelf.days) == 3)
    qtbot.waitUntil(lambda: labelled(panel, QLabel, "Signed in as").text() != "Role with mfa")
    assert labelled(panel, QLabel, "Signed in as").text() == "Ops in account 123456789012"
    assert not dialog.isVisible()


def test_only_six_digits_can_be_given(dialog: CodeDialog) -> None:
    go_on = button(dialog, "Go on")
    type_code(dialog, "12x34")
    assert not go_on.isEnabled()
    type_code(dialog, "56789")
    assert go_on.isEnabled()
    assert dialog.findChildren(QLineEdit)[0].text() == "123456"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_wrong_code_is_asked_for_again(qtbot: QtBot, real_job: Job, dialog: CodeDialog) -> None:
    type_code(dialog, "999999")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.isVisible() and "did not take that code" in words(dialog))
    assert dialog.findChildren(QLineEdit)[0].text() == ""
    type_code(dialog, CODE)
    press(dialog, "Go on")
    qtbot.waitUntil(lambda: len(real_job.reports.shelf.days) == 3)


def test_cancelling_is_clean_and_can_be_thought_better_of(
    qtbot: QtBot, real_job: Job, panel: ReportsPanel, dialog: CodeDialog
) -> None:
    press(dialog, "Cancel")
    qtbot.waitUntil(lambda: not real_job.reports.is_looking)
    assert real_job.reports.problem
    assert real_job.reports.problem.sentence == "AWS was not asked for its reports."
    press(panel, "Retry")
    qtbot.waitUntil(dialog.isVisible)
    type_code(dialog, CODE)
    press(dialog, "Go on")
    qtbot.waitUntil(lambda: len(real_job.reports.shelf.days) == 3)


def test_a_question_is_withdrawn_when_nobody_wants_the_answer_any_more(
    qtbot: QtBot, real_job: Job, dialog: CodeDialog
) -> None:
    real_job.reports.take_from(None)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_withdrawing_a_question_does_not_refuse_the_next_one(
    qtbot: QtBot, real_job: Job, dialog: CodeDialog
) -> None:
    """The last word of a cancelled thread may arrive when the next one has asked already."""
    real_job.reports.codes.withdrawn.emit()
    assert not dialog.isVisible()
    real_job.reports.codes.answer(CODE)
    qtbot.waitUntil(lambda: len(real_job.reports.shelf.days) == 3)


def test_two_threads_are_answered_one_after_the_other(qtbot: QtBot) -> None:
    codes = Codes()
    asked: list[MfaQuestion] = []
    codes.asked.connect(asked.append)
    given: dict[str, str] = {}

    def want(name: str) -> None:
        given[name] = codes.ask(ignore, MfaQuestion(name, "device"))

    threads = [threading.Thread(target=want, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: len(asked) == 1)
    codes.answer("111111")
    qtbot.waitUntil(lambda: len(asked) == 2)
    codes.answer("222222")
    for thread in threads:
        thread.join()
    first, second = (question.profile for question in asked)
    assert given == {first: "111111", second: "222222"}


def test_who_refuses_cancels(qtbot: QtBot) -> None:
    codes = Codes()
    outcome: list[BaseException] = []

    def want() -> None:
        try:
            codes.ask(ignore, MfaQuestion("mfa", "device"))
        except Cancelled as cancelled:
            outcome.append(cancelled)

    codes.asked.connect(lambda _: codes.refuse())
    thread = threading.Thread(target=want)
    thread.start()
    qtbot.waitUntil(lambda: len(outcome) == 1)
    thread.join()


def test_the_button_is_the_default(dialog: CodeDialog) -> None:
    go_on = button(dialog, "Go on")
    assert isinstance(go_on, QPushButton)
    assert go_on.isDefault()
    press(dialog, "Cancel")
