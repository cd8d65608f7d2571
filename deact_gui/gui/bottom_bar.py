"""The foot of the window: what is going on, what was saved, and the button that saves."""

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from deact_gui.core.errors import ContactsError
from deact_gui.core.save import Saved
from deact_gui.gui import show_in_folder
from deact_gui.gui.elided_label import ElidedLabel
from deact_gui.gui.message_bar import Kind as Message
from deact_gui.gui.message_bar import MessageBar, WayOut
from deact_gui.gui.pace import Pace
from deact_gui.gui.primary_button import PrimaryButton
from deact_gui.gui.steps.errands import Errand, Errands, Kind
from deact_gui.gui.steps.problem import Problem
from deact_gui.gui.steps.review import ReviewStep
from deact_gui.gui.steps.saving import SavingStep
from deact_gui.gui.theme import GRID

PATIENCE = 300
"""Milliseconds of work before progress is shown: what is over sooner would only flicker."""


class BottomBar(QWidget):
    """Progress with rate, time left and Cancel; else what saving would do."""

    save_asked = Signal()
    list_asked = Signal()
    """The user wants to open another list, because this one can't be saved."""

    def __init__(
        self,
        errands: Errands,
        review: ReviewStep,
        saving: SavingStep,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._review = review
        self._saving = saving
        self._shown: Errand | None = None
        self._pace = Pace()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._show_errand)
        self._message = MessageBar(wide=True)
        self._success = MessageBar(wide=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(20 * GRID, GRID)
        self._text = ElidedLabel()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setShortcut("Esc")
        self._save = PrimaryButton("")
        self._save.setToolTip(self.tr("Save the rows kept and the rows removed (Ctrl+S)"))
        self._lay_out()
        self._connect()
        self._show_errand()
        self._show_saving()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID + 4)
        row.addWidget(self._progress)
        row.addWidget(self._text, 1)
        row.addWidget(self._success, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + 4)
        column.addWidget(self._message)
        column.addLayout(row)

    def _connect(self) -> None:
        self._errands.changed.connect(self._show_errand)
        self._errands.progressed.connect(self._on_progressed)
        self._saving.changed.connect(self._show_saving)
        self._review.counted.connect(self._show_errand)
        self._review.changed.connect(self._show_errand)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._save.clicked.connect(self.save_asked)

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
        self._cancel.setEnabled(errand is not None and not errand.task.is_cancelling)
        self._show_text()

    def _show_text(self) -> None:
        self._text.setVisible(self._success.isHidden())
        errand = self._shown
        is_shown = errand is not None and not self._patience.isActive()
        self._text.setText(self._errand_text(errand) if errand and is_shown else self._idle_text())

    def _on_progressed(self, errand: Errand) -> None:
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

    def _errand_text(self, errand: Errand) -> str:
        if errand.task.is_cancelling:
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
        pace = self._pace.in_words()
        return f"{title}: {pace}" if pace else f"{title}…"

    def _idle_text(self) -> str:
        tally = self._review.tally
        if self._review.scrub is None or tally is None or self._saving.saved:
            return ""
        number = QLocale().toString
        text = self.tr(
            "{kept} rows will be kept and {removed} removed, in two new files: your list stays "
            "as it is."
        )
        return text.format(kept=number(tally.kept), removed=number(tally.removed))

    def _saved_text(self, saved: Saved) -> str:
        number = QLocale().toString
        text = self.tr("Saved {kept} kept and {removed} removed rows in {folder}")
        if self._saving.is_behind:
            late = self.tr("What you changed meanwhile is not in these files yet.")
            text = f"{text}. {late}"
        return text.format(
            kept=number(saved.kept),
            removed=number(saved.removed),
            folder=saved.target.scrubbed.parent.name,
        )

    def _show_saving(self) -> None:
        self._save.setEnabled(self._saving.can_save)
        self._save.setText(
            self.tr("&Save values only…")
            if self._saving.refusal
            else self.tr("&Save scrubbed list…")
        )
        if problem := self._saving.problem:
            self._message.say(Message.ERROR, problem.sentence, *self._ways_out(problem))
        elif saved := self._saving.saved:
            reveal = WayOut(
                self.tr("Sho&w in folder"), lambda: show_in_folder.show(saved.target.scrubbed)
            )
            self._message.clear()
            self._success.say(Message.SUCCESS, self._saved_text(saved), reveal)
        elif refusal := self._saving.refusal:
            text = self.tr("{refusal} Or save the values of this sheet alone.")
            self._message.say(Message.NOTE, text.format(refusal=refusal), self._another_list())
        elif lost := self._saving.not_carried_over:
            self._message.say(Message.NOTE, lost)
        else:
            self._message.clear()
        if self._saving.saved is None:
            self._success.clear()
        self._show_text()

    def _ways_out(self, problem: Problem) -> list[WayOut]:
        """Return what helps: another place, or another list where no place would."""
        retry = [WayOut(self.tr("Retr&y"), problem.retry)] if problem.retry else []
        if isinstance(problem.error, ContactsError):
            return [*retry, self._another_list()]
        return [*retry, WayOut(self.tr("Save else&where…"), self.save_asked.emit)]

    def _another_list(self) -> WayOut:
        return WayOut(self.tr("Open another list…"), self.list_asked.emit)
