"""The AWS profiles to choose from, each with how it gets its credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from deact_gui.aws.profile_kind import ProfileKind
from deact_gui.gui.theme import GRID, colors

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from deact_gui.aws.profiles import Profile

KIND = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class ProfileBox(QComboBox):
    """A box whose list tells the kind beside the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_KindDelegate(self))

    def add(self, profile: Profile) -> None:
        """Offer a profile."""
        name = self.tr("Environment / default chain") if profile.name is None else profile.name
        kind = self.kind_in_words(profile.kind)
        self.addItem(name, profile)
        row = self.count() - 1
        self.setItemData(row, kind, KIND)
        self.setItemData(row, f"{name}, {kind}", Qt.ItemDataRole.AccessibleTextRole)

    def showPopup(self) -> None:
        """Make room for both columns."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 3 * GRID)
        super().showPopup()

    def kind_in_words(self, kind: ProfileKind) -> str:
        """Return how credentials are had, as people say it."""
        return {
            ProfileKind.KEYS: self.tr("access key"),
            ProfileKind.ENVIRONMENT: self.tr("environment variables"),
            ProfileKind.PROCESS: self.tr("credential program"),
            ProfileKind.ROLE: self.tr("role"),
            ProfileKind.ROLE_WITH_CODE: self.tr("role with MFA"),
            ProfileKind.SSO: self.tr("single sign-on"),
            ProfileKind.LOGIN: self.tr("aws login"),
            ProfileKind.WEB_IDENTITY: self.tr("web identity"),
            ProfileKind.NONE: self.tr("nothing set up"),
        }[kind]


class _KindDelegate(QStyledItemDelegate):
    """Draws the kind at the right, and keeps the two apart."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        chosen = option.state & QStyle.StateFlag.State_Selected
        scheme = colors(option.palette)
        painter.save()
        painter.setPen(option.palette.highlightedText().color() if chosen else scheme.muted)
        area = option.rect.adjusted(0, 0, -GRID, 0)
        painter.drawText(
            area,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            index.data(KIND) or "",
        )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        kind = option.fontMetrics.horizontalAdvance(index.data(KIND) or "")
        return QSize(size.width() + kind + 3 * GRID, size.height())
