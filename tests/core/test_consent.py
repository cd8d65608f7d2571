"""Dates of consent are read as written, and where that is open, not at all."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.cells import from_texts
from deact_gui.core.consent import ConsentDates
from deact_gui.core.date_order import DateOrder, detect_order, needs_order

DAY = date(2026, 11, 5)
MONTH_FIRST, DAY_FIRST = DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST

CLEAR = ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d %b %Y", "%d-%b-%Y", "%b %d, %Y", "%B %d, %Y")
ORDERED = {
    MONTH_FIRST: ("%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y", "%m/%d/%y"),
    DAY_FIRST: ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y"),
}
TIMES = ("", " 10:30", "T10:30:00Z", "T23:59:59.123456+14:00", "  1:05 PM", " 00:00:00", "\t9:00\n")

days = st.dates(date(1969, 1, 1), date(2068, 12, 31))


def read(texts: list[str], order: DateOrder | None = None) -> list[date | None]:
    dates: list[date | None] = ConsentDates(order).read(from_texts(texts)).tolist()
    return dates


@given(st.lists(st.tuples(days, st.sampled_from(CLEAR), st.sampled_from(TIMES))))
def test_a_date_that_leaves_no_doubt_is_read_in_any_order(
    written: list[tuple[date, str, str]],
) -> None:
    texts = [f"{day:{format_}}{time}" for day, format_, time in written]
    for order in (None, MONTH_FIRST, DAY_FIRST):
        assert read(texts, order) == [day for day, _, _ in written]


@given(st.data(), st.sampled_from(DateOrder))
def test_other_dates_are_read_in_the_order_that_is_said(
    data: st.DataObject, order: DateOrder
) -> None:
    format_ = st.sampled_from(ORDERED[order])
    written = data.draw(st.lists(st.tuples(days, format_, st.sampled_from(TIMES))))
    texts = [f"{day:{format_}}{time}" for day, format_, time in written]
    assert read(texts, order) == [day for day, _, _ in written]
    assert read(texts, None) == [None] * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        " 2026-11-05 ",
        "2026-11-5",
        "5 November 2026",
        "05-NOV-2026",
        "nov 5, 2026",
    ],
)
def test_spaces_case_and_short_forms_are_read(text: str) -> None:
    assert read([text]) == [DAY]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "yes", "n/a", "0000-00-00", "2026-02-30", "2026-13-01", "11/31/2026"),
        *("2026", "2026-11", "202611", "2026115", "20261105001", "46331", "1e9", "2026-11/05"),
        *(
            "now",
            "today",
            "NaT",
            "nan",
            "None",
            "5 Nob 2026",
            "5 No 2026",
            "No 5, 2026",
            "5-Nov-26",
        ),
        *("11.05.26", "11-05-26", "11/05/026", "2026-11-05 or later", "2026-11-05, 2026-11-06"),
    ],
)
def test_what_is_no_date_is_never_taken_for_one(text: str) -> None:
    assert read([text], MONTH_FIRST) == [None]


@pytest.mark.parametrize(("short", "year"), [("11/05/68", 2068), ("11/05/69", 1969)])
def test_a_year_of_two_digits_is_near(short: str, year: int) -> None:
    assert read([short], MONTH_FIRST) == [DAY.replace(year=year)]


def test_dates_are_days_and_repeat() -> None:
    dates = ConsentDates(None)
    for _ in range(2):
        found = dates.read(from_texts(["2026-11-05", "", "2026-11-05", "9999-12-31"]))
        assert found.dtype == np.dtype("datetime64[D]")
        assert found.tolist() == [DAY, None, DAY, date(9999, 12, 31)]
    assert len(dates.read(from_texts([]))) == 0


@pytest.mark.parametrize(
    ("texts", "needed", "order"),
    [
        ([], False, None),
        (["2026-11-05", "5 Nov 2026", ""], False, None),
        (["04/11/2026"], True, None),
        (["04/11/2026", "25/11/2026 10:30"], True, DAY_FIRST),
        (["04/11/2026", "n/a", " 11/25/26"], True, MONTH_FIRST),
        (["13.11.2026"], True, DAY_FIRST),
        (["25/11/2026", "11/25/2026"], True, None),
        (["11/25-2026"], False, None),
    ],
)
def test_the_order_is_what_the_dates_show(
    texts: list[str], needed: bool, order: DateOrder | None
) -> None:
    assert (needs_order(texts), detect_order(texts)) == (needed, order)
