"""Say where a scrubbed workbook still tells of the people removed, though no row does.

What somebody typed can't be taken out: nobody else knows what the rest would mean.
"""

from functools import partial

import numpy as np

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.xlsx.cells import Meaning
from deact_gui.core.contacts.xlsx.forgotten import shown_texts
from deact_gui.core.contacts.xlsx.kept_book import KeptBook
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.removed_book import RemovedBook
from deact_gui.core.contacts.xlsx.typed import may_be_number, tells_of_somebody, typed_texts
from deact_gui.core.contacts.xlsx.workbook import Workbook

_ANOTHER_SHEET = "another sheet"
_FEW = 1000
"""Texts that are looked up among the shared strings, one by one, before rows are read."""


def left_behind(
    package: Package,
    kept: KeptBook,
    removed: RemovedBook,
    meaning: Meaning,
    columns: int,
    checkpoint: Checkpoint = ignore,
) -> tuple[str, ...]:
    """Return a sentence on where texts stand that only removed rows hold, none if they don't.

    ``package`` and the books are what has been written. The first ``columns`` are looked through.
    """
    scanned = kept.scanned
    typed = typed_texts(package, Workbook(package), kept.frame)
    typed[_ANOTHER_SHEET] = kept.texts_elsewhere
    texts = set().union(*typed.values())
    if len(texts) <= _FEW and not (scanned.has_inline_strings or scanned.has_formulas):
        texts = {each for each in texts if may_be_number(each) or meaning.strings.may_hold(each)}
    gone = _gone_people(texts, kept, meaning, columns, checkpoint)
    places = sorted(place for place, texts in typed.items() if texts & gone)
    if _ANOTHER_SHEET not in places and _another_sheet_shares(kept, removed, meaning):
        places.append(_ANOTHER_SHEET)
    if not places:
        return ()
    return (
        f"What only removed rows hold also stands in {', '.join(places)}: there it is left as it "
        "is. Look through it in Excel before you pass the scrubbed workbook on.",
    )


def _gone_people(
    texts: set[str], kept: KeptBook, meaning: Meaning, columns: int, checkpoint: Checkpoint
) -> set[str]:
    """Return which texts only removed rows hold. All rows are read only if there may be any."""
    read = partial(kept.scanned.rows.blocks, checkpoint)
    if texts:
        texts = shown_texts(read, columns, kept.rows, meaning, texts, of_gone=True)
    if texts:
        texts -= shown_texts(read, columns, kept.rows, meaning, texts)
    return texts


def _another_sheet_shares(kept: KeptBook, removed: RemovedBook, meaning: Meaning) -> bool:
    shared = np.flatnonzero(removed.shown & kept.shown_elsewhere & ~kept.shown).tolist()
    strings = (str(meaning.strings[i], "utf-8", "replace") for i in shared)
    return any(map(tells_of_somebody, strings))
