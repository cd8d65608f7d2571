"""A workbook as the zip it is: its parts, read as a stream or whole, and nothing taken on trust."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import ZIP_STORED, ZipInfo

from isal import isal_zlib

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.xlsx.encryption import is_compound, unlock
from deact_gui.core.contacts.xlsx.members import Untrusted, find_data, list_members
from deact_gui.core.errors import ContactsError
from deact_gui.core.files import reading

BLOCK = 1 << 21
"""Bytes that a part is inflated to at once: large, for two threads meet at each block."""

MOST_READ = 1 << 26
"""Bytes that a part may have which is read whole."""

_READ = 1 << 18
_INFLATE_ERROR = cast("type[Exception]", isal_zlib.error)


class Package:
    """The parts of a workbook, by name; upper and lower case are the same, as OPC has it.

    Each call opens the file for itself, so it serves several threads. Raises ContactsError.
    """

    def __init__(self, path: Path, source: Callable[[], BinaryIO] | None = None) -> None:
        self.path = path
        self.is_encrypted = source is not None
        self._source = source or (lambda: path.open("rb"))
        with reading(path), self._source() as file:
            try:
                members = list_members(file)
            except Untrusted as error:
                raise self._unreadable(error) from error
        self._members = {m.filename.casefold(): m for m in members if not m.is_dir()}
        self.names = tuple(member.filename for member in self._members.values())

    @classmethod
    def open(cls, path: Path, password: str | None = None) -> "Package":
        """Open a workbook, which may need a password. Raises PasswordNeeded then."""
        with reading(path), path.open("rb") as file:
            if not is_compound(file):
                return cls(path)
            whole = unlock(file, path, password)
        return cls(path, lambda: BytesIO(whole))

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._members

    def member(self, name: str) -> ZipInfo:
        """Return what the directory says of a part."""
        try:
            return self._members[name.casefold()]
        except KeyError:
            raise self._unreadable(f"its part {name} is missing") from None

    def read(self, name: str) -> bytes:
        """Return a whole part; for the small ones."""
        if self.member(name).file_size > MOST_READ:
            raise self._unreadable(f"its part {name} has more than {MOST_READ >> 20} MB")
        return b"".join(self.blocks(name))

    def blocks(self, name: str, checkpoint: Checkpoint = ignore) -> Iterator[bytes]:
        """Yield a part in blocks of at most BLOCK bytes. The checkpoint counts packed bytes."""
        member = self.member(name)
        crc = size = 0
        for block in self._unpacked(member, checkpoint):
            crc, size = isal_zlib.crc32(block, crc), size + len(block)
            if size > member.file_size:
                break
            yield block
        if (crc, size) != (member.CRC, member.file_size):
            raise self._damaged()

    def packed(self, name: str, checkpoint: Checkpoint = ignore) -> Iterator[bytes]:
        """Yield the bytes of a part as they stand in the zip."""
        member = self.member(name)
        left = member.compress_size
        with reading(self.path), self._source() as file:
            try:
                file.seek(find_data(file, member))
            except Untrusted as error:
                raise self._unreadable(error) from error
            while left:
                checkpoint(member.compress_size - left, member.compress_size)
                packed = file.read(min(left, _READ))
                if not packed:
                    raise self._damaged()
                left -= len(packed)
                yield packed
        checkpoint(member.compress_size, member.compress_size)

    def _unpacked(self, member: ZipInfo, checkpoint: Checkpoint) -> Iterator[bytes]:
        chunks = self.packed(member.filename, checkpoint)
        if member.compress_type == ZIP_STORED:
            yield from chunks
            return
        inflater = isal_zlib.decompressobj(-15)
        for packed in chunks:
            block = b""
            while packed or len(block) == BLOCK:
                try:
                    block = inflater.decompress(packed, BLOCK)
                except _INFLATE_ERROR as error:
                    raise self._damaged() from error
                packed = inflater.unconsumed_tail
                yield block

    def _damaged(self) -> ContactsError:
        return self._unreadable("it is damaged or not complete")

    def _unreadable(self, reason: object) -> ContactsError:
        return ContactsError(
            f"{self.path.name} can't be read: {reason}. Open it in Excel, save it as a new "
            "workbook and choose that one."
        )
