"""The members of a zip, as its directory lists them, refused where they can't be trusted.

Nobody else guards against these: a name that leads elsewhere, two members of one name, members
that share their bytes, and a few kilobytes that inflate to gigabytes.
"""

import struct
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

MOST_MEMBERS = 10_000
MOST_BYTES = 1 << 34
"""What all members together may inflate to: a full sheet with a hundred columns is 4 GB."""

BOMB_RATIO = 200
"""How far a member may inflate; real sheets do 6 to 30 times, bombs 300 times and more."""

HARMLESS = 1 << 28
"""Bytes to which members may inflate further, all together: strings that were blanked do."""

_HEADER = struct.Struct("<4s5H3I2H")
_ENCRYPTED = 0x1


class Untrusted(Exception):
    """What is wrong with a zip, as the end of the sentence "it can't be read: ..."."""


def list_members(file: BinaryIO) -> list[ZipInfo]:
    """Return the members of a zip, in the order of its directory. Raises Untrusted."""
    try:
        with ZipFile(file) as archive:
            members = archive.infolist()
            end = archive.start_dir
    except (BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise Untrusted("it is damaged or not complete") from error
    if len(members) > MOST_MEMBERS:
        raise Untrusted(f"it has more than {MOST_MEMBERS:,} parts")
    _refuse_names(members)
    _refuse_bombs(members)
    _refuse_overlaps(members, end)
    return members


def find_data(file: BinaryIO, member: ZipInfo) -> int:
    """Return where the bytes of a member start. Raises Untrusted."""
    file.seek(member.header_offset)
    header = file.read(_HEADER.size)
    if len(header) < _HEADER.size:
        raise Untrusted("it is damaged or not complete")
    signature, _, _, method, *_, name_size, extra_size = _HEADER.unpack(header)
    name = file.read(name_size).decode("utf-8" if member.flag_bits & 0x800 else "cp437", "replace")
    if (signature, method, name) != (b"PK\3\4", member.compress_type, member.orig_filename):
        raise Untrusted("its directory does not fit what is in it")
    return member.header_offset + _HEADER.size + name_size + extra_size


def _refuse_names(members: Iterable[ZipInfo]) -> None:
    seen: set[str] = set()
    for member in members:
        name = member.orig_filename
        if any(odd in name for odd in "\\:\0") or {"", ".", ".."} & set(
            name.removesuffix("/").split("/")
        ):
            raise Untrusted("a part of it has a name that leads elsewhere")
        if name.casefold() in seen:
            raise Untrusted("two parts of it have the same name")
        seen.add(name.casefold())


def _refuse_bombs(members: Sequence[ZipInfo]) -> None:
    """Refuse what is too big; no member can inflate to more than the directory says."""
    steep = 0
    for member in members:
        if member.flag_bits & _ENCRYPTED or member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise Untrusted("it is packed in a way that Excel does not use")
        if member.file_size > BOMB_RATIO * member.compress_size:
            steep += member.file_size
        if steep > HARMLESS:
            raise Untrusted("it would unpack to far more than any workbook does")
    if sum(member.file_size for member in members) > MOST_BYTES:
        raise Untrusted(f"it would unpack to more than {MOST_BYTES >> 30} GB")


def _refuse_overlaps(members: Iterable[ZipInfo], end: int) -> None:
    spans = sorted(
        (m.header_offset, m.header_offset + _HEADER.size + len(m.orig_filename) + m.compress_size)
        for m in members
    )
    if any(span_end > start for (_, span_end), (start, _) in pairwise([*spans, (end, end)])):
        raise Untrusted("parts of it share their bytes")
