"""The foot of the window: what is going on, what was saved, and the button that saves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from deact_gui.core.errors import ContactsError
from deact_gui.gui import icons, show_in_folder
from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.lists import saving_words
from deact_gui.gui.message_bar import Kind as Message
from deact_gui.gui.message_bar import MessageBar, WayOut
from deact_gui.gui.pace import Pace
from deact_gui.gui.primary_button import PrimaryButton
from deact_gui.gui.sentences import translated
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.problem import Problem
from deact_gui.gui.theme import GRID

if TYPE_CHECKING:
    from deact_gui.core.history.entry import Entry
    from deact_gui.core.save import Saved
    from deact_gui.gui.steps.all_errands import Stretch
    from deact_gui.gui.steps.job import Job
    from deact_gui.gui.steps.list_job import ListJob
    from deact_gui.gui.steps.past import PastStep
    from deact_gui.gui.steps.saving import SavingStep

PATIENCE = 300
"""Milliseconds of work before progress is shown: what is over sooner would only flicker."""


class BottomBar(QWidget):
    """Progress with rate, time left and Cancel; else what saving would do."""

    save_asked = Signal()
    history_asked = Signal()
    certificate_asked = Signal(object)
    """The user wants the certificate of a scrub (Entry)."""
    list_asked = Signal()
    """The user wants to open another list, because this one can't be saved."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._errands = job.errands
        self._shown: Stretch | None = None
        self._pace = Pace()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._show_errand)
        self._message = MessageBar(wide=True)
        self._success = MessageBar(wide=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setFixedSize(20 * GRID, GRID)
        self._text = ElidedLabel()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setShortcut("Esc")
        self._history = QPushButton(icons.icon("clock"), self.tr("History"))
        self._history.setToolTip(self.tr("What was scrubbed before (Ctrl+H)"))
        self._save = PrimaryButton("")
        self._save.setToolTip(self.tr("Save the rows kept and the rows removed (Ctrl+S)"))
        self._lay_out()
        self._connect()
        self._show_errand()
        self._show_saving()

    @property
    def save_button(self) -> QPushButton:
        """Return the button that saves: it says what there is to save, and whether it can be."""
        return self._save

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID + 4)
        row.addWidget(self._progress)
        row.addWidget(self._text, 1)
        row.addWidget(self._success, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._history)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + 4)
        column.addWidget(self._message)
        column.addLayout(row)

    def _connect(self) -> None:
        self._errands.changed.connect(self._show_errand)
        self._errands.progressed.connect(self._on_progressed)
        self._job.changed.connect(self._show_errand)
        self._job.changed.connect(self._show_saving)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._save.clicked.connect(self.save_asked)
        self._history.clicked.connect(self.history_asked)

    def _show_errand(self) -> None:
        errand = self._errands.foremost
        if errand is not self._shown:
            self._shown, self._pace = errand, Pace()
            self._progress.setRange(0, 0)
            self._patience.start()
        if errand is None:
            self._patience.stop()
        is_shown = errand is not None and not self._patience.isActive()
        self._progress.setVisible(is_shown)
        self._cancel.setVisible(is_shown)
        self._cancel.setEnabled(errand is not None and not errand.is_cancelling)
        self._show_text()

    def _show_text(self) -> None:
        self._text.setVisible(self._success.isHidden())
        errand = self._shown
        is_shown = errand is not None and not self._patience.isActive()
        self._text.setText(self._errand_text(errand) if errand and is_shown else self._idle_text())

    def _on_progressed(self, errand: Stretch) -> None:
        if errand is not self._shown:
            return
        self._pace.note(errand.done, errand.total)
        if (share := self._pace.per_mille) is not None:
            self._progress.setRange(0, 1000)
            self._progress.setValue(share)
        self._show_text()

    def _on_cancel_clicked(self) -> None:
        if self._shown:
            self._errands.cancel(self._shown.kind)

    def _errand_text(self, errand: Stretch) -> str:
        if errand.is_cancelling:
            return self.tr("Cancelling…")
        title = {
            Kind.SAVE: self.tr("Saving"),
            Kind.LOAD: self.tr("Reading the reports"),
            Kind.COMPARE: self.tr("Comparing"),
            Kind.FETCH: self.tr("Getting reports"),
            Kind.OPEN: self.tr("Opening"),
            Kind.SEARCH: self.tr("Searching"),
            Kind.COPY: self.tr("Copying"),
            Kind.LIST: self.tr("Asking AWS for its reports"),
            Kind.ARCHIVE: self.tr("Looking for reports"),
            Kind.PROFILES: self.tr("Looking for AWS profiles"),
        }[errand.kind]
        if len(errand.errands) > 1:
            several = self.tr("{title} %Ln lists, {done} done", "", len(errand.errands))
            title = several.format(title=title, done=QLocale().toString(errand.over))
        pace = self._pace.in_words()
        return f"{title}: {pace}" if pace else f"{title}…"

    def _idle_text(self) -> str:
        if len(self._job.lists) > 1:
            return saving_words.before(self._job.lists)
        tally = self._job.review.tally
        if self._job.review.scrub is None or tally is None or self._job.saving.saved:
            return ""
        number = QLocale().toString
        text = self.tr(
            "{kept} rows will be kept and {removed} removed, in two new files: your list stays "
            "as it is."
        )
        said = text.format(kept=number(tally.kept), removed=number(tally.removed))
        counts = self._job.review.counts
        among = (
            (counts.reconsented if counts else 0, self.tr("Kept by consent: {count}.")),
            (tally.overruled, self.tr("Overruled by you: {count}.")),
        )
        some = (text.format(count=number(count)) for count, text in among if count)
        return " ".join(filter(None, (said, *some, self._to_check())))

    def _to_check(self) -> str:
        """Return how many rows nobody could read, nothing if there are none."""
        counts = self._job.review.counts
        text = self.tr("Unreadable: {count}, kept, to check.")
        count = counts.unreadable if counts else 0
        return text.format(count=QLocale().toString(count)) if count else ""

    def _saved_text(self, saved: Saved) -> str:
        number = QLocale().toString
        text = self.tr(
            "Saved {scrubbed} ({kept} rows kept) and {gone} ({removed} removed) in {folder}"
        )
        said = text.format(
            scrubbed=saved.target.scrubbed.name,
            gone=saved.target.removed.name,
            kept=number(saved.kept),
            removed=number(saved.removed),
            folder=saved.target.scrubbed.parent.name,
        )
        late = self.tr("What you changed meanwhile is not in these files yet.")
        more = " ".join(
            filter(None, (late if self._job.saving.is_behind else "", self._to_check()))
        )
        return f"{said}. {more}" if more else said

    def _show_saving(self) -> None:
        if len(self._job.lists) > 1:
            self._show_saving_of_several(self._job.lists)
        else:
            self._show_saving_of_one(self._job.saving, self._job.shown.past)
        self._show_text()

    def _show_saving_of_one(self, saving: SavingStep, past: PastStep) -> None:
        self._save.setEnabled(saving.can_save)
        self._save.setText(
            self.tr("&Save values only…") if saving.refusal else self.tr("&Save scrubbed list…")
        )
        if problem := saving.problem:
            self._message.say(Message.ERROR, problem.sentence, *self._ways_out(problem))
        elif saved := saving.saved:
            if saved.left_behind:
                self._message.say(Message.NOTE, " ".join(map(translated, saved.left_behind)))
            else:
                self._message.clear()
            ways = [self._reveal(saved.target.scrubbed), *self._certificate(saved.entry)]
            self._success.say(Message.SUCCESS, self._saved_text(saved), *ways)
        elif refusal := saving.refusal:
            text = self.tr("{refusal} Or save the values of this sheet alone.")
            self._message.say(Message.NOTE, text.format(refusal=refusal), self._another_list())
        elif past.problem:
            retry = [WayOut(self.tr("Retr&y"), past.problem.retry)] if past.problem.retry else []
            self._message.say(Message.ERROR, past.problem.sentence, *retry)
        elif said := " ".join(filter(None, (saving.not_carried_over, past.words))):
            self._message.say(Message.NOTE, said)
        else:
            self._message.clear()
        if saving.saved is None:
            self._success.clear()

    def show_problem(self, error: Exception) -> None:
        """Say what went wrong with something that isn't saving."""
        self._message.say(Message.ERROR, Problem(error).sentence)

    def _show_saving_of_several(self, lists: Sequence[ListJob]) -> None:
        is_saving = any(each.saving.is_saving for each in lists)
        self._save.setEnabled(not is_saving and bool(saving_words.to_save(lists)))
        self._save.setText(saving_words.button_text(lists))
        if (saved := saving_words.saved(lists)) and not is_saving:
            of_shown = self._job.saving.saved or saved[0]
            ways = [self._reveal(of_shown.target.scrubbed), *self._certificate_of_shown()]
            self._success.say(Message.SUCCESS, saving_words.after(lists), *ways)
        else:
            self._success.clear()
        left = saving_words.left_behind(lists)
        if failures := "" if is_saving else saving_words.failures(lists):
            text = "\n".join(filter(None, (failures, left)))
            self._message.say(Message.ERROR, text, *self._ways_out_of_several(lists))
        elif (said := left or saving_words.gaps(lists)) and not is_saving:
            self._message.say(Message.NOTE, said)
        else:
            self._message.clear()

    def _reveal(self, path: Path) -> WayOut:
        return WayOut(self.tr("Sho&w in folder"), partial(show_in_folder.show, path))

    def _certificate(self, entry: Entry | None) -> list[WayOut]:
        ask = self.certificate_asked.emit
        return [WayOut(self.tr("Certificate"), partial(ask, entry))] if entry else []

    def _certificate_of_shown(self) -> list[WayOut]:
        """Return the way to the certificate of the list that is shown, named after it."""
        saving = self._job.saving
        if not (saving.saved and saving.saved.entry and not saving.problem):
            return []
        text = self.tr("Certificate of {name}")
        name = saving.saved.entry.list.path.name
        ask = partial(self.certificate_asked.emit, saving.saved.entry)
        return [WayOut(text.format(name=name), ask)]

    def _ways_out(self, problem: Problem) -> list[WayOut]:
        """Return what helps: another place, or another list where no place would."""
        retry = [WayOut(self.tr("Retr&y"), problem.retry)] if problem.retry else []
        if isinstance(problem.error, ContactsError):
            return [*retry, self._another_list()]
        return [*retry, WayOut(self.tr("Save else&where…"), self.save_asked.emit)]

    def _ways_out_of_several(self, lists: Sequence[ListJob]) -> list[WayOut]:
        problems = [each.saving.problem for each in lists if each.saving.problem]
        ways = [WayOut(self.tr("Retr&y"), partial(_try_again, problems))]
        if not all(isinstance(problem.error, ContactsError) for problem in problems):
            ways.append(WayOut(self.tr("Save else&where…"), self.save_asked.emit))
        return ways

    def _another_list(self) -> WayOut:
        return WayOut(self.tr("Open another list…"), self.list_asked.emit)


def _try_again(problems: Sequence[Problem]) -> None:
    """Save again what could not be saved."""
    for problem in problems:
        if problem.retry:
            problem.retry()
