"""Zips made in one line, and made wrong on purpose."""

import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path


def write_zip(path: Path, parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write a zip of these parts."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return path


def read_zip(path: Path) -> dict[str, bytes]:
    """Return the parts of a zip, read by the standard library."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, name: str) -> bytes:
    """Return the bytes of a part as they stand in the zip."""
    with zipfile.ZipFile(path) as archive:
        member = archive.getinfo(name)
    data = path.read_bytes()
    name_size, extra_size = struct.unpack_from("<2H", data, member.header_offset + 26)
    start = member.header_offset + 30 + name_size + extra_size
    return data[start : start + member.compress_size]


def raw_zip(*members: tuple[str, bytes, int]) -> bytes:
    """Return a zip of deflated (name, data, size that the directory claims), as they are given."""
    body, directory = b"", b""
    for name, data, size in members:
        deflater = zlib.compressobj(wbits=-15)
        small = deflater.compress(data) + deflater.flush()
        rest = (8, 0, 33, zlib.crc32(data), len(small), size, len(name), 0)
        directory += struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, *rest, 0, 0, 0, 0, len(body))
        directory += name.encode()
        body += struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, *rest) + name.encode() + small
    count = len(members)
    return (
        body
        + directory
        + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    )
