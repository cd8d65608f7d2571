"""Read the phone numbers in a block of cells at once, by the spellings that have been learned.

Each cell's spelling is looked up in a table (by a hash, then every byte is compared), which says
where the ten digits of its number are; they are picked up from there for all cells together.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import count

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import Cells, windows
from deact_gui.core.numbering_plan import in_numbering_plan, number_in_words
from deact_gui.core.spelling import UNUSED, Outcome, ReadText, Spelling, learn

MOST_SPELLINGS = 256
"""Spellings learned at most: a column with more is hardly one of phone numbers."""

OFTEN = 8
"""Cells of a block that must share a spelling for it to be learned: that takes as long as reading
half a dozen."""

_SLOT_BITS = 16
_ZERO = ord("0")
_GROUPS = (0, 3, 6)
_IN_GROUP = np.array([0, 1, 2, 0, 1, 2, 0, 1, 2, 3])
_POWERS = 10 ** np.arange(9, -1, -1, dtype=np.int64)


class SpellingTable:
    """What has been learned of the spellings in a column, for texts of up to ``width`` bytes.

    Spelling 0 is none: it stands for all that are not known.
    """

    def __init__(self, width: int, read_text: ReadText, often: int = OFTEN) -> None:
        self._width = width
        self._read_text = read_text
        self._often = often
        self._texts = [b""]
        self._spellings = [Spelling(0, UNUSED, (Outcome.ASK_EACH,) * 10)]
        within = np.arange(width) < np.arange(width + 1)[:, None]
        self._masks = np.where(within, 0xFF, 0).astype(np.uint8).view(f"V{width}")[:, 0]
        """By length: as many bytes of 0xFF, then zeros."""
        self._tabulate()

    def read(self, cells: Cells) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the national number of each cell, 0 where there is none, and the cells unread."""
        spelled, lengths = self._spell(cells), cells.ends - cells.starts
        spelling = self._find(spelled, lengths)
        if self._learn(spelled, lengths, spelling):
            spelling = self._find(spelled, lengths)
        first_digit = cells.data[cells.starts + self._first[spelling]]
        outcome = self._outcomes[spelling, first_digit]
        numbers = number_in_words(*self._groups_of(cells, spelling))
        if self._is_scattered.any():
            rows = np.flatnonzero(self._is_scattered[spelling])
            at = cells.starts[rows, None] + self._places[spelling[rows]]
            numbers[rows] = (cells.data[at] - np.uint8(_ZERO)) @ _POWERS
        numbers[(outcome != Outcome.TEN_DIGITS) | ~in_numbering_plan(numbers)] = 0
        return numbers, np.flatnonzero(outcome == Outcome.ASK_EACH)

    def _spell(self, cells: Cells) -> NDArray[np.uint64]:
        """Return each cell's spelling, in words, with zeros behind its end."""
        window = cells.windows(self._width)
        words = window.view(np.uint64)  # the same memory, eight bytes at a time
        length = (cells.ends - cells.starts).clip(max=self._width)
        words &= self._masks[length].view(np.uint64).reshape(words.shape)
        digit = window - np.uint8(_ZERO)
        digit *= digit < 10
        window -= digit
        return words

    def _find(self, spelled: NDArray[np.uint64], lengths: NDArray[np.int64]) -> NDArray[np.intp]:
        """Return which spelling each cell has, 0 if it is not known."""
        spelling = self._slots[_hashes(spelled, self._multipliers)]
        known = self._known[spelling].view(np.uint64).reshape(spelled.shape)
        same = self._lengths[spelling] == lengths
        for word in range(spelled.shape[1]):
            same &= known[:, word] == spelled[:, word]
        return spelling * same

    def _learn(
        self,
        spelled: NDArray[np.uint64],
        lengths: NDArray[np.int64],
        spelling: NDArray[np.intp],
    ) -> bool:
        """Learn what is met often enough among the cells unknown; tell whether there is any."""
        room = MOST_SPELLINGS + 1 - len(self._spellings)
        unknown = np.flatnonzero((spelling == 0) & (lengths <= self._width))
        if room == 0 or len(unknown) < self._often:
            return False
        texts = spelled[unknown].view(f"V{self._width}")[:, 0].tolist()
        met = Counter(
            text[:length] for text, length in zip(texts, lengths[unknown].tolist(), strict=True)
        )
        new = [text for text, times in met.items() if times >= self._often and _can_learn(text)]
        for text in new[:room]:
            self._texts.append(text)
            self._spellings.append(learn(text.decode("ascii"), self._read_text))
        if new:
            self._tabulate()
        return bool(new)

    def _groups_of(self, cells: Cells, spelling: NDArray[np.intp]) -> Iterator[NDArray[np.uint32]]:
        """Yield area code, exchange and line of each cell, each with what follows it in a word."""
        for group in self._groups:
            yield windows(cells.data, cells.starts + group[spelling], 4).view("<u4")[:, 0]

    def _tabulate(self) -> None:
        """Lay out what is known in arrays, an entry or a row for each spelling."""
        padded = b"".join(text.ljust(self._width, b"\0") for text in self._texts)
        words = np.frombuffer(padded, np.uint64).reshape(len(self._texts), -1)
        self._known = words.view(f"V{self._width}")[:, 0]
        self._lengths = np.array([len(text) for text in self._texts])
        self._multipliers = _multipliers(words[1:])
        self._slots = np.zeros(1 << _SLOT_BITS, np.intp)
        self._slots[_hashes(words[1:], self._multipliers)] = range(1, len(self._texts))
        self._first = np.array([spelling.first for spelling in self._spellings])
        self._places = np.array([spelling.places for spelling in self._spellings])
        starts = self._places[:, _GROUPS]
        self._groups = np.ascontiguousarray(starts.T)
        """Where area code, exchange and line start, shape (3, spellings)."""
        self._is_scattered = (self._places != np.repeat(starts, (3, 3, 4), 1) + _IN_GROUP).any(1)
        """Whether the ten digits are not in these three groups."""
        by_digit = np.array([spelling.outcomes for spelling in self._spellings], np.uint8)
        self._outcomes = np.repeat(by_digit[:, :1], 256, axis=1)
        self._outcomes[:, _ZERO : _ZERO + 10] = by_digit
        """By spelling and the byte where the first digit is, shape (spellings, 256)."""


def _can_learn(text: bytes) -> bool:
    """Tell whether a spelling is ASCII, and stays different with zeros behind its end."""
    return text.isascii() and not text.endswith(b"\0")


def _hashes(words: NDArray[np.uint64], multipliers: NDArray[np.uint64]) -> NDArray[np.intp]:
    """Return a slot for each row of words."""
    mixed = words[:, 0] * multipliers[0]
    for i in range(1, words.shape[1]):
        mixed ^= words[:, i] * multipliers[i]
    return (mixed >> np.uint64(64 - _SLOT_BITS)).view(np.intp)


def _multipliers(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return multipliers that give each row of words a slot of its own.

    The rows are ASCII, so they differ in other bits than the topmost of a word, and some do.
    """
    for seed in count():
        random = np.random.default_rng(seed)
        multipliers = random.integers(1 << 63, 1 << 64, words.shape[1], np.uint64) | np.uint64(1)
        if len(set(_hashes(words, multipliers).tolist())) == len(words):
            return multipliers
    raise AssertionError("there are endless seeds")
