"""What users do with their hands: press, choose, drop."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMenu, QWidget

W = TypeVar("W", bound=QWidget)

OFFSCREEN = "This plugin does not support"
"""How Qt's offscreen platform begins when it is asked to size, raise or grab like a real one."""


def button(parent: QWidget, text: str) -> QAbstractButton:
    """Return the one button on screen with this text."""
    (found,) = (
        each
        for each in parent.findChildren(QAbstractButton)
        if each.isVisible() and each.text().replace("&", "") == text
    )
    return found


def press(parent: QWidget, text: str) -> None:
    """Click the one button with this text."""
    QTest.mouseClick(button(parent, text), Qt.MouseButton.LeftButton)


def labelled(parent: QWidget, kind: type[W], name: str) -> W:
    """Return the one widget of a kind that assistive technology knows by this name."""
    (found,) = (each for each in parent.findChildren(kind) if each.accessibleName() == name)
    return found


def pick(box: QComboBox, text: str) -> None:
    """Open a box's list, go to a text, and choose it."""
    row = box.findText(text)
    assert row >= 0, f"{text} is not on offer"
    box.showPopup()
    box.view().setCurrentIndex(box.model().index(row, 0))
    QTest.keyClick(box.view(), Qt.Key.Key_Return)


def pick_action(menu: QMenu, text: str) -> None:
    """Choose an entry of a menu or of a menu inside it."""
    inside = (each for entry in menu.actions() if isinstance(each := entry.menu(), QMenu))
    entries = [*menu.actions(), *(entry for each in inside for entry in each.actions())]
    (found,) = (each for each in entries if each.text().replace("&", "") == text)
    assert found.isEnabled(), f"{text} is grey"
    found.trigger()


def drag(target: QWidget, *paths: Path) -> QMimeData:
    """Drag files over a widget; return what is dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, event)
    return data


def drop(target: QWidget, *paths: Path) -> None:
    """Drag files over a widget and let go."""
    data = drag(target, *paths)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, event)
