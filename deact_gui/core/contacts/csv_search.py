"""Find text in the rows of a CSV file, without taking the rows apart."""

import re
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.csv_chunks import Chunk
from deact_gui.core.contacts.dialect import Dialect

_BETWEEN_DIGITS = " ().-"
"""What may stand between two digits of a number, up to three of them."""


def find_rows(
    chunks: Iterable[Chunk], dialect: Dialect, text: str, column: int | None
) -> NDArray[np.int64]:
    """Return the numbers of the rows that hold a text, in any column or in one, in order."""
    pattern = search_pattern(dialect, text)
    first, found = 0, [np.zeros(0, np.int64)]
    for chunk in chunks:
        found.append(first + _find_in_chunk(chunk, pattern, column))
        first += len(chunk.records)
    return np.concatenate(found)


def _find_in_chunk(
    chunk: Chunk, pattern: re.Pattern[bytes], column: int | None
) -> NDArray[np.int64]:
    records, width = chunk.records, chunk.dialect.width
    haystack = chunk.raw[: int(records.ends[-1]) * width].tobytes().lower()
    hits = np.fromiter((match.start() for match in pattern.finditer(haystack)), np.int64)
    hits = hits[hits % width == 0] // width
    rows = np.searchsorted(records.ends, hits, side="right")
    if column is not None:
        holders = replace(records, starts=records.starts[rows], ends=records.ends[rows])
        starts, ends = holders.field(column)
        rows = rows[(hits >= starts) & (hits < ends)]
    return np.unique(rows)


def search_pattern(dialect: Dialect, text: str) -> re.Pattern[bytes]:
    """Return what to look for in lower-cased bytes: ASCII is folded there, the rest is here."""
    characters = [_either_case(dialect, character) for character in text]
    if not (text.isascii() and text.isdigit()):
        return re.compile(b"".join(characters))
    between = b"|".join(re.escape(each.encode(dialect.encoding)) for each in _BETWEEN_DIGITS)
    return re.compile((b"(?:" + between + b"){0,3}").join(characters))


def _either_case(dialect: Dialect, character: str) -> bytes:
    cases = {character.lower()} if character.isascii() else {character.lower(), character.upper()}
    encoded = (
        re.escape(case.encode(dialect.encoding, "replace").lower()) for case in sorted(cases)
    )
    return b"(?:" + b"|".join(encoded) + b")" if len(cases) > 1 else next(encoded)
