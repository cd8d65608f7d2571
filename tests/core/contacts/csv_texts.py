"""CSV texts for hypothesis: tidy ones, tidy ones with a slip, and heaps of what CSV is made of."""

import csv
import io
import re
from typing import Literal

from hypothesis import strategies as st

from deact_gui.core.contacts.dialect import DELIMITERS
from tests.core.spellings import spellings

delimiters = st.sampled_from(DELIMITERS)

_LINE_ENDS = ("\n", "\r\n", "\r")
_PIECES = ("a", "2065550123", "é", " ", "'", "\0", "x" * 70, *_LINE_ENDS, *DELIMITERS)
_WIDE = ("\u0d0a", "\u0a00", "\u2c2c", "\u2222", "\u2200", "\U0001f600", "\u09ff")
"""Characters of UTF-16 that hold a line end, a delimiter or a quote in one of their bytes."""

_NOT_LATIN = re.compile("[^\0-\x7f\xa0-\xff]")
"""What not every one-byte encoding has."""


def pieces(delimiter: str, wide: bool = False) -> st.SearchStrategy[str]:
    """Return bits of a CSV text, quotes and delimiters more often than the rest."""
    often = (delimiter, '"', '""', f'"{delimiter}"', f'{delimiter}"', f'"{delimiter}')
    return st.sampled_from((*_PIECES, *often, *(_WIDE if wide else ())))


@st.composite
def _tidy(draw: st.DrawFn, delimiter: str, wide: bool) -> str:
    """Write rows as a program does: whatever needs quotes has them."""
    values = st.one_of(
        st.lists(pieces(delimiter, wide), max_size=3).map("".join),
        spellings.map(lambda text: text if wide else _NOT_LATIN.sub("?", text)),
        st.sampled_from(("", "Ann", "2065550123", "(206) 555-0123", "5'10\"")),
    )
    rows = draw(st.lists(st.lists(values, min_size=1, max_size=4), max_size=6))
    line_end = st.sampled_from(_LINE_ENDS)
    quoting: Literal[0, 1] = draw(st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)))
    text = io.StringIO(newline="")
    for row in rows:
        writer = csv.writer(
            text, delimiter=delimiter, lineterminator=draw(line_end), quoting=quoting
        )
        writer.writerow(row)
    return text.getvalue()


@st.composite
def _slipped(draw: st.DrawFn, delimiter: str, wide: bool) -> str:
    """Put something where it doesn't belong, or cut the end off."""
    text = draw(_tidy(delimiter, wide))
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.one_of(st.just('"'), pieces(delimiter, wide))) + text[at:]


@st.composite
def csv_texts(draw: st.DrawFn, delimiter: str, wide: bool = False) -> str:
    """Draw a text; a ``wide`` one has characters that only UTF-16 and UTF-8 can write."""
    heap = st.lists(pieces(delimiter, wide), max_size=40).map("".join)
    text = draw(st.one_of(_tidy(delimiter, wide), _slipped(delimiter, wide), heap))
    has_final_newline = draw(st.booleans())
    return text if has_final_newline else text.rstrip("\r\n")
