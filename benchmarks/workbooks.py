"""Time the command on workbooks against packing them anew: python -m benchmarks.workbooks [ROWS].

``rezip`` inflates every part and deflates it again at zlib's level 6, as whoever writes a workbook
with Python's zipfile has to, at the least.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path

from benchmarks.results import keep, machine
from benchmarks.runs import Candidate, deact, make_data, run_in_turns


def main() -> None:
    """Make the workbooks, run everybody in turns, print and keep the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.workbooks")
    parser.add_argument("rows", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", type=int, default=1, help="rounds in which pandas takes part")
    options = parser.parse_args()
    some = options.rows // 10
    with tempfile.TemporaryDirectory(prefix="deact-bench-") as name:
        folder = Path(name)
        make_data(folder, options.rows)
        plain, formulas, shared = (
            folder / f"{name}.xlsx" for name in ("plain", "formulas", "shared")
        )
        make = [sys.executable, "-m", "benchmarks.workbook_data", folder / "contacts.csv"]
        subprocess.run([*make, plain, str(options.rows)], check=True)  # children inherit the peak
        subprocess.run([*make, formulas, str(some), "formulas"], check=True)
        subprocess.run([*make, shared, str(some), "shared"], check=True)
        rezip = _peer("rezip", folder, plain)
        candidates = [
            Candidate("rezip", rezip, options.rounds),
            Candidate(
                "deact scrub", deact("scrub", plain, "--out", folder / "out"), options.rounds
            ),
            Candidate("pandas", _peer("with_pandas_excel", folder, plain), options.peers),
            Candidate("rezip, two formulas", _peer("rezip", folder, formulas), options.rounds),
            Candidate(
                "deact scrub, two formulas",
                deact("scrub", formulas, "--out", folder / "out"),
                options.rounds,
            ),
            Candidate("rezip, two shared formulas", _peer("rezip", folder, shared), options.rounds),
            Candidate(
                "deact scrub, two shared formulas",
                deact("scrub", shared, "--out", folder / "out"),
                options.rounds,
            ),
        ]
        run_in_turns(candidates, folder)
        size = plain.stat().st_size
        is_exact = _checked(plain, folder)
    keep("Workbooks", f"{_table(candidates, options.rows, some, size)}\n\n{is_exact}")


def _checked(book: Path, folder: Path) -> str:
    """Scrub a workbook once more, and return what calamine says of each cell."""
    home = {**os.environ, "DEACT_HOME": str(folder / "home")}
    command = deact("scrub", book, "--force", "--out", folder / "out")
    subprocess.run(command, env=home, check=True, capture_output=True)
    results = (folder / "out" / f"{book.stem}-{what}.xlsx" for what in ("scrubbed", "removed"))
    command = [sys.executable, "-m", "benchmarks.workbook_check", *map(str, (book, *results))]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    return f"Cell by cell, as calamine reads them: {said}."


def _peer(name: str, folder: Path, book: Path) -> list[str]:
    script = Path(__file__).parent / "peers" / f"{name}.py"
    return [sys.executable, *map(str, (script, book, folder / "reports", folder / "out"))]


def _table(candidates: Sequence[Candidate], rows: int, some: int, size: int) -> str:
    lines, rezip = [], 1.0
    for each in filter(attrgetter("seconds"), candidates):
        rezip = each.median if each.name.startswith("rezip") else rezip
        lines.append(
            f"| {each.name} | {each.median:.2f} | {each.median / rezip:.2f} "
            f"| {each.peak / 1e6:,.0f} MB | {len(each.seconds)} |"
        )
    return "\n".join(
        [
            f"{rows:,} rows of 10 columns ({size / 1e6:,.0f} MB packed), every tenth removed; "
            f"then {some:,} rows with two formulas in each. Whole commands in turns, medians. "
            f"{machine('numpy', 'isal', 'pandas')} `python -m benchmarks.workbooks`.",
            "",
            "| | seconds | / rezip | peak memory | runs |",
            "| --- | --- | --- | --- | --- |",
            *lines,
        ]
    )


if __name__ == "__main__":
    main()
