"""A number with a date's style is the day that Excel shows."""

from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles.numbers import is_date_format as openpyxl_says

from deact_gui.core.contacts.xlsx.dates import date_styles, date_text, is_date_format
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.workbook import Workbook

MOMENTS = st.datetimes(datetime(1904, 1, 2), datetime(9999, 12, 31, 23, 59, 58))


@given(MOMENTS, st.booleans())
def test_any_moment_is_read_back_to_the_second(moment: datetime, date1904: bool) -> None:
    moment = moment.replace(microsecond=0)
    serial = (moment - datetime(1904, 1, 1)) / timedelta(days=1) + 1462 * (not date1904)
    day, _, time = date_text(repr(serial), date1904).partition(" ")
    assert f"{day} {time or '00:00:00'}" == f"{moment}"


@pytest.mark.parametrize(
    ("serial", "text"),
    [
        ("1", "1900-01-01"),
        ("59", "1900-02-28"),
        ("60", "1900-02-29"),
        ("61", "1900-03-01"),
        ("46344", "2026-11-18"),
        ("46344.0", "2026-11-18"),
        ("4.6344E4", "2026-11-18"),
        ("46344.5", "2026-11-18 12:00:00"),
        ("46344.999999999", "2026-11-19"),
        ("0.25", "06:00:00"),
        ("0", "00:00:00"),
        ("-1", "-1"),
        ("2958466", "2958466"),
        ("2065550123", "2065550123"),
        ("1E400", "1E400"),
        ("nan", "nan"),
        ("", ""),
        ("text", "text"),
    ],
)
def test_days_are_counted_as_excel_does(serial: str, text: str) -> None:
    assert date_text(serial, date1904=False) == text


@pytest.mark.parametrize(
    ("code", "is_date"),
    [
        ("yyyy-mm-dd", True),
        ("[$-409]d-mmm-yy;@", True),
        ("h:mm AM/PM", True),
        ('dd"."mm"."yyyy', True),
        ("General", False),
        ("0.00E+00", False),
        ('0" days"', False),
        ("[Red]0;[Blue]yyyy", False),
        (r"\d0", False),
        ("(000) 000-0000", False),
        ("[<=9999999]###-####;(###) ###-####", False),
        ("#,##0_);(#,##0)", False),
        ("@", False),
    ],
)
def test_a_format_is_known_for_a_date_by_its_code(code: str, is_date: bool) -> None:
    assert is_date_format(code) is is_date
    assert is_date_format(code) == openpyxl_says(code)


def test_the_styles_of_dates_are_found(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    formats = ["General", "yyyy-mm-dd", "0.00", "[h]:mm", 'd" of "mmmm', "(000) 000-0000", "m/d/yy"]
    cells = [book.worksheets[0].cell(1, i) for i in range(1, len(formats) + 1)]
    for cell, code in zip(cells, formats, strict=True):
        cell.number_format = code
    book.save(tmp_path / "customers.xlsx")
    package = Package(tmp_path / "customers.xlsx")
    dates = date_styles(package, Workbook(package))
    shown = [
        code for cell, code in zip(cells, formats, strict=True) if b"%d" % cell.style_id in dates
    ]
    assert shown == ["yyyy-mm-dd", "[h]:mm", 'd" of "mmmm', "m/d/yy"]


def test_a_time_alone_has_no_day() -> None:
    assert date_text(repr(timedelta(hours=7) / timedelta(days=1)), date1904=True) == "07:00:00"
