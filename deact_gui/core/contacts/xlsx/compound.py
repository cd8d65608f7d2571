"""Read a stream out of an OLE compound file, in which Excel 97 keeps its workbook: [MS-CFB].

No sector is read twice, so that nothing takes more room than the file itself, whatever it says.
"""

from collections.abc import Callable
from struct import Struct, error

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.xlsx.members import Untrusted

_HEADER = Struct("<28x3H10xII4xIIIII")
_ENTRY = Struct("<64s H B 49x I Q")
_IN_HEADER = 109
"""Sectors of the allocation table that the header itself lists."""

_LAST = 0xFFFFFFFA
"""Numbers from here on are no sectors: they end a chain, or mark a sector as free."""

_STREAM, _ROOT = 2, 5
_ORDER = 0xFFFE


class Compound:
    """A compound file's streams. Raises Untrusted where it breaks the rules."""

    def __init__(self, data: bytes) -> None:
        try:
            order, shift, mini_shift, *places = _HEADER.unpack_from(data)
        except error:
            raise _damaged() from None
        if order != _ORDER or shift not in (9, 12) or mini_shift != 6:
            raise _damaged()
        tables, directory, self._small, mini_table, _, more, _ = places
        self._data, self._size = data, 1 << shift
        if tables << shift > len(data):
            raise _damaged()
        self._table = self._allocation(more)
        self._entries = self._directory(self._chain(directory, self._table, self._sector))
        root = next((e for e in self._entries if e[1] == _ROOT), None)
        if root is None:
            raise _damaged()
        self._mini = self._chain(root[2], self._table, self._sector)[: root[3]]
        self._mini_table = _numbers(self._chain(mini_table, self._table, self._sector))

    def __contains__(self, name: str) -> bool:
        return any(self._is(entry, name) for entry in self._entries)

    def read(self, name: str) -> bytes:
        """Return a stream."""
        for entry in self._entries:
            if self._is(entry, name):
                _, _, start, size = entry
                if size < self._small:
                    data = self._chain(start, self._mini_table, self._mini_sector)
                else:
                    data = self._chain(start, self._table, self._sector)
                if len(data) < size:
                    raise _damaged()
                return data[:size]
        raise _damaged()

    @staticmethod
    def _is(entry: tuple[str, int, int, int], name: str) -> bool:
        return entry[1] == _STREAM and entry[0].casefold() == name.casefold()

    def _allocation(self, more: int) -> NDArray[np.uint32]:
        """Return the table that tells which sector follows each."""
        first = _HEADER.size
        listed = [_numbers(self._data[first : first + 4 * _IN_HEADER])]
        seen: set[int] = set()
        while more < _LAST:
            if more in seen:
                raise _damaged()
            seen.add(more)
            numbers = _numbers(self._sector(more))
            listed.append(numbers[:-1])
            more = int(numbers[-1])
        sectors = [number for number in np.concatenate(listed).tolist() if number < _LAST]
        if len(set(sectors)) < len(sectors):
            raise _damaged()
        return _numbers(b"".join(map(self._sector, sectors)))

    def _directory(self, data: bytes) -> list[tuple[str, int, int, int]]:
        """Return the name, kind, first sector and size of each entry."""
        entries = []
        whole = len(data) // _ENTRY.size * _ENTRY.size
        for name, size, kind, start, length in _ENTRY.iter_unpack(data[:whole]):
            text = name[: max(min(size, 64) - 2, 0)].decode("utf-16-le", "replace")
            if kind == _STREAM and length & 0xFFFFFFFF > len(self._data):
                raise _damaged()
            entries.append((text, kind, start, length if self._size > 512 else length & 0xFFFFFFFF))
        return entries

    def _chain(
        self, start: int, table: NDArray[np.uint32], sector: Callable[[int], bytes]
    ) -> bytes:
        """Return the sectors from one on, in the order of a table."""
        pieces, seen = [], set()
        while start < _LAST:
            if start in seen or start >= len(table):
                raise _damaged()
            seen.add(start)
            pieces.append(sector(start))
            start = int(table[start])
        return b"".join(pieces)

    def _sector(self, number: int) -> bytes:
        data = self._data[(number + 1) * self._size : (number + 2) * self._size]
        if not data:
            raise _damaged()
        return data

    def _mini_sector(self, number: int) -> bytes:
        return self._mini[number << 6 : (number + 1) << 6]


def _numbers(data: bytes) -> NDArray[np.uint32]:
    return np.frombuffer(data[: len(data) // 4 * 4], "<u4")


def _damaged() -> Untrusted:
    return Untrusted("it is damaged or not complete")
