"""Claims about preferences: what is set there is so, now and at the next start."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from deact_gui.core.terms import Columns
from deact_gui.gui.preferences.dialog import PreferencesDialog
from deact_gui.gui.preferences.folder_field import FolderField
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Aws, Folder
from deact_gui.gui.window import Window
from tests.gui.builders import ANN, BOB, write_list
from tests.gui.hands import OFFSCREEN, button, pick, pick_action, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


@pytest.fixture
def dialog(qtbot: QtBot, window: Window, job: Job) -> PreferencesDialog:
    pick_action(window.menus.file, "Preferences…")
    (opened,) = window.findChildren(PreferencesDialog)
    qtbot.waitUntil(lambda: not job.errands.running(Kind.PROFILES))
    return opened


def beside(dialog: PreferencesDialog, text: str) -> QWidget:
    """Return the field that stands beside a label on screen."""
    (label,) = (
        each
        for each in dialog.findChildren(QLabel)
        if each.isVisible() and each.text().replace("&", "") == text
    )
    return label.buddy()


def choose(dialog: PreferencesDialog, text: str, value: str) -> None:
    box = beside(dialog, text)
    assert isinstance(box, QComboBox)
    pick(box, value)


def write(dialog: PreferencesDialog, text: str, value: str) -> None:
    field = beside(dialog, text)
    assert isinstance(field, QLineEdit)
    field.setText(value)


def ok(dialog: PreferencesDialog) -> None:
    dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()


def test_aws_is_taken_at_once_and_at_the_next_start(
    dialog: PreferencesDialog, job: Job, settings: Settings
) -> None:
    choose(dialog, "Reports come from", "AWS")
    choose(dialog, "AWS profile", "acme-ops")
    choose(dialog, "AWS region", "us-west-2")
    button(dialog, "Keep reports current").click()
    ok(dialog)
    assert job.reports.origin == settings.origin == Aws("acme-ops", "us-west-2")
    assert settings.keeps_current


def test_a_folder_is_taken(
    qtbot: QtBot, dialog: PreferencesDialog, job: Job, settings: Settings, folder: Path
) -> None:
    choose(dialog, "Reports come from", "A folder")
    (field,) = (each for each in dialog.findChildren(FolderField) if each.isVisible())
    field._on_selected(str(folder))
    ok(dialog)
    assert settings.origin == Folder(folder)
    qtbot.waitUntil(lambda: len(job.reports.ready) == 2)


def test_what_is_remembered_is_shown(window: Window, job: Job, settings: Settings) -> None:
    settings.origin = Aws("gone", "eu-west-9")
    dialog = PreferencesDialog(job.reports, settings, window)
    dialog.open()
    ok(dialog)
    assert settings.origin == Aws("gone", "eu-west-9")  # though no longer on offer


def test_cancel_changes_nothing(dialog: PreferencesDialog, settings: Settings) -> None:
    choose(dialog, "Reports come from", "AWS")
    write(dialog, "Phone column", "cell")
    press(dialog, "Cancel")
    assert settings.origin is None and settings.usual_columns == ("", "")


def test_usual_columns_come_before_a_guess_and_after_a_choice(
    qtbot: QtBot, dialog: PreferencesDialog, job: Job, tmp_path: Path
) -> None:
    write(dialog, "Phone column", " NAME ")
    write(dialog, "Date of consent column", "opt_in")
    ok(dialog)
    dates = ["2026-11-01", "2026-11-02"]
    first = write_list(tmp_path / "first.csv", [ANN, BOB], consent=dates)
    job.contacts.open(first)
    qtbot.waitUntil(lambda: job.contacts.columns == Columns(0, 2))
    job.contacts.choose(Columns(1))
    job.contacts.open(write_list(tmp_path / "second.csv", [ANN], consent=dates[:1]))
    qtbot.waitUntil(lambda: job.contacts.contacts is not None and not job.contacts.is_opening)
    assert job.contacts.columns == Columns(1)


def test_results_go_where_the_user_wants_them(
    qtbot: QtBot,
    dialog: PreferencesDialog,
    window: Window,
    job: Job,
    settings: Settings,
    contacts: Path,
    folder: Path,
    tmp_path: Path,
) -> None:
    choose(dialog, "Save results", "In one folder")
    (field,) = (each for each in dialog.findChildren(FolderField) if each.isVisible())
    field._on_selected(str(tmp_path / "results"))
    ok(dialog)
    job.contacts.open(contacts)
    job.reports.take_from(Folder(folder))
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    target = job.saving.default_target(settings.save_folder)
    assert target and target.scrubbed == tmp_path / "results" / "customers-scrubbed.csv"


def test_the_look_follows_ok(
    qtbot: QtBot, dialog: PreferencesDialog, settings: Settings, window: Window
) -> None:
    choose(dialog, "Appearance", "Light")
    ok(dialog)
    assert settings.appearance == "light"
