"""What becomes of a row, in words: the verdict or the user's decision, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from deact_gui.core.terms import Decision, Verdict

if TYPE_CHECKING:
    from deact_gui.core.decisions import Decisions
    from deact_gui.core.scrub import Scrub


class Mark(Enum):
    """The icon of an outcome."""

    ACTIVE = "check-circle"
    DEACTIVATED = "minus-circle"
    RECONSENTED = "shield"
    UNREADABLE = "question"
    KEPT = "person-check"
    REMOVED = "person-minus"


_OF_VERDICT = {
    Verdict.ACTIVE: Mark.ACTIVE,
    Verdict.DEACTIVATED: Mark.DEACTIVATED,
    Verdict.RECONSENTED: Mark.RECONSENTED,
    Verdict.UNREADABLE: Mark.UNREADABLE,
}
_OF_DECISION = {Decision.KEEP: Mark.KEPT, Decision.REMOVE: Mark.REMOVED}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one row."""

    mark: Mark
    text: str
    reason: str


def outcome(
    scrub: Scrub, decisions: Decisions | None, row: int, cells: Sequence[str] = ()
) -> Outcome:
    """Return what becomes of a row, and why; with its cells also when it was consented to."""
    verdict = Verdict(int(scrub.verdicts[row]))
    decision = decisions.of(row) if decisions else Decision.NONE
    removes = verdict is Verdict.DEACTIVATED
    overrules = decision is (Decision.KEEP if removes else Decision.REMOVE)
    mark = _OF_DECISION[decision] if overrules else _OF_VERDICT[verdict]
    return Outcome(mark, label(mark), _reason(scrub, verdict, row, cells))


def label(mark: Mark) -> str:
    """Return the name of an outcome."""
    match mark:
        case Mark.ACTIVE:
            return _tr("Active")
        case Mark.DEACTIVATED:
            return _tr("Deactivated")
        case Mark.RECONSENTED:
            return _tr("Kept by consent")
        case Mark.UNREADABLE:
            return _tr("Unreadable")
        case Mark.KEPT:
            return _tr("Kept by you")
        case Mark.REMOVED:
            return _tr("Removed by you")


def _reason(scrub: Scrub, verdict: Verdict, row: int, cells: Sequence[str]) -> str:
    if verdict is Verdict.UNREADABLE:
        return _tr("No US number can be read")
    day = scrub.deactivated_on(row)
    if day is None:
        return _tr("On no report")
    if verdict is not Verdict.RECONSENTED:
        return _tr("On the report of {day}").format(day=_in_words(day))
    if (consent := scrub.consent_in(cells) if any(cells) else None) is None:
        return _tr("Consent after the report of {day}").format(day=_in_words(day))
    text = _tr("Agreed {consent}, deactivated {day}")
    return text.format(consent=_in_words(consent), day=_in_words(day))


def _in_words(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outcome", text)
