"""Claims about every screen: everyone can read it, in any language, and do without a mouse."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deact_gui.gui import appearance, language
from deact_gui.gui.settings import Settings
from deact_gui.workers.task import Workers
from tests.gui import scenes, seeing
from tests.gui.hands import OFFSCREEN

pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

LOW_SCREEN = QSize(1280, 650)
"""What a screen of 1280 x 720 leaves between a task bar and a title bar."""


class Pseudo(QTranslator):
    """A language whose every text is 40 % longer than in English, with accents."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if "{patterns}" in text or text in ("MMMM yyyy", "ddd d MMM yyyy"):
            return text
        accented = text if "{" in text or "<" in text or "%" in text else text.translate(_ACCENTS)
        more = len(text) * 2 // 5
        return accented + "".join(" ~" if n % 6 == 0 else "~" for n in range(more))

    def isEmpty(self) -> bool:
        return False


_ACCENTS = str.maketrans("aeiouAEOU", "áéíóúÅÉÖÜ")


@pytest.fixture
def show(
    qtbot: QtBot, workers: Workers, settings: Settings, tmp_path: Path
) -> Callable[[QSize], scenes.Stage]:
    """Give a way to open a window of a size."""

    def opened(size: QSize) -> scenes.Stage:
        stage = scenes.opened(workers, settings, size, tmp_path)
        qtbot.addWidget(stage.window)
        return stage

    return opened


@pytest.fixture
def long_words(qapp: QApplication) -> Iterator[None]:
    """Speak the longest language."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    """Read as Arabic and Hebrew are read."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """Speak Spanish."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Spanish, QLocale.Country.Mexico))
    spoken = language.speak(qapp, QLocale())
    yield
    for translator in spoken:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    """Wear the dark colours."""
    appearance.apply(qapp, appearance.ColorScheme.Dark)
    yield
    appearance.apply(qapp, appearance.ColorScheme.Light)


def look_at_all(stage: scenes.Stage, *looks: Callable[[QWidget], list[str]]) -> None:
    """Go through every screen, and fail with everything that is wrong with any."""
    found = [
        f"{name}: {each}"
        for name, screen in scenes.play(stage)
        for look in looks
        for each in look(screen)
    ]
    assert not found, "\n".join(found)


Show = Callable[[QSize], scenes.Stage]


def test_every_control_has_a_name_and_a_role_and_is_reached_by_keys(show: Show) -> None:
    looks = seeing.nameless, seeing.unreachable, seeing.doubled_letters
    look_at_all(show(LOW_SCREEN), *looks, seeing.clipped)


def test_every_text_can_be_read_in_light_colours(show: Show) -> None:
    look_at_all(show(LOW_SCREEN), seeing.faint)


@pytest.mark.usefixtures("dark")
def test_every_text_can_be_read_in_dark_colours(show: Show) -> None:
    look_at_all(show(LOW_SCREEN), seeing.faint)


@pytest.mark.usefixtures("long_words")
def test_a_language_with_longer_words_has_room(show: Show) -> None:
    look_at_all(show(LOW_SCREEN), seeing.clipped)


@pytest.mark.usefixtures("long_words", "right_to_left")
def test_a_language_from_right_to_left_has_room(show: Show) -> None:
    look_at_all(show(LOW_SCREEN), seeing.clipped)


@pytest.mark.usefixtures("spanish")
def test_spanish_has_room_and_a_letter_for_each_thing(show: Show) -> None:
    look_at_all(show(LOW_SCREEN), seeing.clipped, seeing.doubled_letters)


AT_TWICE_THE_SIZE = """
import sys
from pathlib import Path
from PySide6.QtCore import QSize
from deact_gui.app import make_application
from deact_gui.core.paths import data_folder
from deact_gui.gui.settings import Settings
from deact_gui.workers.task import Workers
from tests.gui import scenes, seeing

app, workers = make_application(), Workers()
data_folder()
stage = scenes.opened(workers, Settings(), QSize(1280, 650), Path(sys.argv[1]))
assert stage.window.devicePixelRatio() == 2
for name, screen in scenes.play(stage):
    for each in seeing.clipped(screen):
        print(f"{name}: {each}")
stage.window.close()
workers.close()
"""


def test_at_200_percent_nothing_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    command = [sys.executable, "-c", AT_TWICE_THE_SIZE, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout == "" and done.returncode == 0, done.stdout + done.stderr
