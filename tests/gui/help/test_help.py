"""Claims about help: the guide says what users must know, About what is inside."""

import re
from importlib.metadata import requires
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTableWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from deact_gui.core.paths import LOG, data_folder
from deact_gui.gui.help.about import AboutDialog
from deact_gui.gui.help.guide import GuideDialog
from deact_gui.gui.help.guide_text import chapters
from deact_gui.gui.help.log_dialog import LogDialog
from deact_gui.gui.help.parts import parts
from deact_gui.gui.help.shortcuts import shortcuts
from deact_gui.gui.window import Window
from tests.gui.hands import OFFSCREEN, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


def test_every_library_that_deact_requires_is_named_with_version_and_licence() -> None:
    inside = {part.name.lower().replace("_", "-"): part for part in parts()}
    for requirement in requires("deact") or ():
        name = (re.match(r"[\w-]+", requirement) or [""])[0]
        assert inside[name].version and inside[name].licence and inside[name].text
    for name in ("python", "qt", "botocore", "urllib3"):
        assert inside[name].version and inside[name].licence
    assert parts()[0].name == "deact"


def test_qt_comes_with_the_text_of_its_licence() -> None:
    for part in parts():
        if part.name.lower() in ("qt", "pyside6_essentials", "shiboken6"):
            assert part.licence == "LGPL-3.0-only"
            assert "GNU LESSER GENERAL PUBLIC LICENSE" in part.text
            assert "GNU GENERAL PUBLIC LICENSE" in part.text


def test_about_says_that_qt_may_be_replaced_and_shows_each_licence(window: Window) -> None:
    dialog = AboutDialog(window)
    dialog.open()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Lesser General Public License" in said and "replace" in said
    (table,) = dialog.findChildren(QTableWidget)
    (text,) = dialog.findChildren(QPlainTextEdit)
    assert text.toPlainText().startswith("MIT License")
    names = [table.model().index(row, 0).data() for row in range(table.rowCount())]
    table.setCurrentCell(names.index("Qt"), 0)
    assert "GNU LESSER" in text.toPlainText()
    dialog.reject()


def test_the_guide_tells_what_the_issue_asks_for(window: Window) -> None:
    guide = GuideDialog.open_on(window)
    (browser,) = guide.findChildren(QTextBrowser)
    text = browser.toPlainText()
    for words in ("deactivation report", "on or after", "-scrubbed", "-removed", "byte for byte"):
        assert words in text
    guide.reject()


def test_the_guide_names_every_shortcut_of_the_menus(window: Window) -> None:
    guide = GuideDialog.open_on(window, "keys")
    (browser,) = guide.findChildren(QTextBrowser)
    text = browser.toPlainText()
    found = list(shortcuts(window.menus))
    assert len(found) > 10
    for name, keys in found:
        assert name in text and keys in text
    guide.reject()


def test_each_chapter_can_be_turned_to(window: Window) -> None:
    guide = GuideDialog.open_on(window)
    (browser,) = guide.findChildren(QTextBrowser)
    seen = []
    for chapter in chapters():
        assert GuideDialog.open_on(window, chapter.name) is guide
        seen.append(browser.verticalScrollBar().value())
    assert seen == sorted(seen) and seen[-1] > seen[0]
    guide.reject()


@pytest.fixture
def log(home: Path) -> Path:
    return data_folder() / LOG


def test_the_log_can_be_read_and_copied(qtbot: QtBot, window: Window, log: Path) -> None:
    log.with_name("deact.log.1").write_text("earlier\n", encoding="utf-8")
    log.write_text("later\n", encoding="utf-8")
    dialog = LogDialog(window)
    dialog.open()
    press(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == "earlier\nlater\n"
    dialog.reject()


def test_without_a_log_it_says_so(window: Window) -> None:
    dialog = LogDialog(window)
    dialog.open()
    (text,) = dialog.findChildren(QPlainTextEdit)
    assert text.toPlainText() == "" and text.placeholderText() == "Nothing has been noted yet."
    dialog.reject()
