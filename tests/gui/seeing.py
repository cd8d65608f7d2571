"""What people need of a screen to use it: names, room for texts, contrast, keys to press."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
    QWidget,
)

from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.pill_button import PillButton

Role = QAccessible.Role
SCALE = 2
"""How large a screen is drawn to see its colours: thin strokes are at full strength there."""
ENOUGH = 4.5
"""The contrast that WCAG 2 asks for."""
HOLDERS = {Role.Client, Role.LayeredPane, Role.Grouping, Role.Border, Role.Window}
"""Roles of what only holds other things: it needs no name, and keys have no business there."""
ORNAMENTS = {Role.StaticText, Role.Graphic, Role.Separator, Role.ScrollBar, Role.Grip}
"""Roles of what is its own name, or is there to be looked at."""


# --- names and roles ---------------------------------------------------------------------------


def nameless(top: QWidget) -> list[str]:
    """Return each control that a screen reader could not name, or not tell the kind of."""
    found = []
    for node in _nodes(QAccessible.queryAccessibleInterface(top)):
        state, role = node.state(), node.role()
        thing = node.object()
        if role == Role.NoRole or (state.focusable and role in HOLDERS and thing is not top):
            found.append(f"{type(thing).__name__} has the role {role.name}")
        elif role not in HOLDERS | ORNAMENTS and not _name(node):
            found.append(f"{type(thing).__name__} ({role.name}) has no name")
    return found


def _nodes(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if node.state().invisible:
        return
    yield node
    if isinstance(node.object(), QAbstractItemView | QComboBox | QAbstractSpinBox):
        return  # their cells are the model's to name; their parts go by their own name
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None:
            yield from _nodes(child)


def _name(node: QAccessibleInterface) -> str:
    """Return what a control is called: itself, or by the label beside it."""
    thing = node.object()
    if isinstance(thing, QMenuBar | QMenu):
        return "menu"
    if isinstance(thing, QComboBox | QLineEdit | QAbstractSpinBox):
        # Qt reads a box's value as its name on Linux, so its own name or a label is asked for.
        own = thing.accessibleName()
        return own or next(
            (
                label.text()
                for label in thing.window().findChildren(QLabel)
                if label.buddy() is thing
            ),
            "",
        )
    return node.text(QAccessible.Text.Name)


# --- room --------------------------------------------------------------------------------------


def clipped(top: QWidget) -> list[str]:
    """Return each text that has less room than it needs, and each widget beyond its parent."""
    found = [f"{top.size()} is less than {top.minimumSizeHint()}"] if _is_too_small(top) else []
    for widget in _shown(top):
        if lack := _lack(widget):
            found.append(f"{type(widget).__name__} “{_text(widget)}” {lack}")
    return found


def _is_too_small(top: QWidget) -> bool:
    least = top.minimumSizeHint()
    return least.width() > top.width() or least.height() > top.height()


def _lack(widget: QWidget) -> str:
    parent = widget.parentWidget()
    is_scrolled = parent is not None and isinstance(parent.parentWidget(), QAbstractScrollArea)
    if parent is not None and not is_scrolled and not parent.rect().contains(widget.geometry()):
        return f"at {widget.geometry()} is beyond {type(parent).__name__} {parent.rect()}"
    if isinstance(widget, ElidedLabel):
        return "" if widget.toolTip() or _fits(widget) else "is cut and has no tooltip"
    if isinstance(widget, QLabel) and widget.wordWrap():
        return "" if widget.heightForWidth(widget.width()) <= widget.height() + 1 else "is too low"
    if isinstance(widget, QLabel | QAbstractButton) and _text(widget) and not _is_icon(widget):
        needed = widget.sizeHint()
        if needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1:
            return f"needs {needed} and has {widget.size()}"
    if isinstance(widget, QComboBox):
        return _lack_of_box(widget)
    if isinstance(widget, QLineEdit) and not isinstance(parent, QComboBox | QAbstractSpinBox):
        room = widget.width() - 16
        needed_width = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return "" if needed_width <= room else f"needs {needed_width} and has {room}"
    return ""


def _lack_of_box(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(control, option, part, box).width()
    text = box.currentText() or box.placeholderText()
    needed = box.fontMetrics().horizontalAdvance(text)
    return "" if needed <= room else f"“{text}” needs {needed} and has {room}"


def _is_icon(widget: QWidget) -> bool:
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(widget, QToolButton) and widget.toolButtonStyle() == icon_only


def _fits(label: QLabel) -> bool:
    return label.fontMetrics().horizontalAdvance(label.text()) <= label.contentsRect().width() + 1


# --- contrast ----------------------------------------------------------------------------------


def faint(top: QWidget) -> list[str]:
    """Return each text whose contrast with what is behind it is less than 4.5 to 1, as drawn."""
    picture = _picture(top)
    found = []
    for name, box in _texts(top):
        contrast = _contrast(picture, box)
        if contrast < ENOUGH:
            found.append(f"{name}: {contrast:.2f}")
    return found


def _picture(top: QWidget) -> NDArray[np.uint32]:
    image = QImage(top.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(top.palette().window().color())
    painter = QPainter(image)
    top.render(painter, QPoint())
    painter.end()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32)
    return pixels.reshape(image.height(), image.width()).copy()


def _texts(top: QWidget) -> Iterator[tuple[str, QRect]]:
    """Yield every text that can be used, and where it is drawn in the picture of a screen."""
    if isinstance(top, QMenu):
        for action in top.actions():
            if action.isEnabled() and action.text():
                yield action.text(), top.actionGeometry(action).adjusted(24, 3, -24, -3)
        return
    for widget in _shown(top):
        corner = widget.mapTo(top, widget.rect().topLeft())
        if isinstance(widget, QTableView):
            view = widget.viewport()
            for box, name in _cells(widget):
                yield name, box.translated(view.mapTo(top, view.rect().topLeft()))
        elif widget.isEnabled() and _text(widget):
            box = _inside(widget).intersected(widget.visibleRegion().boundingRect())
            if not box.isEmpty():
                yield f"{type(widget).__name__} “{_text(widget)}”", box.translated(corner)


def _inside(widget: QWidget) -> QRect:
    """Return where a widget's text is, without its frame."""
    box = widget.rect()
    if isinstance(widget, QLabel):
        return box
    return box.adjusted(8, 4, -8, -4) if box.width() > 40 else box.adjusted(4, 4, -4, -4)


def _cells(table: QTableView) -> Iterator[tuple[QRect, str]]:
    model, view = table.model(), table.viewport().rect()
    for row in range(min(model.rowCount(), 30)):
        for column in range(min(model.columnCount(), 8)):
            index = model.index(row, column)
            box = table.visualRect(index).intersected(view).adjusted(3, 3, -3, -3)
            text = index.data()
            if text and box.width() > 8 and box.height() > 8:
                yield box, f"cell “{text}”"


def _contrast(picture: NDArray[np.uint32], box: QRect) -> float:
    """Return the contrast between the ground of a box and the ink that stands out most."""
    left, top = box.left() * SCALE, box.top() * SCALE
    part = picture[top : top + box.height() * SCALE, left : left + box.width() * SCALE]
    colors, counts = np.unique(part, return_counts=True)
    if not len(colors):
        return ENOUGH
    found = lights(colors)
    ground = found[counts.argmax()]
    drawn = found[counts >= 4]
    return float(((np.maximum(drawn, ground) + 0.05) / (np.minimum(drawn, ground) + 0.05)).max())


def lights(colors: NDArray[np.uint32]) -> NDArray[np.float64]:
    """Return the relative luminance of colours, as WCAG defines it."""
    share = np.stack([(colors >> shift) & 0xFF for shift in (16, 8, 0)], axis=-1) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


# --- keys --------------------------------------------------------------------------------------


def doubled_letters(top: QWidget) -> list[str]:
    """Return the letters to press with Alt that stand for more than one thing of a screen."""
    if isinstance(top, QMenu):
        texts = [action.text() for action in top.actions()]
    else:
        texts = [_marked(widget) for widget in _shown(top)]
        texts += [each.text() for bar in top.findChildren(QMenuBar) for each in bar.actions()]
    keys: dict[str, list[str]] = {}
    for text in texts:
        if key := QKeySequence.mnemonic(text).toString():
            keys.setdefault(key, []).append(text)
    return [f"{key}: {', '.join(texts)}" for key, texts in keys.items() if len(texts) > 1]


def _marked(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text() if widget.buddy() is not None else ""
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def unreachable(top: QWidget) -> list[str]:
    """Return each control that neither Tab nor a menu leads to."""
    in_menus = {
        action
        for bar in top.findChildren(QMenuBar)
        for entry in bar.actions()
        for menu in [entry.menu()]
        if isinstance(menu, QMenu)
        for action in menu.actions()
    }
    return [
        f"{type(widget).__name__} “{_text(widget) or widget.accessibleName()}”"
        for widget in _shown(top)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QAbstractItemView)
        and not isinstance(widget.parentWidget(), QComboBox | QLineEdit | QAbstractSpinBox)
        and not isinstance(widget.parentWidget(), QTableView)
        and not (isinstance(widget, QToolButton) and widget.defaultAction() in in_menus)
        and not _takes_tab(widget)
    ]


def _takes_tab(widget: QWidget) -> bool:
    if isinstance(widget, PillButton):
        return True  # the arrows go from the one that is on to the others
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


# --- what is on a screen -----------------------------------------------------------------------


def _shown(top: QWidget) -> Iterator[QWidget]:
    for widget in top.findChildren(QWidget):
        is_shown = widget.window() is top and widget.isVisible()
        if is_shown and not isinstance(widget, QScrollBar):
            yield widget


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""
