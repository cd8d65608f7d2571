"""Claims about meaning: whoever sees no colours sees the same things."""

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from deact_gui.gui import icons
from deact_gui.gui.message_bar import Kind
from deact_gui.gui.reports.day_delegate import draw_mark
from deact_gui.gui.steps.outcome import Mark, label
from deact_gui.gui.steps.shelf import Place
from deact_gui.gui.theme import DARK, LIGHT, Colors
from tests.gui.seeing import lights

SIZE = 16
BLACK = QColor("black")


def icon(name: str) -> NDArray[np.uint8]:
    """Return an icon in black."""
    return drawn(lambda painter: icons.draw(painter, name, QRectF(0, 0, SIZE, SIZE), BLACK))


def drawn(draw: object) -> NDArray[np.uint8]:
    image = QImage(SIZE, SIZE, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    assert callable(draw)
    draw(painter)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, -1)[:, :SIZE].copy()


def differ(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> bool:
    return bool((np.abs(one.astype(int) - other) > 100).sum() >= 4)


def test_each_outcome_has_a_name_and_an_icon_of_its_own() -> None:
    for one, other in combinations(Mark, 2):
        assert label(one) != label(other)
        assert differ(icon(one.value), icon(other.value)), (one, other)


def test_each_kind_of_message_has_an_icon_of_its_own() -> None:
    for one, other in combinations(Kind, 2):
        assert differ(icon(one.value), icon(other.value)), (one, other)


def test_each_place_of_a_report_has_a_mark_of_its_own() -> None:
    marks = {
        place: drawn(lambda painter, place=place: draw_mark(painter, place, QPointF(8, 8), BLACK))
        for place in Place
    }
    for one, other in combinations(Place, 2):
        assert differ(marks[one], marks[other]), (one, other)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_chosen_stands_out_in_grey(scheme: Colors) -> None:
    """WCAG 2 asks for 3 to 1 between the states of a control: a pill's frame, a day's ground."""
    for chosen, other in ((scheme.accent, scheme.line), (scheme.accent, scheme.card)):
        colors = np.array([chosen.rgb(), other.rgb()], dtype=np.uint32)
        dark, light = sorted(lights(colors))
        assert (light + 0.05) / (dark + 0.05) >= 3
