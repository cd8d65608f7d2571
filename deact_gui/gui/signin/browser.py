"""Open a web page in the user's browser, also from a program that brings its own libraries."""

import os
import shutil
import sys

from PySide6.QtCore import QProcess, QProcessEnvironment, QUrl
from PySide6.QtGui import QDesktopServices


def open_page(address: str) -> bool:
    """Open a page; tell whether there was something to open it with."""
    if sys.platform == "linux" and (opener := shutil.which("xdg-open")):
        process = QProcess()
        process.setProgram(opener)
        process.setArguments([address])
        process.setProcessEnvironment(_for_qt(outside_environment()))
        return bool(process.startDetached())
    return QDesktopServices.openUrl(QUrl(address))


def outside_environment() -> dict[str, str]:
    """Return the environment for other programs: a frozen one looks for its libraries elsewhere."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        # PyInstaller's starter keeps what it replaces.
        original = environment.pop("LD_LIBRARY_PATH_ORIG", None)
        environment.pop("LD_LIBRARY_PATH", None)
        if original is not None:
            environment["LD_LIBRARY_PATH"] = original
    return environment


def _for_qt(environment: dict[str, str]) -> QProcessEnvironment:
    made = QProcessEnvironment()
    for name, value in environment.items():
        made.insert(name, value)
    return made
