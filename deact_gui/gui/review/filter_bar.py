"""The chips: how many rows of each verdict there are, and a click shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QButtonGroup, QWidget

from deact_gui.gui.flow_layout import FlowLayout
from deact_gui.gui.pill_button import PillButton
from deact_gui.gui.steps.rows import Filter, RowsStep
from deact_gui.gui.theme import GRID

if TYPE_CHECKING:
    from deact_gui.gui.steps.review import ReviewStep


class FilterBar(QWidget):
    """One chip a filter; one is always on."""

    def __init__(self, review: ReviewStep, rows: RowsStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._rows = rows
        self._group = QButtonGroup(self)
        self._chips: dict[Filter, PillButton] = {}
        flow = FlowLayout(GRID // 2 + 2, self)
        for number, (each, text, icon, why) in enumerate(self._choices()):
            chip = self._chips[each] = PillButton(text, icon)
            chip.setToolTip(why)
            self._group.addButton(chip, number)
            flow.addWidget(chip)
        self._group.idClicked.connect(lambda number: rows.show(list(Filter)[number]))
        review.changed.connect(self._show)
        review.counted.connect(self._show)
        rows.changed.connect(self._show)
        self._show()

    def _choices(self) -> tuple[tuple[Filter, str, str | None, str], ...]:
        return (
            (Filter.ALL, self.tr("All"), None, self.tr("Every row of the list")),
            (
                Filter.DEACTIVATED,
                self.tr("Deactivated"),
                "minus-circle",
                self.tr("The number stands on a chosen report: removed"),
            ),
            (
                Filter.RECONSENTED,
                self.tr("Kept by consent"),
                "shield",
                self.tr("On a report, but the contact agreed after that date: kept"),
            ),
            (
                Filter.UNREADABLE,
                self.tr("Unreadable"),
                "question",
                self.tr("No US number can be read: kept, for you to look at"),
            ),
            (
                Filter.OVERRULED,
                self.tr("Overruled by you"),
                "person",
                self.tr("You decided otherwise than the verdict"),
            ),
        )

    def chip(self, of: Filter) -> PillButton:
        """Return the chip of a filter."""
        return self._chips[of]

    def _show(self) -> None:
        self._chips[self._rows.filter].setChecked(True)
        counts, tally = self._review.counts, self._review.tally
        if counts is None or tally is None:
            return
        for each, count in (
            (Filter.ALL, counts.rows),
            (Filter.DEACTIVATED, counts.deactivated),
            (Filter.RECONSENTED, counts.reconsented),
            (Filter.UNREADABLE, counts.unreadable),
            (Filter.OVERRULED, tally.overruled),
        ):
            self._chips[each].set_count(QLocale().toString(count))
        is_shown = tally.overruled > 0 or self._rows.filter is Filter.OVERRULED
        self._chips[Filter.OVERRULED].setVisible(is_shown)
