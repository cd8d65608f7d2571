"""A certificate says what was recorded, stands by itself, and shows when a file is another."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from deact_gui.core.certificate import facts, fingerprint, from_json, to_json
from deact_gui.core.certificate_files import certificate_stem, publish_certificate
from deact_gui.core.certificate_page import MOST_REPORTS, page, to_html
from deact_gui.core.errors import CertificateError, WouldOverwrite
from deact_gui.core.history.entry import Entry
from deact_gui.core.history.history import History
from deact_gui.core.verify import Holds, read_certificate, verify
from tests.core.builders import MONDAY
from tests.core.history.scrubs import FIRST, days, recorded, scrub_of


@pytest.fixture
def entry(tmp_path: Path) -> Entry:
    """Give a scrub of fifty rows with two reports, a day between them."""
    scrub = scrub_of(tmp_path, on=[MONDAY, days(3)[2]])
    return recorded(History(tmp_path / "home"), scrub)


def written(entry: Entry, folder: Path) -> Path:
    return next(path for path in publish_certificate(entry, folder) if path.suffix == ".json")


def told(certificate: Path, *files: Path) -> list[Holds]:
    return [finding.holds for finding in verify(read_certificate(certificate), files)]


def test_it_is_read_back_as_it_was_written(entry: Entry) -> None:
    made = facts(entry)
    assert from_json(to_json(made)) == made
    assert fingerprint(made) == made["fingerprint"]


def test_it_holds_names_without_folders_and_nothing_of_the_list(
    entry: Entry, tmp_path: Path
) -> None:
    for text in (to_json(facts(entry)), to_html(facts(entry))):
        assert str(tmp_path) not in text
        assert "customers-scrubbed.csv" in text
        assert str(FIRST) not in text
        assert "Person" not in text


def test_every_file_that_it_is_about_holds(entry: Entry, tmp_path: Path) -> None:
    reports = [tmp_path / used.name for used in entry.reports]
    files = [entry.list.path, entry.scrubbed.path, entry.removed.path, *reports]
    assert told(written(entry, tmp_path), *files) == [Holds.YES] * 6


def test_a_file_holds_whatever_it_is_called(entry: Entry, tmp_path: Path) -> None:
    moved = entry.scrubbed.path.rename(tmp_path / "moved.bin")
    assert told(written(entry, tmp_path), moved) == [Holds.YES, Holds.YES]


def test_a_file_that_was_changed_does_not_hold(entry: Entry, tmp_path: Path) -> None:
    certificate = written(entry, tmp_path)
    entry.removed.path.write_bytes(entry.removed.path.read_bytes() + b"x")
    stranger = tmp_path / "stranger.csv"
    stranger.write_bytes(b"x")
    gone = tmp_path / "gone.csv"
    assert told(certificate, entry.removed.path, stranger, gone) == [
        Holds.YES,
        Holds.NO,
        Holds.UNKNOWN,
        Holds.NO,
    ]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("verdicts", "deactivated"), 0),
        (("days_not_covered",), []),
        (("scrubbed", "sha256"), "0" * 64),
        (("rule",), "anything goes"),
        (("reports", 0, "date"), "2026-01-01"),
    ],
)
def test_a_fact_that_was_changed_shows(
    entry: Entry, tmp_path: Path, place: tuple[str | int, ...], value: object
) -> None:
    certificate = written(entry, tmp_path)
    made = json.loads(certificate.read_text())
    inside: Any = made
    for step in place[:-1]:
        inside = inside[step]
    inside[place[-1]] = value
    certificate.write_text(json.dumps(made))
    assert told(certificate) == [Holds.NO]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "no certificate of Deact"),
        ("[]", "no certificate of Deact"),
        ('{"certificate": "of baptism"}', "no certificate of Deact"),
        (
            '{"certificate": "Certificate of a scrub against deactivation reports", "format": 2}',
            "newer",
        ),
    ],
)
def test_what_is_no_certificate_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "c.json"
    path.write_text(text)
    with pytest.raises(CertificateError, match=sentence):
        read_certificate(path)
    with pytest.raises(CertificateError, match=r"can't be read"):
        read_certificate(tmp_path / "none.json")


class _Links(HTMLParser):
    """Collects whatever a page would load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.found += [value for name in ("src", "href") if (value := named.get(name))]


def test_the_page_needs_no_other_file(entry: Entry) -> None:
    html = to_html(facts(entry))
    links = _Links()
    links.feed(html)
    assert links.found == []
    assert not re.search(r"url\(|@import|<script", html)


def test_the_page_says_what_counts(entry: Entry) -> None:
    shown = page(facts(entry))
    assert shown.result == "50 rows compared with 2 deactivation reports: 1 removed, 49 kept."
    lines = {line.name: line.value for section in shown.sections for line in section.lines}
    assert lines["Days not covered"] == "2026-11-17"
    assert lines["Reports of"] == "2026-11-16 and 2026-11-18"
    assert lines["Certificate"] == entry.id
    assert lines["SHA-256 of 2026-11-16"] == entry.reports[0].sha256


def test_many_reports_are_summed_up(tmp_path: Path) -> None:
    scrub = scrub_of(tmp_path, on=days(MOST_REPORTS + 1))
    shown = page(facts(recorded(History(tmp_path / "home"), scrub)))
    names = [line.name for section in shown.sections for line in section.lines]
    assert "SHA-256 of each" in names
    assert not any(name.startswith("SHA-256 of 2") for name in names)


def test_names_that_are_markup_stay_names(tmp_path: Path) -> None:
    scrub = scrub_of(tmp_path, header="name,<b>phone</b>")
    html = to_html(facts(recorded(History(tmp_path / "home"), scrub)))
    assert "<b>phone" not in html
    assert "&lt;b&gt;phone" in html


def test_it_replaces_nothing_unasked(entry: Entry, tmp_path: Path) -> None:
    files = publish_certificate(entry, tmp_path, more={".pdf": b"%PDF"})
    stem = certificate_stem(entry)
    assert [path.name for path in files] == [f"{stem}.html", f"{stem}.json", f"{stem}.pdf"]
    with pytest.raises(WouldOverwrite):
        publish_certificate(entry, tmp_path)
    assert publish_certificate(entry, tmp_path, force=True) == files[:2]
