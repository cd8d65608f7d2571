"""What is right, said as plainly as possible: ``csv``, ``phonenumbers``, and a dict of dates."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

import phonenumbers

from deact_gui.core.terms import Verdict

_FLOAT = re.compile(r"[+-]?\d{7,}\.\d*|\+?\d(\.\d*)?[eE]\+?\d{1,2}", re.ASCII)


def number_in(text: str) -> int | None:
    """Return the US number that a text spells: libphonenumber's word, but for floats."""
    literal = text.strip(' \t\n\r\f\v"')
    try:
        spelled = _in_full(literal) if _FLOAT.fullmatch(literal) else text
        parsed = phonenumbers.parse(spelled, "US")
    except (phonenumbers.NumberParseException, ValueError):
        return None
    national = phonenumbers.national_significant_number(parsed)
    in_plan = parsed.country_code == 1 and re.fullmatch(r"[2-9]\d\d[2-9]\d{6}", national)
    return int(national) if in_plan else None


def _in_full(literal: str) -> str:
    """Return the digits of a float; raise ValueError if it is none a spreadsheet makes of a number.

    Those are whole, positive, and not rounded: as many digits as their exponent asks for.
    """
    value = Decimal(literal)
    is_signed = literal[0] == "-" or (literal[0] == "+" and "e" not in literal.lower())
    is_rounded = int(value.as_tuple().exponent) > 0
    if is_signed or is_rounded or value != int(value) or literal.lstrip("+")[0] == "0":
        raise ValueError(literal)
    return str(int(value))


def raw_rows(text: str, delimiter: str, quoting: bool = True) -> Iterator[tuple[list[str], str]]:
    """Yield the cells of each row, and the row as it stands in the text."""
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in io.StringIO(text, newline=""):
            taken.append(line)
            yield line

    rule: Literal[0, 3] = csv.QUOTE_MINIMAL if quoting else csv.QUOTE_NONE
    for cells in csv.reader(lines(), delimiter=delimiter, quoting=rule):
        yield cells, "".join(taken)
        taken.clear()


def verdict(phone: str, deactivated: Mapping[int, date], consent: date | None = None) -> Verdict:
    """Return what a row with this phone field and date of consent is."""
    number = number_in(phone)
    if number is None:
        return Verdict.UNREADABLE
    if number not in deactivated:
        return Verdict.ACTIVE
    is_newer = consent is not None and consent > deactivated[number]
    return Verdict.RECONSENTED if is_newer else Verdict.DEACTIVATED
