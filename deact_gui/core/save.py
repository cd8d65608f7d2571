"""Save a scrub: the rows kept and the rows removed, both or nothing."""

import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from deact_gui.core.checkpoint import Checkpoint, ignore, scaled
from deact_gui.core.checksums import Checksums
from deact_gui.core.contacts.contact_file import Split
from deact_gui.core.decisions import Decisions
from deact_gui.core.errors import SaveError
from deact_gui.core.files import reading, writing
from deact_gui.core.history.entry import Entry
from deact_gui.core.publishing import publish, would_overwrite
from deact_gui.core.scratch import scratch_folder
from deact_gui.core.scrub import Scrub
from deact_gui.core.sizes import size_in_words
from deact_gui.core.targets import Target
from deact_gui.core.terms import Verdict

TITLES = ("deactivated_on", "report")
"""The columns added to the rows removed."""

BY_HAND = ("", "removed by hand")
"""What stands in them for a row that is on no report."""

_NOTE_SIZE = 64
"""Bytes that the added columns take, about."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written."""

    target: Target
    kept: int
    """Rows in the scrubbed file."""
    removed: int
    """Rows in the removed file."""
    checksums: Checksums
    left_behind: tuple[str, ...] = ()
    """Sentences on what of the rows removed is still in the scrubbed file."""
    entry: Entry | None = None
    """What the history has of it."""


Witness = Callable[[Saved, Target], AbstractContextManager[object]]
"""Told what will be saved and where the finished files lie until then; holds while they are named.

What it raises keeps them from being saved.
"""


def unseen(saved: Saved, aside: Target) -> AbstractContextManager[object]:
    """Save without a witness."""
    return nullcontext()


def save(
    scrub: Scrub,
    decisions: Decisions | None,
    target: Target,
    force: bool = False,
    checkpoint: Checkpoint = ignore,
    *,
    witness: Witness = unseen,
) -> Saved:
    """Write the two files aside, check them, and only then give them their names.

    Raises WouldOverwrite if one exists and ``force`` is not set, SaveError if they can't be
    written. A failure or a cancel leaves what was there before.
    """
    split = _split(scrub, decisions)
    removed = int(split.removed.sum())
    with writing(target.scrubbed):
        _refuse_overwriting(target, scrub.contacts.path, force)
        with scratch_folder(target.scrubbed.parent) as folder:
            _refuse_full_disk(target, scrub.contacts.size + _NOTE_SIZE * removed)
            aside = Target(folder / target.scrubbed.name, folder / target.removed.name)
            written = scrub.contacts.write(split, aside.scrubbed, aside.removed, checkpoint)
            for path in (aside.scrubbed, aside.removed):
                _flush(path)
            names = (aside.removed, target.removed), (aside.scrubbed, target.scrubbed)
            kept = len(split.removed) - removed
            saved = Saved(target, kept, removed, written.checksums, written.left_behind)
            with witness(saved, aside):
                publish(names, force)
    return saved


def save_values(
    scrub: Scrub,
    decisions: Decisions | None,
    target: Target,
    force: bool = False,
    checkpoint: Checkpoint = ignore,
    *,
    witness: Witness = unseen,
) -> Saved:
    """Save the values alone of a list that refuses to be saved as it is."""
    half, whole = scrub.contacts.size, 2 * scrub.contacts.size
    values = scrub.contacts.as_values(scaled(checkpoint, 0, half, whole))
    rest = scaled(checkpoint, half, whole, whole)
    return save(replace(scrub, contacts=values), decisions, target, force, rest, witness=witness)


def _split(scrub: Scrub, decisions: Decisions | None) -> Split:
    removed = decisions.removed(scrub) if decisions else scrub.verdicts == Verdict.DEACTIVATED
    notes = [(f"{stored.report.date}", stored.name) for stored in scrub.reports]
    return Split(removed, scrub.latest, (BY_HAND, *notes), TITLES)


def _refuse_overwriting(target: Target, source: Path, force: bool) -> None:
    for path in filter(Path.exists, (target.scrubbed, target.removed)):
        with reading(source):
            is_source = path.samefile(source)
        if is_source:
            raise SaveError(
                f"{path.name} is the list itself, which stays as it is. Choose another name."
            )
        if path.is_dir():
            raise SaveError(f"{path} is a folder. Choose another name.")
        if not force:
            raise would_overwrite(path)


def _refuse_full_disk(target: Target, needed: int) -> None:
    for folder in {target.scrubbed.parent, target.removed.parent}:
        free = shutil.disk_usage(folder).free
        if free < needed:
            raise SaveError(
                f"There is not enough room in {folder}: the files need {size_in_words(needed)}, "
                f"and {size_in_words(free)} are free. Make room, or save to another disk."
            )


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
