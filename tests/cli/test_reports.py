"""`deact reports` with a folder as the source; test_bucket.py has the buckets."""

from pathlib import Path

import pytest

from deact_gui.core.archive import Archive
from deact_gui.core.paths import data_folder
from deact_gui.core.sample import Sample
from tests.cli.conftest import Deact


def _days_here() -> list[int]:
    return [stored.report.date.day for stored in Archive(data_folder()).reports()]


def test_list_shows_dates_and_sizes(deact: Deact, sample: Sample) -> None:
    ran = deact("reports", "list", "--source", sample.reports)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert len(lines) == 7
    size = (sample.reports / "2026-11-16-deact-report.csv").stat().st_size
    assert lines[0].split() == ["2026-11-16", f"{size:,}", "bytes"]


@pytest.mark.parametrize(
    ("which", "days"),
    [
        ("--latest", [22]),
        ("--date 2026-11-18", [18]),
        ("--from 2026-11-17 --to 2026-11-19", [17, 18, 19]),
    ],
)
def test_fetch_puts_reports_in_the_archive(
    deact: Deact, sample: Sample, which: str, days: list[int]
) -> None:
    ran = deact("reports", "fetch", *which.split(), "--source", sample.reports)
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[-1] for line in ran.out.splitlines()] == ["fetched"] * len(days)
    assert _days_here() == days
    assert len(deact("reports", "list", "--archive").out.splitlines()) == len(days)


def test_a_date_without_report_is_an_error(deact: Deact, sample: Sample) -> None:
    ran = deact("reports", "fetch", "--date", "2026-11-01", "--source", sample.reports)
    assert (ran.code, ran.out) == (1, "")
    assert "no report of 2026-11-01" in ran.err
    assert "2026-11-16 to 2026-11-22" in ran.err


def test_a_range_with_a_gap_is_fetched_and_the_gap_told(deact: Deact, sample: Sample) -> None:
    (sample.reports / "2026-11-18-deact-report.csv").unlink()
    words = "reports fetch --from 2026-11-17 --to 2026-11-19 --source"
    ran = deact(*words.split(), sample.reports)
    assert ran.code == 0
    assert "No report of 2026-11-18 in" in ran.err
    assert _days_here() == [17, 19]


def test_a_long_gap_is_told_as_a_range(deact: Deact, sample: Sample) -> None:
    words = "reports fetch --from 2000-01-01 --to 2026-11-17 --source"
    ran = deact(*words.split(), sample.reports)
    assert "No report of 2000-01-01 to 2026-11-15 in" in ran.err


def test_a_file_without_date_is_told(deact: Deact, sample: Sample) -> None:
    (sample.reports / "numbers.csv").write_text("12065550123\n")
    ran = deact("reports", "list", "--source", sample.reports)
    assert "numbers.csv is left out" in ran.err
    assert len(ran.out.splitlines()) == 7


def test_lines_without_a_number_are_told(deact: Deact, tmp_path: Path) -> None:
    report = tmp_path / "2026-11-22-deact-report.csv"
    report.write_text("12065550123\nsoon\n12065550124\n")
    contacts = tmp_path / "c" / "c.csv"
    contacts.parent.mkdir()
    contacts.write_text("mobile\n2065550123\n")
    told = "deact: 1 of the 3 lines of the report of 2026-11-22 hold no US number.\n"
    assert deact("reports", "fetch", "--latest", "--source", tmp_path).err == told
    assert deact("scrub", contacts).err == told


def test_a_folder_that_is_not_there_is_an_error(deact: Deact, tmp_path: Path) -> None:
    ran = deact("reports", "list", "--source", tmp_path / "nowhere")
    assert (ran.code, ran.out) == (1, "")
    assert "nowhere can't be read" in ran.err


def test_without_aws_a_sentence_says_what_to_do(deact: Deact) -> None:
    ran = deact("reports", "list")
    assert (ran.code, ran.out) == (1, "")
    assert "aws configure" in ran.err
    assert "Traceback" not in ran.err
