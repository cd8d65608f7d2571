"""Step 3: every row with its verdict, to filter, search and overrule before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from deact_gui.gui.card import Card, StepState
from deact_gui.gui.message_bar import Kind, MessageBar, WayOut
from deact_gui.gui.sentences import translated
from deact_gui.gui.steps.problem import Problem
from deact_gui.gui.steps.review import Lack, ReviewStep
from deact_gui.gui.theme import mute

if TYPE_CHECKING:
    from deact_gui.gui.review.column_layout import LayoutMemory
    from deact_gui.gui.review.results import Results
    from deact_gui.gui.review.row_table import RowTable
    from deact_gui.gui.steps.rows import RowsStep


class ReviewPanel(Card):
    """A hint as long as something is missing; then chips, search and rows."""

    def __init__(
        self,
        review: ReviewStep,
        rows: RowsStep,
        memory: LayoutMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(3, parent)
        self.set_name(self.tr("Review and save"))
        self._review = review
        self._rows = rows
        self._memory = memory
        self._results: Results | None = None
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        mute(self._hint)
        self._message = MessageBar()
        self.body.addWidget(self._hint)
        self.body.addWidget(self._message)
        review.changed.connect(self._show)
        rows.changed.connect(self._show)
        rows.search_changed.connect(self._show)
        rows.copied.connect(self._on_copied)
        self._show()

    @property
    def results(self) -> Results:
        """Return the rows; made when they are first asked for, as the window opens without."""
        if self._results is None:
            from deact_gui.gui.review.results import Results

            made = self._results = Results(self._review, self._rows, self._memory)
            made.model.failed.connect(self._on_rows_failed)
            made.model.modelReset.connect(self._show_message)
            for widget in made.tools:
                self.tools.addWidget(widget)
            self.body.addWidget(made, 1)
            self._show_results()
            self.grown.emit()
        return self._results

    @property
    def table(self) -> RowTable:
        """Return the table of rows."""
        return self.results.table

    @property
    def has_results(self) -> bool:
        """Tell whether there are rows to look at."""
        return self._rows.scrub is not None

    def _show(self) -> None:
        has_results = self.has_results
        if has_results or self._results:
            self._show_results()
        self._hint.setVisible(not has_results)
        self._hint.setText(self._hint_text())
        self._show_message()
        state = StepState.WAITING if self._review.scrub is None else StepState.OPEN
        self.say(state, self._summary_text())

    def _show_results(self) -> None:
        has_results = self.has_results
        self.results.setVisible(has_results)
        self.results.setEnabled(self._review.scrub is not None)
        for widget in self.results.tools:
            widget.setVisible(has_results)

    def _summary_text(self) -> str:
        if self._review.is_comparing:
            return self.tr("Comparing…")
        return self.tr("Searching…") if self._rows.is_searching else ""

    def _hint_text(self) -> str:
        if self._review.is_comparing:
            return self.tr("Comparing your list with the reports…")
        match self._review.lack:
            case Lack.LIST:
                return self.tr("Open a contact list to see who is deactivated.")
            case Lack.PHONE_COLUMN:
                return self.tr("Choose the column that holds the phone numbers.")
            case Lack.DATE_ORDER:
                return self.tr(
                    "Say whether the month or the day comes first in the dates of consent."
                )
            case Lack.REPORTS:
                return self.tr("Choose the reports to compare your list with.")
            case Lack.REPORTS_TO_GET:
                return self.tr("Get the chosen reports that are not here yet.")
        return ""

    def _show_message(self) -> None:
        if problem := self._review.problem or self._rows.problem:
            self._say_problem(problem)
        elif self._review.was_stopped:
            again = WayOut(self.tr("Compare"), self._review.compare)
            self._message.say(Kind.NOTE, self.tr("Comparing was cancelled."), again)
        elif self._rows.was_stopped:
            again = WayOut(self.tr("Search aga&in"), self._rows.search_again)
            text = self.tr("The search was cancelled: rows without the text are shown too.")
            self._message.say(Kind.NOTE, text, again)
        elif self._review.is_pretence:
            text = self.tr(
                "These reports are made up: they say nothing about your list. Choose AWS or a "
                "folder in step 1 before you save."
            )
            self._message.say(Kind.NOTE, text)
        elif notices := self._review.scrub and self._review.scrub.contacts.notices:
            self._message.say(Kind.NOTE, " ".join(map(translated, notices)))
        elif cut := self._results.model.cut_off if self._results else 0:
            text = self.tr("{count} more rows can't be shown here. They are saved all the same.")
            self._message.say(Kind.NOTE, text.format(count=QLocale().toString(cut)))
        else:
            self._message.clear()

    def _say_problem(self, problem: Problem) -> None:
        ways = [WayOut(self.tr("Retr&y"), problem.retry)] if problem.retry else []
        self._message.say(Kind.ERROR, problem.sentence, *ways)

    def _on_rows_failed(self, error: Exception) -> None:
        self._say_problem(Problem(error, self._review.compare))

    def _on_copied(self, copied: int, asked: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        if copied < asked:
            locale = QLocale()
            said = self.tr(
                "The first {copied} of {asked} rows were copied. Save the list to have all."
            )
            self._message.say(
                Kind.NOTE,
                said.format(copied=locale.toString(copied), asked=locale.toString(asked)),
            )
