"""Write a new package: what is unchanged is copied as it is packed, the rest is packed anew."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self
from zipfile import ZIP_DEFLATED, ZipInfo

from isal import isal_zlib

from deact_gui.core.ahead import one_ahead
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.errors import SaveError

_LEVEL = 2
"""isal's: 20 times as fast as zlib's level 6, and a tenth larger."""

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR_64 = struct.Struct("<4sIQI")
_HUGE = 0xFFFFFFFF
"""Sizes and positions from here on need the fields of zip64."""

_UTF_8 = 0x800


@dataclass(frozen=True, slots=True)
class _Entry:
    member: ZipInfo
    method: int
    position: int
    large: bool
    crc: int = 0
    packed: int = 0
    size: int = 0

    def local(self) -> bytes:
        """Return the header that stands before the bytes."""
        sizes = (self.packed, self.size)
        extra = struct.pack("<2H2Q", 1, 16, *reversed(sizes)) if self.large else b""
        if self.large:
            sizes = (_HUGE, _HUGE)
        name = self.member.filename.encode()
        fixed = (b"PK\3\4", self._version, *self._kind, self.crc, *sizes, len(name), len(extra))
        return _LOCAL.pack(*fixed) + name + extra

    def central(self) -> bytes:
        """Return what the directory says."""
        values = (self.size, self.packed, self.position)
        extra = b"".join(struct.pack("<Q", value) for value in values if value >= _HUGE)
        extra = struct.pack("<2H", 1, len(extra)) + extra if extra else b""
        size, packed, position = (min(value, _HUGE) for value in values)
        name = self.member.filename.encode()
        fixed = (b"PK\1\2", self._version, self._version, *self._kind, self.crc, packed, size)
        rest = (len(name), len(extra), 0, 0, 0, self.member.external_attr, position)
        return _CENTRAL.pack(*fixed, *rest) + name + extra

    @property
    def _version(self) -> int:
        return 45 if self.large or self.position >= _HUGE else 20

    @property
    def _kind(self) -> tuple[int, int, int, int]:
        year, month, day, hour, minute, second = self.member.date_time
        date = (year - 1980) << 9 | month << 5 | day
        return _UTF_8, self.method, hour << 11 | minute << 5 | second // 2, date


class PackageWriter:
    """A new package, written part by part. Its members bear the dates they have in the source."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("xb")
        self._entries: list[_Entry] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        with self._file:
            if kind is None:
                self._write_directory()

    def copy(self, source: Package, name: str, checkpoint: Checkpoint = ignore) -> None:
        """Copy a part without packing it anew. Raises ContactsError if it is damaged."""
        member = source.member(name)
        for _ in source.blocks(name, checkpoint):
            pass  # reading it whole proves its CRC, before a bad part can be handed on
        entry = _Entry(
            member,
            member.compress_type,
            self._file.tell(),
            max(member.file_size, member.compress_size) >= _HUGE,
            member.CRC,
            member.compress_size,
            member.file_size,
        )
        self._file.write(entry.local())
        for packed in source.packed(name):
            self._file.write(packed)
        self._entries.append(entry)

    def add(self, member: ZipInfo, blocks: Iterable[bytes]) -> None:
        """Write a part that is new, or changed from this member of the source."""
        large = member.file_size > _HUGE // 2
        position = self._file.tell()
        self._file.write(_Entry(member, ZIP_DEFLATED, position, large).local())
        start = self._file.tell()
        crc, size = self._pack(blocks)
        end = self._file.tell()
        entry = _Entry(member, ZIP_DEFLATED, position, large, crc, end - start, size)
        if max(size, entry.packed) >= _HUGE and not large:
            raise SaveError("A part of the workbook would grow to more than 4 GB.")
        self._file.seek(position)
        self._file.write(entry.local())
        self._file.seek(end)
        self._entries.append(entry)

    def _pack(self, blocks: Iterable[bytes]) -> tuple[int, int]:
        """Write bytes deflated; return their CRC and size."""
        deflater = isal_zlib.compressobj(_LEVEL, wbits=-15)
        crc = size = 0
        for block in one_ahead(block for block in blocks):
            crc, size = isal_zlib.crc32(block, crc), size + len(block)
            self._file.write(deflater.compress(block))
        self._file.write(deflater.flush())
        return crc, size

    def _write_directory(self) -> None:
        start = self._file.tell()
        for entry in self._entries:
            self._file.write(entry.central())
        end, count = self._file.tell(), len(self._entries)
        size = end - start
        if end >= _HUGE:
            self._file.write(_END_64.pack(b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start))
            self._file.write(_LOCATOR_64.pack(b"PK\6\7", 0, end, 1))
        fixed = (b"PK\5\6", 0, 0, count, count, min(size, _HUGE), min(start, _HUGE), 0)
        self._file.write(_END.pack(*fixed))


def new_member(name: str) -> ZipInfo:
    """Return a member that the source doesn't have; what is written is the same every time."""
    member = ZipInfo(name)
    member.external_attr = 0
    return member
