"""The history: writing entries, finding them, and knowing a list again."""

import hashlib
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from deact_gui.core.history.database import Database
from deact_gui.core.history.entry import MADE_UP, Entry
from deact_gui.core.history.rows import entries, insert, path_in
from deact_gui.core.likeness import Sketch, common_share

SAME = 0.5
"""The share of common numbers from which a list with the same columns is the same list."""

SAME_WITH_OTHER_COLUMNS = 0.9
"""The same, if its columns are others: somebody has added one."""

_NEWEST_FIRST = "SELECT * FROM scrub WHERE state = 'saved' ORDER BY at DESC, number DESC"


@dataclass(frozen=True, slots=True)
class KnownList:
    """A list that was scrubbed before."""

    last: Entry
    """Its latest scrub."""
    share: float
    """How many of the numbers on it or on the list of then are on both, about: 0 to 1."""
    days: frozenset[date]
    """Every day whose report it has been compared with, in all its scrubs."""

    @property
    def through(self) -> date:
        """Return the newest of these days."""
        return max(self.days)


class History:
    """Every scrub that was saved on this machine."""

    def __init__(self, folder: Path) -> None:
        """Open the history in a data folder; raise StorageError if it can't be used."""
        self._database = Database(folder)
        self.notices: Sequence[str] = self._database.prepare()
        """What the user should know: the history was damaged."""
        self.folder = folder

    def entries(self, text: str = "") -> list[Entry]:
        """Return the scrubs, newest first; with a text, those of which it is part of a name."""
        with self._database.reading() as connection:
            found = entries(connection, connection.execute(_NEWEST_FIRST))
        wanted = text.casefold().split()
        return [each for each in found if all(word in _searched(each) for word in wanted)]

    def entry(self, start: str) -> Entry | None:
        """Return the scrub whose id begins so, if there is exactly one."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM scrub WHERE state = 'saved' AND substr(id, 1, ?) = ?",
                (len(start), start),
            ).fetchall()
            return entries(connection, rows)[0] if len(rows) == 1 else None

    def known(self, columns: Sequence[str], sketch: Sketch) -> KnownList | None:
        """Return what is known of a list by its columns and its numbers."""
        with self._database.reading() as connection:
            key = _key(connection)
            alike = _alike(connection, _header(columns, key), sketch.seal(key))
            if not alike:
                return None
            newest, share = alike[0]
            (last,) = entries(connection, [newest])
            days = _days(connection, [row["number"] for row, _ in alike])
        return KnownList(last, share, days) if days else None

    def lists(self) -> list[KnownList]:
        """Return the lists that were scrubbed here, the latest first: each once."""
        with self._database.reading() as connection:
            left = connection.execute(_NEWEST_FIRST).fetchall()
            found = []
            while left:
                alike = _among(left, left[0]["header"], left[0]["sketch"])
                numbers = [row["number"] for row, _ in alike]
                if days := _days(connection, numbers):
                    (last,) = entries(connection, [left[0]])
                    found.append(KnownList(last, 1.0, days))
                left = [row for row in left[1:] if row["number"] not in numbers]
        return found

    def announce(
        self, entry: Entry, asides: Mapping[str, Path], columns: Sequence[str], sketch: Sketch
    ) -> None:
        """Write an entry of which the files are about to get their names."""
        with self._database.writing() as connection:
            key = _key(connection)
            insert(connection, entry, asides, _header(columns, key), sketch.seal(key))

    def confirm(self, id: str) -> None:
        """Say that the files of an announced entry have their names."""
        with self._database.writing() as connection:
            connection.execute("UPDATE scrub SET state = 'saved' WHERE id = ?", (id,))

    def withdraw(self, id: str) -> None:
        """Take an announced entry back."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM scrub WHERE id = ? AND state = 'saving'", (id,))

    def unfinished(self) -> list[tuple[Entry, dict[str, Path]]]:
        """Return the entries that were announced, with where their files were before."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT * FROM scrub WHERE state = 'saving'").fetchall()
            return [
                (entry, _asides(connection, row["number"]))
                for row, entry in zip(rows, entries(connection, rows), strict=True)
            ]


def _searched(entry: Entry) -> str:
    paths = (entry.list.path, entry.scrubbed.path, entry.removed.path)
    days = (f"{entry.at.astimezone():%Y-%m-%d}", *map(str, (min(entry.days), max(entry.days))))
    return " ".join((*map(str, paths), entry.user, entry.id, *days)).casefold()


def _key(connection: sqlite3.Connection) -> bytes:
    key: bytes = connection.execute("SELECT value FROM meta WHERE name = 'key'").fetchone()[0]
    return key


def _header(columns: Sequence[str], key: bytes) -> bytes:
    """Return the names of the columns as a keyed hash: people name columns after customers."""
    return hashlib.blake2b(
        "\0".join(columns).encode("utf-8", "surrogatepass"), key=key, digest_size=16
    ).digest()


def _alike(
    connection: sqlite3.Connection, header: bytes, sketch: bytes
) -> list[tuple[sqlite3.Row, float]]:
    return _among(connection.execute(_NEWEST_FIRST).fetchall(), header, sketch)


def _among(
    rows: Sequence[sqlite3.Row], header: bytes, sketch: bytes
) -> list[tuple[sqlite3.Row, float]]:
    """Return the scrubs of the same list, newest first, with the share of common numbers."""
    shares = [(row, common_share(row["sketch"], sketch)) for row in rows]
    return [
        (row, share)
        for row, share in shares
        if share >= (SAME if row["header"] == header else SAME_WITH_OTHER_COLUMNS)
    ]


def _days(connection: sqlite3.Connection, scrubs: Sequence[int]) -> frozenset[date]:
    rows = connection.execute(
        "SELECT DISTINCT date FROM compared JOIN report ON report.number = compared.report "
        f"WHERE source != ? AND compared.scrub IN ({', '.join('?' * len(scrubs))})",
        (MADE_UP, *scrubs),
    )
    return frozenset(date.fromisoformat(row["date"]) for row in rows)


def _asides(connection: sqlite3.Connection, scrub: int) -> dict[str, Path]:
    rows = connection.execute("SELECT kind, aside FROM output WHERE scrub = ?", (scrub,))
    return {row["kind"]: path_in(row["aside"]) for row in rows}
