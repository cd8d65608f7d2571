"""The AWS profiles to choose from, each with how it gets its credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from deact_gui.aws.profile_kind import ProfileKind
from deact_gui.gui.theme import GRID

if TYPE_CHECKING:
    from deact_gui.aws.profiles import Profile

KIND = Qt.ItemDataRole.UserRole + 1


class ProfileBox(QComboBox):
    """A box whose list tells the kind beside the name."""

    def add(self, profile: Profile) -> None:
        """Offer a profile."""
        name = self.tr("Environment / default chain") if profile.name is None else profile.name
        kind = self.kind_in_words(profile.kind)
        self.addItem(name, profile)
        row = self.count() - 1
        self.setItemData(row, kind, KIND)
        self.setItemData(row, f"{name}, {kind}", Qt.ItemDataRole.AccessibleTextRole)

    def showPopup(self) -> None:
        """Draw both columns, and make room for them."""
        from deact_gui.gui.reports.kind_delegate import KindDelegate

        if not isinstance(self.itemDelegate(), KindDelegate):
            self.setItemDelegate(KindDelegate(self))
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
