"""What can't or mustn't be saved is refused with a sentence before anything is touched."""

import os
import shutil
import tempfile
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from deact_gui.core.errors import ContactsError, SaveError, WouldOverwrite
from deact_gui.core.save import save
from deact_gui.core.targets import Target, default_target
from tests.core.saving import (
    AFTER,
    KEPT,
    LIST,
    NAMES,
    REMOVED,
    files,
    lay_out,
    on_any_disk,
    refuse,
    replacing,
    scrub_in,
    steps_of,
)

Usage = namedtuple("Usage", "total used free")


@pytest.mark.parametrize("name", NAMES)
def test_an_existing_file_is_replaced_only_by_force(tmp_path: Path, name: str) -> None:
    scrub = scrub_in(tmp_path)
    (tmp_path / name).write_bytes(b"earlier")
    before = files(tmp_path)
    target = default_target(scrub.contacts.path)
    with pytest.raises(WouldOverwrite, match=rf"{name} is there already"):
        save(scrub, None, target)
    assert files(tmp_path) == before
    save(scrub, None, target, force=True)
    assert (target.scrubbed.read_bytes(), target.removed.read_bytes()) == (KEPT, REMOVED)


@on_any_disk
@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_appears_while_saving_is_not_replaced(tmp_path: Path, name: str) -> None:
    scrub = scrub_in(tmp_path)

    def somebody_saves(done: int, total: int) -> None:
        (tmp_path / name).write_bytes(b"somebody's")

    with pytest.raises(WouldOverwrite, match=rf"{name} is there already"):
        save(scrub, None, default_target(scrub.contacts.path), checkpoint=somebody_saves)
    assert files(tmp_path) == {"customers.csv": LIST, name: b"somebody's"}


@on_any_disk
def test_of_saves_at_once_one_wins(tmp_path: Path) -> None:
    scrub = scrub_in(tmp_path)
    all_written = Barrier(5)

    def race(_: int) -> bool:
        def wait(done: int, total: int) -> None:
            if done == total:
                all_written.wait()

        try:
            save(scrub, None, default_target(scrub.contacts.path), checkpoint=wait)
        except WouldOverwrite:
            return False
        return True

    with ThreadPoolExecutor(5) as pool:
        assert sorted(pool.map(race, range(5))) == [False] * 4 + [True]
    assert files(tmp_path) == AFTER


@pytest.mark.parametrize("alias", ["customers.csv", "symlink.csv", "hardlink.csv"])
@pytest.mark.parametrize("part", ["scrubbed", "removed"])
def test_the_list_itself_is_never_replaced(tmp_path: Path, alias: str, part: str) -> None:
    scrub = scrub_in(tmp_path)
    (tmp_path / "symlink.csv").symlink_to(scrub.contacts.path)
    os.link(scrub.contacts.path, tmp_path / "hardlink.csv")
    paths = {"scrubbed": tmp_path / "a.csv", "removed": tmp_path / "b.csv", part: tmp_path / alias}
    before = files(tmp_path)
    with pytest.raises(SaveError, match=r"is the list itself, which stays as it is"):
        save(scrub, None, Target(**paths), force=True)
    assert files(tmp_path) == before


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    scrub = scrub_in(tmp_path)
    (tmp_path / NAMES[1]).mkdir()
    (tmp_path / NAMES[1] / "precious").write_bytes(b"")
    before = files(tmp_path)
    with pytest.raises(SaveError, match="is a folder"):
        save(scrub, None, default_target(scrub.contacts.path), force=True)
    assert files(tmp_path) == before


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    scrub = scrub_in(tmp_path)
    before = files(tmp_path)
    with pytest.raises(SaveError):
        save(scrub, None, Target(tmp_path / "a.csv", tmp_path / "a.csv"))
    assert files(tmp_path) == before


def test_a_disk_that_is_too_small_is_seen_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scrub = scrub_in(tmp_path)
    before = files(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, len(LIST)))
    with pytest.raises(SaveError, match=r"need 47\.0 kB, and 15\.0 kB are free"):
        save(scrub, None, default_target(scrub.contacts.path))
    assert files(tmp_path) == before
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, 10**6))
    save(scrub, None, default_target(scrub.contacts.path))


def test_a_folder_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    scrub = scrub_in(tmp_path)
    with pytest.raises(SaveError, match=r"The folder .*drive isn't there"):
        save(scrub, None, default_target(scrub.contacts.path, tmp_path / "drive"))


@pytest.mark.parametrize("name", ["mkdtemp", "replace", "link"])
def test_a_missing_permission_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    scrub = scrub_in(tmp_path)
    (tmp_path / NAMES[0]).write_bytes(b"earlier")
    before = files(tmp_path)
    monkeypatch.setattr(tempfile if name == "mkdtemp" else os, name, refuse)
    if name == "link":
        monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(SaveError, match=r"customers-scrubbed\.csv can't be written to .* close it"):
        save(scrub, None, default_target(scrub.contacts.path), force=True)
    assert files(tmp_path) == before


@replacing
def test_a_list_that_has_vanished_is_not_saved(tmp_path: Path, earlier: bool) -> None:
    lay_out(tmp_path, earlier)
    scrub = scrub_in(tmp_path)
    scrub.contacts.path.unlink()
    before = files(tmp_path)
    with pytest.raises(ContactsError, match="isn't there any more"):
        save(scrub, None, default_target(scrub.contacts.path), force=True)
    assert files(tmp_path) == before


def test_a_list_that_has_changed_since_it_was_compared_is_not_saved(tmp_path: Path) -> None:
    scrub = scrub_in(tmp_path)
    scrub.contacts.path.write_bytes(LIST.replace(b"Ann", b"Eve"))
    os.utime(scrub.contacts.path, ns=(0, 0))
    before = files(tmp_path)

    def too_late(*_: int) -> None:
        pytest.fail("rows were read")

    with pytest.raises(ContactsError, match="has changed since it was opened"):
        save(scrub, None, default_target(scrub.contacts.path), checkpoint=too_late)
    assert files(tmp_path) == before


@pytest.mark.parametrize("size", [len(LIST) // 2, len(LIST) + 1])
def test_a_list_that_changes_while_it_is_saved_is_not_saved(tmp_path: Path, size: int) -> None:
    scrub = scrub_in(tmp_path)
    target = default_target(scrub.contacts.path)
    with (
        pytest.raises(ContactsError, match="has changed since it was opened"),
        steps_of(lambda: None),
    ):
        save(scrub, None, target, checkpoint=lambda *_: os.truncate(scrub.contacts.path, size))
    assert list(files(tmp_path)) == ["customers.csv"]
