"""The history's file is checked, backed up and migrated; what is wrong with it is said."""

import os
import sqlite3
import stat
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from deact_gui.core.errors import StorageError
from deact_gui.core.history import database
from deact_gui.core.history.database import A_DAY
from deact_gui.core.history.history import History
from deact_gui.core.history.schema import STEPS
from deact_gui.core.targets import default_target
from tests.core.history.scrubs import recorded, scrub_of


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def test_the_file_is_the_owners_alone_and_writes_ahead(tmp_path: Path) -> None:
    History(tmp_path)
    path = tmp_path / "history.db"
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert version(path) == len(STEPS)


def test_an_older_version_is_backed_up_and_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "STEPS", STEPS[:1])
    entry = recorded(History(tmp_path), scrub_of(tmp_path / "lists"))
    assert version(tmp_path / "history.db") == 1
    monkeypatch.undo()
    assert History(tmp_path).entries() == [entry]
    assert version(tmp_path / "history.db") == len(STEPS)
    backup = tmp_path / "history-version-1.db"
    assert version(backup) == 1
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT id FROM scrub").fetchall() == [(entry.id,)]


def test_a_migration_that_fails_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = recorded(History(tmp_path), scrub_of(tmp_path / "lists"))
    bad = (*STEPS, "CREATE TABLE new (a); INSERT INTO nowhere VALUES (1);")
    with monkeypatch.context() as patch:
        patch.setattr(database, "STEPS", bad)
        with pytest.raises(StorageError, match="no such table: nowhere"):
            History(tmp_path)
    assert History(tmp_path).entries() == [entry]
    assert version(tmp_path / "history.db") == len(STEPS)


def test_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    History(tmp_path)
    with closing(sqlite3.connect(tmp_path / "history.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StorageError, match="written by a newer Deact"):
        History(tmp_path)


def damage(path: Path) -> None:
    """Overwrite what follows the first page."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = path.stat().st_size
    with path.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))


@pytest.mark.parametrize("whole", [False, True], ids=["pages", "no database at all"])
def test_a_damaged_file_is_set_aside_and_the_backup_takes_its_place(
    tmp_path: Path, whole: bool
) -> None:
    first = recorded(History(tmp_path), scrub_of(tmp_path / "a"))
    past = time.time() - A_DAY - 1
    os.utime(tmp_path / "history-backup.db", (past, past))
    recorded(History(tmp_path), scrub_of(tmp_path / "b", range(100, 150)))
    if whole:
        (tmp_path / "history.db").write_bytes(b"not a database" * 1000)
    else:
        damage(tmp_path / "history.db")
    history = History(tmp_path)
    (notice,) = history.notices
    assert "was damaged: the backup of" in notice
    (aside,) = tmp_path.glob("history-damaged-*.db")
    assert aside.name in notice
    assert history.entries() == [first]
    assert History(tmp_path).notices == []


def test_without_a_backup_a_new_history_begins(tmp_path: Path) -> None:
    recorded(History(tmp_path), scrub_of(tmp_path / "a"))
    (tmp_path / "history-backup.db").unlink()
    damage(tmp_path / "history.db")
    history = History(tmp_path)
    assert "had no backup: a new one begins" in history.notices[0]
    assert history.entries() == []


def test_a_backup_is_made_once_a_day(tmp_path: Path) -> None:
    History(tmp_path)
    backup = tmp_path / "history-backup.db"
    made = backup.stat().st_mtime_ns
    History(tmp_path)
    assert backup.stat().st_mtime_ns == made
    old = time.time() - A_DAY - 1
    os.utime(backup, (old, old))
    History(tmp_path)
    assert backup.stat().st_mtime > old + A_DAY


def test_what_cannot_be_written_down_is_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scrub = scrub_of(tmp_path / "lists")
    history = History(tmp_path / "home")

    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("deact_gui.core.history.history.insert", full)
    with pytest.raises(StorageError, match="disk is full"):
        recorded(history, scrub)
    target = default_target(scrub.contacts.path)
    assert not target.scrubbed.exists()
    assert not target.removed.exists()
    assert history.entries() == []
