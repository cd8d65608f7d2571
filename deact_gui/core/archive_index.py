"""What is known of the reports in an archive, kept together: thousands of records read at once.

The archive stays the truth. Each record is held to the size and time of its two files; what
doesn't match, or isn't in the index, is read from the archive and put in.
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from deact_gui.core.record import Record

Stamp = list[int]
"""Size and time of the report, size and time of its record; 0 where there is none."""
Read = Callable[[Path], Record | None]

_NAME = ".index.json"
_VERSION = 2


def indexed(folder: Path, read: Read) -> list[tuple[Path, Record | None]]:
    """Return each report's file in an archive with its record, None where it has none that fits."""
    known = _known(folder)
    found: list[tuple[Path, Record | None]] = []
    entries: dict[str, object] = {}
    for name, path, stamp in _files(folder):
        if record := _from_index(known.get(name), stamp):
            entries[name] = known[name]
        elif record := read(path):
            # Reading may have written the record anew: the stamp is another then.
            entries[name] = [_stamp(path), json.loads(record.to_json())]
        found.append((path, record))
    if entries != known:
        with suppress(OSError):  # a full disk costs time at the next start, nothing else
            _write(folder, entries)
    return found


def _from_index(entry: object, stamp: Stamp) -> Record | None:
    if isinstance(entry, list) and len(entry) == 2 and entry[0] == stamp:
        with suppress(ValueError):
            return Record.from_fields(entry[1])
    return None


def _files(folder: Path) -> Iterator[tuple[str, Path, Stamp]]:
    for place in folder.glob("*/*/"):
        within = "/".join(place.parts[-2:])
        facts = {entry.name: entry.stat() for entry in os.scandir(place) if entry.is_file()}
        for name, report in facts.items():
            if name.endswith(".csv") and "-deact-report." in name and not name.startswith("."):
                record = facts.get(f"{name[:-4]}.json")
                times = [record.st_size, record.st_mtime_ns] if record else [0, 0]
                stamp = [report.st_size, report.st_mtime_ns, *times]
                yield f"{within}/{name}", place / name, stamp


def _stamp(path: Path) -> Stamp:
    stamp: Stamp = []
    for each in (path, path.with_suffix(".json")):
        try:
            facts = each.stat()
        except OSError:
            stamp += [0, 0]
        else:
            stamp += [facts.st_size, facts.st_mtime_ns]
    return stamp


def _known(folder: Path) -> Mapping[str, object]:
    try:
        made = json.loads((folder / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    is_ours = isinstance(made, dict) and made.get("version") == _VERSION
    reports = made.get("reports") if is_ours else None
    return reports if isinstance(reports, dict) else {}


def _write(folder: Path, entries: Mapping[str, object]) -> None:
    handle, name = tempfile.mkstemp(prefix=".index-", suffix=".part", dir=folder)
    part = Path(name)
    try:
        with open(handle, "w", encoding="utf-8") as file:
            json.dump({"version": _VERSION, "reports": entries}, file)
        part.replace(folder / _NAME)
    finally:
        part.unlink(missing_ok=True)
