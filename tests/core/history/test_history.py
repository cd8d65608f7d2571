"""The history tells what was scrubbed, and knows a list again by what is in it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from deact_gui.core.contacts.opening import open_contacts
from deact_gui.core.coverage import words_before_saving
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.decisions import Decisions
from deact_gui.core.files import sha256
from deact_gui.core.folder import FolderSource
from deact_gui.core.history.history import History
from deact_gui.core.history.recording import Recorder
from deact_gui.core.resources import resource
from deact_gui.core.scrub import compare
from deact_gui.core.targets import default_target
from deact_gui.core.terms import Columns, Counts, Decision
from tests.core.builders import MONDAY, TUESDAY, WEDNESDAY
from tests.core.history.scrubs import FIRST, days, recorded, scrub_of


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path)


def test_an_entry_is_read_back_as_it_was_written(tmp_path: Path, history: History) -> None:
    scrub = scrub_of(tmp_path, on=[MONDAY, WEDNESDAY])
    entry = recorded(history, scrub)
    assert History(tmp_path).entries() == [entry]
    assert history.entry(entry.id[:6]) == entry
    assert history.entry("") == entry
    assert history.entry("nothing") is None


def test_an_entry_holds_everything_that_proves_a_scrub(tmp_path: Path, history: History) -> None:
    scrub = scrub_of(tmp_path, rows=[0, 0, 1, 2], on=[MONDAY, WEDNESDAY])
    decisions = Decisions(4)
    decisions.decide(range(1), Decision.KEEP)
    target = default_target(scrub.contacts.path)
    entry = Recorder(history, WEDNESDAY).save(scrub, decisions, target).entry
    assert entry
    path = scrub.contacts.path
    assert (entry.list.path, entry.list.size) == (path, path.stat().st_size)
    assert entry.list.sha256 == sha256(path)
    assert (entry.list.phone, entry.list.consent, entry.overruled) == ("phone", None, 1)
    assert entry.counts == Counts(4, 2, 2, 0, 0)
    for output, rows in ((entry.scrubbed, 3), (entry.removed, 1)):
        assert (output.sha256, output.size) == (sha256(output.path), output.path.stat().st_size)
        assert output.rows == rows
    assert [(used.date, used.numbers) for used in entry.reports] == [(MONDAY, 1), (WEDNESDAY, 1)]
    assert [used.sha256 for used in entry.reports] == [sha256(r.path) for r in scrub.reports]
    assert entry.not_covered == (TUESDAY,)
    assert entry.earlier is None
    assert (datetime.now(UTC) - entry.at).total_seconds() < 60
    assert entry.user


def test_no_number_and_no_contact_is_in_its_file(tmp_path: Path, history: History) -> None:
    scrub = scrub_of(tmp_path / "lists", rows=range(500), header="Acme secret,phone")
    recorded(history, scrub)
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("history*"))
    assert b"customers.csv" in kept
    for row in range(500):
        assert b"%d" % (FIRST + row) not in kept
        assert (FIRST + row).to_bytes(8, "big") not in kept
        assert (FIRST + row).to_bytes(8, "little") not in kept
    assert b"Person" not in kept
    assert b"Acme" not in kept, "people name columns after customers"


def test_the_newest_comes_first_and_words_are_searched(tmp_path: Path, history: History) -> None:
    first = recorded(history, scrub_of(tmp_path / "spring"))
    second = recorded(history, scrub_of(tmp_path / "autumn", rows=range(100, 150)))
    assert history.entries() == [second, first]
    assert history.entries("SPRING customers") == [first]
    assert history.entries(first.user) == [second, first]
    assert history.entries("spring autumn") == []
    assert history.entries(str(MONDAY)) == [second, first]


@pytest.mark.parametrize(
    ("rows", "header", "is_known"),
    [
        (range(1000), "name,phone", True),
        (range(50, 1000), "name,phone", True),
        (range(1300), "name,phone", True),
        (range(900, 1900), "name,phone", False),
        (range(5000, 6000), "name,phone", False),
        (range(1000), "name,phone,city", True),
        (range(300, 1300), "name,phone,city", False),
    ],
)
def test_a_list_is_known_by_its_columns_and_most_of_its_numbers(
    tmp_path: Path, history: History, rows: range, header: str, is_known: bool
) -> None:
    entry = recorded(history, scrub_of(tmp_path / "then", range(1000)))
    now = scrub_of(tmp_path / "now", rows, header=header)
    known = history.known(now.contacts.columns, now.sketch)
    assert (known.last if known else None) == (entry if is_known else None)


def test_what_a_list_was_compared_with_adds_up(tmp_path: Path, history: History) -> None:
    first = recorded(history, scrub_of(tmp_path / "a", on=days(3)))
    recorded(history, scrub_of(tmp_path / "other", rows=range(100, 150), on=days(9)))
    again = scrub_of(tmp_path / "b", on=days(2, TUESDAY))
    second = recorded(history, again, newest=days(6)[-1])
    known = history.known(again.contacts.columns, again.sketch)
    assert known
    assert known.last == second
    assert known.days == frozenset(days(3))
    assert known.through == WEDNESDAY
    assert second.earlier == first.id
    assert second.not_covered == tuple(days(6)[3:])
    assert [len(each.days) for each in history.lists()] == [3, 9]


def test_what_is_said_before_saving(tmp_path: Path, history: History) -> None:
    entry = recorded(history, scrub_of(tmp_path / "a", rows=range(1000), on=days(2)))
    now = scrub_of(tmp_path / "b", rows=range(1400), on=[days(5)[4]])
    said = Recorder(history, days(5)[4]).words(now)
    assert said[:2] == [
        f"customers.csv was last scrubbed on {entry.at.astimezone():%Y-%m-%d} through the report "
        "of 2026-11-17; 3 days are missing.",
        "Not covered: 2026-11-18 to 2026-11-19. Numbers deactivated then are not found.",
    ]
    assert "of its numbers are new since then" in said[2]
    assert Recorder(history, None).words(scrub_of(tmp_path / "c", range(5000, 5050))) == []


def test_an_unknown_list_says_only_what_is_missing() -> None:
    assert words_before_saving("a.csv", [MONDAY, WEDNESDAY], 5, None, None) == [
        "Not covered: 2026-11-17. Numbers deactivated then are not found."
    ]


def test_reports_that_are_made_up_cover_nothing(tmp_path: Path, history: History) -> None:
    sample = resource("sample")
    made_up = Deactivations.load(FolderSource(sample / "reports").stored())
    (tmp_path / "mine.csv").write_bytes((sample / "contacts.csv").read_bytes())
    mine = compare(open_contacts(tmp_path / "mine.csv"), made_up, Columns(4))
    entry = recorded(history, mine)
    assert {used.source for used in entry.reports} == {"made up"}
    assert history.known(mine.contacts.columns, mine.sketch) is None
    assert history.lists() == []
