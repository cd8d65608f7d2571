"""`deact scrub`, on the sample and on lists that make trouble."""

import csv
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from deact_gui.core.sample import Sample
from tests.cli.conftest import Deact

DATES = [f"2026-11-{day}" for day in range(16, 23)]
REPORT = b"12065550120\n12065550121\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Make a folder with one small report."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "2026-11-22-deact-report.csv").write_bytes(REPORT)
    return folder


def _list(path: Path, text: str = "name,mobile\nAnn,2065550120\nBob,2065550199\n") -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def _numbers(text: str) -> set[str]:
    return {"".join(filter(str.isdigit, line))[-10:] for line in text.splitlines()}


def test_the_sample_in_one_json_line(deact: Deact, sample: Sample, tmp_path: Path) -> None:
    out = tmp_path / "o"
    ran = deact("scrub", sample.contacts, "--source", sample.reports, "--out", out, "--json")
    assert (ran.code, ran.err, ran.out.count("\n")) == (0, "", 1)
    told: dict[str, Any] = json.loads(ran.out)
    assert told.pop("seconds") >= 0
    assert told == {
        "file": str(sample.contacts),
        "rows": 260,
        "active": 210,
        "deactivated": 44,
        "reconsented": 0,
        "unreadable": 6,
        "reports": DATES,
        "scrubbed": str(out / "contacts-scrubbed.csv"),
        "removed": str(out / "contacts-removed.csv"),
    }
    assert sorted(path.name for path in out.iterdir()) == [
        "contacts-removed.csv",
        "contacts-scrubbed.csv",
    ]


def test_the_rows_removed_are_those_on_a_report(
    deact: Deact, sample: Sample, tmp_path: Path
) -> None:
    deact("scrub", sample.contacts, "--source", sample.reports, "--out", tmp_path)
    listed = set().union(*(_numbers(path.read_text()) for path in sample.reports.iterdir()))
    with (tmp_path / "contacts-removed.csv").open(encoding="utf-8-sig", newline="") as file:
        removed = list(csv.DictReader(file))
    assert len(removed) == 44
    assert all(_numbers(row["mobile"].partition(" ext")[0]) <= listed for row in removed)
    assert {row["deactivated_on"] for row in removed} <= set(DATES)


def test_newer_consent_keeps(deact: Deact, sample: Sample) -> None:
    words = ("--source", sample.reports, "--consent-column", "opt_in_date")
    ran = deact("scrub", sample.contacts, *words)
    assert ran.code == 0
    assert "37  deactivated: removed" in ran.out
    assert "7  deactivated, but the consent in opt_in_date is newer: kept" in ran.out
    assert sample.contacts.with_name("contacts-scrubbed.csv").is_file()


def test_reports_can_be_limited_to_the_latest(deact: Deact, sample: Sample) -> None:
    words = ("--source", sample.reports, "--reports", "latest", "--json")
    told = json.loads(deact("scrub", sample.contacts, *words).out)
    assert told["reports"] == ["2026-11-22"]
    assert 0 < told["deactivated"] < 44


def test_without_a_source_it_compares_with_the_archive(deact: Deact, sample: Sample) -> None:
    nothing = deact("scrub", sample.contacts)
    assert (nothing.code, nothing.out) == (1, "")
    assert "No reports are on this machine yet" in nothing.err
    for day in ("2026-11-21", "2026-11-22"):
        deact("reports", "fetch", "--date", day, "--source", sample.reports)
    told = json.loads(deact("scrub", sample.contacts, "--json").out)
    assert told["reports"] == ["2026-11-21", "2026-11-22"]


def test_an_existing_file_is_overwritten_only_by_force(
    deact: Deact, reports: Path, tmp_path: Path
) -> None:
    contacts, theirs = _list(tmp_path / "c.csv"), tmp_path / "c-removed.csv"
    theirs.write_text("theirs")
    refused = deact("scrub", contacts, "--source", reports)
    assert (refused.code, refused.out) == (1, "")
    assert "--force" in refused.err
    assert theirs.read_text() == "theirs"
    assert not (tmp_path / "c-scrubbed.csv").exists()
    assert deact("scrub", contacts, "--source", reports, "--force").code == 0
    assert theirs.read_text().splitlines()[1].startswith("Ann,2065550120,2026-11-22,")


def test_a_list_that_fails_does_not_stop_the_others(
    deact: Deact, reports: Path, tmp_path: Path
) -> None:
    empty, good = _list(tmp_path / "empty.csv", ""), _list(tmp_path / "good.csv")
    ran = deact("scrub", tmp_path / "gone.csv", empty, good, "--source", reports, "--json")
    assert ran.code == 1
    assert json.loads(ran.out)["file"] == str(good)
    assert [name in ran.err for name in ("gone.csv", "empty.csv", "good.csv")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Home Phone,Work Phone\n2065550188,2065550120\n", ["--phone-column", "work phone"]),
        ("Home Phone,Work Phone\n2065550188,2065550120\n", ["--phone-column", "2"]),
        ("phone,phone\n2065550188,2065550120\n", ["--phone-column", "2"]),
        ("Ann,2065550188,2065550120\n", ["--no-header", "--phone-column", "3"]),
        ("Ann~2065550120\n", ["--no-header", "--delimiter", "~", "--phone-column", "2"]),
    ],
)
def test_what_was_detected_can_be_corrected(
    deact: Deact, reports: Path, tmp_path: Path, text: str, words: list[str]
) -> None:
    contacts = _list(tmp_path / "c.csv", text)
    ran = deact("scrub", contacts, "--source", reports, "--json", *words)
    assert ran.err == ""
    assert json.loads(ran.out)["deactivated"] == 1


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("city,zip\nParis,75001\n", [], "--phone-column: city, zip."),
        ("a,mobile\n1,2065550120\n", ["--phone-column", "cell"], "no column cell"),
        ("a,mobile\n1,2065550120\n", ["--phone-column", "3"], "It has: a, mobile."),
        ("phone,phone\n1,2065550120\n", ["--phone-column", "phone"], "1 or 2"),
        ("a,mobile\n1,2065550120\n", ["--consent-column", "since"], "no column since"),
        (
            "a,mobile\n1,2065550120\n",
            ["--sheet", "Sheet1"],
            "no workbook. Leave --sheet out",
        ),
        ("mobile,since\n2065550120,11/04/2026\n", ["--consent-column", "since"], "month"),
    ],
)
def test_a_column_that_is_not_clear_is_asked_for(
    deact: Deact, reports: Path, tmp_path: Path, text: str, words: list[str], sentence: str
) -> None:
    ran = deact("scrub", _list(tmp_path / "c.csv", text), "--source", reports, *words)
    assert (ran.code, ran.out) == (1, "")
    assert sentence in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c.csv", "reports"]


@pytest.mark.parametrize(("order", "reconsented"), [("mdy", 0), ("dmy", 1)])
def test_the_order_of_dates_can_be_said(
    deact: Deact, reports: Path, tmp_path: Path, order: str, reconsented: int
) -> None:
    contacts = _list(tmp_path / "c.csv", "mobile,since\n2065550120,11/12/2026\n")
    words = ("--consent-column", "since", "--date-order", order, "--json")
    ran = deact("scrub", contacts, "--source", reports, *words)
    assert json.loads(ran.out)["reconsented"] == reconsented


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such names")
def test_a_name_that_is_no_text_can_be_told(deact: Deact, reports: Path, tmp_path: Path) -> None:
    contacts = _list(tmp_path / "c\udcff.csv")
    assert "c\\udcff-scrubbed.csv" in deact("scrub", contacts, "--source", reports).out
    assert (tmp_path / "c\udcff-scrubbed.csv").is_file()


def test_no_result_takes_the_place_of_a_list_or_another_result(
    deact: Deact, reports: Path, tmp_path: Path
) -> None:
    twins = (_list(tmp_path / "a" / "c.csv"), _list(tmp_path / "b" / "c.csv"))
    for files, out in ((twins, tmp_path / "o"), ((twins[0], _list(tmp_path / "c.csv")), tmp_path)):
        ran = deact("scrub", *files, "--source", reports, "--out", out, "--force")
        assert (ran.code, ran.out) == (1, "")
        assert "would take the place of another file" in ran.err
    former = _list(tmp_path / "a" / "c-scrubbed.csv")
    ran = deact("scrub", former, twins[0], "--source", reports, "--force")
    assert (ran.code, former.read_text()) == (1, twins[0].read_text())


def test_links_that_lead_round_in_a_circle_are_named(deact: Deact, sample: Sample) -> None:
    circle = sample.contacts.with_name("circle.csv")
    circle.symlink_to(circle)
    ran = deact("scrub", circle, sample.contacts, "--source", sample.reports)
    assert (ran.code, "circle.csv can't be read" in ran.err) == (1, True)
    assert sample.contacts.with_name("contacts-scrubbed.csv").exists()
