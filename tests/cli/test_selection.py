"""Which reports latest, a date, a range and all stand for."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from deact_gui.cli.selection import Selection
from deact_gui.core.report import Report, StoredReport


def _stored(*days: int) -> list[StoredReport]:
    return [StoredReport(Report(date(2026, 11, day)), Path("r.csv"), 1) for day in days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("all", [16, 17, 20, 22]),
        ("latest", [22]),
        ("2026-11-17", [17]),
        ("2026-11-18", []),
        ("2026-11-17..2026-11-20", [17, 20]),
        ("2026-11-17..2026-11-17", [17]),
        ("2026-11-01..2026-11-16", [16]),
    ],
)
def test_it_chooses_by_date_oldest_first(text: str, days: list[int]) -> None:
    chosen = Selection.parse(text).choose(_stored(22, 16, 20, 17))
    assert [each.report.date.day for each in chosen] == days


@pytest.mark.parametrize(
    "text", ["", "newest", "2026-11-31", "2026-11-20..2026-11-17", "2026-11-20..", "a..b..c"]
)
def test_it_refuses_what_names_no_report(text: str) -> None:
    with pytest.raises(ValueError):
        Selection.parse(text)


@pytest.mark.parametrize("text", ["all", "latest", "2026-11-17", "2026-11-17..2026-11-20"])
def test_it_is_shown_as_it_was_written(text: str) -> None:
    assert str(Selection.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("all", [18, 19, 21]),
        ("latest", []),
        ("2026-11-17", []),
        ("2026-11-15..2026-11-18", [15, 18]),
    ],
)
def test_a_day_without_report_is_a_gap(text: str, gaps: list[int]) -> None:
    selection = Selection.parse(text)
    chosen = selection.choose(_stored(16, 17, 20, 22))
    assert selection.gaps(chosen) == [date(2026, 11, 1) + timedelta(days=day - 1) for day in gaps]
