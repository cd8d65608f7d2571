"""The shared strings of a workbook: most texts stand here, and cells refer to them by index."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import windows
from deact_gui.core.contacts.xlsx.elements import Elements, ElementStream
from deact_gui.core.contacts.xlsx.texts import is_special, join_runs, unescape
from deact_gui.core.contacts.xlsx.xml import not_understood
from deact_gui.core.growing import GrowingArray

MOST_TEXT = (1 << 32) - 1
"""Bytes that all strings together may have."""

_SPACED, _PLAIN = b'<si><t xml:space="preserve">', b"<si><t>"
_END = b"</t></si>"
_BLANK = b"<si><t/></si>"
_CLOSE = b"</si>"
_AT_ONCE = 1 << 22
"""Bytes of strings that are looked through at once, about."""


class SharedStrings:
    """All strings in one piece: string i is ``data[ends[i - 1]:ends[i]]``, as UTF-8."""

    def __init__(self, data: bytes | bytearray, ends: NDArray[np.uint32]) -> None:
        self.data = np.frombuffer(data, np.uint8)
        self._ends = ends

    @classmethod
    def read(
        cls, source: Callable[[], Iterator[bytes]], wanted: int | None = None
    ) -> "SharedStrings":
        """Read the part that holds them, or only as far as to have the first ``wanted`` ones.

        Raises ContactsError if it is no such part.
        """
        data, sizes, read = bytearray(), GrowingArray(np.uint32), 0
        for elements in ElementStream(source, "sst", "sst", "si"):
            texts = _texts(elements)
            data += b"".join(texts)
            sizes.extend(np.fromiter(map(len, texts), np.uint32, len(texts)))
            if len(data) > MOST_TEXT:
                raise not_understood()
            if wanted is not None and (read := read + len(texts)) >= wanted:
                break
        return cls(data, np.cumsum(sizes.finish(), dtype=np.uint32))

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, index: int) -> bytes:
        if not 0 <= index < len(self):
            raise not_understood()
        start = int(self._ends[index - 1]) if index else 0
        return self.data[start : int(self._ends[index])].tobytes()

    def spans(self, indices: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return (starts, ends) in ``data``. Raises ContactsError for an index that isn't there."""
        if len(indices) and not (indices.min() >= 0 and indices.max() < len(self)):
            raise not_understood()
        ends = self._ends[indices].astype(np.int64)
        starts = np.where(indices > 0, self._ends[indices - 1], 0) if len(self) else ends
        return starts.astype(np.int64), ends

    def lowered(self) -> Iterator[tuple[int, bytes]]:
        """Yield all strings in small letters of ASCII, some whole ones at a time, and where."""
        edges = np.searchsorted(self._ends, range(_AT_ONCE, len(self.data), _AT_ONCE))
        starts = [0, *self._ends[np.unique(edges)].tolist()]
        for start, end in pairwise([*starts, len(self.data)]):
            yield start, self.data[start:end].tobytes().lower()

    def at(self, positions: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the index of the string at each position in ``data``."""
        return np.searchsorted(self._ends, positions, side="right")


NONE = SharedStrings(b"", np.zeros(0, np.uint32))
"""For a workbook without any."""


def blanked(source: Callable[[], Iterator[bytes]], wanted: NDArray[np.bool_]) -> Iterator[bytes]:
    """Yield the part again with all strings empty but the wanted ones: so the indices stay."""
    stream = ElementStream(source, "sst", "sst", "si")
    yield stream.head
    first = 0
    for elements in stream:
        some = wanted[first : first + len(elements)]
        if _are_packed(elements):
            yield b"".join(_blanked_runs(elements, some))
        else:
            yield b"".join(_without(elements, np.flatnonzero(~some).tolist()))
        first += len(elements)
    yield stream.tail


def _are_packed(elements: Elements) -> bool:
    """Tell whether each element ends with ``</si>`` and the next follows at once, as usual."""
    units: NDArray[np.uint8] = np.frombuffer(elements.data, np.uint8)
    closings = windows(units, elements.bounds[1:] - len(_CLOSE), len(_CLOSE))
    return bool((closings == np.frombuffer(_CLOSE, np.uint8)).all())


def _blanked_runs(elements: Elements, wanted: NDArray[np.bool_]) -> Iterator[bytes]:
    """Yield the wanted elements in the longest runs, and as many blank ones as stand between."""
    edges = np.flatnonzero(np.diff(wanted, prepend=False, append=False))
    firsts, stops = edges[0::2], edges[1::2]
    blanks = firsts - np.concatenate([[0], stops[:-1]]) if len(edges) else firsts
    runs = zip(
        blanks.tolist(),
        elements.bounds[firsts].tolist(),
        elements.bounds[stops].tolist(),
        strict=True,
    )
    for before, start, end in runs:
        yield _BLANK * before
        yield elements.data[start:end]
    yield _BLANK * (len(elements) - int(stops[-1] if len(edges) else 0))


def _texts(elements: Elements) -> list[bytes]:
    """Return the text of each string: of all at once where they are alike, else one by one."""
    data = elements.data[int(elements.bounds[0]) : int(elements.bounds[-1])]
    data = data.replace(_SPACED, _PLAIN).rstrip()
    texts = data[len(_PLAIN) : -len(_END)].split(_END + _PLAIN)
    inner = b"".join(texts)
    if not (data.startswith(_PLAIN) and data.endswith(_END)) or b"<" in inner:
        return [join_runs(piece.partition(b"</si")[0]) for piece in elements.pieces()]
    return list(map(unescape, texts)) if is_special(inner) else texts


def _without(elements: Elements, unwanted: Iterable[int]) -> Iterator[bytes]:
    """Yield the bytes of some elements with the unwanted ones blanked."""
    data, bounds = elements.data, elements.bounds.tolist()
    done = bounds[0]
    for i in unwanted:
        start, end = bounds[i], bounds[i + 1]
        closing = data.find(b"</si", start, end)
        if closing >= 0:
            yield data[done:start]
            yield _BLANK
            done = data.index(b">", closing) + 1
    yield data[done : bounds[-1]]
