"""A report's date is read from its file's name only if there is no doubt."""

from datetime import date

import pytest

from deact_gui.core.report import Report, date_in

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "name",
    [
        "2026-11-22-deact-report.csv",
        "sms-deact-reports/us/2026-11-22-deact-report.csv",
        "deact_20261122.txt",
        "20261122",
        "2026-11-22 (copy of 20261122).csv",
        "acct42-2026-11-22-v3.csv",
    ],
)
def test_one_date_is_found(name: str) -> None:
    assert date_in(name) == DAY


@pytest.mark.parametrize(
    "name",
    [
        "latest-deact-report.csv",
        "",
        "2026-11-21-to-2026-11-22.csv",
        "2026-02-30-deact-report.csv",
        "2026-13-01.csv",
        "0000-11-22.csv",
        "202611221530.csv",
        "12026-11-22.csv",
        "2026-11-221.csv",
        "22-11-2026.csv",
    ],
)
def test_doubt_is_no_date(name: str) -> None:
    assert date_in(name) is None


def test_a_reports_own_name_leads_back_to_its_date() -> None:
    assert date_in(Report(DAY).filename) == DAY
