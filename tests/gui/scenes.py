"""Every screen there is, one after the other: for claims about all of them, and for pictures."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from unittest import mock

from PySide6.QtCore import QEventLoop, QItemSelectionModel, QSize, QTimer
from PySide6.QtWidgets import QDialog, QMenu, QMessageBox, QWidget

from deact_gui.aws.identity import Identity
from deact_gui.aws.profiles import Profile, SsoSession
from deact_gui.aws.session import MfaQuestion
from deact_gui.aws.sso import Invitation
from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.errors import AccessDenied
from deact_gui.core.terms import Columns, Decision
from deact_gui.gui.contacts.format_popup import FormatPopup
from deact_gui.gui.contacts.password_dialog import PasswordDialog
from deact_gui.gui.crash import versions
from deact_gui.gui.crash_dialog import CrashDialog
from deact_gui.gui.details_dialog import DetailsDialog
from deact_gui.gui.help.about import AboutDialog
from deact_gui.gui.help.guide import GuideDialog
from deact_gui.gui.help.log_dialog import LogDialog
from deact_gui.gui.history.window import HistoryWindow
from deact_gui.gui.lists.save_dialog import SaveListsDialog
from deact_gui.gui.preferences.dialog import PreferencesDialog
from deact_gui.gui.reports.library_dialog import LibraryDialog
from deact_gui.gui.reports.undated_dialog import UndatedDialog
from deact_gui.gui.settings import Settings
from deact_gui.gui.signin import sign_in_dialog
from deact_gui.gui.signin.code_dialog import CodeDialog
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Aws, Folder, SampleReports
from deact_gui.gui.steps.rows import Filter
from deact_gui.gui.steps.services import AwsChoices, Services
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers
from tests.gui.builders import ANN, BOB, CAT, FakeAws, report, write_list
from tests.workbooks import locked, write_book

PATIENCE = 30_000
"""Milliseconds after which a scene has failed to come about."""
NEWEST = date(2026, 11, 26)
"""Of the reports that AWS offers."""
PAGE = "https://acme.awsapps.com/start/#/device"
INVITATION = Invitation(
    profile="acme-ops",
    code="ABCD-EFGH",
    page=PAGE,
    link=PAGE,
    seconds=600,
    interval=5,
    session=SsoSession(PAGE, "us-east-1"),
    client_id="",
    registered_until=0,
    client_secret="",
    device_code="",
)


@dataclass(frozen=True, slots=True)
class Stage:
    """What the scenes play on."""

    window: Window
    job: Job
    settings: Settings
    folder: Path
    """Where scenes may put files."""


def services() -> Services:
    """Return an AWS with the reports of 90 days; the archive and the sample are the real ones."""
    days = {NEWEST - timedelta(n): report(ANN, BOB, CAT) for n in range(90) if n != 11}
    choices = AwsChoices(
        (Profile("acme-ops", "us-west-2"), Profile(None, None)), ("us-east-1", "us-west-2")
    )
    return Services(
        aws=lambda origin, ask_code: FakeAws(days),
        aws_choices=lambda: choices,
        identify=lambda origin, ask_code: Identity("123456789012", "Ops"),
        invite=lambda profile: INVITATION,
        accept=lambda invitation, *, checkpoint: _wait_for_ever(checkpoint),
    )


def _wait_for_ever(checkpoint: Checkpoint) -> None:
    while True:
        checkpoint(0, 0)
        time.sleep(0.01)


def opened(workers: Workers, settings: Settings, size: QSize, folder: Path) -> Stage:
    """Open a window of a size for the scenes."""
    job = Job(workers, settings, services())
    window = Window(job, settings)
    window.resize(size)
    window.show()
    window.activateWindow()
    return Stage(window, job, settings, folder)


def play(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Go through the job; yield each screen by name, as it stands there."""
    for act in (
        _choosing,
        _reviewing,
        _deciding,
        _several,
        _asking,
        _menus,
        _dialogs,
        _signing_in,
        _evidence,
    ):
        yield from act(stage)


def wait_until(condition: Callable[[], bool]) -> None:
    """Run the event loop until something is so, and all of it is painted."""
    loop = QEventLoop()
    check = QTimer(interval=20)
    check.timeout.connect(lambda: loop.quit() if condition() else None)
    overdue = QTimer(singleShot=True, interval=PATIENCE)
    overdue.timeout.connect(lambda: loop.exit(1))
    check.start()
    overdue.start()
    assert loop.exec() == 0, "a scene did not come about"
    check.stop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()


def _choosing(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    window, job = stage.window, stage.job
    job.reports.learn_aws()
    wait_until(lambda: not job.errands.running(Kind.PROFILES))
    yield "start", window
    job.contacts.open(stage.folder / "missing.csv")
    wait_until(lambda: job.contacts.problem is not None)
    yield "problem", window
    job.contacts.open(job.services.sample / "contacts.csv")
    wait_until(lambda: job.contacts.contacts is not None)
    yield "list", window
    job.reports.take_from(Folder(stage.folder))
    wait_until(lambda: not job.reports.is_looking)
    yield "folder", window
    job.reports.take_from(Aws("acme-ops", "us-west-2"))
    wait_until(lambda: not job.reports.is_looking)
    yield "aws", window


def _reviewing(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    window, job = stage.window, stage.job
    job.reports.take_from(SampleReports())
    contacts = job.contacts.contacts
    assert contacts and contacts.phone_column is not None
    job.contacts.choose(Columns(contacts.phone_column, contacts.columns.index("opt_in_date")))
    wait_until(lambda: job.review.scrub is not None)
    yield "review", window
    job.rows.show(Filter.DEACTIVATED)
    wait_until(lambda: job.rows.numbers is not None)
    flag = QItemSelectionModel.SelectionFlag
    table = window.review.table  # its selectRow does nothing where one reads from right to left
    table.selectionModel().select(table.model().index(2, 0), flag.ClearAndSelect | flag.Rows)
    wait_until(lambda: True)
    yield "deactivated", window


def _deciding(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    window, job = stage.window, stage.job
    job.review.decide(window.review.table.selected_rows(), Decision.KEEP)
    wait_until(lambda: job.review.tally is not None and job.review.tally.overruled == 1)
    job.rows.show(Filter.OVERRULED)
    wait_until(lambda: len(job.rows) == 1)
    yield "overruled", window
    window.close()
    (question,) = (each for each in window.findChildren(QMessageBox) if each.isVisible())
    yield "closing", question
    question.reject()
    results = stage.folder / "results"
    results.mkdir()
    target = job.saving.default_target(results)
    assert target
    job.saving.save(target)
    wait_until(lambda: job.saving.saved is not None)
    yield "saved", window


def _several(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    window, job = stage.window, stage.job
    header, *rows = (job.services.sample / "contacts.csv").read_bytes().splitlines(keepends=True)
    parts = {"spring-campaign.csv": rows[:120], "loyalty-members.csv": rows[90:]}
    for name, part in parts.items():
        (stage.folder / name).write_bytes(b"".join([header, *part]))
    job.open([stage.folder / name for name in parts])
    wait_until(lambda: all(each.review.scrub for each in job.lists))
    job.show(job.lists[0])
    job.rows.show(Filter.ALL)
    wait_until(lambda: True)
    yield "lists", window
    window.ask_target()
    yield from _opened("save-lists", window.findChildren(SaveListsDialog)[0])
    for each in job.lists[1:]:
        job.close(each)


def _asking(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    window, job = stage.window, stage.job
    popup = FormatPopup(job.contacts, window.contacts)
    popup.open_below(window.contacts)
    yield "format", popup
    popup.hide()
    book = locked(write_book(stage.folder / "people.xlsx", People=[("name", "phone")]))
    job.contacts.open(book)
    wait_until(lambda: job.contacts.locked is not None)
    password = window.findChildren(PasswordDialog)[0]
    yield "password", password
    password.reject()
    undated = UndatedDialog([write_list(stage.folder / "report.csv", [ANN])], window)
    yield from _opened("undated", undated)


def _menus(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    menus = stage.window.menus
    for name in ("file", "edit", "reports", "view", "help"):
        menu: QMenu = getattr(menus, name)
        menu.popup(stage.window.mapToGlobal(stage.window.rect().center()))
        wait_until(menu.isVisible)
        yield f"menu-{name}", menu
        menu.close()


def _dialogs(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    window, job, settings = stage.window, stage.job, stage.settings
    for name, origin in (
        ("preferences-aws", Aws("acme-ops", "us-west-2")),
        ("preferences-folder", Folder(stage.folder)),
    ):
        settings.origin = origin
        settings.save_folder = stage.folder
        yield from _opened(name, PreferencesDialog(job.reports, settings, window))
    yield from _opened("about", AboutDialog(window))
    yield from _opened("log", LogDialog(window))
    crash = CrashDialog(versions(), window)
    crash.add("Traceback: it went wrong here")
    yield from _opened("crash", crash)
    guide = GuideDialog.open_on(window)
    wait_until(guide.isVisible)
    yield "guide", guide
    guide.reject()


def _signing_in(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    step = stage.job.reports.sign_in
    with mock.patch.object(sign_in_dialog, "open_page", return_value=True):
        step.begin("acme-ops", lambda: None)
        dialog = stage.window.findChildren(sign_in_dialog.SignInDialog)[0]
        wait_until(lambda: step.invitation is not None)
        yield "sign-in", dialog
        dialog.reject()
    code = CodeDialog(stage.window)
    code.ask(MfaQuestion("acme-ops", "arn:aws:iam::123456789012:mfa/ann"))
    yield from _opened("mfa", code)
    refused = AccessDenied("AWS refuses the list of reports to the AWS profile acme-ops.")
    refused.policy = '{"Version": "2012-10-17"}'
    yield from _opened("details", DetailsDialog(refused, stage.window))


def _evidence(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    stage.window.show_history()
    history = stage.window.findChildren(HistoryWindow)[0]
    wait_until(history.isVisible)
    yield "history", history
    history.close()
    stage.window.show_library()
    library = stage.window.findChildren(LibraryDialog)[0]
    wait_until(library.isVisible)
    yield "library", library
    library.close()


def _opened(name: str, dialog: QDialog) -> Iterator[tuple[str, QWidget]]:
    dialog.open()
    wait_until(dialog.isVisible)
    yield name, dialog
    dialog.reject()
