"""What killed processes have left is cleared away, and nothing of a living one."""

import multiprocessing
import os
import shutil
from collections import namedtuple
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from deact_gui.core import lock
from deact_gui.core.save import save
from deact_gui.core.scratch import SETTLED, scratch_folder
from deact_gui.core.targets import default_target
from tests.core.saving import AFTER, LIST, files, refuse, scrub_in

Usage = namedtuple("Usage", "total used free")


def hidden(folder: Path) -> list[Path]:
    return list(folder.glob(".deact-*"))


def _save_and_hang(folder: Path, is_writing: Event) -> None:
    def hang(done: int, total: int) -> None:
        is_writing.set()
        multiprocessing.Event().wait()

    scrub = scrub_in(folder)
    save(scrub, None, default_target(scrub.contacts.path), checkpoint=hang)


@contextmanager
def killed_in_the_end(folder: Path) -> Iterator[None]:
    """Have another process in the midst of saving, and kill it."""
    spawn = multiprocessing.get_context("spawn")
    is_writing = spawn.Event()
    process = spawn.Process(target=_save_and_hang, args=(folder, is_writing))
    process.start()
    try:
        assert is_writing.wait(60)
        yield
    finally:
        process.kill()
        process.join()


def test_the_next_save_clears_what_a_killed_one_has_left(tmp_path: Path) -> None:
    with killed_in_the_end(tmp_path):
        pass
    (leftover,) = hidden(tmp_path)
    assert len(list(leftover.iterdir())) == 3
    scrub = scrub_in(tmp_path)
    save(scrub, None, default_target(scrub.contacts.path))
    assert files(tmp_path) == AFTER
    assert hidden(tmp_path) == []


def test_what_a_living_process_writes_is_left_alone(tmp_path: Path) -> None:
    with killed_in_the_end(tmp_path):
        before = hidden(tmp_path)
        os.utime(before[0], (0, 0))
        scrub = scrub_in(tmp_path)
        save(scrub, None, default_target(scrub.contacts.path))
        assert hidden(tmp_path) == before
        assert len(list(before[0].iterdir())) == 3


def test_what_is_left_is_cleared_before_room_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with killed_in_the_end(tmp_path):
        pass
    (leftover,) = hidden(tmp_path)
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _: Usage(0, 0, 10**6 * (not leftover.exists()))
    )
    scrub = scrub_in(tmp_path)
    save(scrub, None, default_target(scrub.contacts.path))


@pytest.mark.parametrize("names", [[], [".lock"]], ids=["empty", "only a lock"])
def test_a_folder_that_holds_nothing_is_cleared_when_it_is_not_new(
    tmp_path: Path, names: list[str]
) -> None:
    (tmp_path / ".deact-bare").mkdir()
    for name in names:
        (tmp_path / ".deact-bare" / name).touch()
    with scratch_folder(tmp_path):
        assert (tmp_path / ".deact-bare").exists(), "its process may be about to lock it"
    made = (tmp_path / ".deact-bare").stat().st_mtime - SETTLED
    os.utime(tmp_path / ".deact-bare", (made, made))
    with scratch_folder(tmp_path):
        assert not (tmp_path / ".deact-bare").exists()


def test_a_folder_that_deact_has_not_made_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".deact-old").mkdir()
    (tmp_path / ".deact-old" / "precious.csv").write_bytes(LIST)
    with scratch_folder(tmp_path):
        pass
    assert files(tmp_path) == {".deact-old/precious.csv": LIST}


def test_a_drive_without_locks_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_acquired", refuse)
    with scratch_folder(tmp_path) as first, scratch_folder(tmp_path):
        (first / "file").touch()
        with scratch_folder(tmp_path):
            assert (first / "file").exists()
    assert hidden(tmp_path) == []
