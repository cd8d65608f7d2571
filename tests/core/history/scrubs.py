"""Lists that are scrubbed and written down in one line."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from deact_gui.core.history.entry import Entry
from deact_gui.core.history.history import History
from deact_gui.core.history.recording import Recorder
from deact_gui.core.scrub import Scrub, compare
from deact_gui.core.targets import default_target
from deact_gui.core.terms import Columns
from tests.core.builders import MONDAY, contacts, deactivations

FIRST = 2_065_550_000
"""The number of the first row of a list."""


def days(count: int, start: date = MONDAY) -> list[date]:
    """Return some days in a row."""
    return [start + timedelta(n) for n in range(count)]


def scrub_of(
    folder: Path,
    rows: Iterable[int] = range(50),
    on: Sequence[date] = (MONDAY,),
    header: str = "name,phone",
    reports: Mapping[date, Iterable[int]] | None = None,
) -> Scrub:
    """Compare a list of some people with reports on which the first of them stands."""
    folder.mkdir(parents=True, exist_ok=True)
    more = "," * (header.count(",") - 1)
    text = f"{header}\n" + "".join(f"Person {n},{FIRST + n}{more}\n" for n in rows)
    found = deactivations(folder, reports or {day: [FIRST] for day in on})
    return compare(contacts(folder, text.encode()), found, Columns(1))


def recorded(history: History, scrub: Scrub, newest: date | None = None) -> Entry:
    """Save a scrub beside its list and write it down."""
    target = default_target(scrub.contacts.path)
    saved = Recorder(history, newest).save(scrub, None, target, force=True)
    assert saved.entry
    return saved.entry
