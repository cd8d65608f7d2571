"""The rule for consent, case by case, and against its three lines."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.scrub import Scrub, compare
from deact_gui.core.terms import Columns, Verdict
from tests.core.builders import MONDAY, TUESDAY, WEDNESDAY, contacts, deactivations

ANN = 2065550123
TODAY = date(2026, 11, 28)
ACTIVE, DEACTIVATED, RECONSENTED, _ = Verdict

days = st.dates(MONDAY - timedelta(3), WEDNESDAY + timedelta(3))


def scrubbed(folder: Path, consent: str, *on: date) -> Scrub:
    """Compare Ann, who agreed then, with reports of some days on which she stands."""
    text = f"phone,opt_in\n{ANN},{consent}\n3125550124,2026-11-25\n"
    reports = {day: [ANN] if day in on else [] for day in (*on, MONDAY)}
    found = deactivations(folder, reports)
    return compare(contacts(folder, text.encode()), found, Columns(0, 1), today=TODAY)


def rule(on: set[date], consent: date | None) -> Verdict:
    """Say what becomes of a row, as the FCC's Reassigned Numbers Database would."""
    if not on:
        return ACTIVE
    return RECONSENTED if consent and consent > max(on) else DEACTIVATED


@pytest.mark.parametrize(
    ("consent", "on", "expected"),
    [
        pytest.param("2026-11-16", [TUESDAY], DEACTIVATED, id="before"),
        pytest.param("2026-11-17", [TUESDAY], DEACTIVATED, id="on the day"),
        pytest.param("2026-11-17 23:59", [TUESDAY], DEACTIVATED, id="late on the day"),
        pytest.param("2026-11-18", [TUESDAY], RECONSENTED, id="after"),
        pytest.param("", [TUESDAY], DEACTIVATED, id="empty"),
        pytest.param("yes", [TUESDAY], DEACTIVATED, id="unreadable"),
        pytest.param("2026-02-30", [TUESDAY], DEACTIVATED, id="no such day"),
        pytest.param("2062-11-18", [TUESDAY], RECONSENTED, id="future"),
        pytest.param("2026-11-17", [MONDAY, WEDNESDAY], DEACTIVATED, id="between two reports"),
        pytest.param("2026-11-19", [MONDAY, WEDNESDAY], RECONSENTED, id="after both"),
        pytest.param("2026-11-16", [], ACTIVE, id="on no report"),
    ],
)
def test_each_case(tmp_path: Path, consent: str, on: list[date], expected: Verdict) -> None:
    assert scrubbed(tmp_path, consent, *on).verdicts.tolist() == [expected, ACTIVE]


@pytest.mark.parametrize(("consent", "future"), [("2026-11-29", 0), ("2026-11-30", 1)])
def test_a_consent_that_has_not_come_yet_is_counted(
    tmp_path: Path, consent: str, future: int
) -> None:
    assert scrubbed(tmp_path, consent, TUESDAY).future == future


@given(st.sets(days, max_size=3), st.none() | days)
def test_the_rule_is_its_three_lines(folder: Path, on: set[date], consent: date | None) -> None:
    scrub = scrubbed(folder, str(consent or ""), *on)
    assert scrub.verdicts[0] == rule(on, consent)


@given(st.sets(days, min_size=1, max_size=3), days)
def test_the_date_of_consent_is_told_beside_the_verdict(
    folder: Path, on: set[date], consent: date
) -> None:
    scrub = scrubbed(folder, str(consent), *on)
    assert scrub.consent_in([str(ANN), str(consent)]) == consent
    assert scrub.consent_in([str(ANN), "?"]) is None
    assert scrub.deactivated_on(0) == max(on)


@given(st.sets(days, min_size=1, max_size=3), st.sets(days, max_size=3))
def test_who_is_removed_for_a_day_is_counted_by_it(
    folder: Path, on: set[date], wanted: set[date]
) -> None:
    assert scrubbed(folder, "", *on).removed_by(wanted) == int(max(on) in wanted)
