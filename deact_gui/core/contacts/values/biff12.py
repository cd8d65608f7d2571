"""The records of a binary workbook (.xlsb), as a stream: [MS-XLSB] 2.1.4."""

from collections.abc import Iterable, Iterator

from deact_gui.core.contacts.values.book import misshapen

MOST_IN_RECORD = 1 << 20
"""Bytes of a record; a text of 32,767 characters with its looks and sounds takes less."""

Record = tuple[int, bytes]
"""Its kind and its content."""

_LONGEST_HEADER = 6


def records(blocks: Iterable[bytes]) -> Iterator[Record]:
    """Yield the records in a part. Raises ContactsError if it ends within one."""
    data, at = b"", 0
    for block in blocks:
        data, at = data[at:] + block, 0
        sure = len(data) - _LONGEST_HEADER
        while at < sure:
            kind, size, start = _header(data, at)
            if start + size > len(data):
                break
            yield kind, data[start : start + size]
            at = start + size
    data += bytes(_LONGEST_HEADER)
    while at < len(data) - _LONGEST_HEADER:
        kind, size, start = _header(data, at)
        at = start + size
        if at > len(data) - _LONGEST_HEADER:
            raise misshapen()
        yield kind, data[start:at]


def wide_text(content: bytes, position: int) -> str:
    """Return the text that starts with its length in four bytes."""
    start = position + 4
    end = start + 2 * int.from_bytes(content[position:start], "little")
    if end > len(content):
        raise misshapen()
    return content[start:end].decode("utf-16-le", "replace")


def _header(data: bytes, at: int) -> tuple[int, int, int]:
    """Return a record's kind and size, and where its content starts."""
    kind, size, at = data[at], 0, at + 1
    if kind & 0x80:
        kind, at = kind & 0x7F | (data[at] & 0x7F) << 7, at + 1
    for shift in (0, 7, 14, 21):
        byte, at = data[at], at + 1
        size |= (byte & 0x7F) << shift
        if byte < 0x80:
            break
    if size > MOST_IN_RECORD:
        raise misshapen()
    return kind, size, at
