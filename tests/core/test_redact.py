"""Claims about texts that leave the program: no number, address, key or cell is in them."""

from pathlib import Path

import pytest

from deact_gui.core.errors import SourceError
from deact_gui.core.redact import describe, redact

SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"


@pytest.mark.parametrize(
    "number",
    [
        "2065550101",
        "12065550101",
        "+12065550101",
        "+1 206-555-0101",
        "(206) 555-0101",
        "206.555.0101",
        "206/555-0101",
        "206\u00a0555\u00a00101",
        "206\u2011555\u20110101",
        "206\u2013555\u20130101",
        "\uff0b\uff11 \uff12\uff10\uff16 \uff15\uff15\uff15 \uff10\uff11\uff10\uff11",
        "5550101",
    ],
)
def test_a_phone_number_goes_however_it_is_written(number: str) -> None:
    assert redact(f"row 7: {number} is odd") == "row 7: [number] is odd"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from sam.lee+list@example.org, today", "from [e-mail], today"),
        ("key AKIAIOSFODNN7EXAMPLE denied", "key [key] denied"),
        ("key ASIAIOSFODNN7EXAMPLE denied", "key [key] denied"),
        (f"aws_secret_access_key={SECRET}", "aws_secret_access_key=[secret]"),
        (f"secret {SECRET}.", "secret [secret]."),
        ("token " + "FwoGZXIvYXdzE" * 30 + "==", "token [secret]"),
    ],
)
def test_addresses_and_credentials_go(text: str, expected: str) -> None:
    assert redact(text) == expected


def test_the_name_of_the_user_goes_from_paths() -> None:
    assert redact(f"{Path.home()}/lists/a.csv is empty") == "~/lists/a.csv is empty"


@pytest.mark.parametrize(
    "text",
    [
        "line 1024 of csv_file.py, in scan",
        "2026-11 has 30 reports",
        "IndexError: index 100 is out of bounds for axis 0 with size 100",
        'File "/usr/lib/python3/deact_gui/gui/review/row_model.py", line 120, in _cells',
    ],
)
def test_what_helps_to_find_a_bug_stays(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize(
    "error",
    [
        ValueError("could not convert string to float: 'Ann Lee'"),
        ValueError('no column for "Ann Lee"'),
        ValueError("no column for “Ann Lee”"),
        KeyError("Ann Lee"),
        KeyError("Ann Lee O'Hara"),
        KeyError(("Ann Lee", 7)),
        FileNotFoundError(2, "No such file", "/lists/Ann Lee.csv"),
    ],
)
def test_what_an_error_quotes_may_be_a_cell_and_goes(error: Exception) -> None:
    text = describe(error)
    assert "Ann" not in text and "Lee" not in text
    assert text.startswith(type(error).__name__)


def test_an_error_tells_where_it_happened_and_what_led_to_it() -> None:
    try:
        try:
            raise KeyError("Ann Lee")
        except KeyError as cause:
            raise SourceError("Reading failed for 2065550101.") from cause
    except SourceError as error:
        text = describe(error)
    assert text.count("in test_an_error_tells_where_it_happened_and_what_led_to_it") == 2
    assert text.index("KeyError: […]") < text.index("which led to") < text.index("SourceError")
    assert text.endswith("SourceError: Reading failed for [number].")


def test_an_error_without_words_is_named() -> None:
    assert describe(RuntimeError()) == "RuntimeError"
