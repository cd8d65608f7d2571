"""The choice of the columns that count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from deact_gui.core.date_order import DateOrder, detect_order, needs_order
from deact_gui.core.terms import Columns
from deact_gui.gui.theme import GRID

if TYPE_CHECKING:
    from deact_gui.gui.steps.contacts import ContactsStep


class ColumnBar(QWidget):
    """Phone, consent, and the order of day and month where the dates don't show it."""

    def __init__(self, step: ContactsStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._header: tuple[str, ...] = ()
        self._phone = _box(self.tr("Choose the phone column"))
        self._phone.setToolTip(self.tr("The numbers in this column are looked for on the reports."))
        self._consent = _box("")
        self._consent.setToolTip(self.tr("Who agreed after their number was deactivated is kept."))
        self._order = _box(self.tr("Which comes first?"))
        self._order.addItem(self.tr("Month first: 12/31/2026"), DateOrder.MONTH_FIRST)
        self._order.addItem(self.tr("Day first: 31/12/2026"), DateOrder.DAY_FIRST)
        self._order.setAccessibleName(self.tr("Order of day and month"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for text, box in (
            (self.tr("Pho&ne"), self._phone),
            (self.tr("Date of &consent"), self._consent),
        ):
            label = QLabel(text)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, 2)
            row.addSpacing(GRID)
        row.addWidget(self._order, 2)
        row.addStretch(1)
        for box in (self._phone, self._consent, self._order):
            box.activated.connect(self._on_activated)
        step.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        contacts, columns = self._step.contacts, self._step.columns
        header = contacts.columns if contacts else ()
        if header != self._header:
            self._offer(header)
        self._phone.setCurrentIndex(columns.phone if columns else -1)
        consent = columns.consent if columns else None
        self._consent.setCurrentIndex(0 if consent is None else consent + 1)
        dates = self._step.dates(consent) if consent is not None else []
        order = (columns.date_order if columns else None) or detect_order(dates)
        self._order.setVisible(needs_order(dates))
        self._order.setCurrentIndex(self._order.findData(order) if order else -1)

    def _offer(self, header: tuple[str, ...]) -> None:
        self._header = header
        self._phone.clear()
        self._phone.addItems(list(header))
        self._consent.clear()
        self._consent.addItem(self.tr("No date of consent"))
        self._consent.addItems(list(header))

    def _on_activated(self) -> None:
        phone, consent = self._phone.currentIndex(), self._consent.currentIndex() - 1
        if phone < 0:
            return
        before = self._step.columns
        is_same = before is not None and before.consent == consent
        order = self._order.currentData() if is_same or self.sender() is self._order else None
        self._step.choose(
            Columns(phone, consent if consent >= 0 else None, order if consent >= 0 else None)
        )


def _box(placeholder: str) -> QComboBox:
    box = QComboBox()
    box.setPlaceholderText(placeholder)
    box.setMinimumContentsLength(10)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
