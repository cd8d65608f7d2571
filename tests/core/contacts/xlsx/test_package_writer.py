"""A new package holds what was changed, and byte for byte what was not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.package_writer import PackageWriter, new_member
from deact_gui.core.errors import ContactsError
from tests.core.contacts.xlsx.zips import packed, read_zip, write_zip

PARTS = {"[Content_Types].xml": b"<Types/>", "xl/a.xml": b"a" * 5000, "xl/é.xml": b"", "d": b"d"}


def source(folder: Path) -> Package:
    return Package(write_zip(folder / "customers.xlsx", PARTS))


def rewrite(package: Package, target: Path) -> Path:
    """Change one part, add one, leave one out and copy the others."""
    with PackageWriter(target) as out:
        for name in package.names:
            if name == "xl/a.xml":
                out.add(package.member(name), [b"b" * 10, b"", b"c"])
            elif name != "d":
                out.copy(package, name)
        out.add(new_member("new"), [b"new"])
    return target


def test_parts_are_copied_changed_added_and_left_out(tmp_path: Path) -> None:
    assert read_zip(rewrite(source(tmp_path), tmp_path / "out.xlsx")) == {
        "[Content_Types].xml": b"<Types/>",
        "xl/a.xml": b"b" * 10 + b"c",
        "xl/é.xml": b"",
        "new": b"new",
    }


def test_what_is_copied_is_not_packed_anew(tmp_path: Path) -> None:
    package = source(tmp_path)
    with PackageWriter(tmp_path / "out.xlsx") as out:
        for name in package.names:
            out.copy(package, name)
    for name in PARTS:
        assert packed(tmp_path / "out.xlsx", name) == packed(package.path, name)


def test_the_same_comes_out_every_time(tmp_path: Path) -> None:
    package = source(tmp_path)
    one, other = (rewrite(package, tmp_path / name).read_bytes() for name in ("one", "other"))
    assert one == other


def test_a_damaged_part_is_not_handed_on(tmp_path: Path) -> None:
    package = source(tmp_path)
    whole = bytearray(package.path.read_bytes())
    whole[whole.index(packed(package.path, "xl/a.xml")) + 3] ^= 1
    package.path.write_bytes(whole)
    with PackageWriter(tmp_path / "out.xlsx") as out, pytest.raises(ContactsError, match="damaged"):
        out.copy(package, "xl/a.xml")


def test_a_package_of_more_than_4_gb_can_be_read(tmp_path: Path) -> None:
    package = source(tmp_path)
    with PackageWriter(tmp_path / "out.xlsx") as out:
        out.copy(package, "xl/a.xml")
        out._file.seek(5 << 30)  # a hole, which takes no room on the disk
        out.copy(package, "d")
        out.add(package.member("[Content_Types].xml"), [b"<Types/>"])
    kept = {name: PARTS[name] for name in ("xl/a.xml", "d", "[Content_Types].xml")}
    assert read_zip(tmp_path / "out.xlsx") == kept
    reread = Package(tmp_path / "out.xlsx")
    assert {name: reread.read(name) for name in reread.names} == kept


def test_a_part_that_was_large_keeps_room_for_large_sizes(tmp_path: Path) -> None:
    member = new_member("xl/sheet.xml")
    member.file_size = 5 << 30
    with PackageWriter(tmp_path / "out.xlsx") as out:
        out.add(member, [b"small now"])
    assert read_zip(tmp_path / "out.xlsx") == {"xl/sheet.xml": b"small now"}


def test_an_error_while_writing_leaves_no_directory(tmp_path: Path) -> None:
    def failing() -> Iterator[bytes]:
        yield b"some"
        raise ContactsError("gone")

    with pytest.raises(ContactsError, match="gone"), PackageWriter(tmp_path / "out.xlsx") as out:
        out.add(new_member("a"), failing())
    with pytest.raises(ContactsError, match="damaged"):
        Package(tmp_path / "out.xlsx")
