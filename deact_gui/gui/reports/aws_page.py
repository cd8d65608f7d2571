"""The choice of an AWS profile and a region."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.forms import add_field, plain_form
from deact_gui.gui.reports.profile_box import ProfileBox
from deact_gui.gui.steps.origin import Aws
from deact_gui.gui.theme import mute

if TYPE_CHECKING:
    from deact_gui.aws.identity import Identity
    from deact_gui.gui.steps.services import AwsChoices

Box = TypeVar("Box", bound=QComboBox)


class AwsPage(QWidget):
    """Two boxes to choose from; choosing is asking."""

    asked = Signal(object)
    """Reports should come from here (Aws)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = _set_up(ProfileBox(), self.tr("Looking for profiles…"))
        self._profile.setAccessibleName(self.tr("AWS profile"))
        self._region = _set_up(QComboBox(), "")
        self._region.setAccessibleName(self.tr("AWS region"))
        self._wanted: Aws | None = None
        form = plain_form(self)
        add_field(form, self.tr("&Profile"), self._profile)
        add_field(form, self.tr("Re&gion"), self._region)
        self._who = ElidedLabel()
        self._who.setAccessibleName(self.tr("Signed in as"))
        mute(self._who)
        self._identity: Identity | None = None
        form.addRow("", self._who)
        self._profile.activated.connect(self._on_profile_activated)
        self._region.activated.connect(self._ask)

    def offer(self, choices: AwsChoices) -> None:
        """Offer profiles and regions, and show the ones wished for."""
        self._profile.setPlaceholderText(self.tr("Choose a profile…"))
        self._profile.clear()
        for each in choices.profiles:
            self._profile.add(each)
        self._profile.setCurrentIndex(-1)
        self._region.clear()
        self._region.addItems(list(choices.regions))
        self._profile.setEnabled(True)
        self._region.setEnabled(True)
        self.show_origin(self._wanted)

    def show_origin(self, origin: Aws | None) -> None:
        """Show a profile and a region, now or as soon as they are on offer."""
        self._wanted = origin
        if origin is None:
            self._show_who()
            return
        names = [self._profile.itemData(n).name for n in range(self._profile.count())]
        if origin.profile in names:
            self._profile.setCurrentIndex(names.index(origin.profile))
        if (at := self._region.findText(origin.region)) >= 0:
            self._region.setCurrentIndex(at)
        self._show_who()

    def show_identity(self, identity: Identity | None) -> None:
        """Show who the user is, None as long as AWS hasn't said."""
        self._identity = identity
        self._show_who()

    def _show_who(self) -> None:
        profile = self._profile.currentData()
        if profile is None:
            self._who.setText("")
        elif self._identity is None:
            self._who.setText(self._profile.kind_in_words(profile.kind).capitalize())
        else:
            text = self.tr("{name} in account {account}")
            self._who.setText(text.format(name=self._identity.name, account=self._identity.account))

    def _on_profile_activated(self) -> None:
        own = self._profile.currentData().region
        if own and (at := self._region.findText(own)) >= 0:
            self._region.setCurrentIndex(at)
        self._ask()

    @property
    def origin(self) -> Aws | None:
        """Return what is chosen, None as long as there is no profile among it."""
        profile = self._profile.currentData()
        return Aws(profile.name, self._region.currentText()) if profile else None

    def _ask(self) -> None:
        if origin := self.origin:
            self.asked.emit(origin)


def _set_up(box: Box, placeholder: str) -> Box:
    box.setPlaceholderText(placeholder)
    box.setEnabled(False)
    box.setMinimumContentsLength(8)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
