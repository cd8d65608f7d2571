"""Say where a scrubbed workbook still tells of the people removed, though no row does.

What somebody typed can't be taken out: nobody else knows what the rest would mean. Known is what
one cell of a removed row holds, in any spelling, and no row that stays; a first and a last name in
two cells are not put together.
"""

import re
from collections import defaultdict
from functools import partial

import numpy as np

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.xlsx.cells import Meaning
from deact_gui.core.contacts.xlsx.forgotten import shown_keys
from deact_gui.core.contacts.xlsx.kept_book import KeptBook
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.removed_book import RemovedBook
from deact_gui.core.contacts.xlsx.telling import is_number, key_of, keys_in
from deact_gui.core.contacts.xlsx.typed import typed_texts
from deact_gui.core.contacts.xlsx.workbook import Workbook

_ANOTHER_SHEET = "another sheet"
_FEW = 300
"""Up to so many keys are looked up among the shared strings, which takes some 10 ms each."""


def left_behind(
    package: Package,
    kept: KeptBook,
    removed: RemovedBook,
    meaning: Meaning,
    columns: int,
    checkpoint: Checkpoint = ignore,
) -> tuple[str, ...]:
    """Return a sentence on where texts stand that only removed rows hold, none if they don't.

    ``package`` and the books are what has been written. The first ``columns`` columns of its rows
    are compared.
    """
    told: defaultdict[str, set[str]] = defaultdict(set)
    for place, text in typed_texts(package, Workbook(package), kept.frames):
        told[place].update(keys_in(text))
    told[_ANOTHER_SHEET] = set(kept.keys_elsewhere)
    for i in np.flatnonzero(kept.shown_elsewhere).tolist():
        checkpoint(0, 1)
        told[_ANOTHER_SHEET].update(keys_in(_text(meaning, i)))
    gone = _only_in_removed(
        set().union(*told.values()), kept, removed, meaning, columns, checkpoint
    )
    places = sorted(place for place, keys in told.items() if keys & gone)
    if not places:
        return ()
    return (
        f"What only removed rows hold also stands in {', '.join(places)}: there it is left as it "
        "is. Look through it in Excel before you pass the scrubbed workbook on.",
    )


def _only_in_removed(
    keys: set[str],
    kept: KeptBook,
    removed: RemovedBook,
    meaning: Meaning,
    columns: int,
    checkpoint: Checkpoint,
) -> set[str]:
    """Return which keys only removed rows hold."""
    if len(keys) > _FEW or kept.scanned.has_inline_strings or kept.scanned.has_formulas:
        return _looked_up_in_rows(keys, kept, meaning, columns, checkpoint)
    others = {key for key in keys if is_number(key) or not key.isascii()}
    names = _looked_up_in_strings(keys - others, kept, removed, meaning)
    return names | _looked_up_in_rows(others, kept, meaning, columns, checkpoint)


def _looked_up_in_strings(
    keys: set[str], kept: KeptBook, removed: RemovedBook, meaning: Meaning
) -> set[str]:
    """Return which keys of ASCII only removed rows hold, if all their texts are shared strings."""
    shown: defaultdict[str, list[int]] = defaultdict(list)
    for first, lowered in meaning.strings.lowered():
        for key in keys:
            words = key.encode().split()
            if all(word in lowered for word in words):
                found = re.finditer(rb"[^a-z0-9]+".join(words), lowered)
                places = np.fromiter((match.start() for match in found), np.int64)
                shown[key] += np.unique(meaning.strings.at(first + places)).tolist()
    same = {
        key: [i for i in some if key_of(_text(meaning, i)) == key] for key, some in shown.items()
    }
    return {key for key, i in same.items() if removed.shown[i].any() and not kept.shown[i].any()}


def _looked_up_in_rows(
    keys: set[str], kept: KeptBook, meaning: Meaning, columns: int, checkpoint: Checkpoint
) -> set[str]:
    """Return which keys only removed rows hold; rows that stay are read only if any do."""
    read = partial(kept.scanned.rows.blocks, checkpoint)
    if keys:
        keys = shown_keys(read, columns, kept.gone, meaning, keys, of_gone=True)
    if keys:
        keys -= shown_keys(read, columns, kept.gone, meaning, keys, of_gone=False)
    return keys


def _text(meaning: Meaning, i: int) -> str:
    return str(meaning.strings[i], "utf-8", "replace")
