"""The keyboard shortcuts, read from the menus, so that the guide can't be wrong about them."""

from collections.abc import Iterator
from html import escape

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar


def shortcuts(bar: QMenuBar) -> Iterator[tuple[str, str]]:
    """Yield what each action with a shortcut is called, and its keys as this platform has them."""
    for action in _actions(bar.actions()):
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            yield action.text().replace("&", "").rstrip("…"), keys


def shortcuts_html(bar: QMenuBar) -> str:
    """Return the shortcuts as a table."""
    rows = (
        f"<tr><td>{escape(text)}&nbsp;&nbsp;</td><td><b>{escape(keys)}</b></td></tr>"
        for text, keys in shortcuts(bar)
    )
    return f'<table cellspacing="0" cellpadding="3">{"".join(rows)}</table>'


def _actions(actions: list[QAction]) -> Iterator[QAction]:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _actions(menu.actions())
        else:
            yield action
