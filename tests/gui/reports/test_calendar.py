"""Claims about the calendar: what it marks, and how days are chosen in it."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from deact_gui.gui.reports.bars import Bars
from deact_gui.gui.reports.calendar import Calendar
from deact_gui.gui.reports.calendar_model import CELL, CalendarModel, Cell
from deact_gui.gui.reports.calendar_view import CalendarView
from deact_gui.gui.steps import shelf
from deact_gui.gui.steps.services import Services
from deact_gui.gui.steps.shelf import Place, Shelf
from tests.gui.builders import ANN, AWS, DAY, FakeAws, report
from tests.gui.hands import OFFSCREEN, labelled, press

Button, Key, Modifier = Qt.MouseButton, Qt.Key, Qt.KeyboardModifier
pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)

NOTHING: frozenset[date] = frozenset()
WEEK = [DAY - timedelta(n) for n in range(6, -1, -1)]


@pytest.fixture
def seen(services: Services, aws: FakeAws) -> Shelf:
    """Give a week of reports at AWS without its third day; the first two are here."""
    aws.reports = {day: report(ANN) for day in WEEK if day != WEEK[2]}
    offer = shelf.on_offer(services, AWS)
    items = [item for day in WEEK[:2] if (item := offer.days[day].item)]
    shelf.fetch(services, AWS, items)
    return shelf.restocked(services, offer)


@pytest.fixture
def calendar(qtbot: QtBot, seen: Shelf) -> Calendar:
    """Give the calendar on screen; whatever it asks for is chosen."""
    shown = Calendar()
    qtbot.addWidget(shown)
    shown.days_asked.connect(lambda days: shown.show_days(seen, days & seen.days.keys()))
    shown.show_days(seen, NOTHING)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def view(calendar: Calendar) -> CalendarView:
    return labelled(calendar, CalendarView, "Days with reports")


def model(calendar: Calendar) -> CalendarModel:
    found = view(calendar).model()
    assert isinstance(found, CalendarModel)
    return found


def cell(calendar: Calendar, day: date) -> Cell:
    found = model(calendar).index_of(day).data(CELL)
    assert isinstance(found, Cell)
    return found


def middle(calendar: Calendar, day: date) -> QPoint:
    return view(calendar).visualRect(model(calendar).index_of(day)).center()


def click(calendar: Calendar, day: date, keys: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    QTest.mouseClick(view(calendar).viewport(), Button.LeftButton, keys, middle(calendar, day))


def drag(calendar: Calendar, first: date, last: date) -> None:
    area = view(calendar).viewport()
    QTest.mousePress(area, Button.LeftButton, pos=middle(calendar, first))
    QTest.mouseMove(area, middle(calendar, last))
    QTest.mouseRelease(area, Button.LeftButton, pos=middle(calendar, last))


def chosen(calendar: Calendar) -> list[date]:
    return [day for day in WEEK if cell(calendar, day).is_chosen]


def test_the_model_is_sound_whatever_month_it_shows(
    qtmodeltester: ModelTester, seen: Shelf
) -> None:
    months = CalendarModel()
    qtmodeltester.check(months)
    months.show_days(seen, seen.here())
    for month in (date(2026, 2, 1), DAY, date(2024, 2, 29)):
        months.show_month(month)
        qtmodeltester.check(months)


def test_every_month_has_all_its_days_in_order(qapp: object) -> None:
    months = CalendarModel()
    for month in range(1, 13):
        months.show_month(date(2026, month, 1))
        days = [months.index(n // 7, n % 7).data(CELL) for n in range(42)]
        inside = [day.date for day in days if day.is_in_month]
        assert inside[0] == date(2026, month, 1)
        assert (inside[-1] + timedelta(1)).day == 1
        assert {b.date - a.date for a, b in pairwise(days)} == {timedelta(1)}


def test_each_day_is_marked_by_where_its_report_is(calendar: Calendar) -> None:
    places = [cell(calendar, day).place for day in WEEK]
    here, offered = Place.HERE, Place.OFFERED
    assert places == [here, here, Place.MISSING, offered, offered, offered, offered]
    assert cell(calendar, DAY + timedelta(1)).place is Place.BEYOND


def test_a_day_says_everything_in_words(calendar: Calendar) -> None:
    click(calendar, WEEK[0])
    days = model(calendar)
    words = [
        days.index_of(day).data(Qt.ItemDataRole.AccessibleTextRole)
        for day in (WEEK[0], WEEK[2], DAY)
    ]
    assert words == [
        "Thu 12 Nov 2026 · on this computer · 12 bytes · chosen",
        "Sat 14 Nov 2026 · no report",
        "Wed 18 Nov 2026 · at AWS, not here yet · 12 bytes",
    ]


def test_it_opens_on_the_month_of_the_newest_report(calendar: Calendar) -> None:
    assert calendar.month == DAY.replace(day=1)


def test_a_click_chooses_one_day_in_place_of_others(calendar: Calendar) -> None:
    click(calendar, WEEK[0])
    click(calendar, DAY)
    assert chosen(calendar) == [DAY]


def test_a_click_with_ctrl_adds_a_day_or_takes_it_away(calendar: Calendar) -> None:
    click(calendar, WEEK[0])
    click(calendar, DAY, Modifier.ControlModifier)
    assert chosen(calendar) == [WEEK[0], DAY]
    click(calendar, WEEK[0], Modifier.ControlModifier)
    assert chosen(calendar) == [DAY]


@pytest.mark.parametrize(("start", "end"), [(1, 4), (4, 1)])
def test_a_click_with_shift_reaches_over_days_without_a_report(
    calendar: Calendar, start: int, end: int
) -> None:
    click(calendar, WEEK[start])
    click(calendar, WEEK[end], Modifier.ShiftModifier)
    assert chosen(calendar) == [WEEK[1], WEEK[3], WEEK[4]]


@pytest.mark.parametrize(("start", "end"), [(3, 6), (6, 3)])
def test_a_drag_chooses_a_range_in_either_direction(
    calendar: Calendar, start: int, end: int
) -> None:
    drag(calendar, WEEK[start], WEEK[end])
    assert chosen(calendar) == WEEK[3:]


def test_the_right_button_chooses_nothing(calendar: Calendar) -> None:
    area = view(calendar).viewport()
    QTest.mouseClick(area, Button.RightButton, pos=middle(calendar, DAY))
    assert chosen(calendar) == []


def test_the_keyboard_moves_and_chooses(calendar: Calendar) -> None:
    days = view(calendar)
    assert days.cursor_day == DAY
    QTest.keyClick(days, Key.Key_Left)
    assert chosen(calendar) == []
    QTest.keyClick(days, Key.Key_Space)
    assert chosen(calendar) == [WEEK[5]]
    QTest.keyClick(days, Key.Key_Left, Modifier.ShiftModifier)
    QTest.keyClick(days, Key.Key_Left, Modifier.ShiftModifier)
    assert chosen(calendar) == WEEK[3:6]
    QTest.keyClick(days, Key.Key_Right, Modifier.ShiftModifier)
    assert chosen(calendar) == WEEK[4:6]


def test_ctrl_and_space_adds_the_day_under_the_cursor(calendar: Calendar) -> None:
    days = view(calendar)
    QTest.keyClick(days, Key.Key_Space)
    QTest.keyClick(days, Key.Key_Left)
    QTest.keyClick(days, Key.Key_Left)
    QTest.keyClick(days, Key.Key_Space, Modifier.ControlModifier)
    assert chosen(calendar) == [WEEK[4], DAY]


def test_the_keyboard_goes_on_into_the_month_before(calendar: Calendar) -> None:
    days = view(calendar)
    for _ in range(3):
        QTest.keyClick(days, Key.Key_Up)
    assert (days.cursor_day, calendar.month) == (date(2026, 10, 28), date(2026, 10, 1))
    QTest.keyClick(days, Key.Key_PageDown)
    assert (days.cursor_day, calendar.month) == (date(2026, 11, 25), date(2026, 11, 1))


def test_the_arrows_turn_months_and_years(calendar: Calendar) -> None:
    after = labelled(calendar, QToolButton, "Month after")
    for _ in range(2):
        QTest.mouseClick(after, Button.LeftButton)
    assert calendar.month == date(2027, 1, 1)
    QTest.mouseClick(labelled(calendar, QToolButton, "Month before"), Button.LeftButton)
    assert calendar.month == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latest", [DAY]),
        ("7 days", [*WEEK[:2], *WEEK[3:]]),
        ("All here", WEEK[:2]),
        ("All", [*WEEK[:2], *WEEK[3:]]),
    ],
)
def test_a_quick_choice_chooses_and_turns_to_the_newest_report(
    calendar: Calendar, text: str, expected: list[date]
) -> None:
    calendar.show_month(date(2025, 1, 1))
    press(calendar, text)
    assert calendar.month == DAY.replace(day=1)
    assert chosen(calendar) == expected


def test_a_day_that_aws_no_longer_keeps_is_lost_for_good(calendar: Calendar, seen: Shelf) -> None:
    before = WEEK[0] - timedelta(1)
    assert seen.kept_since == WEEK[0]
    assert cell(calendar, before).place is Place.LOST
    said = model(calendar).index_of(before).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("lost for good: older than AWS keeps, and never fetched")


def test_days_that_the_list_was_compared_with_say_so(calendar: Calendar) -> None:
    calendar.show_compared(frozenset(WEEK[:2]))
    assert [cell(calendar, day).is_compared for day in WEEK[:3]] == [True, True, False]
    said = model(calendar).index_of(WEEK[0]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "this list was compared with it" in said


def test_since_last_scrub_takes_gaps_along_and_what_is_newer(calendar: Calendar) -> None:
    calendar.show_compared(frozenset({WEEK[0], WEEK[3]}))
    press(calendar, "Since last scrub")
    assert chosen(calendar) == [WEEK[1], *WEEK[4:]]


def test_since_last_scrub_is_offered_for_a_known_list_with_something_missing(
    calendar: Calendar,
) -> None:
    (since,) = (each for each in calendar.findChildren(QPushButton) if "Since" in each.text())
    assert not since.isVisible()
    calendar.show_compared(frozenset(WEEK[:1]))
    assert since.isVisible() and since.isEnabled()
    calendar.show_compared(frozenset(WEEK))
    assert since.isVisible() and not since.isEnabled()
    assert "every report" in since.toolTip()


def bars(calendar: Calendar) -> Bars:
    (found,) = calendar.findChildren(Bars)
    return found


def test_bars_show_each_days_count_up_to_the_newest(calendar: Calendar, seen: Shelf) -> None:
    shown = bars(calendar).bars
    assert [bar.date for bar in shown][-7:] == WEEK
    assert len(shown) == 90
    counted, offered, missing = shown[-7], shown[-4], shown[-5]
    assert (counted.numbers, counted.is_here) == (1, True)
    assert (offered.numbers, offered.is_here) == (1, False)
    assert (missing.numbers, missing.is_here) == (0, False)
    assert bars(calendar).accessibleName() == "Numbers a day: 6 days, from 1 to 1"


def test_a_bar_that_is_clicked_chooses_its_day(calendar: Calendar) -> None:
    chart = bars(calendar)
    spot = QPoint(chart.width() - 1, chart.height() // 2)
    QTest.mouseClick(chart, Button.LeftButton, pos=spot)
    assert chosen(calendar) == [DAY]
    assert view(calendar).cursor_day == DAY
