"""Claims about the history window: what it lists, finds, opens, repeats, exports and proves."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from deact_gui.core.verify import Holds, read_certificate, verify
from deact_gui.gui import show_in_folder
from deact_gui.gui.history.model import Column, HistoryModel
from deact_gui.gui.history.window import HistoryWindow
from deact_gui.gui.message_bar import MessageBar
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Folder
from deact_gui.gui.steps.services import Services
from deact_gui.gui.window import Window
from tests.gui.builders import DAY, write_list
from tests.gui.hands import OFFSCREEN, button, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


def save(qtbot: QtBot, job: Job, path: Path) -> None:
    job.open([path])
    qtbot.waitUntil(lambda: job.contacts.contacts is not None and job.review.scrub is not None)
    target = job.saving.default_target()
    assert target
    job.saving.save(target)
    qtbot.waitUntil(lambda: job.saving.saved is not None)


@pytest.fixture
def history(qtbot: QtBot, window: Window, job: Job, folder: Path, tmp_path: Path) -> HistoryWindow:
    """Give the history of two lists, on screen."""
    job.reports.take_from(Folder(folder))
    for place, name in enumerate(("spring", "autumn")):
        phones = [f"20655501{place}{n}" for n in range(1, 5)]
        save(qtbot, job, write_list(tmp_path / f"{name}.csv", phones))
        job.close(job.shown)
    window.show_history()
    (shown,) = window.findChildren(HistoryWindow)
    qtbot.waitUntil(lambda: names(shown) == ["autumn.csv", "spring.csv"])
    return shown


def table(history: HistoryWindow) -> QTableView:
    (found,) = history.findChildren(QTableView)
    return found


def names(history: HistoryWindow) -> list[str]:
    model = table(history).model()
    return [model.index(row, Column.LIST).data() for row in range(model.rowCount())]


def said(history: HistoryWindow) -> str:
    return "".join(bar.text for bar in history.findChildren(MessageBar))


def search(history: HistoryWindow, text: str) -> None:
    (field,) = (each for each in history.findChildren(QLineEdit) if each.isVisible())
    field.clear()
    QTest.keyClicks(field, text)


def test_the_model_is_sound(
    qtmodeltester: ModelTester, services: Services, history: object
) -> None:
    model = HistoryModel()
    qtmodeltester.check(model)
    model.show_entries(services.history().entries())
    assert model.rowCount() == 2
    qtmodeltester.check(model)


def test_a_scrub_is_told_in_a_row(history: HistoryWindow) -> None:
    model = table(history).model()
    row = [model.index(1, column).data() for column in Column]
    assert row[1:7] == ["spring.csv", "4", "2", "2", "18 Nov to 20 Nov 2026 (2 reports)", "1"]
    assert model.index(1, Column.MISSING).data(3) == "2026-11-19"


def test_an_empty_history_says_how_it_fills(qtbot: QtBot, window: Window) -> None:
    press(window.foot, "History")
    (shown,) = window.findChildren(HistoryWindow)
    labels = shown.findChildren(QLabel)
    start = "Nothing has been scrubbed yet"
    qtbot.waitUntil(lambda: any(each.text().startswith(start) for each in labels))
    assert not button(shown, "Repeat").isEnabled()


def test_words_are_searched_while_they_are_typed(qtbot: QtBot, history: HistoryWindow) -> None:
    search(history, "Spring")
    qtbot.waitUntil(lambda: names(history) == ["spring.csv"])
    search(history, "no such list")
    qtbot.waitUntil(lambda: names(history) == [])
    assert not button(history, "Export…").isEnabled()


def test_its_folder_is_opened_if_it_is_still_there(
    qtbot: QtBot, history: HistoryWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(show_in_folder, "show", shown.append)
    press(history, "Open folder")
    assert shown == [tmp_path / "autumn-scrubbed.csv"]
    shown[0].unlink()
    press(history, "Open folder")
    assert len(shown) == 1
    assert said(history) == f"autumn-scrubbed.csv isn't in {tmp_path} any more."


def test_a_scrub_is_repeated_with_its_columns_and_days(
    qtbot: QtBot, history: HistoryWindow, job: Job, tmp_path: Path
) -> None:
    job.reports.choose([DAY])
    press(history, "Repeat")
    qtbot.waitUntil(lambda: job.review.scrub is not None)
    contacts = job.contacts.contacts
    assert contacts and contacts.path == tmp_path / "autumn.csv"
    assert len(job.reports.chosen) == 2
    assert not history.isVisible()


def test_what_is_listed_is_exported(qtbot: QtBot, history: HistoryWindow, tmp_path: Path) -> None:
    press(history, "Export…")
    (dialog,) = history.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "h.csv"))
    dialog.reject()
    qtbot.waitUntil(lambda: said(history) == "Saved as h.csv")
    with (tmp_path / "h.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [Path(row["list"]).name for row in rows] == ["autumn.csv", "spring.csv"]
    assert rows[0]["days_not_covered"] == "2026-11-19"
    assert "2065550101" not in (tmp_path / "h.csv").read_text()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()))
    yield asked


def test_a_certificate_is_written_beside_the_list_and_opened(
    qtbot: QtBot, history: HistoryWindow, tmp_path: Path, opened: list[str]
) -> None:
    press(history, "Certificate")
    qtbot.waitUntil(lambda: bool(opened))
    (pdf,) = tmp_path.glob("*.pdf")
    assert opened == [str(pdf)]
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert pdf.with_suffix(".html").is_file()
    certificate = read_certificate(pdf.with_suffix(".json"))
    files = [tmp_path / "autumn.csv", tmp_path / "autumn-scrubbed.csv"]
    assert [each.holds for each in verify(certificate, files)] == [Holds.YES] * 3
