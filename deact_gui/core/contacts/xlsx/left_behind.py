"""Say where a scrubbed workbook still tells of the people removed, though no row does.

What somebody typed can't be taken out: nobody else knows what the rest would mean. Known is what
one cell of a removed row holds, in any spelling, and no row that stays; a first and a last name in
two cells are not put together.
"""

from collections import defaultdict
from functools import partial

import numpy as np

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.xlsx.cells import Meaning
from deact_gui.core.contacts.xlsx.forgotten import shown_keys
from deact_gui.core.contacts.xlsx.kept_book import KeptBook
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.telling import is_number, keys_in, longest_word
from deact_gui.core.contacts.xlsx.typed import typed_texts
from deact_gui.core.contacts.xlsx.workbook import Workbook

_ANOTHER_SHEET = "another sheet"
_FEW = 1000
"""Up to so many keys are first looked up among the shared strings, before rows are read."""


def left_behind(
    package: Package,
    kept: KeptBook,
    meaning: Meaning,
    columns: int,
    checkpoint: Checkpoint = ignore,
) -> tuple[str, ...]:
    """Return a sentence on where texts stand that only removed rows hold, none if they don't.

    ``package`` and ``kept`` are what has been written. The first ``columns`` columns of its rows
    are compared.
    """
    told: defaultdict[str, set[str]] = defaultdict(set)
    for place, text in typed_texts(package, Workbook(package), kept.frames):
        told[place].update(keys_in(text))
    told[_ANOTHER_SHEET] = set(kept.keys_elsewhere)
    for i in np.flatnonzero(kept.shown_elsewhere).tolist():
        checkpoint(0, 1)
        told[_ANOTHER_SHEET].update(keys_in(str(meaning.strings[i], "utf-8", "replace")))
    gone = _only_in_removed(set().union(*told.values()), kept, meaning, columns, checkpoint)
    places = sorted(place for place, keys in told.items() if keys & gone)
    if not places:
        return ()
    return (
        f"What only removed rows hold also stands in {', '.join(places)}: there it is left as it "
        "is. Look through it in Excel before you pass the scrubbed workbook on.",
    )


def _only_in_removed(
    keys: set[str], kept: KeptBook, meaning: Meaning, columns: int, checkpoint: Checkpoint
) -> set[str]:
    """Return which keys only removed rows hold. Rows are read only if there may be any."""
    if len(keys) <= _FEW and not (kept.scanned.has_inline_strings or kept.scanned.has_formulas):
        keys = _perhaps_in(meaning, keys)
    read = partial(kept.scanned.rows.blocks, checkpoint)
    if keys:
        keys = shown_keys(read, columns, kept.gone, meaning, keys, of_gone=True)
    if keys:
        keys -= shown_keys(read, columns, kept.gone, meaning, keys, of_gone=False)
    return keys


def _perhaps_in(meaning: Meaning, keys: set[str]) -> set[str]:
    """Return the keys that shared strings or numbers may have; rather one too many."""
    strings = meaning.strings.data.tobytes().lower()
    words = {key: longest_word(key) for key in keys}
    return {
        key
        for key, word in words.items()
        if is_number(key) or not word.isascii() or word.encode() in strings
    }
