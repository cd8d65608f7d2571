"""Make the contact list and the reports that the benchmarks read: seeded, so always the same.

Ten columns, about 98 bytes a row; every fifth row has a quoted field; phone numbers in ten
spellings; one contact in ten is on a report. 90 reports of 100,000 numbers each.

    python -m benchmarks.data FOLDER ROWS [ODD]

ODD makes a second list with so many odd phone fields, some of them each in a way of its own.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

REPORTS = 90
NUMBERS_A_REPORT = 100_000
NEWEST = date(2026, 11, 22)

_AT_ONCE = 100_000
_HEADER = "customer_id,first_name,last_name,email,mobile,street,city,state,zip,opt_in_date\n"
_SPELLINGS = (
    "{0}{1}{2}",
    "({0}) {1}-{2}",
    "{0}-{1}-{2}",
    "{0}.{1}.{2}",
    "+1{0}{1}{2}",
    "1{0}{1}{2}",
    "+1 ({0}) {1}-{2}",
    "1-{0}-{1}-{2}",
    "{0} {1} {2}",
    "+1 {0} {1} {2}",
)
_ODD = (
    "{0}-{1}-{2} ext. {3}",
    "tel:+1-{0}-{1}-{2}",
    "({0}) {1}-{2} (home)",
    "{0}-{1}-{2} / {0}-{1}-{2}",
    "+44 20 {1}{0}",
    "n/a",
    "ann{3}@example.com",
    "{0}\u2011{1}\u2011{2}",
    "{4} {0} {1} {2}",
    "\u260e {0} {1} {2} {4}",
)
_FIRST = ("Ann", "Bob", "Carmen", "Dmitri", "Eve", "Farid", "Grace", "Hiro", "Ines", "Jo")
_LAST = ("Lee", "Smith", "Garcia", "Johnson", "Nguyen", "Brown", "Miller", "Okafor", "Kim")
_CITY = ("Seattle", "Austin", "Denver", "Miami", "Boston", "Portland")


def make_reports(folder: Path) -> NDArray[np.int64]:
    """Write the reports; return their numbers, shape (REPORTS * NUMBERS_A_REPORT,)."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = _numbers(np.random.default_rng(1), REPORTS * NUMBERS_A_REPORT)
    for age, some in enumerate(np.split(numbers, REPORTS)):
        day = NEWEST - timedelta(days=age)
        lines = "".join(f"1{number}\n" for number in some.tolist())
        (folder / f"{day}-deact-report.csv").write_text(lines, encoding="ascii")
    return numbers


def make_contacts(path: Path, rows: int, deactivated: NDArray[np.int64]) -> None:
    """Write a contact list of some rows, one in ten with a number from ``deactivated``."""
    random = np.random.default_rng(2)
    with path.open("w", encoding="ascii", newline="") as file:
        file.write(_HEADER)
        for start in range(0, rows, _AT_ONCE):
            numbers = _numbers(random, min(_AT_ONCE, rows - start))
            numbers[::10] = random.choice(deactivated, len(numbers[::10]))
            file.writelines(_rows(random, start, numbers))


def make_odd(path: Path, contacts: Path, odd: int, rows: int) -> None:
    """Write the list of ``make_contacts`` again, so many phone fields spelled oddly."""
    every = rows // odd
    with contacts.open(encoding="ascii") as source, path.open("w", encoding="utf-8") as file:
        file.write(next(source))
        for i, row in enumerate(source):
            cells = row.split(",", 5)
            if i % every == 0:
                digits = "".join(filter(str.isdigit, cells[4]))[-10:]
                odd_one = _ODD[i // every % len(_ODD)]
                owner = "".join(chr(97 + (i >> shift) % 26) for shift in (0, 4, 8, 12))
                cells[4] = odd_one.format(digits[:3], digits[3:6], digits[6:], i % 9999, owner)
            file.write(",".join(cells))


def _numbers(random: np.random.Generator, count: int) -> NDArray[np.int64]:
    area, exchange = random.integers(200, 1000, (2, count))
    return (area * 1000 + exchange) * 10_000 + random.integers(0, 10_000, count)


def _rows(random: np.random.Generator, start: int, numbers: NDArray[np.int64]) -> Iterator[str]:
    draws = random.integers(0, 1 << 30, len(numbers)).tolist()
    for i, (number, draw) in enumerate(zip(numbers.tolist(), draws, strict=True), start):
        first, last, city = _FIRST[draw % 10], _LAST[draw % 9], _CITY[draw % 6]
        digits = str(number)
        phone = _SPELLINGS[draw % 10].format(digits[:3], digits[3:6], digits[6:])
        street = f"{draw % 9999} Main St"
        if draw % 5 == 0:
            street = f'"{street}, Apt {draw % 97}"'
        year, month, day = 2020 + draw % 7, 1 + draw % 12, 1 + draw % 28
        yield (
            f"{i},{first},{last},{first}{i}@example.com,{phone},{street},{city},"
            f"WA,{10000 + draw % 89999},{year}-{month:02}-{day:02}\n"
        )


def main() -> None:
    """Make what the command line asks for."""
    folder, rows = Path(sys.argv[1]), int(sys.argv[2])
    make_contacts(folder / "contacts.csv", rows, make_reports(folder / "reports"))
    for odd in map(int, sys.argv[3:]):
        make_odd(folder / "odd.csv", folder / "contacts.csv", odd, rows)


if __name__ == "__main__":
    main()
