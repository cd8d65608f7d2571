"""How far one of several lists is, in a few words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from deact_gui.gui.steps.errands import Errand, Kind
from deact_gui.gui.steps.review import Lack

if TYPE_CHECKING:
    from deact_gui.gui.steps.list_job import ListJob
    from deact_gui.gui.steps.problem import Problem


class Mood(Enum):
    """What sort of news it is."""

    WAITING = auto()
    """Nothing for the user to do."""
    READY = auto()
    DONE = auto()
    ASKING = auto()
    """It goes on when the user has said something."""
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a list is."""

    mood: Mood
    icon: str
    text: str
    per_mille: int | None = None
    """The share of what is being done that is done."""


def standing(job: ListJob) -> Standing:
    """Return how far a list is."""
    return _opening(job) or _saving(job) or _comparing(job) or _result(job)


def _opening(job: ListJob) -> Standing | None:
    step = job.contacts
    if step.is_opening:
        return _under_way(_tr("Opening"), job.errands.of(Kind.OPEN))
    if step.locked:
        return Standing(Mood.ASKING, "lock", _tr("Needs its password"))
    if step.problem:
        return _failed(step.problem)
    return None if step.contacts else Standing(Mood.WAITING, "list", _tr("No list yet"))


def _saving(job: ListJob) -> Standing | None:
    saving = job.saving
    if saving.is_saving:
        return _under_way(_tr("Saving"), job.errands.of(Kind.SAVE))
    if saving.problem:
        return _failed(saving.problem)
    if saving.saved and saving.is_all_saved:
        text = _tr("Saved as {name}").format(name=saving.saved.target.scrubbed.name)
        return Standing(Mood.DONE, "check-circle", text)
    return None


def _comparing(job: ListJob) -> Standing | None:
    review = job.review
    if review.problem:
        return _failed(review.problem)
    if review.lack:
        return _lacking(review.lack)
    if review.is_comparing:
        return _under_way(_tr("Comparing"), job.errands.of(Kind.COMPARE))
    return Standing(Mood.ASKING, "info", _tr("Not compared")) if review.was_stopped else None


def _result(job: ListJob) -> Standing:
    if job.saving.refusal:
        return Standing(Mood.ASKING, "info", _tr("Only its values can be saved"))
    if job.saving.saved:
        return Standing(Mood.READY, "check", _tr("Changed since it was saved"))
    return Standing(Mood.READY, "check", _tr("Ready to save"))


def _lacking(lack: Lack) -> Standing:
    match lack:
        case Lack.PHONE_COLUMN:
            return Standing(Mood.ASKING, "phone", _tr("Needs its phone column"))
        case Lack.DATE_ORDER:
            return Standing(Mood.ASKING, "shield", _tr("Needs the order of its dates"))
        case Lack.LIST | Lack.REPORTS | Lack.REPORTS_TO_GET:
            return Standing(Mood.WAITING, "clock", _tr("Waits for reports"))


def _under_way(text: str, errand: Errand | None) -> Standing:
    if errand is None or errand.per_mille is None:
        is_first = errand is not None and errand.kind is Kind.OPEN
        return Standing(Mood.WAITING, "clock", f"{text}…" if is_first else _tr("Waiting…"))
    percent = QLocale().toString(errand.per_mille // 10)
    said = _tr("{what}: {percent} %").format(what=text, percent=percent)
    return Standing(Mood.WAITING, "clock", said, errand.per_mille)


def _failed(problem: Problem) -> Standing:
    return Standing(Mood.FAILED, "warning", problem.sentence)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Standing", text)
