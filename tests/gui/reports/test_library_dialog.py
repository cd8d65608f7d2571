"""Claims about the archive as a library, on screen and at the start."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QProgressBar, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from deact_gui.core.archive import Archive
from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.paths import data_folder
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.reports import library_dialog
from deact_gui.gui.reports.library_dialog import LibraryDialog
from deact_gui.gui.settings import Settings
from deact_gui.gui.start import Start
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.services import Services
from deact_gui.gui.window import Window
from tests.core.history.scrubs import recorded, scrub_of
from tests.gui.builders import ANN, AWS, DAY, FakeAws, report, write_reports
from tests.gui.hands import OFFSCREEN, button, labelled, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

EVERYTHING = "Get everything missing: 3 reports, 36 bytes, less than $0.01"


@pytest.fixture
def library(qtbot: QtBot, window: Window, job: Job) -> LibraryDialog:
    """Give the library on screen, with three reports at AWS."""
    job.reports.take_from(AWS)
    qtbot.waitUntil(lambda: len(job.reports.shelf.days) == 3)
    labelled(window, QToolButton, "Reports on this computer").click()
    (shown,) = window.findChildren(LibraryDialog)
    qtbot.waitUntil(lambda: "No report is here yet" in texts(shown))
    return shown


def texts(library: LibraryDialog) -> list[str]:
    return [label.text() for label in library.findChildren(QLabel) if label.isVisible()]


def said(library: LibraryDialog) -> str:
    return "".join(bar.text for bar in library.findChildren(MessageBar))


def get_all(qtbot: QtBot, library: LibraryDialog) -> None:
    press(library, EVERYTHING)
    qtbot.waitUntil(lambda: "3 reports, 2026-11-18 to 2026-11-20: 36 bytes" in texts(library))


def choose(library: LibraryDialog, path: Path) -> None:
    """Answer the dialog that is open."""
    (dialog,) = (each for each in library.findChildren(QFileDialog) if each.isVisible())
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_everything_missing_is_one_click_away(
    qtbot: QtBot, library: LibraryDialog, aws: FakeAws, job: Job
) -> None:
    get_all(qtbot, library)
    assert len(aws.fetched) == 3
    nothing = "Everything that AWS has is here"
    buttons = library.findChildren(QPushButton)
    qtbot.waitUntil(lambda: nothing in [each.text() for each in buttons])
    assert not button(library, nothing).isEnabled()


def test_an_archive_is_handed_on_and_taken_in(
    qtbot: QtBot, library: LibraryDialog, tmp_path: Path, services: Services
) -> None:
    get_all(qtbot, library)
    press(library, "Export…")
    choose(library, tmp_path / "x.zip")
    qtbot.waitUntil(lambda: said(library) == "3 reports were written to x.zip.")
    for path in data_folder().rglob("*-deact-report*"):
        path.unlink()
    library._take_in(tmp_path / "x.zip")
    qtbot.waitUntil(lambda: said(library) == "3 reports are new, 0 were here already.")
    assert len(services.archive().reports()) == 3


def test_what_is_no_report_is_named(qtbot: QtBot, library: LibraryDialog, tmp_path: Path) -> None:
    folder = write_reports(tmp_path / "sent", {DAY: report(ANN)})
    (folder / "notes.txt").write_text("call Ann")
    library._take_in(folder)
    qtbot.waitUntil(
        lambda: (
            said(library)
            == "1 reports are new, 0 were here already. notes.txt: there is no date in its name."
        )
    )


def test_a_check_names_what_is_damaged_and_sets_it_aside(
    qtbot: QtBot, library: LibraryDialog, services: Services, job: Job
) -> None:
    get_all(qtbot, library)
    press(library, "Check")
    qtbot.waitUntil(lambda: said(library) == "Every report is what was fetched.")
    services.archive().reports()[0].path.write_bytes(b"12065550109\n")
    press(library, "Check")
    qtbot.waitUntil(lambda: "no longer what was fetched (2026-11-18)" in said(library))
    qtbot.waitUntil(lambda: len(job.reports.missing) == 1)


def test_it_is_kept_current_from_the_next_start_on(
    qtbot: QtBot, library: LibraryDialog, aws: FakeAws, services: Services, workers: object
) -> None:
    (box,) = library.findChildren(QCheckBox)
    box.click()
    assert aws.fetched == []
    settings = Settings()
    assert settings.keeps_current
    job = Job(workers, settings, services)  # type: ignore[arg-type]
    job.setParent(library)
    message = MessageBar()
    qtbot.addWidget(message)
    Start(job, settings, message, job)
    job.reports.take_from(AWS)
    qtbot.waitUntil(lambda: len(aws.fetched) == 3)
    box.click()
    assert not Settings().keeps_current


def reminded(window: Window) -> str:
    return window._reminders.text


def test_a_start_reminds_of_a_list_that_is_behind(
    qtbot: QtBot, window: Window, services: Services, tmp_path: Path
) -> None:
    five_ago = date.today() - timedelta(5)
    recorded(services.history(), scrub_of(tmp_path / "lists", on=[five_ago]))
    window.begin([])
    late = f"customers.csv is 4 days behind: it was last compared with the report of {five_ago}."
    qtbot.waitUntil(lambda: reminded(window) == late)
    press(window, "Reports here…")
    assert window.findChildren(LibraryDialog)


def test_a_start_names_a_damaged_report_and_never_uses_it(
    qtbot: QtBot, window: Window, job: Job, aws: FakeAws
) -> None:
    archive = Archive(data_folder())
    stored = archive.fetch(aws, aws.available()[0])
    stored.path.write_bytes(b"1206555")
    window.begin([])
    qtbot.waitUntil(lambda: "no longer what was fetched (2026-11-18)" in reminded(window))
    assert archive.reports() == []


def test_a_start_with_nothing_to_say_says_nothing(qtbot: QtBot, window: Window, job: Job) -> None:
    window.begin([])
    qtbot.waitUntil(lambda: not job.evidence.current)
    assert reminded(window) == ""


def test_work_on_the_archive_can_be_cancelled(
    qtbot: QtBot, library: LibraryDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    get_all(qtbot, library)

    def endless(_: Services, *, checkpoint: Checkpoint) -> str:
        while True:
            checkpoint(1, 2)

    monkeypatch.setattr(library_dialog, "_checked", endless)
    press(library, "Check")
    (progress,) = library.findChildren(QProgressBar)
    qtbot.waitUntil(lambda: progress.isVisible() and progress.value() == 500)
    assert not button(library, "Import").isEnabled()
    press(library, "Cancel")
    qtbot.waitUntil(lambda: said(library) == "Cancelled. What had arrived is kept.")
    assert button(library, "Import").isEnabled()
    assert not progress.isVisible()
