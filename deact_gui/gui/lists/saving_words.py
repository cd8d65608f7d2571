"""What the foot of the window says about saving several lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from deact_gui.gui.lists.names import names
from deact_gui.gui.sentences import translated

if TYPE_CHECKING:
    from deact_gui.core.save import Saved
    from deact_gui.gui.steps.list_job import ListJob

MOST_NAMED = 3
"""Failures that are named in one message; the table of lists has them all."""


def to_save(lists: Sequence[ListJob]) -> list[ListJob]:
    """Return the lists that are ready and not saved yet; all that are ready if there are none."""
    ready = [each for each in lists if each.saving.can_save]
    return [each for each in ready if not each.saving.is_all_saved] or ready


def saved(lists: Sequence[ListJob]) -> list[Saved]:
    """Return what was saved, and is what is on screen or was so when saving began."""
    steps = [each.saving for each in lists]
    return [step.saved for step in steps if step.saved and not step.problem]


def button_text(lists: Sequence[ListJob]) -> str:
    """Return what the button would do."""
    count = len(to_save(lists))
    if count == 1:
        return _tr("&Save 1 scrubbed list…")
    return _tr("&Save %Ln scrubbed lists…", count) if count else _tr("&Save scrubbed lists…")


def before(lists: Sequence[ListJob]) -> str:
    """Return what saving would do."""
    ready = [each.review.tally for each in lists if each.saving.can_save]
    tallies = [tally for tally in ready if tally]
    if not tallies:
        return ""
    number = QLocale().toString
    text = _tr(
        "{ready} of {lists} lists are ready: {kept} rows will be kept and {removed} removed, in "
        "new files. Your lists stay as they are."
    )
    return text.format(
        ready=number(len(tallies)),
        lists=number(len(lists)),
        kept=number(sum(tally.kept for tally in tallies)),
        removed=number(sum(tally.removed for tally in tallies)),
    )


def after(lists: Sequence[ListJob]) -> str:
    """Return what was saved."""
    made = saved(lists)
    folders = {each.target.scrubbed.parent for each in made}
    place = (
        _tr("in {folder}").format(folder=next(iter(folders)).name)
        if len(folders) == 1
        else _tr("in %Ln folders", len(folders))
    )
    text = _tr("Saved {saved} of {lists} lists {place}: {kept} rows kept and {removed} removed")
    number = QLocale().toString
    said = text.format(
        saved=number(len(made)),
        lists=number(len(lists)),
        place=place,
        kept=number(sum(each.kept for each in made)),
        removed=number(sum(each.removed for each in made)),
    )
    if any(each.saving.saved and each.saving.is_behind for each in lists):
        late = _tr("What you changed meanwhile is not in these files yet.")
        return f"{said}. {late}"
    return said


def gaps(lists: Sequence[ListJob]) -> str:
    """Return which days each list that is still to be saved would not be compared with."""
    called = names(lists)
    late = [each for each in to_save(lists) if each.past.gaps and not each.saving.is_all_saved]
    lines = [f"{called[each]}: {each.past.gaps}" for each in late[:MOST_NAMED]]
    if more := len(late) - len(lines):
        lines.append(_tr("%Ln more lists are not covered either.", more))
    return "\n".join(lines)


def failures(lists: Sequence[ListJob]) -> str:
    """Return which lists could not be saved, and why."""
    called = names(lists)
    failed = [each for each in lists if each.saving.problem]
    lines = [
        _tr("{name} was not saved. {why}").format(
            name=called[each], why=each.saving.problem.sentence
        )
        for each in failed[:MOST_NAMED]
        if each.saving.problem
    ]
    if more := len(failed) - len(lines):
        lines.append(_tr("%Ln more were not saved.", more))
    return "\n".join(lines)


def left_behind(lists: Sequence[ListJob]) -> str:
    """Return where saved workbooks still tell of people removed, a line each."""
    called = names(lists)
    lines = [
        f"{called[each]}: {' '.join(map(translated, each.saving.saved.left_behind))}"
        for each in lists
        if each.saving.saved and each.saving.saved.left_behind
    ]
    if more := len(lines[MOST_NAMED:]):
        lines[MOST_NAMED:] = [_tr("%Ln more workbooks still tell of people removed.", more)]
    return "\n".join(lines)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("SavingWords", text, "", count)
