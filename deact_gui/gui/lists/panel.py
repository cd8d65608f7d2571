"""All lists at a glance, above the one that is shown; there only if there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from deact_gui.gui import icons
from deact_gui.gui.card import Frame
from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.lists.model import ListsModel
from deact_gui.gui.lists.table import ListsTable
from deact_gui.gui.theme import GRID, mute, sized

if TYPE_CHECKING:
    from deact_gui.gui.steps.job import Job
    from deact_gui.gui.steps.list_job import ListJob


class ListsPanel(Frame):
    """The table of lists, with the sum of them."""

    add_asked = Signal()
    """The user wants to open more lists."""
    close_asked = Signal(object)
    """The user wants to do without a list (ListJob)."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self.setAccessibleName(self.tr("Lists"))
        self._title = QLabel()
        self._title.setFont(sized(self.font(), 2, bold=True))
        self._title.setToolTip(self.tr("Ctrl+Tab shows the next list, Ctrl+W closes it"))
        self._summary = ElidedLabel()
        mute(self._summary)
        self._again = QPushButton(self.tr("Compare again"))
        self._again.setIcon(icons.icon("refresh"))
        self._again.setToolTip(self.tr("Compare the lists that were not, or could not be"))
        self._again.clicked.connect(job.compare_again)
        self._add = QPushButton(self.tr("Add l&ists…"))
        self._add.setIcon(icons.icon("plus"))
        self._add.clicked.connect(self.add_asked)
        self._model = ListsModel(job, self)
        self._table = ListsTable(self._model)
        self._table.chosen.connect(lambda row: job.show(self._model.list_at(row)))
        self._table.close_asked.connect(self._on_close_asked)
        self._lay_out()
        job.changed.connect(self._show)
        job.lists_changed.connect(self._show)
        self._show()

    def fit(self) -> None:
        """Follow the height of the window."""
        self._table.updateGeometry()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._title)
        head.addSpacing(GRID // 2)
        head.addWidget(self._summary, 1)
        head.addWidget(self._again)
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self._table)

    def _show(self) -> None:
        lists = self._job.lists
        self.setVisible(len(lists) > 1)
        self._title.setText(self.tr("%Ln lists", "", len(lists)))
        self._summary.setText(self._summary_text(lists))
        self._again.setVisible(any(each.review.can_try_again for each in lists))
        row = self._model.row_of(self._job.shown)
        if row != self._table.currentIndex().row():
            self._table.selectRow(row)

    def _summary_text(self, lists: tuple[ListJob, ...]) -> str:
        counted = [each.review.counts for each in lists if each.review.scrub]
        known = [counts for counts in counted if counts]
        if not known:
            return ""
        number = QLocale().toString
        text = self.tr("{rows} rows  ·  {deactivated} deactivated").format(
            rows=number(sum(counts.rows for counts in known)),
            deactivated=number(sum(counts.deactivated for counts in known)),
        )
        if len(known) < len(lists):
            some = self.tr("{compared} compared: {text}")
            return some.format(compared=number(len(known)), text=text)
        return text

    def _on_close_asked(self, row: int) -> None:
        self.close_asked.emit(self._model.list_at(row))
