"""Read the phone numbers in a block of cells at once, by the spellings that have been learned.

Each cell's spelling is looked up in a table (by a hash, then every byte is compared), which says
where the ten digits of its number are; they are picked up from there for all cells together.
"""

from collections import Counter
from itertools import count

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import Cells, windows
from deact_gui.core.numbering_plan import in_numbering_plan, number_in_words
from deact_gui.core.spelling import Outcome, ReadText, Spelling, learn

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
        self._within = np.where(np.arange(width) < np.arange(width + 1)[:, None], 0xFF, 0)
        self._within = self._within.astype(np.uint8).view(f"V{width}")[:, 0]
        self._texts = [b""]
        self._spellings = [Spelling(0, tuple(range(10)), (Outcome.UNREAD,) * 10)]
        self._tabulate()

    def read(self, cells: Cells) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the national number of each cell, 0 where there is none, and the cells unread."""
        spelled, lengths = self._spell(cells), cells.ends - cells.starts
        found = self._find(spelled, lengths)
        if self._learn(spelled, lengths, found):
            found = self._find(spelled, lengths)
        first_digit = cells.data[cells.starts + self._first[found]]
        outcome = self._outcomes[found << 8 | first_digit]
        numbers = number_in_words(
            *(
                windows(cells.data, cells.starts + group[found], 4).view("<u4")[:, 0]
                for group in self._groups
            )
        )
        if self._is_scattered.any():
            rows = np.flatnonzero(self._is_scattered[found])
            at = cells.starts[rows, None] + self._places[found[rows]]
            numbers[rows] = (cells.data[at] - np.uint8(_ZERO)) @ _POWERS
        numbers[(outcome != Outcome.NUMBER) | ~in_numbering_plan(numbers)] = 0
        return numbers, np.flatnonzero(outcome == Outcome.UNREAD)

    def _spell(self, cells: Cells) -> NDArray[np.uint64]:
        """Return each cell's spelling, in words, with zeros behind its end."""
        window = cells.windows(self._width)
        length = (cells.ends - cells.starts).clip(max=self._width)
        words = window.view(np.uint64)
        words &= self._within[length].view(np.uint64).reshape(words.shape)
        digit = window - np.uint8(_ZERO)
        digit *= digit < 10
        window -= digit
        return words

    def _find(self, spelled: NDArray[np.uint64], lengths: NDArray[np.int64]) -> NDArray[np.intp]:
        """Return which spelling each cell has, 0 if it is not known."""
        found = self._slots[_hashes(spelled, self._multipliers)]
        known = self._known[found].view(np.uint64).reshape(spelled.shape)
        same = self._lengths[found] == lengths
        for word in range(spelled.shape[1]):
            same &= known[:, word] == spelled[:, word]
        return found * same

    def _learn(
        self,
        spelled: NDArray[np.uint64],
        lengths: NDArray[np.int64],
        found: NDArray[np.intp],
    ) -> bool:
        """Learn what spellings are met often enough among the cells; tell whether there are any."""
        unknown = np.flatnonzero((found == 0) & (lengths <= self._width))
        if len(unknown) < self._often or len(self._texts) > MOST_SPELLINGS:
            return False
        texts = spelled[unknown].view(f"V{self._width}")[:, 0].tolist()
        met = Counter(
            text[:length] for text, length in zip(texts, lengths[unknown].tolist(), strict=True)
        )
        often = [text for text, times in met.items() if times >= self._often and text[-1:] != b"\0"]
        for text in often[: MOST_SPELLINGS - len(self._spellings)]:
            self._texts.append(text)
            self._spellings.append(learn(text.decode("latin-1"), self._read_text))
        if often:
            self._tabulate()
        return bool(often)

    def _tabulate(self) -> None:
        """Lay out what is known of all spellings, in arrays by spelling."""
        padded = b"".join(text.ljust(self._width, b"\0") for text in self._texts)
        words = np.frombuffer(padded, np.uint64).reshape(len(self._texts), -1)
        self._known = words.view(f"V{self._width}")[:, 0]
        self._lengths = np.array([len(text) for text in self._texts])
        self._multipliers = _multipliers(words[1:])
        self._slots = np.zeros(1 << _SLOT_BITS, np.intp)
        self._slots[_hashes(words[1:], self._multipliers)] = range(1, len(self._texts))
        self._first = np.array([spelling.first for spelling in self._spellings])
        self._places = np.array([spelling.places for spelling in self._spellings])
        groups = self._places[:, _GROUPS]
        self._groups = np.ascontiguousarray(groups.T)
        self._is_scattered = (self._places != np.repeat(groups, (3, 3, 4), 1) + _IN_GROUP).any(1)
        by_digit = np.array([spelling.outcomes for spelling in self._spellings], np.uint8)
        outcomes = np.repeat(by_digit[:, :1], 256, axis=1)
        outcomes[:, _ZERO : _ZERO + 10] = by_digit
        self._outcomes = outcomes.ravel()


def _hashes(words: NDArray[np.uint64], multipliers: NDArray[np.uint64]) -> NDArray[np.intp]:
    """Return a slot for each row of words."""
    mixed = words[:, 0] * multipliers[0]
    for i in range(1, words.shape[1]):
        mixed ^= words[:, i] * multipliers[i]
    return (mixed >> np.uint64(64 - _SLOT_BITS)).view(np.intp)


def _multipliers(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return multipliers that give each row of words a slot of its own."""
    for seed in count():
        random = np.random.default_rng(seed)
        multipliers = random.integers(1 << 63, 1 << 64, words.shape[1], np.uint64) | np.uint64(1)
        if len(set(_hashes(words, multipliers).tolist())) == len(words):
            return multipliers
    raise AssertionError("there are endless seeds")
