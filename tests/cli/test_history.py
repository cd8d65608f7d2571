"""`deact history` and `deact verify`: what the command writes down, and what it proves."""

import json
from pathlib import Path

import pytest

from deact_gui.core.history.history import History
from deact_gui.core.paths import data_folder
from deact_gui.core.sample import Sample
from tests.cli.conftest import Deact

FIRST = "2026-11-16..2026-11-19"


def scrub(deact: Deact, sample: Sample, out: Path, reports: str = FIRST, *words: str) -> str:
    ran = deact(
        *("scrub", sample.contacts, "--source", sample.reports, "--reports", reports),
        *("--out", out, *words),
    )
    assert ran.code == 0
    return ran.err


def test_every_scrub_is_written_down(deact: Deact, sample: Sample, tmp_path: Path) -> None:
    scrub(deact, sample, tmp_path / "a")
    (entry,) = History(data_folder()).entries()
    listed = deact("history", "list")
    assert listed.out == (
        f"{entry.id[:8]}  {entry.at.astimezone():%Y-%m-%d %H:%M}  contacts.csv: 32 of 260 rows "
        "removed, 4 reports, 2026-11-16 to 2026-11-19\n"
    )
    told = json.loads(deact("history", "list", "--json", "contacts").out)
    assert told["days_not_covered"] == ["2026-11-20", "2026-11-21", "2026-11-22"]
    assert deact("history", "list", "no such list").out == ""


def test_gaps_and_the_scrub_before_are_said(deact: Deact, sample: Sample, tmp_path: Path) -> None:
    first = scrub(deact, sample, tmp_path / "a")
    assert first == (
        "deact: Not covered: 2026-11-20 to 2026-11-22. Numbers deactivated then are not found.\n"
    )
    second = scrub(deact, sample, tmp_path / "b", "2026-11-21..2026-11-22").splitlines()
    assert "contacts.csv was last scrubbed on" in second[0]
    assert "through the report of 2026-11-19; 3 days are missing." in second[0]
    assert second[1].startswith("deact: Not covered: 2026-11-20.")
    assert scrub(deact, sample, tmp_path / "c", "2026-11-20").count("Not covered") == 0


def test_a_certificate_proves_the_files_of_a_scrub(
    deact: Deact, sample: Sample, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    scrub(deact, sample, out, FIRST, "--certificate")
    (certificate,) = out.glob("*.json")
    assert certificate.with_suffix(".html").is_file()
    files = [sample.contacts, out / "contacts-scrubbed.csv", out / "contacts-removed.csv"]
    held = deact("verify", certificate, *files, sample.reports / "2026-11-17-deact-report.csv")
    assert (held.code, held.out.count("holds:")) == (0, 5)
    files[1].write_bytes(files[1].read_bytes() + b"\n")
    failed = deact("verify", certificate, *files)
    assert failed.code == 1
    assert "does not hold:" in failed.out and "contacts-scrubbed.csv is called like" in failed.out


def test_the_certificate_of_an_earlier_scrub_is_written_by_its_id(
    deact: Deact, sample: Sample, tmp_path: Path
) -> None:
    scrub(deact, sample, tmp_path / "a")
    (entry,) = History(data_folder()).entries()
    words = ("history", "certificate", entry.id[:6], "--out", tmp_path)
    made = deact(*words).out.split()
    assert [Path(name).suffix for name in made] == [".html", ".json"]
    assert deact("verify", made[1]).code == 0
    again = deact(*words)
    assert (again.code, "is there already" in again.err) == (1, True)
    assert deact(*words, "--force").code == 0
    unknown = deact("history", "certificate", "nothing")
    assert (unknown.code, "See deact history list" in unknown.err) == (1, True)


def test_what_is_no_certificate_is_a_sentence(deact: Deact, sample: Sample) -> None:
    ran = deact("verify", sample.contacts)
    assert (ran.code, ran.out) == (1, "")
    assert "no certificate of Deact" in ran.err


def test_reports_are_imported_exported_and_checked(
    deact: Deact, sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert deact("reports", "import", sample.reports).out == "7 new: 2026-11-16 to 2026-11-22\n"
    path = tmp_path / "week.zip"
    assert deact("reports", "export", path).out == f"7 reports: {path}\n"
    assert "7 reports" in deact("reports", "check").out
    monkeypatch.setenv("DEACT_HOME", str(tmp_path / "colleague"))
    assert deact("reports", "import", path).out == "7 new: 2026-11-16 to 2026-11-22\n"
    assert deact("reports", "import", path).out == "Nothing new.\n7 were here already.\n"
    (damaged, *_) = sorted((tmp_path / "colleague").rglob("2026-11-16*.csv"))
    damaged.write_bytes(damaged.read_bytes()[:-2] + b"9\n")
    ran = deact("reports", "check")
    assert (ran.code, "no longer what was fetched (2026-11-16)" in ran.err) == (1, True)


def test_a_damaged_report_is_not_compared_with(
    deact: Deact, sample: Sample, tmp_path: Path
) -> None:
    deact("reports", "import", sample.reports)
    (damaged,) = data_folder().rglob("2026-11-16*.csv")
    damaged.write_bytes(damaged.read_bytes()[:-2] + b"9\n")
    ran = deact("scrub", sample.contacts, "--out", tmp_path / "o")
    assert (ran.code, ran.out) == (1, "")
    assert "set aside in" in ran.err
    assert not list(tmp_path.glob("o/*"))
    assert deact("scrub", sample.contacts, "--out", tmp_path / "o").code == 0
