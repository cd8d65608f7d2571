"""Whatever goes wrong while saving, both files are there or none, and what was there stays."""

import errno
import multiprocessing
import os
import sys
from itertools import count
from pathlib import Path

import pytest

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import SaveError
from deact_gui.core.save import save
from deact_gui.core.targets import default_target
from tests.core.saving import (
    AFTER,
    KEPT,
    LIST,
    NAMES,
    REMOVED,
    Failing,
    files,
    lay_out,
    on_any_disk,
    replacing,
    scrub_in,
    steps_of,
)


@on_any_disk
@replacing
def test_a_full_disk_at_any_step_leaves_everything_as_it_was(tmp_path: Path, earlier: bool) -> None:
    refused = 0
    for turn in count(1):
        folder = tmp_path / str(turn)
        before = lay_out(folder, earlier)
        scrub = scrub_in(folder)
        step = Failing(turn, OSError(errno.ENOSPC, "No space left on device"))
        try:
            with steps_of(step):
                save(scrub, None, default_target(scrub.contacts.path), force=earlier)
        except SaveError as error:
            refused += 1
            assert "The disk is full: nothing was saved" in str(error)
            assert files(folder) == before
        else:
            assert files(folder) == AFTER
            if step.taken < turn:
                break
    assert refused > 20
    assert not list(tmp_path.glob("*/.deact-*"))


@replacing
def test_a_cancel_at_any_checkpoint_leaves_everything_as_it_was(
    tmp_path: Path, earlier: bool
) -> None:
    before = lay_out(tmp_path, earlier)
    scrub = scrub_in(tmp_path)
    target = default_target(scrub.contacts.path)
    steps: list[tuple[int, int]] = []
    with steps_of(lambda: None):
        for turn in range(1, 9):
            with pytest.raises(Cancelled):
                save(scrub, None, target, earlier, Failing(turn, Cancelled()))
            assert files(tmp_path) == before
        save(scrub, None, target, earlier, lambda *step: steps.append(step))
    assert files(tmp_path) == AFTER
    assert steps == sorted(steps)
    assert steps[-1] == (scrub.contacts.size, scrub.contacts.size)


def test_both_files_are_on_the_disk_before_they_get_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scrub = scrub_in(tmp_path)
    flushed: list[int] = []

    def fsync(descriptor: int) -> None:
        assert not set(NAMES) & set(os.listdir(tmp_path))
        flushed.append(os.fstat(descriptor).st_size)

    monkeypatch.setattr(os, "fsync", fsync)
    save(scrub, None, default_target(scrub.contacts.path))
    assert flushed == [len(KEPT), len(REMOVED)]


def _die_everywhere(folder: Path, earlier: bool) -> None:
    """Make a folder for each step at which a save can die; the last one is where it lived."""
    for last in count():
        each = folder / f"{last:03}"
        lay_out(each, earlier)
        child = os.fork()
        if child == 0:
            _save_and_die(each, last)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            return


def _save_and_die(folder: Path, last: int) -> None:
    steps = count()

    def step() -> None:
        if next(steps) == last:
            os._exit(1)

    def hook(event: str, _: object) -> None:
        if event in ("fcntl.flock", "os.remove", "os.rmdir"):
            step()

    scrub = scrub_in(folder)
    with steps_of(step):
        sys.addaudithook(hook)
        save(scrub, None, default_target(scrub.contacts.path), force=True)
    os._exit(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed in mid-save by forking")
@replacing
def test_a_crash_at_any_step_leaves_no_half_a_file(tmp_path: Path, earlier: bool) -> None:
    process = multiprocessing.get_context("spawn").Process(
        target=_die_everywhere, args=(tmp_path, earlier)
    )
    process.start()
    process.join()
    assert process.exitcode == 0
    left = [files(folder) for folder in sorted(tmp_path.iterdir())]
    assert len(left) > 20
    former = b"earlier" if earlier else None
    for found in left:
        assert found["customers.csv"] == LIST
        assert found.get(NAMES[0]) in (former, REMOVED)
        assert found.get(NAMES[1]) in (former, KEPT)
    assert left[-1] == AFTER
    for folder in tmp_path.iterdir():
        for leftover in folder.glob(".deact-*"):
            os.utime(leftover, (0, 0))
        scrub = scrub_in(folder)
        save(scrub, None, default_target(scrub.contacts.path), force=True)
        assert not list(folder.glob(".deact-*"))
