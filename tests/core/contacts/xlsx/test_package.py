"""A package is read exactly, or refused with a sentence, in little memory."""

import tracemalloc
import zipfile
from pathlib import Path
from struct import pack_into

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msoffcrypto.format.ooxml import OOXMLFile

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.contacts.xlsx import members
from deact_gui.core.contacts.xlsx.package import BLOCK, Package
from deact_gui.core.errors import ContactsError, PasswordNeeded
from tests.core.contacts.xlsx.zips import packed, raw_zip, read_zip, write_zip

LONG = bytes(range(256)) * (BLOCK // 100)
PARTS = {"[Content_Types].xml": b"<Types/>", "xl/Sheet.xml": LONG, "xl/empty": b"", "xl/a&b": b"x"}


def book(folder: Path, data: bytes) -> Path:
    path = folder / "customers.xlsx"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_each_part_is_read_as_it_was_written(tmp_path: Path, method: int) -> None:
    path = write_zip(tmp_path / "customers.xlsx", PARTS, method)
    package = Package.open(path)
    assert package.names == tuple(PARTS)
    assert {name: package.read(name) for name in package.names} == PARTS
    assert b"".join(package.packed("xl/Sheet.xml")) == packed(path, "xl/Sheet.xml")


def test_no_block_is_longer_than_it_says(tmp_path: Path) -> None:
    data = bytes(3 * BLOCK + 1)
    package = Package(write_zip(tmp_path / "customers.xlsx", {"a": data}))
    blocks = list(package.blocks("a"))
    assert b"".join(blocks) == data
    assert max(map(len, blocks)) <= BLOCK


def test_names_are_the_same_in_upper_and_lower_case(tmp_path: Path) -> None:
    package = Package(write_zip(tmp_path / "customers.xlsx", PARTS))
    assert "XL/sheet.xml" in package
    assert package.read("XL/sheet.xml") == LONG


def test_a_part_that_is_missing_is_named(tmp_path: Path) -> None:
    package = Package(write_zip(tmp_path / "customers.xlsx", PARTS))
    with pytest.raises(ContactsError, match=r"its part xl/other\.xml is missing"):
        package.read("xl/other.xml")


@given(st.data())
def test_a_flipped_bit_is_never_read_over(folder: Path, data: st.DataObject) -> None:
    path = write_zip(folder / "customers.xlsx", PARTS)
    whole = bytearray(path.read_bytes())
    bit = data.draw(st.integers(0, 8 * len(whole) - 1))
    whole[bit // 8] ^= 1 << bit % 8
    path.write_bytes(whole)
    try:
        package = Package.open(path)
        parts = {name: package.read(name) for name in package.names}
    except ContactsError:
        return
    assert sorted(parts.values()) == sorted(PARTS.values())  # it stood in a name, date or comment


@pytest.mark.parametrize("share", [0, 0.3, 0.9, 0.99])
def test_a_truncated_zip_is_refused(tmp_path: Path, share: float) -> None:
    whole = write_zip(tmp_path / "whole.xlsx", PARTS).read_bytes()
    with pytest.raises(ContactsError, match="damaged or not complete"):
        Package.open(book(tmp_path, whole[: int(share * len(whole))]))


@pytest.mark.parametrize(
    "name", ["../x", "/x", "a//b", "a/./b", "a\\b", "C:x", "a/../../b", "x\0.xml", ""]
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContactsError, match="leads elsewhere"):
        Package.open(book(tmp_path, raw_zip((name, b"x", 1))))


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContactsError, match="same name"):
        Package.open(book(tmp_path, raw_zip(("xl/a.xml", b"x", 1), ("XL/A.xml", b"y", 1))))


def test_parts_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    whole = raw_zip(("a", b"same", 4), ("b", b"same", 4))
    start = whole.index(b"PK\1\2", whole.index(b"PK\1\2") + 1) + 42
    with pytest.raises(ContactsError, match="share their bytes"):
        Package.open(book(tmp_path, whole[:start] + bytes(4) + whole[start + 4 :]))


@pytest.mark.parametrize("parts", [1, 3])
def test_a_bomb_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parts: int
) -> None:
    bomb = bytes((1 << 25) // parts)
    path = book(tmp_path, raw_zip(*((f"xl/{i}.xml", bomb, len(bomb)) for i in range(parts))))
    assert Package.open(path).read("xl/0.xml") == bomb
    monkeypatch.setattr(members, "HARMLESS", 1 << 24)
    with pytest.raises(ContactsError, match="far more than any workbook"):
        Package.open(path)


def test_a_bomb_that_lies_about_its_size_is_unpacked_no_further(tmp_path: Path) -> None:
    package = Package.open(book(tmp_path, raw_zip(("xl/a.xml", bytes(1 << 27), 1000))))
    tracemalloc.start()
    with pytest.raises(ContactsError, match="damaged"):
        package.read("xl/a.xml")
    assert tracemalloc.get_traced_memory()[1] < 1 << 23
    tracemalloc.stop()


def test_many_parts_that_are_big_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_zip(tmp_path / "customers.xlsx", PARTS)
    monkeypatch.setattr(members, "MOST_BYTES", len(LONG))
    with pytest.raises(ContactsError, match="unpack to more than"):
        Package.open(path)


def test_ten_thousand_sheets_are_refused(tmp_path: Path) -> None:
    parts = {f"xl/worksheets/sheet{i}.xml": b"" for i in range(10_001)}
    with pytest.raises(ContactsError, match="more than 10,000 parts"):
        Package.open(write_zip(tmp_path / "customers.xlsx", parts, zipfile.ZIP_STORED))


def test_a_part_too_big_to_read_whole_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deact_gui.core.contacts.xlsx.package.MOST_READ", 1000)
    package = Package(write_zip(tmp_path / "customers.xlsx", PARTS))
    with pytest.raises(ContactsError, match="has more than"):
        package.read("xl/Sheet.xml")


def test_progress_ends_at_the_whole_and_a_cancel_stops_it(tmp_path: Path) -> None:
    package = Package(write_zip(tmp_path / "customers.xlsx", PARTS, zipfile.ZIP_STORED))
    seen: list[tuple[int, int]] = []
    for _ in package.blocks("xl/Sheet.xml", lambda *now: seen.append(now)):
        pass
    assert seen == sorted(seen)
    assert seen[-1] == (len(LONG), len(LONG))

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        next(package.blocks("xl/Sheet.xml", cancel))


def encrypted(folder: Path, password: str) -> Path:
    """Write a workbook that a password protects."""
    plain = folder / "plain.xlsx"
    openpyxl.Workbook().save(plain)
    path = folder / "customers.xlsx"
    with plain.open("rb") as source, path.open("wb") as target:
        OOXMLFile(source).encrypt(password, target)
    return path


def test_a_workbook_with_a_password_opens_with_it(tmp_path: Path) -> None:
    package = Package.open(encrypted(tmp_path, "open sesame"), "open sesame")
    assert {name: package.read(name) for name in package.names} == read_zip(tmp_path / "plain.xlsx")


@pytest.mark.parametrize(
    ("password", "sentence"), [(None, "is protected by a password"), ("wrong", "is not the passw")]
)
def test_a_missing_or_wrong_password_is_asked_for(
    tmp_path: Path, password: str | None, sentence: str
) -> None:
    with pytest.raises(PasswordNeeded, match=sentence):
        Package.open(encrypted(tmp_path, "open sesame"), password)


def test_what_excel_encrypts_without_a_password_opens_without_one(tmp_path: Path) -> None:
    assert Package.open(encrypted(tmp_path, "VelvetSweatshop")).names


def test_a_damaged_compound_file_is_refused(tmp_path: Path) -> None:
    whole = encrypted(tmp_path, "open sesame").read_bytes()
    for size in (8, 600, len(whole) // 2):
        with pytest.raises(ContactsError, match="no workbook that can be read"):
            Package.open(book(tmp_path, whole[:size]), "open sesame")


def test_a_compound_file_that_goes_in_circles_is_refused_at_once(tmp_path: Path) -> None:
    """What would decrypt it reads the same sectors again, 33 million times."""
    whole = bytearray(encrypted(tmp_path, "open sesame").read_bytes())
    pack_into("<I", whole, 44, 0xFFFFFFFF)
    pack_into("<2I", whole, 68, 5, (0xFFFFFFFF - 109 + 126) // 127)
    pack_into("<128I", whole, 6 * 512, *[0] * 127, 5)
    with pytest.raises(ContactsError, match="no workbook that can be read"):
        Package.open(book(tmp_path, bytes(whole)), "open sesame")


def test_an_undamaged_zip_stays_the_oracle(tmp_path: Path) -> None:
    path = book(tmp_path, raw_zip(("a", b"one", 3), ("b", LONG, len(LONG))))
    assert {name: Package(path).read(name) for name in Package(path).names} == read_zip(path)
