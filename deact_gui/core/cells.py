"""A column of a contact list as bytes: what the phone and date kernels read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SLACK = 64
"""Bytes that must lie behind the last cell: a window of fixed width may be read anywhere."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Cell i is ``data[starts[i]:ends[i]]``: ASCII as it is, other characters as 0x80 and above.

    ``text(start, end)`` gives a cell's exact text, unquoted and decoded: the slow but whole truth.
    """

    data: NDArray[np.uint8]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    text: Callable[[int, int], str]

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, i: int) -> str:
        return self.text(int(self.starts[i]), int(self.ends[i]))

    def take(self, chosen: NDArray[np.int64] | slice) -> "Cells":
        """Return some of the cells."""
        return Cells(self.data, self.starts[chosen], self.ends[chosen], self.text)

    def windows(self, width: int) -> NDArray[np.uint8]:
        """Return the first ``width`` bytes from each cell's start, shape (cells, width), as a copy.

        What lies behind the cell's end is whatever follows it.
        """
        return windows(self.data, self.starts, width)


def windows(data: NDArray[np.uint8], starts: NDArray[np.int64], width: int) -> NDArray[np.uint8]:
    """Return ``width`` bytes from each start, shape (*starts.shape, width), as a copy.

    ``width`` is at most SLACK.
    """
    overlapping = np.ndarray(len(data) - width + 1, dtype=f"V{width}", buffer=data, strides=1)
    return overlapping[starts].view(np.uint8).reshape(*starts.shape, width)


def from_texts(texts: Sequence[str]) -> Cells:
    """Return cells that hold these texts, for callers without a file."""
    encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
    ends = np.cumsum([len(e) for e in encoded], dtype=np.int64)
    starts = np.concatenate([[0], ends[:-1]]).astype(np.int64) if texts else ends
    blob = b"".join(encoded)
    data = np.frombuffer(blob + bytes(SLACK), dtype=np.uint8)
    return Cells(data, starts, ends, lambda s, e: blob[s:e].decode("utf-8", "surrogatepass"))
