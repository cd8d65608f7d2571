"""Claims about signing in from the window: real clicks, a real S3 server, a stand-in for SSO."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from deact_gui.core.errors import SignInExpired
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.settings import Settings
from deact_gui.gui.signin import sign_in_dialog
from deact_gui.gui.signin.sign_in_dialog import SignInDialog
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.services import Services
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers
from tests.aws import configs
from tests.aws.sso import CODE, Sso
from tests.aws.sts import Sts
from tests.gui.hands import OFFSCREEN, labelled, pick, press
from tests.s3.bucket import ReportBucket

pytestmark = [pytest.mark.qt_log_ignore(OFFSCREEN), pytest.mark.s3]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the pages that would have been opened in a browser."""
    pages: list[str] = []

    def note(address: str) -> bool:
        pages.append(address)
        return True

    monkeypatch.setattr(sign_in_dialog, "open_page", note)
    return pages


@pytest.fixture
def job(
    workers: Workers,
    settings: Settings,
    report_bucket: ReportBucket,
    sso: Sso,
    sts: Sts,
    aws_files: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Job:
    """Give a job with a real S3 server, and a profile that nobody has signed in for."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", report_bucket.server.endpoint)
    (aws_files / "config").write_text(configs.SSO)
    (aws_files / "credentials").unlink()
    return Job(workers, settings, Services())


@pytest.fixture
def asked_to_sign_in(qtbot: QtBot, window: Window, job: Job) -> Window:
    """Choose the profile; the window says that one has to sign in."""
    with qtbot.waitSignal(job.reports.aws_known):
        job.reports.learn_aws()
    pick(labelled(window, QComboBox, "AWS profile"), "sso")
    qtbot.waitUntil(lambda: "sign in first" in said(window))
    return window


def said(window: Window) -> str:
    return window.reports.findChildren(MessageBar)[0].text


def ways_out(window: Window) -> list[str]:
    bar = window.reports.findChildren(MessageBar)[0]
    return [each.text() for each in bar.findChildren(QPushButton)]


def look_again(window: Window) -> None:
    again = labelled(window, QToolButton, "Look for new reports")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)


def dialog_of(window: Window) -> SignInDialog:
    (dialog,) = window.findChildren(SignInDialog)
    return dialog


def words(dialog: SignInDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_signing_in_shows_the_code_opens_the_page_and_goes_on_by_itself(
    qtbot: QtBot, asked_to_sign_in: Window, job: Job, sso: Sso, opened: list[str], aws_files: Path
) -> None:
    window = asked_to_sign_in
    sso.script = ["pending"]
    press(window, "Sign in…")
    dialog = dialog_of(window)
    qtbot.waitUntil(lambda: CODE in words(dialog))
    assert opened == [f"{sso.endpoint}/device?user_code={CODE}"]
    assert f"{sso.endpoint}/device" in words(dialog)
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 3, timeout=10_000)
    assert not dialog.isVisible()
    assert said(window) == ""
    assert list((aws_files / "sso" / "cache").glob("*.json"))


def test_an_expired_sign_in_is_renewed_and_the_download_goes_on(
    qtbot: QtBot, asked_to_sign_in: Window, job: Job, sso: Sso, opened: list[str]
) -> None:
    window = asked_to_sign_in
    press(window, "Sign in…")
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: job.reports.identity is not None)
    sso.tokens.clear()
    press(window, "All")
    press(window, "Get 3 reports (72 bytes)")
    qtbot.waitUntil(lambda: "has run out" in said(window))
    press(window, "Sign in…")
    qtbot.waitUntil(lambda: len(job.reports.ready) == 3, timeout=10_000)
    assert said(window) == ""
    assert job.reports.spent
    assert job.reports.spent[0].gets == 3


def test_waiting_can_be_cancelled_and_begun_again(
    qtbot: QtBot, asked_to_sign_in: Window, job: Job, sso: Sso, opened: list[str]
) -> None:
    window = asked_to_sign_in
    sso.script = ["pending"] * 99
    press(window, "Sign in…")
    dialog = dialog_of(window)
    qtbot.waitUntil(lambda: CODE in words(dialog))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not job.errands.running(Kind.SIGN_IN))
    assert not dialog.isVisible()
    assert "sign in first" in said(window)
    sso.script = []
    press(window, "Sign in…")
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 3, timeout=10_000)


def test_a_sign_in_that_was_declined_is_told_there_and_can_be_tried_again(
    qtbot: QtBot, asked_to_sign_in: Window, job: Job, sso: Sso, opened: list[str]
) -> None:
    window = asked_to_sign_in
    sso.script = ["denied"]
    press(window, "Sign in…")
    dialog = dialog_of(window)
    qtbot.waitUntil(lambda: "declined" in words(dialog), timeout=10_000)
    press(dialog, "Try again")
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 3, timeout=10_000)
    assert len(opened) == 2


def test_the_page_can_be_opened_again_and_its_address_copied(
    qtbot: QtBot, asked_to_sign_in: Window, sso: Sso, opened: list[str]
) -> None:
    sso.script = ["pending"] * 99
    press(asked_to_sign_in, "Sign in…")
    dialog = dialog_of(asked_to_sign_in)
    qtbot.waitUntil(lambda: CODE in words(dialog))
    press(dialog, "Open the page")
    assert len(opened) == 2
    press(dialog, "Copy the address")
    assert QGuiApplication.clipboard().text() == opened[0]
    press(dialog, "Cancel")


def test_signing_in_elsewhere_is_enough(qtbot: QtBot, asked_to_sign_in: Window, job: Job) -> None:
    from deact_gui.aws.sso import accept, invite

    accept(invite("sso"))
    look_again(asked_to_sign_in)
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 3)


def test_closing_the_window_ends_the_waiting(
    qtbot: QtBot, asked_to_sign_in: Window, sso: Sso, opened: list[str], workers: Workers
) -> None:
    sso.script = ["pending"] * 99
    press(asked_to_sign_in, "Sign in…")
    qtbot.waitUntil(lambda: CODE in words(dialog_of(asked_to_sign_in)))
    asked_to_sign_in.close()
    assert workers.close()


def test_only_what_deact_can_sign_in_for_offers_it(
    qtbot: QtBot, asked_to_sign_in: Window, job: Job, aws_files: Path
) -> None:
    assert job.reports.problem
    assert isinstance(job.reports.problem.error, SignInExpired)
    (aws_files / "config").write_text(configs.LOGIN)
    look_again(asked_to_sign_in)
    qtbot.waitUntil(lambda: "does not exist" in said(asked_to_sign_in))
    qtbot.waitUntil(lambda: "Sign in…" not in ways_out(asked_to_sign_in))
    assert "Details…" in ways_out(asked_to_sign_in)
