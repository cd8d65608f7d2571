"""The order in which the Tab key goes through what is made one after the other."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_on(*parts: QWidget | None) -> None:
    """Let Tab go through parts of a window in this order, and within each as it was put together.

    Qt puts whatever is made late behind everything else.
    """
    reached = [each for part in parts if part for each in _reached(part)]
    for before, after in pairwise(reached):
        QWidget.setTabOrder(before, after)


def _reached(part: QWidget) -> list[QWidget]:
    window = part.window()
    return [
        each
        for each in (part, *part.findChildren(QWidget))
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each.window() is window  # lists that fold out are windows of their own
    ]
