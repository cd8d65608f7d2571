"""Step 1: choose where reports come from and which days to compare with, and get them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from deact_gui.core.errors import DeactError, SignInExpired
from deact_gui.gui import icons
from deact_gui.gui.card import Card, StepState
from deact_gui.gui.message_bar import Kind, MessageBar, WayOut
from deact_gui.gui.primary_button import PrimaryButton
from deact_gui.gui.reports import money
from deact_gui.gui.reports.source_box import SourceBox
from deact_gui.gui.steps.origin import Folder
from deact_gui.gui.theme import GRID, mute

if TYPE_CHECKING:
    from deact_gui.aws.session import MfaQuestion
    from deact_gui.gui.reports.calendar import Calendar
    from deact_gui.gui.signin.code_dialog import CodeDialog
    from deact_gui.gui.signin.sign_in_dialog import SignInDialog
    from deact_gui.gui.steps.reports import ReportsStep

FULL = "d MMM yyyy"


class ReportsPanel(Card):
    """Everything about reports, in one column."""

    library_asked = Signal()
    """The user wants to see what is kept of reports."""

    def __init__(self, step: ReportsStep, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.set_name(self.tr("Reports"))
        self._step = step
        self._source = SourceBox()
        self.setFocusProxy(self._source)
        self._message = MessageBar()
        self._calendar: Calendar | None = None
        self._compared: frozenset[date] = frozenset()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._hint.setContentsMargins(0, 2 * GRID, 0, 0)
        mute(self._hint)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._hint)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._get = PrimaryButton("")
        self._refresh = self._refresh_button()
        self._library = self._library_button()
        self._library.clicked.connect(self.library_asked)
        self._lay_out()
        self._source.asked.connect(step.take_from)
        self._get.clicked.connect(step.get)
        self._refresh.clicked.connect(step.refresh)
        step.aws_known.connect(self._source.aws.offer)
        step.changed.connect(self._show)
        self._code_dialog: CodeDialog | None = None
        self._sign_in_dialog: SignInDialog | None = None
        step.codes.asked.connect(self._ask_code)
        step.codes.withdrawn.connect(self._hide_code)
        step.sign_in.changed.connect(self._show_sign_in)
        self._show()

    def _lay_out(self) -> None:
        self.tools.addWidget(self._library)
        self.tools.addWidget(self._refresh)
        self.body.addWidget(self._scroll_area(), 1)
        self.body.addWidget(self._note)
        self.body.addWidget(self._get)

    def show_compared(self, days: frozenset[date]) -> None:
        """Show which days the list on screen has been compared with before."""
        self._compared = days
        if self._calendar:
            self._calendar.show_compared(days)

    def _scroll_area(self) -> QScrollArea:
        """Return what gives way in a low window: all but the button to get reports."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        for widget in (self._source, self._message, self._pages):
            column.addWidget(widget)
        column.addStretch(1)
        area, viewport = QScrollArea(), QWidget()
        area.setViewport(viewport)  # not asked for: PySide6 would look through all its widgets
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in (viewport, content):
            each.setAutoFillBackground(False)
        return area

    def _library_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("archive"))
        button.setAutoRaise(True)
        button.setToolTip(self.tr("Reports on this computer: get all, import, export, check"))
        button.setAccessibleName(self.tr("Reports on this computer"))
        return button

    def _refresh_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("refresh"))
        button.setAutoRaise(True)
        button.setToolTip(self.tr("Look for new reports (F5)"))
        button.setAccessibleName(self.tr("Look for new reports"))
        return button

    def choose_folder(self) -> None:
        """Let the user choose a folder to take reports from."""
        self._source.folder.choose_folder()

    def _show(self) -> None:
        step = self._step
        self._source.show_origin(step.origin)
        self._source.aws.show_identity(step.identity)
        self._refresh.setEnabled(step.origin is not None)
        self._hint.setText(self._hint_text())
        if step.shelf.days or self._calendar:
            self._show_calendar()
        self._show_message()
        self._show_note()
        state = StepState.DONE if step.ready else StepState.OPEN
        self.say(state, self._summary_text())

    def _show_calendar(self) -> None:
        """Show the days that have a report, in a calendar that is made for the first of them."""
        if self._calendar is None:
            from deact_gui.gui.reports.calendar import Calendar

            self._calendar = Calendar()
            self._calendar.days_asked.connect(self._step.choose)
            self._calendar.show_compared(self._compared)
            self._pages.addWidget(self._calendar)
            self.grown.emit()
        self._calendar.show_days(self._step.shelf, self._step.chosen)
        self._pages.setCurrentWidget(self._calendar if self._step.shelf.days else self._hint)

    @Slot(object)
    def _ask_code(self, question: MfaQuestion) -> None:
        if self._code_dialog is None:
            from deact_gui.gui.signin.code_dialog import CodeDialog

            codes = self._step.codes
            self._code_dialog = CodeDialog(self)
            self._code_dialog.given.connect(codes.answer)
            self._code_dialog.rejected.connect(codes.refuse)
        self._code_dialog.ask(question)

    @Slot()
    def _hide_code(self) -> None:
        if self._code_dialog:
            self._code_dialog.hide()  # which refuses nothing

    def _show_sign_in(self) -> None:
        if self._sign_in_dialog is None:
            from deact_gui.gui.signin.sign_in_dialog import SignInDialog

            self._sign_in_dialog = SignInDialog(self._step.sign_in, self)
        self._sign_in_dialog.show_step()

    def _hint_text(self) -> str:
        if self._step.is_looking:
            return self.tr("Looking for reports…")
        if self._step.problem:
            return ""
        if self._step.origin is None:
            return self._source.hint
        if isinstance(self._step.origin, Folder):
            return self.tr(
                "There are no reports in this folder. A report's name holds its date, as in "
                "2026-11-22-deact-report.csv."
            )
        return self.tr("There are no reports here.")

    def _show_message(self) -> None:
        step = self._step
        if step.problem:
            self._message.say(Kind.ERROR, step.problem.sentence, *self._ways_out())
        elif undated := step.shelf.undated:
            count = len(undated)
            text = (
                self.tr("One file has no date in its name.")
                if count == 1
                else self.tr("%Ln files have no date in their names.", "", count)
            )
            self._message.say(Kind.NOTE, text, WayOut(self.tr("Set dates…"), self._ask_dates))
        else:
            self._message.clear()

    def _ways_out(self) -> Iterable[WayOut]:
        step = self._step
        error = step.problem.error if step.problem else None
        if isinstance(error, SignInExpired) and error.can_sign_in:
            yield WayOut(self.tr("Sign in…"), step.begin_sign_in)
        elif step.problem and step.problem.retry:
            yield WayOut(self.tr("Retr&y"), step.problem.retry)
        if isinstance(error, DeactError) and error.details:
            yield WayOut(self.tr("Details…"), self._show_details)
        if isinstance(step.origin, Folder):
            yield WayOut(self.tr("Choose another…"), self._source.folder.choose_folder)

    def _show_details(self) -> None:
        if self._step.problem and isinstance(self._step.problem.error, DeactError):
            from deact_gui.gui.details_dialog import DetailsDialog

            DetailsDialog(self._step.problem.error, self).open()

    def _ask_dates(self) -> None:
        from deact_gui.gui.reports.undated_dialog import UndatedDialog

        dialog = UndatedDialog(self._step.shelf.undated, self)
        dialog.dated.connect(self._step.date_files)
        dialog.open()

    def _show_note(self) -> None:
        step = self._step
        count, size = len(step.to_get), sum(item.size for item in step.to_get)
        locale = QLocale()
        data = locale.formattedDataSize(size, 1, locale.DataSizeFormat.DataSizeSIFormat)
        text = (
            self.tr("Get report ({size})")
            if count == 1
            else self.tr("Get %Ln reports ({size})", "", count)
        )
        self._get.setText(text.format(size=data))
        self._get.setVisible(count > 0)
        self._get.setEnabled(not step.is_getting)
        self._note.setText("\n".join(filter(None, (self._chosen_text(), self._cost_text()))))
        self._note.setToolTip(money.source() if self._cost_text() else "")
        self._note.setVisible(bool(step.shelf.days))

    def _cost_text(self) -> str:
        step = self._step
        if cost := step.cost:
            text = self.tr("Getting what is not here costs {cost}.")
            return text.format(cost=money.in_words(cost))
        if step.spent:
            usage, cost = step.spent
            locale = QLocale()
            size = locale.formattedDataSize(usage.size, 1, locale.DataSizeFormat.DataSizeSIFormat)
            text = self.tr("Got {size} for {cost}. What is here costs nothing.")
            return text.format(size=size, cost=money.in_words(cost))
        return ""

    def _summary_text(self) -> str:
        count = len(self._step.chosen)
        if not self._step.shelf.days or not count:
            return ""
        return self.tr("1 chosen") if count == 1 else self.tr("%Ln chosen", "", count)

    def _chosen_text(self) -> str:
        chosen = sorted(self._step.chosen)
        if not chosen:
            return self.tr("Choose the days to compare with.")
        is_one_year = chosen[0].year == chosen[-1].year
        first = _in_words(chosen[0], "d MMM" if is_one_year else FULL)
        last = _in_words(chosen[-1])
        days = self.tr("{first} to {last}").format(first=first, last=last)
        shown = last if len(chosen) == 1 else days
        return " · ".join(filter(None, (shown, self._share_text(), self._numbers_text(chosen))))

    def _share_text(self) -> str:
        """Return how many of the days with a report are chosen, unless all are."""
        chosen, known = len(self._step.chosen), len(self._step.shelf.days)
        number = QLocale().toString
        text = self.tr("{chosen} of {all} days")
        return text.format(chosen=number(chosen), all=number(known)) if chosen < known else ""

    def _numbers_text(self, chosen: Iterable[date]) -> str:
        days = [self._step.shelf.days[day] for day in chosen]
        count = QLocale().toString(sum(day.numbers for day in days))
        is_counted = all(day.is_counted for day in days)
        text = self.tr("{count} numbers") if is_counted else self.tr("about {count} numbers")
        return text.format(count=count)


def _in_words(day: date, form: str = FULL) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
