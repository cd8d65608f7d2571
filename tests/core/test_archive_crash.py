"""The archive after a process has died in it, at every step, and with two at work at once."""

import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from deact_gui.core.archive import Archive
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.report import StoredReport
from deact_gui.core.sources import Available
from tests.core.shelf import BODY, REVISED, Shelf

STEPS = ("open", "os.", "fcntl.", "tempfile.")
"""Python announces what begins with these before it is done."""


def _fetch_and_die(folder: Path, body: bytes, last: int) -> None:
    """Fetch a report in this process, and drop dead at step number ``last``."""
    steps = count()

    def step(event: str, *_: object) -> None:
        if event.startswith(STEPS) and next(steps) == last:
            os._exit(1)

    sys.addaudithook(step)
    shelf = Shelf(body)
    Archive(folder).fetch(shelf, shelf.item, partial(step, "os.chunk"))
    os._exit(0)


def _die_everywhere(folder: Path, earlier: bytes | None) -> None:
    """Make a folder for each step at which a fetch can die; the last one is where it lived."""
    for last in count():
        each = folder / f"{last:03}"
        if earlier:
            Archive(each).fetch(Shelf(earlier), Shelf(earlier).item)
        child = os.fork()
        if child == 0:
            _fetch_and_die(each, BODY, last)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            return


def _deaths(folder: Path, earlier: bytes | None) -> list[Path]:
    process = multiprocessing.get_context("spawn").Process(
        target=_die_everywhere, args=(folder, earlier)
    )
    process.start()
    process.join()
    assert process.exitcode == 0
    return sorted(folder.iterdir())


@pytest.mark.parametrize("earlier", [None, REVISED], ids=["new", "revised"])
def test_a_crash_at_any_step_leaves_the_report_whole_or_not_at_all(
    tmp_path: Path, earlier: bytes | None
) -> None:
    left = set()
    for folder in _deaths(tmp_path, earlier):
        left.add(tuple(path.suffix for path in folder.rglob("*.*")))
        archive, shelf = Archive(folder), Shelf()
        found = [stored.path.read_bytes() for stored in archive.reports()]
        assert found in ([BODY], [earlier] if earlier else [])
        stored = archive.fetch(shelf, shelf.item)
        assert stored.path.read_bytes() == BODY
        assert archive.reports() == [stored]
        assert shelf.bought == (found != [BODY]), "what is here is not bought again"
    assert any(".part" in suffixes for suffixes in left), "died in the middle"
    assert any(suffixes.count(".csv") > suffixes.count(".json") for suffixes in left)


class _Slow(Shelf):
    """A shelf that leaves a line in a file whenever something is bought, and takes its time."""

    def __init__(self, ledger: Path) -> None:
        super().__init__()
        self.ledger = ledger

    def chunks(
        self, item: Available, checkpoint: Checkpoint = ignore, start: int = 0
    ) -> Iterator[bytes]:
        with self.ledger.open("a") as file:
            file.write("bought\n")
        time.sleep(0.3)
        return super().chunks(item, checkpoint, start)


def _fetch(folder: Path) -> StoredReport:
    shelf = _Slow(folder / "ledger")
    return Archive(folder).fetch(shelf, shelf.item)


def test_two_processes_at_once_buy_a_report_once(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        first, second = pool.map(_fetch, [tmp_path, tmp_path], chunksize=1)
    assert first == second
    assert (tmp_path / "ledger").read_text() == "bought\n"
    assert Archive(tmp_path).reports() == [first]
