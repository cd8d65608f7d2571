"""Colours and measures: what the native style leaves open, in light and dark."""

import sys
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QLabel

GRID = 8
"""Pixels of the grid that margins and spacing are multiples of."""
RADIUS = 8
"""Pixels of a card's rounded corner."""

ColorScheme = Qt.ColorScheme


@dataclass(frozen=True, slots=True)
class Tone:
    """A meaning's colour for text and marks, and for the area behind them: 4.5:1 or better."""

    ink: QColor
    fill: QColor


@dataclass(frozen=True, slots=True)
class Colors:
    """One scheme. Each ink keeps a contrast of 4.5:1 on ``window`` and on ``card``."""

    window: QColor
    card: QColor
    line: QColor
    text: QColor
    muted: QColor
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
    line=QColor("#d5dae1"),
    text=QColor("#1b2128"),
    muted=QColor("#58626e"),
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
    line=QColor("#3a404a"),
    text=QColor("#e7e9ec"),
    muted=QColor("#a3abb6"),
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


def palette(scheme: Colors) -> QPalette:
    """Return the palette of a scheme, for the style that has none of its own."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette(scheme.button, scheme.window)
    for target, color in (
        (role.Window, scheme.window),
        (role.WindowText, scheme.text),
        (role.Base, scheme.card),
        (role.AlternateBase, scheme.window),
        (role.Text, scheme.text),
        (role.Button, scheme.button),
        (role.ButtonText, scheme.text),
        (role.ToolTipBase, scheme.card),
        (role.ToolTipText, scheme.text),
        (role.PlaceholderText, scheme.muted),
        (role.Highlight, scheme.accent),
        (role.HighlightedText, scheme.on_accent),
        (role.Accent, scheme.accent),
        (role.Link, scheme.accent),
    ):
        made.setColor(target, color)
    faint = mixed(scheme.text, scheme.card, 0.45)
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, target, faint)
    made.setColor(group.Disabled, role.Highlight, scheme.line)
    return made


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """Return ``over`` laid on ``under`` with an opacity of ``share``."""
    return QColor(
        *(round(a * share + b * (1 - share)) for a, b in zip(_rgb(over), _rgb(under), strict=True))
    )


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def apply(app: QApplication, scheme: ColorScheme = ColorScheme.Unknown) -> None:
    """Dress the application; Unknown follows the system, also when it changes later.

    Windows and macOS have a look of their own, which stays. Elsewhere Qt brings Fusion, whose
    colours are replaced by ours.
    """
    hints = app.styleHints()
    if sys.platform in ("win32", "darwin"):
        hints.setColorScheme(scheme)
        return
    app.setStyle("Fusion")
    wear = partial(_wear, app)
    if scheme == ColorScheme.Unknown:
        hints.colorSchemeChanged.connect(wear)
        scheme = hints.colorScheme()
    wear(scheme)


def _wear(app: QApplication, scheme: ColorScheme) -> None:
    app.setPalette(palette(DARK if scheme == ColorScheme.Dark else LIGHT))


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


def focus_ring(painter: QPainter, box: QRectF, radius: float, color: QColor) -> None:
    """Draw the mark of keyboard focus just inside a box."""
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
