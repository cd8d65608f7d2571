"""The file of the history: checked at the start, backed up, migrated, and never lost silently."""

import os
import secrets
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from deact_gui.core.errors import StorageError
from deact_gui.core.history.schema import STEPS
from deact_gui.core.lock import locked
from deact_gui.core.paths import make_private

PATIENCE = 30
"""Seconds that one process waits for another that is writing."""

A_DAY = 24 * 60 * 60


class Database:
    """``history.db`` in the data folder, and its backups beside it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "history.db"
        self.backup = folder / "history-backup.db"
        self._lock = folder / "history.lock"

    def prepare(self) -> list[str]:
        """Check the file and bring it to the present version; return what the user should know.

        Raises StorageError if it can't be used at all.
        """
        notices: list[str] = []
        with _sentences(self.path):
            make_private(self.path.parent)
        with _sentences(self.path), locked(self._lock, waiting=lambda: None):
            if self.path.exists() and not self._is_sound():
                notices.append(self._replace_damaged())
            with closing(self._open()) as connection:
                _migrate(connection, self.path)
            self._back_up_daily()
        return notices

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection to read from."""
        with _sentences(self.path), closing(self._open()) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection whose changes are kept all together, on the disk, or not at all."""
        with _sentences(self.path), closing(self._open()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                yield connection

    def _open(self) -> sqlite3.Connection:
        if not self.path.exists():
            self.path.touch(mode=0o600)
        connection = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    def _is_sound(self) -> bool:
        try:
            with closing(self._open()) as connection:
                return next(iter(connection.execute("PRAGMA integrity_check")))[0] == "ok"
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            return False

    def _replace_damaged(self) -> str:
        """Set a damaged file aside and go on with the backup; return the sentence on it."""
        aside = self.path.with_name(f"history-damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}.db")
        for end in ("-wal", "-shm", ""):
            with suppress(FileNotFoundError):
                os.replace(f"{self.path}{end}", f"{aside}{end}")
        kept = f"What was there is kept as {aside.name} in {aside.parent}."
        if not self.backup.exists():
            return f"The history was damaged and had no backup: a new one begins. {kept}"
        made = datetime.fromtimestamp(self.backup.stat().st_mtime)
        _copy(self.backup, self.path)
        return (
            f"The history was damaged: the backup of {made:%Y-%m-%d %H:%M} has taken its place, "
            f"and scrubs since then are missing from it. {kept}"
        )

    def _back_up_daily(self) -> None:
        with suppress(FileNotFoundError):
            if time.time() - self.backup.stat().st_mtime < A_DAY:
                return
        _copy(self.path, self.backup)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    version = _version(connection)
    if version > len(STEPS):
        raise StorageError(
            f"The history in {path.parent} was written by a newer Deact. "
            "Install that, or set DEACT_HOME to another folder."
        )
    if version == len(STEPS):
        return
    if version:
        _copy(path, path.with_name(f"history-version-{version}.db"))
    for number in range(version, len(STEPS)):
        key = f"INSERT INTO meta VALUES ('key', x'{secrets.token_hex(32)}');" if not number else ""
        connection.executescript(
            f"BEGIN IMMEDIATE; {STEPS[number]} {key} PRAGMA user_version = {number + 1}; COMMIT;"
        )


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _copy(source: Path, target: Path) -> None:
    """Copy a database as it is at one moment; the copy appears whole."""
    handle, name = tempfile.mkstemp(prefix=".history-", suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(part)) as other:
            one.backup(other)
            other.execute("PRAGMA journal_mode = DELETE")
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise StorageError(
            f"The history in {path.parent} can't be used: {reason}. Put that right and try again."
        ) from error
