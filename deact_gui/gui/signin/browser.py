"""Open a web page in the user's browser."""

import shutil
import sys

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def open_page(address: str) -> bool:
    """Open a page; tell whether there was something to open it with."""
    if sys.platform == "linux" and (opener := shutil.which("xdg-open")):
        return bool(QProcess.startDetached(opener, [address])[0])
    return QDesktopServices.openUrl(QUrl(address))
