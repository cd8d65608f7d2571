"""A report is named as AWS names it, or as its publisher does."""

from datetime import date
from pathlib import Path

from deact_gui.core.report import Report, StoredReport

DAY = date(2026, 11, 2)


def test_a_report_is_called_as_in_the_bucket() -> None:
    assert Report(DAY).filename == "2026-11-02-deact-report.csv"


def test_reports_sort_by_date_first() -> None:
    later = Report(date(2026, 11, 3), "us", "a")
    assert sorted([later, Report(DAY, "us", "b"), Report(DAY, "us", "a")])[-1] == later


def test_a_stored_report_keeps_the_name_its_publisher_gave_it() -> None:
    path = Path("archive") / "us" / "2026-11-02-deact-report.0f3a.csv"
    assert StoredReport(Report(DAY, "us", "some-bucket"), path, 1).name == Report(DAY).filename
    assert StoredReport(Report(DAY), Path("twilio-20261102.txt"), 1).name == "twilio-20261102.txt"
