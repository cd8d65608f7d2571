"""Claims about files that macOS asks for."""

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deact_gui.gui.file_events import FileEvents


def test_a_file_that_is_dropped_on_the_icon_is_asked_for(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "à la carte.csv"
    events = FileEvents(qapp)
    with qtbot.waitSignal(events.asked, timeout=1_000) as asked:
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(path))))
    assert asked.args == [[path]]
    qapp.removeEventFilter(events)


def test_other_events_and_addresses_on_the_web_are_left_alone(
    qtbot: QtBot, qapp: QApplication
) -> None:
    events = FileEvents(qapp)
    with qtbot.assertNotEmitted(events.asked):
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/a.csv")))
        QApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
    qapp.removeEventFilter(events)
