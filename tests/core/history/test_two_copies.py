"""Two copies of the program on one data folder lose nothing of what either does."""

import multiprocessing
from pathlib import Path

from deact_gui.core.archive import Archive
from deact_gui.core.history.history import History
from deact_gui.core.history.settling import settle
from tests.core.history.scrubs import recorded, scrub_of
from tests.core.shelf import Shelf

SCRUBS = 12
"""Scrubs that each copy does."""


def _work(job: tuple[Path, int]) -> list[str]:
    """Scrub lists, one after the other, and fetch a report meanwhile; return what was written."""
    home, copy = job
    ids = []
    for number in range(SCRUBS):
        history = History(home)
        settle(history)
        rows = range(copy * 1000, copy * 1000 + 30)
        ids.append(recorded(history, scrub_of(home.parent / f"{copy}-{number}", rows)).id)
        Archive(home).fetch(shelf := Shelf(), shelf.item)
    return ids


def test_two_copies_at_once_lose_no_entry_and_no_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        written = pool.map(_work, [(home, copy) for copy in range(3)], chunksize=1)
    history = History(home)
    entries = history.entries()
    assert {entry.id for entry in entries} == {id for ids in written for id in ids}
    assert len(entries) == 3 * SCRUBS
    assert all(entry.scrubbed.path.exists() and entry.removed.path.exists() for entry in entries)
    assert (history.notices, history.unfinished()) == ([], [])
    assert len(history.lists()) == 3
    assert len(Archive(home).reports()) == 1


def _saving(job: tuple[Path, Path]) -> None:
    """Save slowly: the entry is announced, and stays so until the other copy has looked."""
    home, folder = job
    scrub = scrub_of(folder)
    history = History(home)
    real = history.confirm

    def slow(id: str) -> None:
        (home / "announced").touch()
        while not (home / "looked").exists():
            pass
        real(id)

    history.confirm = slow  # type: ignore[method-assign]
    recorded(history, scrub)


def test_what_another_copy_is_saving_is_left_to_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    History(home)
    other = multiprocessing.get_context("spawn").Process(
        target=_saving, args=((home, tmp_path / "lists"),)
    )
    other.start()
    while not (home / "announced").exists():
        assert other.is_alive()
    history = History(home)
    settle(history)
    assert (len(history.unfinished()), history.entries()) == (1, [])
    (home / "looked").touch()
    other.join()
    assert len(history.entries()) == 1
