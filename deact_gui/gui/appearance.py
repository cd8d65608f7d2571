"""Dress the application: the platform's own look where there is one, else Fusion in our colours."""

import sys
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from deact_gui.gui import fusion
from deact_gui.gui.theme import DARK, LIGHT

ColorScheme = Qt.ColorScheme


def apply(app: QApplication, scheme: ColorScheme = ColorScheme.Unknown) -> None:
    """Dress the application; Unknown follows the system, also when it changes later."""
    hints = app.styleHints()
    if sys.platform in ("win32", "darwin"):
        hints.setColorScheme(scheme)
        return
    app.setStyle("Fusion")
    if scheme == ColorScheme.Unknown:
        hints.colorSchemeChanged.connect(partial(_wear, app))
        scheme = hints.colorScheme()
    _wear(app, scheme)


def _wear(app: QApplication, scheme: ColorScheme) -> None:
    worn = DARK if scheme == ColorScheme.Dark else LIGHT
    app.setPalette(fusion.palette(worn))
    app.setStyleSheet(fusion.style_sheet(worn))
