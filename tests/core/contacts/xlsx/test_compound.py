"""Streams are read out of compound files, none longer than the file itself."""

from io import BytesIO
from struct import pack_into

import olefile  # type: ignore[import-untyped]
import pytest

from deact_gui.core.contacts.xlsx.compound import Compound
from deact_gui.core.contacts.xlsx.members import Untrusted
from tests.core.contacts.values.xls_books import compound

STREAM = bytes(range(256)) * 40


@pytest.mark.parametrize("size", [4096, 4097, 10_000, 70_000])
def test_a_stream_is_read_as_another_reader_reads_it(size: int) -> None:
    data = compound((STREAM * 7)[:size])
    with olefile.OleFileIO(BytesIO(data)) as other:
        assert Compound(data).read("workbook") == other.openstream("Workbook").read()


def test_a_stream_is_known_by_name() -> None:
    assert "Workbook" in Compound(compound(STREAM))
    assert "Root Entry" not in Compound(compound(STREAM))
    with pytest.raises(Untrusted):
        Compound(compound(STREAM)).read("Book")


@pytest.mark.parametrize(
    ("offset", "value"),
    [
        (44, 0xFFFFFFFF),  # how many sectors the table has
        (48, 0),  # the directory is the table itself: no root
        (48, 0x00FFFFFF),  # the directory lies behind the end
        (60, 0x00FFFFFF),  # so does the table of small sectors
        (80, 0),  # the table has the same sector twice
        (512 + 4 * 2, 2),  # the stream's first sector follows itself
        (512 + 4, 1),  # so does the directory's
        (1024 + 128 + 120, 0x7FFFFFFF),  # the stream is longer than the file
        (30, 0x10),  # sectors of 64 KB
    ],
)
def test_what_would_be_read_for_ever_is_refused(offset: int, value: int) -> None:
    data = bytearray(compound(STREAM))
    pack_into("<H" if offset < 44 else "<I", data, offset, value)
    with pytest.raises(Untrusted):
        Compound(bytes(data)).read("Workbook")


def test_a_list_of_sectors_that_goes_in_circles_is_refused() -> None:
    data = bytearray(compound(STREAM))
    pack_into("<I", data, 68, 5)
    pack_into("<128I", data, 6 * 512, *[0xFFFFFFFF] * 127, 5)
    with pytest.raises(Untrusted):
        Compound(bytes(data))


@pytest.mark.parametrize("size", [0, 8, 75, 512, 1024, 4000])
def test_a_file_that_is_cut_off_is_refused(size: int) -> None:
    with pytest.raises(Untrusted):
        Compound(compound(STREAM)[:size]).read("Workbook")
