"""Hundreds of formulas say after shifting what LibreOffice makes of them."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest
import xlsxwriter

from tests.core.contacts.xlsx.careful import scrub
from tests.core.contacts.xlsx.libreoffice import LibreOffice

ROWS = 40
FORMULAS = 400
SHEETS = ("My People", "Other")


def reference(random: Random) -> str:
    """Return a cell, a range, or whole rows or columns, with or without dollars."""

    def cell(row: int, column: int) -> str:
        return f"{dollar()}{'ABCDEF'[column]}{dollar()}{row}"

    def dollar() -> str:
        return random.choice(["", "$"])

    row, column = random.randint(1, ROWS), random.randrange(6)
    last_row, last_column = random.randint(row, ROWS), random.randint(column, 5)
    kinds: list[Callable[[], str]] = [
        lambda: cell(row, column),
        lambda: cell(row, column) + ":" + cell(last_row, last_column),
        lambda: cell(row, column) + ":" + cell(min(row + 1, ROWS), column),
        lambda: f"{dollar()}{row}:{dollar()}{last_row}",
        lambda: f"{dollar()}{'ABCDEF'[column]}:{dollar()}{'ABCDEF'[last_column]}",
    ]
    return random.choice(kinds)()


def formula(random: Random) -> str:
    """Return a formula of a few references, which may stand on either sheet."""

    def area() -> str:
        return random.choice(["", "'My People'!", "Other!"]) + reference(random)

    patterns: list[Callable[[], str]] = [
        lambda: f"SUM({area()})",
        lambda: f"SUM({area()},{area()})-COUNT({area()})*2",
        lambda: f"SUM(({area()},{area()}))",
        lambda: f'IF(MAX({area()})>10,"A{random.randint(1, ROWS)}",ROWS({area()}))',
        lambda: f"SUM(A1:F{ROWS} {reference(random)})",
        lambda: f"SUM(B{random.randint(1, ROWS)}:INDEX(C1:C{ROWS},7))",
        lambda: f"ROW({area()})+COLUMN({area()})+LOG10(100)",
    ]
    return "=" + random.choice(patterns)()


def workbook(path: Path, random: Random) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheets = [book.add_worksheet(name) for name in SHEETS]
        for sheet in sheets:
            for row in range(ROWS):
                sheet.write_row(row, 0, [row * 6 + column for column in range(6)])
        for i in range(FORMULAS):
            sheets[i % 2].write_formula(ROWS + 5 + i, 7, formula(random))
    return path


def told(lines: Iterable[list[str]]) -> dict[tuple[str, str], list[str]]:
    """Return what cells say.

    What is gone is spelled in one way: LibreOffice writes ``$People.$A$#REF!`` until it saves it,
    and reads the signs for union and intersection beside it as others. Nor does it agree with
    itself on the value of such a formula.
    """
    found = {}
    for sheet, place, *said in lines:
        text = re.sub(r"(\$('[^']*'|\w+)\.)?\$?[A-Z]*\$?#REF!", "#REF!", said[0])
        if "#REF!" in text:
            text = text.replace("#REF!:#REF!", "#REF!").replace("~", ";")
            said = [re.sub(r"(?<!REF)!", " ", text)]
        found[sheet, place] = said
    return found


@pytest.mark.parametrize("count", [3, 25])
def test_libreoffice_shifts_them_alike(
    tmp_path: Path, libreoffice: LibreOffice, count: int
) -> None:
    random = Random(count)
    source = workbook(tmp_path / "source.xlsx", random)
    gone = sorted(random.sample(range(1, ROWS + 1), count))
    expected = told(libreoffice.tell(source, "My People", gone))
    found = told(libreoffice.tell(scrub(source, tmp_path / "new.xlsx", "My People", gone)))
    assert len(expected) > FORMULAS
    assert found == expected
