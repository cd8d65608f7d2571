"""The records of a workbook of Excel 97 to 2003, and the texts in them: [MS-XLS]."""

from collections.abc import Iterator, Sequence
from struct import Struct

from deact_gui.core.contacts.values.book import misshapen

_RECORD = Struct("<HH")
_STRING = Struct("<HB")
_CONTINUED = b"\x3c\0"
"""The kind of a record that continues the one before."""

_WIDE, _PHONETIC, _RICH = 1, 4, 8
"""What the flags of a text say: two bytes a character, and what follows it."""

Segments = list[bytes]
"""What is in a record, and in those that continue it."""


def records(data: bytes, position: int = 0) -> Iterator[tuple[int, Segments, int]]:
    """Yield each record's kind, its content, and where the next one starts.

    Raises ContactsError where the data end: the record EOF is for the caller to stop at.
    """
    while True:
        kind, content, position = _read(data, position)
        segments = [content]
        while data[position : position + len(_CONTINUED)] == _CONTINUED:
            _, content, position = _read(data, position)
            segments.append(content)
        yield kind, segments, position


def _read(data: bytes, position: int) -> tuple[int, bytes, int]:
    if len(data) - position < _RECORD.size:
        raise misshapen()
    kind, size = _RECORD.unpack_from(data, position)
    position += _RECORD.size
    content = data[position : position + size]
    if len(content) < size:
        raise misshapen()
    return kind, content, position + size


def short_text(content: bytes) -> str:
    """Return a text whose length and flags take a byte each: the name of a sheet."""
    return TextReader([content[:1] + b"\0" + content[1:]]).text()


class TextReader:
    """Reads texts that may run on from one segment into the next."""

    def __init__(self, segments: Sequence[bytes], position: int = 0) -> None:
        self._left = iter(segments)
        self._data, self._at = next(self._left), position

    def text(self) -> str:
        """Return the next text; how it looks and is pronounced is no part of it."""
        length, flags = _STRING.unpack(self._take(_STRING.size))
        behind = 4 * int.from_bytes(self._take(2), "little") if flags & _RICH else 0
        behind += int.from_bytes(self._take(4), "little") if flags & _PHONETIC else 0
        pieces = [self._characters(length, flags)]
        while (length := length - len(pieces[-1]) // 2) > 0:
            self._turn()
            pieces.append(self._characters(length, self._take(1)[0]))
        self._skip(behind)
        return b"".join(pieces).decode("utf-16-le", "replace")

    def _characters(self, length: int, flags: int) -> bytes:
        """Return up to so many characters of this segment, as UTF-16."""
        width = 2 if flags & _WIDE else 1
        end = min(self._at + length * width, len(self._data))
        data, self._at = self._data[self._at : end], end
        if len(data) % width:
            raise misshapen()
        return data if width == 2 else data.decode("latin-1").encode("utf-16-le")

    def _take(self, size: int) -> bytes:
        """Return bytes that may go on in the next segment."""
        while len(self._data) - self._at < size:
            rest = self._data[self._at :]
            self._turn()
            self._data = rest + self._data
        self._at += size
        return self._data[self._at - size : self._at]

    def _skip(self, size: int) -> None:
        while size > len(self._data) - self._at:
            size -= len(self._data) - self._at
            self._turn()
        self._at += size

    def _turn(self) -> None:
        """Go to the next segment."""
        following = next(self._left, None)
        if following is None:
            raise misshapen()
        self._data, self._at = following, 0
