"""Speak the user's language, where there is a translation; English everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from deact_gui.core.resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def speak(app: QApplication, locale: QLocale) -> list[QTranslator]:
    """Use the translations for a locale: Deact's, and Qt's own for buttons such as Cancel."""
    spoken = []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), ("deact", str(resource("translations")))):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
            spoken.append(translator)
    return spoken
