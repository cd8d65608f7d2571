"""Dress the application: the platform's own look where there is one, else Fusion in our colours."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from deact_gui.gui import fusion
from deact_gui.gui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ColorScheme = Qt.ColorScheme

SCHEMES = {
    "system": ColorScheme.Unknown,
    "light": ColorScheme.Light,
    "dark": ColorScheme.Dark,
}
"""What the user can choose, by the name it is remembered under."""

_CHOSEN = "deact_scheme"
"""The application's property that holds the choice, for when the system's look changes."""


def apply(app: QApplication, scheme: ColorScheme = ColorScheme.Unknown) -> None:
    """Dress the application, again if wished; Unknown follows the system, also later."""
    hints = app.styleHints()
    if sys.platform in ("win32", "darwin"):
        hints.setColorScheme(scheme)
        return
    if app.property(_CHOSEN) is None:
        app.setStyle("Fusion")
        hints.colorSchemeChanged.connect(partial(_wear, app))
    app.setProperty(_CHOSEN, scheme.value)
    _wear(app)


def _wear(app: QApplication, *_: object) -> None:
    chosen = ColorScheme(app.property(_CHOSEN))
    scheme = app.styleHints().colorScheme() if chosen == ColorScheme.Unknown else chosen
    worn = DARK if scheme == ColorScheme.Dark else LIGHT
    app.setPalette(fusion.palette(worn))
    app.setStyleSheet(fusion.style_sheet(worn))
