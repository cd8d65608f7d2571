"""Killed at any moment of fetch, compare, save and history writing, nothing is half-there."""

import multiprocessing
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from deact_gui.core.archive import Archive
from deact_gui.core.contacts.opening import open_contacts
from deact_gui.core.files import sha256
from deact_gui.core.history.history import History
from deact_gui.core.history.recording import Recorder
from deact_gui.core.history.settling import settle
from deact_gui.core.library import load
from deact_gui.core.scrub import compare
from deact_gui.core.targets import default_target
from deact_gui.core.terms import Columns
from tests.core.shelf import BODY, REVISED, Shelf

KILLS = 100
"""How often a process is killed at a random moment, twice; besides, once at each of its steps."""
STEPS = ("open", "os.", "fcntl.", "tempfile.", "sqlite3.", "shutil.")
"""Python announces what begins with these before it is done."""

LIST = b"name,phone\n" + b"Ann,2065550122\nBob,2065550199\n" * 50
KEPT = b"name,phone\n" + b"Bob,2065550199\n" * 50
OUTPUTS = {"customers-scrubbed.csv", "customers-removed.csv"}

Work = Callable[[], object]


def _work(folder: Path, body: bytes = BODY) -> None:
    """Do the whole job: fetch a report, compare the list with it, save, and write it down."""
    shelf = Shelf(body)
    archive = Archive(folder / "home")
    archive.fetch(shelf, shelf.item)
    history = History(folder / "home")
    settle(history)
    found = load(folder / "home", archive.reports())
    scrub = compare(open_contacts(folder / "customers.csv"), found, Columns(1))
    Recorder(history, None).save(scrub, None, default_target(scrub.contacts.path), force=True)


def _lay_out(folder: Path, earlier: bool) -> None:
    folder.mkdir()
    (folder / "customers.csv").write_bytes(LIST)
    if earlier:
        _work(folder, REVISED)


def _die_at_each_step(folder: Path, earlier: bool) -> None:
    """Make a folder for each step at which the work can die; the last one is where it lived."""
    for last in count():
        each = folder / f"{last:04}"
        _lay_out(each, earlier)
        if (child := os.fork()) == 0:
            steps = count()

            def step(event: str, *_: object) -> None:
                if event.startswith(STEPS) and next(steps) == last:  # noqa: B023
                    os._exit(1)

            sys.addaudithook(step)
            _work(each)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            return


def _die_at_random(folder: Path, earlier: bool) -> None:
    """Make as many folders as there are kills, each at a moment that nobody chose."""
    choose = random.Random(KILLS)
    _lay_out(folder / "first", earlier)
    began = time.monotonic()
    _work(folder / "first")
    lasts = (time.monotonic() - began) * 1.5
    for number in range(KILLS):
        each = folder / f"{number:04}"
        _lay_out(each, earlier)
        if (child := os.fork()) == 0:
            _work(each)
            os._exit(0)
        time.sleep(choose.uniform(0, lasts))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _folders(work: Callable[[Path, bool], None], folder: Path, earlier: bool) -> list[Path]:
    process = multiprocessing.get_context("spawn").Process(target=work, args=(folder, earlier))
    process.start()
    process.join()
    assert process.exitcode == 0
    return sorted(folder.iterdir())


def _restart(folder: Path, earlier: bool) -> bool:
    """Start again after a death; tell whether the scrub had come to its end."""
    reports = Archive(folder / "home").reports()
    assert [each.path.read_bytes() for each in reports] in ([], [REVISED], [BODY])
    history = History(folder / "home")
    assert history.notices == []
    settle(history)
    assert history.unfinished() == []
    entries = history.entries()
    there = OUTPUTS & {path.name for path in folder.iterdir()}
    assert there in (set(), OUTPUTS), "both files, or none"
    if not earlier:
        assert bool(there) == bool(entries), "no file without an entry, no entry without its files"
    if entries and there:
        newest = entries[0]
        for output in (newest.scrubbed, newest.removed):
            assert sha256(output.path) == output.sha256
        assert newest.list.sha256 == sha256(folder / "customers.csv")
    assert (folder / "customers.csv").read_bytes() == LIST
    return len(entries) > int(earlier)


def _goes_on(folder: Path) -> None:
    """Do the work once more, and find nothing of what was broken off."""
    before = len(History(folder / "home").entries())
    _work(folder)
    history = History(folder / "home")
    assert len(history.entries()) == before + 1
    assert (folder / "customers-scrubbed.csv").read_bytes() == KEPT
    left = {path.name for path in folder.iterdir()} - OUTPUTS - {"customers.csv", "home"}
    assert {
        name for name in left if "(earlier" not in name and not name.startswith(".deact-")
    } == set()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
@pytest.mark.parametrize("earlier", [False, True], ids=["new", "replacing"])
@pytest.mark.parametrize("die", [_die_at_each_step, _die_at_random])
def test_a_killed_process_leaves_nothing_half_done(
    tmp_path: Path, die: Callable[[Path, bool], None], earlier: bool
) -> None:
    folders = _folders(die, tmp_path, earlier)
    assert len(folders) > 70
    ended = [_restart(folder, earlier) for folder in folders]
    assert any(ended) and not all(ended), "some died before it was written down, some after"
    for folder in folders[::3]:  # a third will do: it is the same work again
        _goes_on(folder)
