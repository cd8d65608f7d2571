"""Workbooks of Excel 97 made record by record, and made wrong on purpose."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from struct import pack

EOF = (0x0A, b"")
GLOBALS = (0x809, pack("<2H12x", 0x600, 5))
WORKSHEET = (0x809, pack("<2H12x", 0x600, 0x10))
CHART = (0x809, pack("<2H12x", 0x600, 0x20))

Record = tuple[int, bytes]


def text(value: str, flags: int = 0) -> bytes:
    """Return a text as records hold it, a byte a character where that does."""
    wide = not value.isascii()
    encoded = value.encode("utf-16-le" if wide else "latin-1")
    return pack("<HB", len(value), flags | wide) + encoded


def label(row: int, column: int, value: str) -> Record:
    """Return a cell that holds a text by itself."""
    return 0x204, pack("<3H", row, column, 0) + text(value)


def number(row: int, column: int, value: float, style: int = 0) -> Record:
    """Return a cell that holds a number."""
    return 0x203, pack("<3Hd", row, column, style, value)


def xls(
    sheets: Mapping[str, Sequence[Record]],
    more: Sequence[Record] = (),
    formats: Sequence[int] = (0, 14),
    state: int = 0,
    kind: int = 0,
) -> bytes:
    """Return the stream of a workbook; style i has the number format ``formats[i]``.

    ``state`` and ``kind`` are those of all sheets: visible, and with cells.
    """
    styles = [(0xE0, pack("<2H16x", 0, number)) for number in formats]
    names = [name.encode("latin-1") for name in sheets]
    bodies = [_joined([WORKSHEET, *cells, EOF]) for cells in sheets.values()]
    size = len(_joined([GLOBALS, *styles, *more, EOF])) + sum(12 + len(name) for name in names)
    listed = []
    for name, body in zip(names, bodies, strict=True):
        listed.append((0x85, pack("<IBBBB", size, state, kind, len(name), 0) + name))
        size += len(body)
    return _joined([GLOBALS, *styles, *more, *listed, EOF]) + b"".join(bodies)


def _joined(records: Sequence[Record]) -> bytes:
    return b"".join(pack("<2H", kind, len(data)) + data for kind, data in records)


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """Return a compound file with one stream of at least 4,096 bytes."""
    stream = stream.ljust(4096, b"\0")
    sectors = -(-len(stream) // 512)
    tables = 1
    while tables * 128 < tables + 1 + sectors:
        tables += 1
    assert tables <= 109
    following = [0xFFFFFFFD] * tables + [0xFFFFFFFE]
    following += [*range(tables + 2, tables + 1 + sectors), 0xFFFFFFFE]
    following += [0xFFFFFFFF] * (tables * 128 - len(following))
    header = pack("<8s16x5H6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6)
    header += pack("<9I", 0, tables, tables, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += pack("<109I", *range(tables), *[0xFFFFFFFF] * (109 - tables))
    root = _entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)
    entries = root + _entry(name, 2, tables + 1, len(stream))
    table = pack(f"<{len(following)}I", *following)
    return header + table + entries.ljust(512, b"\0") + stream.ljust(sectors * 512, b"\0")


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    head = pack("<64sHBB", encoded, len(encoded), kind, 1)
    return head + pack("<3I36xIQ", 0xFFFFFFFF, 0xFFFFFFFF, child, start, size)


def write_xls(path: Path, stream: bytes) -> Path:
    """Write a compound file with a workbook's stream."""
    path.write_bytes(compound(stream))
    return path
