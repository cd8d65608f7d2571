"""The column to text is guessed from its name and from what stands in it."""

import pytest

from deact_gui.core.contacts.columns import guess_consent_column, guess_phone_column

PHONES = ["2065550123", "(206) 555-0124", "206-555-0125", "+1 206 555 0126"]
OTHERS = ["4255550123", "", "425-555-0125", "425.555.0126"]
NAMES = ["Ann", "Bob", "Cy", "Di"]
DIGITS = ["2065550123", "3125550124", "4255550125", "7185550126"]
ZIPS = ["98101", "98102", "98103", "98104"]
NOTHING = ["", "", "", ""]


@pytest.mark.parametrize(
    ("columns", "guess"),
    [
        ({"Name": NAMES, "Mobile": PHONES}, "Mobile"),
        ({"Cell Phone": PHONES, "Name": NAMES}, "Cell Phone"),
        ({"first_name": NAMES, "phone_number": PHONES}, "phone_number"),
        ({"Home Phone": OTHERS, "Mobile": PHONES}, "Mobile"),
        ({"Home Phone": PHONES, "Work Phone": PHONES, "Mobile Phone": OTHERS}, "Mobile Phone"),
        ({"Fax": PHONES, "Phone": OTHERS}, "Phone"),
        ({"Fax": PHONES, "Name": NAMES}, None),
        ({"Account ID": DIGITS, "Phone": OTHERS}, "Phone"),
        ({"account_id": DIGITS, "contact": OTHERS}, "contact"),
        ({"Order": DIGITS, "Telephone": PHONES}, "Telephone"),
        ({"Mobile ID": DIGITS, "Phone": PHONES}, "Phone"),
        ({"Mobile": NOTHING, "Phone": PHONES}, "Phone"),
        ({"Mobile": ["n/a"] * 4, "Phone": PHONES}, "Phone"),
        ({"Mobile": ["n/a"] * 4, "Name": NAMES}, None),
        ({"Phone": PHONES, "Mobile": OTHERS}, "Mobile"),
        ({"Phone 1": PHONES, "Phone 2": PHONES}, "Phone 1"),
        ({"Mobile 2": PHONES, "Mobile": OTHERS}, "Mobile"),
        ({"Secondary Phone": PHONES, "Primary Phone": PHONES}, "Primary Phone"),
        ({"SMS opt-in": ["yes"] * 4, "Tel": PHONES}, "Tel"),
        ({"Phone Type": ["Mobile"] * 4, "Phone": PHONES}, "Phone"),
        ({"Landline": PHONES, "msisdn": PHONES}, "msisdn"),
        ({"Home Phone": PHONES}, "Home Phone"),
        ({"Column 1": NAMES, "Column 2": PHONES}, "Column 2"),
        ({"Column 1": NAMES, "Column 2": ["2065550123", "Di", "Cy", "Bo"]}, None),
        ({"Zip": ZIPS, "Column 2": ZIPS}, None),
        ({"Name": NOTHING, "Mobile": NOTHING}, "Mobile"),
        ({"Name": NAMES, "Address": NAMES}, None),
        ({}, None),
    ],
)
def test_the_guess_is_what_a_person_would_choose(
    columns: dict[str, list[str]], guess: str | None
) -> None:
    names, rows = list(columns), list(zip(*columns.values(), strict=True))
    found = guess_phone_column(names, rows)
    assert (None if found is None else names[found]) == guess


def test_rows_may_be_short() -> None:
    assert guess_phone_column(["name", "phone"], [["Ann"], [], ["Bob", "2065550123"]]) == 1


def test_of_a_sheet_that_is_wide_on_purpose_only_the_first_columns_are_read() -> None:
    names = [*["Note"] * 500, "Mobile"]
    assert guess_phone_column(names, [[*["call"] * 500, "2065550123"]]) is None
    assert guess_phone_column(names[1:], [[*["call"] * 499, "2065550123"]]) == 499


@pytest.mark.parametrize(
    ("names", "cells", "expected"),
    [
        (["mobile", "opt_in_date"], ["2026-11-05", ""], 1),
        (["mobile", "Date of consent"], ["5 Nov 2026", "6 Nov 2026"], 1),
        (["mobile", "OptIn"], ["25/11/2026", "04/11/2026"], 1),
        (["mobile", "opted in"], ["04/11/2026", "05/11/2026"], 1),
        (["mobile", "opt_in"], ["yes", "no"], None),
        (["mobile", "opt_in_date"], ["", ""], None),
        (["mobile", "created_at"], ["2026-11-05", "2026-11-06"], None),
        (["mobile", "opt_instructions"], ["2026-11-05", "2026-11-06"], None),
    ],
)
def test_a_column_of_consent_is_told_by_its_name_and_its_dates(
    names: list[str], cells: list[str], expected: int | None
) -> None:
    rows = [[cell] * len(names) for cell in cells]
    assert guess_consent_column(names, rows) == expected


def test_two_columns_of_consent_are_left_to_the_user() -> None:
    rows = [["2065550123", "2026-11-05", "2026-11-06"]]
    assert guess_consent_column(["mobile", "consent", "opt_in"], rows) is None
