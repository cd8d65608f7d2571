"""Saving is written down before files have their names, and settled if nobody could confirm it."""

from pathlib import Path

import pytest

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import ContactsError, WouldOverwrite
from deact_gui.core.history.history import History
from deact_gui.core.history.recording import Recorder
from deact_gui.core.history.settling import settle
from deact_gui.core.scrub import Scrub
from deact_gui.core.targets import Target, default_target
from tests.core.history.scrubs import recorded, scrub_of


class Dead(BaseException):
    """The process has died here: nothing that it would do afterwards is done."""


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path / "home")


@pytest.fixture
def scrub(tmp_path: Path) -> Scrub:
    return scrub_of(tmp_path / "lists")


def die_while_naming(
    history: History, scrub: Scrub, monkeypatch: pytest.MonkeyPatch, named: int
) -> tuple[Target, list[Path]]:
    """Save, and die when so many files have their names; return the target and where they lay."""
    target = default_target(scrub.contacts.path)
    asides: list[Path] = []

    def publish(files: list[tuple[Path, Path]], force: bool) -> None:
        for aside, final in list(files)[:named]:
            final.write_bytes(aside.read_bytes())
        for aside, _ in files:
            kept = aside.parent.parent / f".kept-{aside.name}"
            kept.write_bytes(aside.read_bytes())
            asides.append(kept)
        raise Dead

    def withdraw(id: str) -> None:
        raise Dead

    with monkeypatch.context() as patch:
        patch.setattr("deact_gui.core.save.publish", publish)
        patch.setattr(history, "withdraw", withdraw)
        with pytest.raises(Dead):
            Recorder(history, None).save(scrub, None, target)
    (path,) = (history.folder / "saving").iterdir()
    assert path.suffix == ".lock"
    return target, asides


def put_back(history: History, asides: list[Path]) -> None:
    """Give the finished files the names under which the entry knows them."""
    ((_, known),) = history.unfinished()
    known["removed"].parent.mkdir()
    for kind, aside in zip(("removed", "scrubbed"), asides, strict=True):
        known[kind].write_bytes(aside.read_bytes())


def there(target: Target) -> list[bool]:
    return [target.removed.exists(), target.scrubbed.exists()]


def test_a_death_before_any_file_is_named_takes_the_entry_back(
    history: History, scrub: Scrub, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, asides = die_while_naming(history, scrub, monkeypatch, 0)
    put_back(history, asides)
    assert history.entries() == []
    settle(history)
    assert (history.entries(), history.unfinished(), there(target)) == ([], [], [False, False])


def test_a_death_between_the_names_is_finished(
    history: History, scrub: Scrub, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, asides = die_while_naming(history, scrub, monkeypatch, 1)
    put_back(history, asides)
    settle(history)
    (entry,) = history.entries()
    assert there(target) == [True, True]
    assert target.scrubbed.stat().st_size == entry.scrubbed.size
    assert list((history.folder / "saving").iterdir()) == []


def test_a_death_between_the_names_that_cannot_be_finished_is_undone(
    history: History, scrub: Scrub, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, _ = die_while_naming(history, scrub, monkeypatch, 1)
    settle(history)
    assert (history.entries(), history.unfinished(), there(target)) == ([], [], [False, False])


def test_a_death_after_the_names_is_confirmed(
    history: History, scrub: Scrub, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, _ = die_while_naming(history, scrub, monkeypatch, 2)
    settle(history)
    assert len(history.entries()) == 1
    assert there(target) == [True, True]


def test_a_file_of_the_users_that_took_the_name_since_stays(
    history: History, scrub: Scrub, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, _ = die_while_naming(history, scrub, monkeypatch, 1)
    target.removed.write_bytes(b"the user's own")
    settle(history)
    assert history.unfinished() == []
    assert target.removed.read_bytes() == b"the user's own"


def test_a_save_that_is_refused_leaves_no_entry(history: History, scrub: Scrub) -> None:
    recorded(history, scrub)
    with pytest.raises(WouldOverwrite):
        Recorder(history, None).save(scrub, None, default_target(scrub.contacts.path))
    assert len(history.entries()) == 1
    assert history.unfinished() == []


@pytest.mark.parametrize("other", [b"", b"\n", b'"', b"x" * 10_000], ids=repr)
def test_a_list_that_changes_while_it_is_saved_is_not_written_down(
    history: History, scrub: Scrub, other: bytes
) -> None:
    path, target = scrub.contacts.path, default_target(scrub.contacts.path)
    raw = path.read_bytes()

    def meddle(done: int, total: int) -> None:
        path.write_bytes((other * len(raw))[: max(len(other), len(raw))])

    with pytest.raises(ContactsError, match="has changed since it was opened"):
        Recorder(history, None).save(scrub, None, target, checkpoint=meddle)
    assert (history.entries(), history.unfinished()) == ([], [])
    assert not target.scrubbed.exists()


def test_a_file_that_came_into_the_way_since_is_not_replaced(
    history: History, scrub: Scrub, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, asides = die_while_naming(history, scrub, monkeypatch, 1)
    put_back(history, asides)
    target.scrubbed.write_bytes(b"the user's own")
    settle(history)
    assert (history.entries(), history.unfinished()) == ([], [])
    assert target.scrubbed.read_bytes() == b"the user's own"


def test_cancelling_while_checksums_are_taken_saves_nothing(
    history: History, scrub: Scrub, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = default_target(scrub.contacts.path)
    size = scrub.contacts.size

    def cancel(done: int, total: int) -> None:
        if (done, total) == (size, size) and any(
            target.scrubbed.parent.glob(".deact-*/*scrubbed*")
        ):
            raise Cancelled

    with pytest.raises(Cancelled):
        Recorder(history, None).save(scrub, None, target, checkpoint=cancel)
    assert (history.entries(), history.unfinished(), there(target)) == ([], [], [False, False])
