"""The end of the job: saving the scrubbed list and the removed rows."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.targets import Target, default_target
from deact_gui.gui.sentences import translated
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.problem import Problem

if TYPE_CHECKING:
    from deact_gui.core.decisions import Decisions
    from deact_gui.core.save import Saved
    from deact_gui.core.scrub import Scrub
    from deact_gui.gui.steps.reports import ReportsStep
    from deact_gui.gui.steps.review import ReviewStep
    from deact_gui.gui.steps.services import Services


class SavingStep(QObject):
    """What has been saved, or why not."""

    changed = Signal()
    """Saving began or ended, or what was saved is no longer what is on screen."""

    def __init__(
        self,
        errands: Errands,
        review: ReviewStep,
        reports: ReportsStep,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._review = review
        self._reports = reports
        self._services = services
        self._saved: Saved | None = None
        self._is_outdated = False
        self._is_behind = False
        self._problem: Problem | None = None
        review.changed.connect(self._forget)
        review.decided.connect(self._forget)

    @property
    def saved(self) -> Saved | None:
        """Return what was saved, until the review says something else."""
        return self._saved

    @property
    def is_behind(self) -> bool:
        """Tell whether the review has changed while that was being saved."""
        return self._is_behind

    @property
    def problem(self) -> Problem | None:
        """Return why saving failed."""
        return self._problem

    @property
    def is_saving(self) -> bool:
        """Tell whether files are being written."""
        return self._errands.running(Kind.SAVE)

    @property
    def can_save(self) -> bool:
        """Tell whether there are verdicts to save by."""
        return self._review.scrub is not None and not self.is_saving

    @property
    def is_all_saved(self) -> bool:
        """Tell whether what is on screen is what was saved."""
        return self._saved is not None and self._problem is None and not self._is_behind

    @property
    def has_unsaved_decisions(self) -> bool:
        """Tell whether the user has said something that is in no file."""
        return not self._review.undo_stack.isClean() and not self.is_all_saved

    @property
    def not_carried_over(self) -> str:
        """Return what to read before saving: what of the list will be lost by it."""
        scrub = self._review.scrub
        return translated(scrub.contacts.not_carried_over) if scrub else ""

    @property
    def refusal(self) -> str | None:
        """Return why the list can't be saved as it is; its values can."""
        refusal = self._review.scrub.contacts.refusal if self._review.scrub else None
        return translated(refusal) if refusal else None

    def default_target(self, folder: Path | None = None) -> Target | None:
        """Return where to save: in a folder or beside the list, the sample among documents."""
        if (scrub := self._review.scrub) is None:
            return None
        source = scrub.contacts.path
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        if source.parent == self._services.sample:
            folder = folder or Path(documents)
        return default_target(source, folder, scrub.contacts.suffix)

    def save(self, target: Target) -> None:
        """Save, over files that are there: the user has been asked.

        A list that can't be saved as it is, is saved as values alone: that has been said, too.
        """
        if (scrub := self._review.scrub) is None:
            return
        self._problem, self._is_outdated = None, False
        decisions = deepcopy(self._review.decisions)  # the user may go on deciding meanwhile
        newest = max(self._reports.shelf.days, default=None)
        work = partial(_save, self._services, newest, scrub, decisions, target)
        self._errands.run(
            Kind.SAVE,
            work,
            self._on_saved,
            lambda error: self._set_problem(Problem(error, partial(self.save, target))),
            self.changed.emit,
            size=scrub.contacts.size,
        )
        self.changed.emit()

    def _on_saved(self, saved: Saved) -> None:
        self._saved, self._is_behind = saved, self._is_outdated
        if not self._is_behind:
            self._review.undo_stack.setClean()
        self.changed.emit()

    def _set_problem(self, problem: Problem) -> None:
        self._problem = problem
        self.changed.emit()

    def _forget(self) -> None:
        self._saved, self._problem, self._is_outdated = None, None, True
        self.changed.emit()


def _save(
    services: Services,
    newest: date | None,
    scrub: Scrub,
    decisions: Decisions | None,
    target: Target,
    *,
    checkpoint: Checkpoint = ignore,
) -> Saved:
    from deact_gui.core.history.recording import Recorder

    recorder = Recorder(services.history(), newest)
    return recorder.save(scrub, decisions, target, force=True, checkpoint=checkpoint)
