"""Colours and measures: what the native style leaves open, in light and dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget

GRID = 8
"""Pixels of the grid that margins and spacing are multiples of."""
RADIUS = 8
"""Pixels of a card's rounded corner."""


@dataclass(frozen=True, slots=True)
class Tone:
    """A meaning's colour for text and marks, and for the area behind them: 4.5:1 or better."""

    ink: QColor
    fill: QColor


@dataclass(frozen=True, slots=True)
class Colors:
    """One scheme. ``text``, ``muted`` and each ink keep 4.5:1 on ``window`` and on ``card``."""

    window: QColor
    card: QColor
    line: QColor
    edge: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    on_accent: QColor
    button: QColor
    selection: QColor
    danger: Tone
    warning: Tone
    success: Tone
    info: Tone


def _tone(ink: str, fill: str) -> Tone:
    return Tone(QColor(ink), QColor(fill))


LIGHT = Colors(
    window=QColor("#f2f4f7"),
    card=QColor("#ffffff"),
    line=QColor("#dde1e7"),
    edge=QColor("#c3cad3"),
    text=QColor("#1b2128"),
    muted=QColor("#58626e"),
    faint=QColor("#98a1ac"),
    accent=QColor("#1d5bbf"),
    on_accent=QColor("#ffffff"),
    button=QColor("#f7f8fa"),
    selection=QColor("#dbe7fa"),
    danger=_tone("#b3261e", "#fdeceb"),
    warning=_tone("#855100", "#fff3dc"),
    success=_tone("#1a6b3c", "#e5f4ea"),
    info=_tone("#1d5bbf", "#e8f0fc"),
)
DARK = Colors(
    window=QColor("#16181c"),
    card=QColor("#1f2228"),
    line=QColor("#343942"),
    edge=QColor("#4a515c"),
    text=QColor("#e7e9ec"),
    muted=QColor("#a3abb6"),
    faint=QColor("#6c7480"),
    accent=QColor("#82b1ff"),
    on_accent=QColor("#0c1a30"),
    button=QColor("#2b3038"),
    selection=QColor("#2b3f60"),
    danger=_tone("#ff9d94", "#3d2221"),
    warning=_tone("#f2c26e", "#372c14"),
    success=_tone("#82d69d", "#1b3324"),
    info=_tone("#82b1ff", "#1f2d45"),
)


def colors(palette: QPalette) -> Colors:
    """Return the scheme that goes with a palette."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """Return ``over`` laid on ``under`` with an opacity of ``share``."""
    return QColor(
        *(round(a * share + b * (1 - share)) for a, b in zip(_rgb(over), _rgb(under), strict=True))
    )


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def sized(font: QFont, steps: float, *, bold: bool = False) -> QFont:
    """Return the font so many points larger (or smaller), half bold if wished."""
    made = QFont(font)
    made.setPointSizeF(max(7.0, font.pointSizeF() + steps))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def mute(label: QLabel) -> None:
    """Let a label's text stand back, in whatever scheme is worn."""
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)


def mirrored(box: QRectF, around: QRectF, widget: QWidget) -> QRectF:
    """Return a box at the other side of what is around it, where one reads from right to left."""
    if widget.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return box
    return QRectF(
        around.left() + around.right() - box.right(), box.top(), box.width(), box.height()
    )


def focus_ring(painter: QPainter, box: QRectF, radius: float, color: QColor) -> None:
    """Draw the mark of keyboard focus just inside a box."""
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
