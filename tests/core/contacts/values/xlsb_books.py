"""Binary workbooks (.xlsb) made record by record."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from struct import pack

from tests.core.contacts.xlsx.zips import write_zip

Record = tuple[int, bytes]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def record(kind: int, data: bytes = b"") -> bytes:
    """Return a record as it is written."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(data)
    while size >= 0x80:
        head, size = head + bytes([size & 0x7F | 0x80]), size >> 7
    return head + bytes([size]) + data


def wide(text: str) -> bytes:
    """Return a text with its length before it."""
    encoded = text.encode("utf-16-le")
    return pack("<I", len(encoded) // 2) + encoded


def cell(kind: int, column: int, data: bytes, style: int = 0) -> Record:
    """Return a cell of some kind."""
    return kind, pack("<2I", column, style) + data


def row(number: int, *cells: Record) -> list[Record]:
    """Return a row, counted from 1, and its cells."""
    return [(0, pack("<I", number - 1) + bytes(13)), *cells]


def sheet(records: Sequence[Record], dimension: tuple[int, int, int, int] = (0, 0, 0, 0)) -> bytes:
    """Return a worksheet of these rows."""
    head = record(129) + record(148, pack("<4I", *dimension)) + record(145)
    return head + b"".join(record(*each) for each in records) + record(146) + record(130)


def write_xlsb(
    path: Path,
    sheets: Mapping[str, bytes],
    strings: Sequence[str] = (),
    formats: Sequence[int] = (0, 14),
    date1904: bool = False,
    state: int = 0,
    kind: str = "worksheet",
) -> Path:
    """Write a workbook of these sheets; style i has the number format ``formats[i]``.

    ``state`` and ``kind`` are those of all sheets: visible, and with cells.
    """
    listed = b"".join(
        record(156, pack("<2I", state, i) + wide(f"r{i}") + wide(name))
        for i, name in enumerate(sheets, 1)
    )
    book = record(131) + record(153, pack("<I", date1904) + bytes(8)) + record(143) + listed
    styles = b"".join(record(47, pack("<2H12x", 0, number)) for number in formats)
    targets = [(kind, f"worksheets/sheet{i}.bin") for i in range(1, len(sheets) + 1)]
    targets += [("styles", "styles.bin"), ("sharedStrings", "sharedStrings.bin")]
    texts = b"".join(record(19, b"\0" + wide(text)) for text in strings)
    counts = pack("<2I", len(strings), len(strings))
    parts = {
        "[Content_Types].xml": _types(targets),
        "_rels/.rels": _rels([("officeDocument", "xl/workbook.bin")]),
        "xl/workbook.bin": book + record(144) + record(132),
        "xl/_rels/workbook.bin.rels": _rels(targets),
        "xl/styles.bin": record(278)
        + record(617, pack("<I", len(formats)))
        + styles
        + record(618)
        + record(279),
        "xl/sharedStrings.bin": record(159, counts) + texts + record(160),
        **{f"xl/worksheets/sheet{i}.bin": each for i, each in enumerate(sheets.values(), 1)},
    }
    return write_zip(path, parts)


def _types(targets: Sequence[tuple[str, str]]) -> bytes:
    prefix = "application/vnd.ms-excel"
    kinds = [("sheet.binary.macroEnabled.main", "workbook.bin"), *targets]
    overrides = "".join(
        f'<Override PartName="/xl/{target}" ContentType="{prefix}.{kind}"/>'
        for kind, target in kinds
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    ).encode()


def _rels(targets: Sequence[tuple[str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'.encode()
