"""Who starts the program is told which lists are behind, and what AWS is about to forget."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from deact_gui.core.history.history import History, KnownList
from deact_gui.core.reminders import IN_USE, behind, lost_soon, reminder
from deact_gui.core.report import KEPT_BY_AWS
from tests.core.builders import MONDAY
from tests.core.history.scrubs import days, recorded, scrub_of

TODAY = date(2026, 11, 28)


@pytest.fixture
def lists(tmp_path: Path) -> list[KnownList]:
    """Give the history of a list that was compared with the report of a Monday."""
    history = History(tmp_path / "home")
    recorded(history, scrub_of(tmp_path / "lists", on=[MONDAY]))
    return history.lists()


@pytest.mark.parametrize(("later", "late"), [(0, []), (1, []), (2, [1]), (12, [11])])
def test_a_list_is_behind_when_yesterdays_report_has_not_reached_it(
    lists: list[KnownList], later: int, late: list[int]
) -> None:
    assert [each.days for each in behind(lists, MONDAY + timedelta(later))] == late


def test_a_list_that_is_gone_or_long_unused_is_left_alone(lists: list[KnownList]) -> None:
    last = lists[0].last
    assert behind(lists, last.at.date() + timedelta(IN_USE))
    assert not behind(lists, last.at.date() + timedelta(IN_USE + 1))
    last.list.path.unlink()
    assert not behind(lists, TODAY)


def test_what_aws_is_about_to_forget_is_named_unless_it_is_here() -> None:
    oldest = TODAY - timedelta(KEPT_BY_AWS)
    before = oldest - timedelta(1)
    assert lost_soon(set(), TODAY) == [], "who never fetched a report misses none"
    assert lost_soon({before}, TODAY) == days(7, oldest)
    assert lost_soon({before, *days(5, oldest)}, TODAY) == days(2, oldest + timedelta(5))


def test_all_is_said_in_a_few_sentences(lists: list[KnownList]) -> None:
    oldest = TODAY - timedelta(KEPT_BY_AWS)
    here = {oldest - timedelta(1), *days(6, oldest)}
    assert reminder([*lists, *lists], here, TODAY) == (
        "customers.csv is 11 days behind: it was last compared with the report of 2026-11-16. "
        "1 other list is behind, too. AWS is about to forget the report of 2026-09-05, and it is "
        "not here: fetch it now."
    )
    assert reminder([], set(), TODAY) == ""
