"""Step 3: every row with its verdict, to filter, search and overrule before it is saved."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from deact_gui.core.decisions import Decision
from deact_gui.gui import icons
from deact_gui.gui.card import Card, StepState
from deact_gui.gui.message_bar import Kind, MessageBar, WayOut
from deact_gui.gui.review.filter_bar import FilterBar
from deact_gui.gui.review.row_model import RowModel
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.review.search_bar import SearchBar
from deact_gui.gui.review.selection_bar import SelectionBar
from deact_gui.gui.sentences import translated
from deact_gui.gui.steps.problem import Problem
from deact_gui.gui.steps.review import Lack, ReviewStep
from deact_gui.gui.steps.rows import RowsStep
from deact_gui.gui.theme import GRID, mute


class ReviewPanel(Card):
    """A hint as long as something is missing; then chips, search and rows."""

    def __init__(self, review: ReviewStep, rows: RowsStep, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)
        self.set_name(self.tr("Review and save"))
        self._review = review
        self._rows = rows
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        mute(self._hint)
        self._message = MessageBar()
        self._model = RowModel(self)
        self._table = RowTable(self._model)
        self._search = SearchBar(rows)
        self._filters = FilterBar(review, rows)
        self._selection = SelectionBar(self._table, rows)
        self._result_tools: list[QWidget] = []
        self._undoing: list[QAction] = []
        self._results = QWidget()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        stack = self._review.undo_stack
        for action, icon, key in (
            (stack.createUndoAction(self, self.tr("Undo")), "undo", QKeySequence.StandardKey.Undo),
            (stack.createRedoAction(self, self.tr("Redo")), "redo", QKeySequence.StandardKey.Redo),
        ):
            self._undoing.append(action)
            self._result_tools.append(self._tool(action, icon, key))
        self._result_tools.append(self._search)
        for widget in self._result_tools:
            self.tools.addWidget(widget)
        column = QVBoxLayout(self._results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._filters)
        column.addWidget(self._table, 1)
        column.addWidget(self._selection)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._message)
        self.body.addWidget(self._results, 1)

    def _connect(self) -> None:
        self._table.decision_asked.connect(self._on_decision_asked)
        self._table.copy_asked.connect(lambda: self._rows.copy(self._table.selected_rows()))
        self._model.failed.connect(self._on_rows_failed)
        self._review.changed.connect(self._show)
        self._review.decided.connect(self._model.refresh_decisions)
        self._rows.changed.connect(self._show_rows)
        self._rows.search_changed.connect(self._show)
        self._rows.copied.connect(self._on_copied)

    def _tool(self, action: QAction, icon: str, key: QKeySequence.StandardKey) -> QToolButton:
        action.setIcon(icons.icon(icon))
        action.setShortcut(key)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    @property
    def table(self) -> RowTable:
        """Return the table of rows."""
        return self._table

    @property
    def action_groups(self) -> tuple[list[QAction], ...]:
        """Return what can be done here, for a menu."""
        table = self._table
        return (
            self._undoing,
            [table.copy, table.keep, table.remove, table.automatic],
            [self._search.find_action],
        )

    @property
    def has_results(self) -> bool:
        """Tell whether there are rows to look at."""
        return self._rows.scrub is not None

    def _show(self) -> None:
        has_results = self.has_results
        self._results.setVisible(has_results)
        self._results.setEnabled(self._review.scrub is not None)
        for widget in self._result_tools:
            widget.setVisible(has_results)
        self._hint.setVisible(not has_results)
        self._hint.setText(self._hint_text())
        self._show_message()
        state = StepState.WAITING if self._review.scrub is None else StepState.OPEN
        self.say(state, self._summary_text())

    def _show_rows(self) -> None:
        self._model.show_rows(self._rows.scrub, self._review.decisions, self._rows.numbers)
        self._show()

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
        elif cut := self._model.cut_off:
            text = self.tr("{count} more rows can't be shown here. They are saved all the same.")
            self._message.say(Kind.NOTE, text.format(count=QLocale().toString(cut)))
        else:
            self._message.clear()

    def _say_problem(self, problem: Problem) -> None:
        ways = [WayOut(self.tr("Retr&y"), problem.retry)] if problem.retry else []
        self._message.say(Kind.ERROR, problem.sentence, *ways)

    def _on_rows_failed(self, error: Exception) -> None:
        self._say_problem(Problem(error, self._review.compare))

    def _on_decision_asked(self, decision: Decision) -> None:
        self._review.decide(self._table.selected_rows(), decision)

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
