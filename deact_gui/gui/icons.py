"""Symbolic icons: one drawing each, in the colour of the text beside it."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from deact_gui.core.resources import resource


def app_icon() -> QIcon:
    """Return the program's icon."""
    return QIcon(str(_folder() / "deact.svg"))


def icon(name: str) -> QIcon:
    """Return an icon that follows the palette: text on a button, faint where disabled."""
    return QIcon(_SymbolicEngine(name))


def draw(painter: QPainter, name: str, box: QRectF, color: QColor) -> None:
    """Draw an icon into a box in one colour."""
    _renderer(name, color.name()).render(painter, box)


def pixmap(name: str, color: QColor, size: int, ratio: float) -> QPixmap:
    """Return an icon as pixels, ``size`` logical pixels wide on a screen of that ratio."""
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    draw(painter, name, QRectF(0, 0, size, size), color)
    painter.end()
    return made


@cache
def _folder() -> Path:
    return resource("icons")


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = (_folder() / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("#000", color).encode()))


class _SymbolicEngine(QIconEngine):
    """Paints when asked, so that a change of palette needs no new icons."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        return _SymbolicEngine(self._name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        group = QPalette.ColorGroup
        color = QApplication.palette().color(
            group.Disabled if mode == QIcon.Mode.Disabled else group.Active,
            QPalette.ColorRole.ButtonText,
        )
        draw(painter, self._name, QRectF(rect), color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made
