"""Know a contact list again by what is in it, without keeping any of it.

A list leaves a *sketch*: all its numbers are hashed and dealt into bins, and each bin keeps its
smallest hash (one-permutation MinHash). Two lists share a bin's smallest hash as often as they
share numbers. What is stored is the sketch *sealed*: of each smallest hash only four bits of a
keyed hash, which thousands of numbers have in common. No number can be told from it.
"""

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BINS = 2048
"""The share of common numbers is found to within 1/√BINS: two in a hundred."""

_BIN_BITS = 11
_EMPTY = np.uint64((1 << (64 - _BIN_BITS)) - 1)
_SEALS = 15
"""What a bin's seal can be, from 1; 0 is a bin that no number fell into."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a list leaves of its numbers in memory."""

    minima: NDArray[np.uint64]
    """The smallest hash of each bin, shape (BINS,)."""

    def seal(self, key: bytes) -> bytes:
        """Return the sketch as it may be stored: half a byte a bin."""
        seals = np.array([_seal(minimum, key) for minimum in self.minima.tolist()], np.uint8)
        return (seals[::2] << 4 | seals[1::2]).tobytes()


class Sketcher:
    """Takes the numbers of a list, block by block."""

    def __init__(self) -> None:
        self._minima = np.full(BINS, _EMPTY)

    def add(self, numbers: NDArray[np.int64]) -> None:
        """Take some numbers; 0 is none."""
        hashes = _hashed(numbers)
        bins = (hashes >> np.uint64(64 - _BIN_BITS)).view(np.int64)
        hashes &= _EMPTY
        smaller = np.flatnonzero((hashes < self._minima[bins]) & (numbers != 0))
        np.minimum.at(self._minima, bins[smaller], hashes[smaller])

    def finish(self) -> Sketch:
        """Return what the numbers leave."""
        return Sketch(self._minima)


def common_share(one: bytes, other: bytes) -> float:
    """Return the share of numbers that two lists have in common, of all on either (Jaccard)."""
    ours, theirs = _seals(one), _seals(other)
    either = int(np.count_nonzero(ours | theirs))
    both = int(np.count_nonzero((ours > 0) & (theirs > 0)))
    same = int(np.count_nonzero((ours == theirs) & (ours > 0)))
    by_chance = both / _SEALS
    return max(0.0, (same - by_chance) / (1 - 1 / _SEALS)) / either if either else 0.0


def _hashed(numbers: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return well mixed hashes: the finaliser of splitmix64."""
    mixed = numbers.astype(np.uint64)
    mixed ^= mixed >> np.uint64(30)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(27)
    mixed *= np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed


def _seal(minimum: int, key: bytes) -> int:
    if minimum == int(_EMPTY):
        return 0
    digest = hashlib.blake2b(minimum.to_bytes(8, "big"), key=key, digest_size=4).digest()
    return 1 + int.from_bytes(digest, "big") % _SEALS


def _seals(sealed: bytes) -> NDArray[np.uint8]:
    packed = np.frombuffer(sealed, np.uint8)
    return np.stack([packed >> 4, packed & 15], axis=1).reshape(-1)
