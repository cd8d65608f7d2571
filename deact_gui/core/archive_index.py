"""What is known of the reports in an archive, kept together: thousands of records read at once.

The archive stays the truth. Each record is held to the size and time of its report; what doesn't
match, or isn't in the index, is read from the archive and put in.
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from deact_gui.core.record import Record

Stamp = list[int]
"""Size and time of a report's file."""
Read = Callable[[Path], Record | None]

_NAME = ".index.json"
_VERSION = 3


def indexed(folder: Path, read: Read) -> list[tuple[str, Record | None]]:
    """Return each report's file within an archive with its record, None where none fits."""
    known = _known(folder)
    found: list[tuple[str, Record | None]] = []
    entries: dict[str, object] = {}
    for name, stamp in _files(folder):
        if record := _from_index(known.get(name), stamp):
            entries[name] = known[name]
        elif record := read(folder / name):
            entries[name] = [stamp, record.to_list()]
        found.append((name, record))
    if entries != known:
        with suppress(OSError):  # a full disk costs time at the next start, nothing else
            _write(folder, entries)
    return found


def _from_index(entry: object, stamp: Stamp) -> Record | None:
    if isinstance(entry, list) and len(entry) == 2 and entry[0] == stamp:
        with suppress(ValueError):
            return Record.from_list(entry[1])
    return None


def _files(folder: Path) -> Iterator[tuple[str, Stamp]]:
    """Yield the report files; one that has lost its record has a stamp that fits no other."""
    for place in folder.glob("*/*/"):
        within = "/".join(place.parts[-2:])
        entries = {entry.name: entry for entry in os.scandir(place)}
        for name, entry in entries.items():
            if name.endswith(".csv") and "-deact-report." in name and not name.startswith("."):
                facts = entry.stat()
                has_record = f"{name[:-4]}.json" in entries
                yield f"{within}/{name}", [facts.st_size, facts.st_mtime_ns, int(has_record)]


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
