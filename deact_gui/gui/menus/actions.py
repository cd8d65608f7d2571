"""How an action of a menu is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

Key = QKeySequence.StandardKey


def add(
    menu: QMenu,
    text: str,
    key: Key | str | None = None,
    *,
    tip: str = "",
    role: QAction.MenuRole = QAction.MenuRole.NoRole,
) -> QAction:
    """Add an action with the platform's own keys for it; the role is for macOS's first menu."""
    action = menu.addAction(text)
    action.setMenuRole(role)
    action.setToolTip(tip)
    menu.setToolTipsVisible(True)
    if key is not None:
        action.setShortcuts(
            QKeySequence.keyBindings(key) if isinstance(key, Key) else [QKeySequence(key)]
        )
    return action


def or_else(key: Key, otherwise: str) -> Key | str:
    """Return a standard key, or another where the platform has none."""
    return key if QKeySequence.keyBindings(key) else otherwise
