"""Find records and fields in CSV bytes, as Python's csv module would, for millions of rows at once.

The file is looked at as bit masks, one bit a byte, 64 to a word: where the quotes, the delimiters
and the line ends are. A quote opens a field only at its start, so as long as every quote stands
where the grammar allows one, a byte is inside quotes exactly if an odd number of quotes comes
before it: a running XOR over the bits. Where some quote stands elsewhere (``5'10" tall``) the
quotes of that chunk are walked one by one instead.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.dialect import Dialect

Units = NDArray[np.uint8]
Words = NDArray[np.uint64]

LF, CR, QUOTE = b'\n\r"'

_AT_ONCE = 1 << 18
"""Units compared at once, a multiple of 8: the result fits the L2 cache, in memory used before."""

_WALKED = 1 << 16
"""Quotes walked at once: as Python objects they take a hundred times the room."""


@dataclass(frozen=True, slots=True)
class Records:
    """The whole records of a chunk. All positions are in units from the chunk's start."""

    units: Units
    """The chunk, and whatever lies behind it."""
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    """Behind the line end, where the next record starts."""
    delimiters: Words
    """A bit for each delimiter outside quotes, with a word more behind the last."""
    quoted_delimiters: Words
    """A bit for each delimiter within quotes."""
    quoted_lines: Words
    """A bit for each line end within quotes."""
    open_quote: int | None
    """Where the quote opens that the chunk doesn't close."""

    def __len__(self) -> int:
        return len(self.starts)

    def content_ends(self) -> NDArray[np.int64]:
        """Return where each record's last field ends, before the line end."""
        return content_ends(self.units, self.starts, self.ends)

    def field(self, column: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return (starts, ends) of a column, quotes and all; empty where a record is too short."""
        last = self.content_ends()
        starts = self.starts
        if column:
            starts = np.minimum(_nth_bit(self.delimiters, self.starts, column, last) + 1, last)
        return starts, _nth_bit(self.delimiters, starts, 1, last)

    def holding_rows(self, columns: int) -> NDArray[np.int64]:
        """Return the records with as many delimiters within quotes as that many lines would have.

        Perhaps these lines are rows, and two quotes far apart are there by mistake.
        """
        if not self.quoted_lines.any():
            return np.zeros(0, np.int64)
        lines, delimiters = self._count(self.quoted_lines), self._count(self.quoted_delimiters)
        return np.flatnonzero((lines > 0) & (delimiters >= lines * (columns - 1)))

    def _count(self, words: Words) -> NDArray[np.int64]:
        """Return how many bits fall into each record."""
        record = np.searchsorted(self.ends, _positions(words), side="right")
        return np.bincount(record, minlength=len(self) + 1)[: len(self)]


def fold(dialect: Dialect, raw: Units) -> Units:
    """Return one byte for each code unit, 0xFF for those of UTF-16 that are not ASCII."""
    if dialect.width == 1:
        return raw
    wide = raw[: len(raw) // 2 * 2].view("<u2" if dialect.encoding == "utf-16-le" else ">u2")
    return np.where(wide < 0x80, wide, 0xFF).astype(np.uint8)


def find_records(units: Units, size: int, delimiter: int, quoting: bool, final: bool) -> Records:
    """Split ``units[:size]``, which start with a record, into records.

    What follows the last line end belongs to no record yet, unless the chunk is the ``final`` one;
    then it is a record too, unless a quote is left open in it.
    """
    chunk = units[:size]
    lines = _line_ends(chunk, final)
    delimiters = _mask(chunk, delimiter)
    quoted_delimiters = quoted_lines = np.zeros(1, np.uint64)
    open_quote = None
    if quoting and (quotes := _mask(chunk, QUOTE)).any():
        edges = delimiters | lines
        inside = _between(quotes)
        if _misplaced(quotes, inside, edges):
            quotes = _walk_quotes(quotes, edges, size)
            inside = _between(quotes)
        quoted_delimiters, quoted_lines = delimiters & inside, lines & inside
        delimiters ^= quoted_delimiters
        lines ^= quoted_lines
        if int(np.bitwise_count(quotes).sum()) % 2:
            open_quote = int(_positions(quotes & inside & ~_one_later(quotes))[-1])
    ends = _positions(lines) + 1
    if final and open_quote is None and size > (ends[-1] if len(ends) else 0):
        ends = np.append(ends, size)
    starts = np.concatenate([np.zeros(1, np.int64), ends])[:-1]
    return Records(units, starts, ends, delimiters, quoted_delimiters, quoted_lines, open_quote)


def content_ends(
    units: Units, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return where each record's last field ends: before LF, CR LF or CR."""
    ends = ends - ((ends > starts) & (units[ends - 1] == LF))
    return ends - ((ends > starts) & (units[ends - 1] == CR))


def _line_ends(chunk: Units, final: bool) -> Words:
    """Return a bit for each LF, and for each CR without one: CR LF ends a line once."""
    lines, returns = _mask(chunk, LF), _mask(chunk, CR)
    if not returns.any():
        return lines
    returns &= ~_one_earlier(lines)
    if not final and chunk[-1] == CR:  # its LF may be about to come
        returns[(len(chunk) - 1) // 64] &= ~_bit(len(chunk) - 1)
    return lines | returns


def _mask(chunk: Units, unit: int) -> Words:
    """Return a bit for each unit that equals one, and at least a word of zeros behind them."""
    words = np.zeros(len(chunk) // 64 + 2, np.uint64)
    octets = words.view(np.uint8)
    for start in range(0, len(chunk), _AT_ONCE):
        bits = np.packbits(chunk[start : start + _AT_ONCE] == unit, bitorder="little")
        octets[start >> 3 : (start >> 3) + len(bits)] = bits
    return words


def _between(quotes: Words) -> Words:
    """Return a bit for each unit with an odd number of quotes up to and with it."""
    inside, shifted = quotes.copy(), np.empty_like(quotes)
    for step in (1, 2, 4, 8, 16, 32):
        np.left_shift(inside, np.uint64(step), out=shifted)
        inside ^= shifted
    parity = np.bitwise_xor.accumulate(inside >> np.uint64(63))
    inside[1:] ^= np.uint64(0) - parity[:-1]  # every bit, where an odd number comes before the word
    return inside


def _misplaced(quotes: Words, inside: Words, edges: Words) -> bool:
    """Tell whether a quote opens within a field, where it is an ordinary character.

    ``""`` within quotes is a closing quote and an opening one, side by side. A quote that closes
    before the field's end (``"Al" Smith``) does no harm: parity holds until the next field.
    """
    before = _one_later(edges | quotes)
    before[0] |= _bit(0)
    return bool((quotes & inside & ~before).any())


def _walk_quotes(quotes: Words, edges: Words, size: int) -> Words:
    """Return only the quotes that open or close a field, by the rules of the csv module."""
    positions = _positions(quotes)
    before = _one_later(edges)
    before[0] |= _bit(0)
    starts_field = (before[positions >> 6] >> (positions & 63).astype(np.uint64) & np.uint64(1)) > 0
    doubled = np.append(np.diff(positions) == 1, False)
    counts = np.zeros(len(positions), np.bool_)
    inside = escaped = False
    for start in range(0, len(positions), _WALKED):
        some = slice(start, start + _WALKED)
        facts = zip(starts_field[some].tolist(), doubled[some].tolist(), strict=True)
        for i, (may_open, twin) in enumerate(facts, start):
            if escaped:
                escaped = False
            elif inside and twin:
                escaped = True
            elif inside or may_open:
                inside = not inside
                counts[i] = True
    marks = np.zeros(size, np.uint8)
    marks[positions[counts]] = QUOTE
    return _mask(marks, QUOTE)


def _nth_bit(
    words: Words, starts: NDArray[np.int64], nth: int, limits: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return where the nth bit at or after each start is, or the limit if that comes first."""
    found = limits.copy()
    rows = np.flatnonzero(starts < limits)
    at, wanted = starts[rows], np.full(len(rows), nth)
    while len(rows):
        window = _window(words, at)
        count = np.bitwise_count(window)
        here = count >= wanted
        position = at[here] + _nth_in_word(window[here], wanted[here], nth)
        found[rows[here]] = np.minimum(position, limits[rows[here]])
        further = ~here & (at + 64 < limits[rows])
        rows, at, wanted = rows[further], at[further] + 64, (wanted - count)[further]
    return found


def _nth_in_word(word: Words, wanted: NDArray[np.int64], most: int) -> NDArray[np.uint8]:
    """Return the place (0 to 63) of each word's wanted set bit, counted from 1."""
    for dropped in range(1, min(most, 64)):
        word = np.where(wanted > dropped, word & (word - np.uint64(1)), word)
    return np.bitwise_count(_lowest(word) - np.uint64(1))


def _window(words: Words, at: NDArray[np.int64]) -> Words:
    """Return the 64 bits from each position on."""
    word, shift = at >> 6, (at & 63).astype(np.uint64)
    high = words[word + 1] << np.uint64(1) << (np.uint64(63) - shift)
    return words[word] >> shift | high


def _one_later(words: Words) -> Words:
    moved = words << np.uint64(1)
    moved[1:] |= words[:-1] >> np.uint64(63)
    return moved


def _one_earlier(words: Words) -> Words:
    moved = words >> np.uint64(1)
    moved[:-1] |= words[1:] << np.uint64(63)
    return moved


def _positions(words: Words) -> NDArray[np.int64]:
    """Return where the bits are: the lowest of each word, then the next, until none is left."""
    at = np.flatnonzero(words)
    left = words[at]
    after = np.cumsum(np.bitwise_count(left), dtype=np.int64)
    positions = np.empty(after[-1] if len(at) else 0, np.int64)
    place = after - np.bitwise_count(left)
    while len(at):
        positions[place] = at * 64 + np.bitwise_count(_lowest(left) - np.uint64(1))
        left &= left - np.uint64(1)
        more = np.flatnonzero(left)
        at, left, place = at[more], left[more], place[more] + 1
    return positions


def _lowest(words: Words) -> Words:
    """Return only the lowest bit of each word."""
    return words & (~words + np.uint64(1))


def _bit(position: int) -> np.uint64:
    return np.uint64(1 << position % 64)
