"""Claims about messages: said again they stay as they are, and their buttons do the latest."""

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.gui.message_bar import Kind, MessageBar, WayOut
from tests.gui.hands import OFFSCREEN, button, press

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    shown = MessageBar()
    qtbot.addWidget(shown)
    return shown


def test_what_is_said_again_stays_dismissed(bar: MessageBar) -> None:
    for _ in range(2):
        bar.say(Kind.NOTE, "Seen?", WayOut("Look", lambda: None))
        bar.hide()
    bar.say(Kind.NOTE, "Seen?", WayOut("Look", lambda: None))
    assert bar.text == ""
    bar.say(Kind.NOTE, "Seen now?", WayOut("Look", lambda: None))
    assert bar.text == "Seen now?"


def test_a_button_stays_and_does_what_was_meant_last(bar: MessageBar) -> None:
    done: list[str] = []
    bar.say(Kind.ERROR, "It failed.", WayOut("Retry", lambda: done.append("first")))
    before = button(bar, "Retry")
    bar.say(Kind.ERROR, "It failed.", WayOut("Retry", lambda: done.append("second")))
    assert button(bar, "Retry") is before
    press(bar, "Retry")
    assert done == ["second"]
