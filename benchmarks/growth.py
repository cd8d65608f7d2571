"""Measure what further rows and odd fields cost: python -m benchmarks.growth.

Each list is the one of ``benchmarks.data``, so many times over; 100,000 of the phone fields are odd
in one more. Ours only, whole commands in turns.
"""

import argparse
import tempfile
from pathlib import Path

from benchmarks.results import keep, machine
from benchmarks.runs import Candidate, deact, make_data, run_in_turns

MILLIONS = (1, 5, 10, 50)
ODD = 100_000


def main() -> None:
    """Make the lists, scrub them in turns, print and keep both tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth")
    parser.add_argument("--millions", type=int, nargs="+", default=MILLIONS)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="deact-bench-") as name:
        folder = Path(name)
        make_data(folder, 1_000_000, str(ODD // 10))
        lists = {
            f"{millions},000,000 rows": _repeated(folder, "contacts", millions)
            for millions in options.millions
        }
        lists["10,000,000 rows, 100,000 of them odd"] = _repeated(folder, "odd", 10)
        candidates = [
            Candidate(name, deact("scrub", path, "--out", folder / "out"), options.rounds)
            for name, path in lists.items()
        ]
        run_in_turns(candidates, folder)
        sizes = [path.stat().st_size for path in lists.values()]
    keep("Growth", _table(candidates, sizes, [*options.millions, 10]))


def _repeated(folder: Path, name: str, times: int) -> Path:
    """Write a list so many times over, the header once."""
    path = folder / f"{name}-{times}.csv"
    header, _, rows = (folder / f"{name}.csv").read_bytes().partition(b"\n")
    with path.open("wb") as file:
        file.write(header + b"\n")
        for _ in range(times):
            file.write(rows)
    return path


def _table(candidates: list[Candidate], sizes: list[int], millions: list[int]) -> str:
    least, rows = candidates[0], millions[0]
    lines = []
    for each, size, count in zip(candidates, sizes, millions, strict=True):
        further = (each.peak - least.peak) / ((count - rows) * 1e6) if count > rows else 0
        lines.append(
            f"| {each.name} | {size / 1e6:,.0f} MB | {each.median:.2f} | {each.median / count:.3f} "
            f"| {each.peak / 1e6:,.0f} MB | {f'{further:.1f}' if further else ''} |"
        )
    return "\n".join(
        [
            f"`deact scrub`, medians of {len(least.seconds)} runs in turns. {machine('numpy')} "
            "`python -m benchmarks.growth`.",
            "",
            "| | list | seconds | a million rows | peak memory | bytes for each further row |",
            "| --- | --- | --- | --- | --- | --- |",
            *lines,
        ]
    )


if __name__ == "__main__":
    main()
