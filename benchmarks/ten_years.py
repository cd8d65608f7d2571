"""Measure an archive of ten years: python -m benchmarks.ten_years [--years 10] [--rows 10_000_000].

A report of 100,000 numbers for every day; 365 million numbers and 4.4 GB in ten years. How long the
calendar takes to open on it, the history to list as many scrubs, and what a scrub against a year
costs beside one against 90 days.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from benchmarks.data import NEWEST, NUMBERS_A_REPORT, make_contacts
from benchmarks.results import keep, machine
from benchmarks.runs import Candidate, deact, run_in_turns
from deact_gui.core.record import examine
from deact_gui.core.report import Report
from deact_gui.core.sources import Available

BUCKET = "us-east-1-pinpoint-sms-voice"
ROUNDS = 5

CALENDAR = """
import sys, time
from PySide6.QtCore import QLocale
from deact_gui.app import make_application
from deact_gui.gui.reports.calendar import Calendar
from deact_gui.gui.steps import shelf
from deact_gui.gui.steps.origin import Aws
from deact_gui.gui.steps.services import Services
app = make_application()
began = time.perf_counter()
seen = shelf.on_this_machine(Services(), Aws(None, "us-east-1"))
listed = time.perf_counter()
calendar = Calendar()
calendar.show_days(seen, seen.last(90))
calendar.show()
app.processEvents()
calendar.grab()
print(len(seen.days), listed - began, time.perf_counter() - began)
"""


def main() -> None:
    """Make the archive and the list, measure, print and keep the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ten_years")
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--folder", type=Path, help="keep the data here, and find it here again")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="deact-bench-") as name:
        folder = options.folder or Path(name)
        if not (folder / "home").exists():
            numbers = _make_archive(folder / "home", 365 * options.years)
            make_contacts(folder / "contacts.csv", options.rows, numbers)
        shutil.rmtree(folder / "home" / "prepared", ignore_errors=True)
        (folder / "out").mkdir(exist_ok=True)
        opened = [_open_calendar(folder / "home") for _ in range(options.rounds + 1)]
        candidates = [
            _candidate(folder, "90 days", 90, options.rounds),
            _candidate(folder, "365 days", 365, options.rounds),
        ]
        for each in candidates:  # prepares its reports, which is the first scrub's to do
            shutil.rmtree(folder / "out")
            (folder / "out").mkdir()
            each.run({**os.environ, "DEACT_HOME": str(folder / "home")})
        first = [each.seconds[0] for each in candidates]
        run_in_turns(candidates, folder)
    keep("Ten years of reports", _table(options, opened, candidates, first))


def _make_archive(home: Path, days: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Write an archive of so many days; return some of the numbers of the last 90."""
    random = np.random.default_rng(1)
    folder = home / "reports" / "us" / BUCKET
    folder.mkdir(parents=True)
    some = []
    for age in range(days):
        area, exchange = random.integers(200, 1000, (2, NUMBERS_A_REPORT))
        last = random.integers(0, 10_000, NUMBERS_A_REPORT)
        numbers = (area * 1000 + exchange) * 10_000 + last
        body = b"".join(b"1%d\n" % number for number in numbers.tolist())
        day = NEWEST - timedelta(days=age)
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        item = Available(Report(day, "us", BUCKET), len(body), None, None, f"{day}.csv")
        record = examine(body, item, BUCKET, moment)
        path = folder / record.filename
        path.write_bytes(body)
        path.with_suffix(".json").write_text(record.to_json(), encoding="utf-8")
        if age < 90:
            some.append(numbers)
    return np.concatenate(some)


def _open_calendar(home: Path) -> tuple[float, float]:
    """Return the seconds until the reports are listed, and until the calendar is painted."""
    environment = {**os.environ, "DEACT_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", CALENDAR], env=environment, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(done.stderr)
    _, listed, painted = map(float, done.stdout.split())
    return listed, painted


def _candidate(folder: Path, name: str, days: int, rounds: int) -> Candidate:
    span = f"{NEWEST - timedelta(days=days - 1)}..{NEWEST}"
    command = deact("scrub", folder / "contacts.csv", "--reports", span, "--out", folder / "out")
    return Candidate(name, command, rounds)


def _table(
    options: argparse.Namespace,
    opened: list[tuple[float, float]],
    candidates: list[Candidate],
    first: list[float],
) -> str:
    cold, *warm = (painted for _, painted in opened)
    fewer, more = candidates
    return "\n".join(
        [
            f"{365 * options.years:,} reports of {NUMBERS_A_REPORT:,} numbers in the archive; a "
            f"list of {options.rows:,} rows. {machine('numpy')} `python -m benchmarks.ten_years`.",
            "",
            "| | seconds | limit |",
            "| --- | --- | --- |",
            f"| the calendar opens, at the first start | {cold:.2f} | |",
            f"| the calendar opens, median of {len(warm)} | {statistics.median(warm):.2f} | 0.3 |",
            f"| scrub against 90 days, the first | {first[0]:.2f} | |",
            f"| scrub against 365 days, the first | {first[1]:.2f} | |",
            f"| scrub against 90 days, median of {len(fewer.seconds)} | {fewer.median:.2f} | |",
            f"| scrub against 365 days, median of {len(more.seconds)} | {more.median:.2f} "
            f"| {2 * fewer.median:.2f} |",
        ]
    )


if __name__ == "__main__":
    main()
