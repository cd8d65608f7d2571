"""Entries as rows of the tables, and back."""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.date_order import DateOrder
from deact_gui.core.history.entry import Entry, ListFacts, Output, ReportUsed
from deact_gui.core.terms import Columns, Counts

_WANTED = "(SELECT value FROM json_each(?))"
_COUNTS = ("rows", "active", "deactivated", "reconsented", "unreadable")


def insert(
    connection: sqlite3.Connection,
    entry: Entry,
    asides: Mapping[str, Path],
    header: bytes,
    sketch: bytes,
) -> None:
    """Write an entry, as one that is being saved."""
    row = {
        "id": entry.id,
        "state": "saving",
        "at": entry.at.isoformat(),
        "user": entry.user,
        "program": entry.program,
        "list_path": _path_out(entry.list.path),
        "list_size": entry.list.size,
        "list_sha256": entry.list.sha256,
        "read_as": _read_as_text(entry.list.read_as),
        "columns": _columns_text(entry.list.columns),
        "phone": _text(entry.list.phone),
        "consent": entry.list.consent and _text(entry.list.consent),
        "rule": entry.rule,
        **{name: getattr(entry.counts, name) for name in _COUNTS},
        "overruled": entry.overruled,
        "not_covered": json.dumps([str(day) for day in entry.not_covered]),
        "earlier": entry.earlier,
        "header": header,
        "sketch": sketch,
    }
    names = ", ".join(row)
    places = ", ".join(f":{name}" for name in row)
    number = connection.execute(f"INSERT INTO scrub ({names}) VALUES ({places})", row).lastrowid
    for report in entry.reports:
        connection.execute(
            "INSERT OR IGNORE INTO report (date, name, source, etag, sha256, numbers) "
            "VALUES (:date, :name, :source, :etag, :sha256, :numbers)",
            _facts(report),
        )
        connection.execute(
            "INSERT OR IGNORE INTO compared SELECT :scrub, number FROM report WHERE date = :date "
            "AND name = :name AND source = :source AND sha256 = :sha256 "
            "AND ifnull(etag, '') = ifnull(:etag, '')",
            {**_facts(report), "scrub": number},
        )
    for kind, output in (("scrubbed", entry.scrubbed), ("removed", entry.removed)):
        connection.execute(
            "INSERT INTO output VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(number, kind, _path_out(output.path), _path_out(asides[kind])),
                *(output.size, output.sha256, output.rows),
            ),
        )


def entries(connection: sqlite3.Connection, rows: Iterable[sqlite3.Row]) -> list[Entry]:
    """Return the entries of some rows of the table ``scrub``, in their order."""
    rows = list(rows)
    wanted = json.dumps([row["number"] for row in rows])
    reports = _reports(connection, wanted)
    outputs = _outputs(connection, wanted)
    return [_entry(row, reports.get(row["number"], ()), outputs[row["number"]]) for row in rows]


def _reports(connection: sqlite3.Connection, wanted: str) -> dict[int, tuple[ReportUsed, ...]]:
    """Return the reports of some scrubs, by date; the same ones recur day after day."""
    known = {
        row["number"]: _report(row)
        for row in connection.execute("SELECT * FROM report ORDER BY date, number")
    }
    place = {number: place for place, number in enumerate(known)}
    compared = connection.execute(
        f"SELECT scrub, group_concat(report) FROM compared WHERE scrub IN {_WANTED} GROUP BY scrub",
        (wanted,),
    )
    return {
        scrub: tuple(
            known[each] for each in sorted(map(int, numbers.split(",")), key=place.__getitem__)
        )
        for scrub, numbers in compared
    }


def _outputs(connection: sqlite3.Connection, wanted: str) -> dict[int, dict[str, Output]]:
    found: dict[int, dict[str, Output]] = defaultdict(dict)
    for row in connection.execute(f"SELECT * FROM output WHERE scrub IN {_WANTED}", (wanted,)):
        output = Output(path_in(row["path"]), row["size"], row["sha256"], row["rows"])
        found[row["scrub"]][row["kind"]] = output
    return found


def _entry(
    row: sqlite3.Row, reports: tuple[ReportUsed, ...], outputs: Mapping[str, Output]
) -> Entry:
    return Entry(
        id=row["id"],
        at=datetime.fromisoformat(row["at"]),
        user=row["user"],
        program=row["program"],
        list=ListFacts(
            path_in(row["list_path"]),
            row["list_size"],
            row["list_sha256"],
            _read_as(row["read_as"]),
            _columns(row["columns"]),
            row["phone"],
            row["consent"],
        ),
        rule=row["rule"],
        counts=Counts(*(row[name] for name in _COUNTS)),
        overruled=row["overruled"],
        reports=reports,
        scrubbed=outputs["scrubbed"],
        removed=outputs["removed"],
        not_covered=tuple(date.fromisoformat(day) for day in json.loads(row["not_covered"])),
        earlier=row["earlier"],
    )


def _facts(report: ReportUsed) -> dict[str, object]:
    return {**asdict(report), "date": str(report.date), "name": _text(report.name)}


def _report(row: sqlite3.Row) -> ReportUsed:
    day = date.fromisoformat(row["date"])
    rest = (row[name] for name in ("name", "source", "etag", "sha256", "numbers"))
    return ReportUsed(day, *rest)


def path_in(value: str | bytes) -> Path:
    """Return a path that was stored: as text, or as bytes where it is none."""
    return Path(os.fsdecode(value))


def _path_out(path: Path) -> str | bytes:
    name = str(path)
    return name if _text(name) == name else os.fsencode(path)


def _text(text: str) -> str:
    """Return a text as SQLite can store it: a list may name its columns in broken Unicode."""
    return text.encode("utf-8", "backslashreplace").decode()


def _read_as_text(read_as: ReadAs) -> str:
    dialect = read_as.dialect and asdict(read_as.dialect)
    return json.dumps(
        {"dialect": dialect, "sheet": read_as.sheet, "header_row": read_as.header_row}
    )


def _read_as(text: str) -> ReadAs:
    fields = json.loads(text)
    dialect = fields.pop("dialect")
    return ReadAs(dialect and Dialect(**dialect), **fields)


def _columns_text(columns: Columns) -> str:
    order = columns.date_order and columns.date_order.value
    return json.dumps([columns.phone, columns.consent, order])


def _columns(text: str) -> Columns:
    phone, consent, order = json.loads(text)
    return Columns(phone, consent, order and DateOrder(order))
