"""Time the whole command against ``cp`` and the peers, in turns: python -m benchmarks [ROWS].

Prints a table of medians and ratios, and writes it to RESULTS.md. Every tool is a process of its
own, reads the same list and the same 90 reports from a warm cache, and writes both files. Ours has
the reports in its archive, as its users do; the row "first scrub" has yet to prepare them.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from benchmarks.data import NUMBERS_A_REPORT, REPORTS

PEERS = ("polars", "duckdb", "csv", "pandas")
SLOW_PEERS_ROUNDS = 1
"""Rounds in which the peers take part: some take minutes, and no ratio depends on their noise."""


@dataclass
class Candidate:
    """One tool, and what its runs cost."""

    name: str
    command: list[str]
    rounds: int
    before: Callable[[], None] = lambda: None
    seconds: list[float] = field(default_factory=list)
    peak: int = 0
    """Bytes of resident memory."""

    def warm_up(self, environment: dict[str, str]) -> None:
        """Run it once without counting."""
        self.run(environment)
        self.seconds, self.peak = [], 0

    def run(self, environment: dict[str, str]) -> None:
        """Run it once and note what it cost."""
        self.before()
        started = time.perf_counter()
        process = subprocess.Popen(
            self.command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            assert process.stderr
            sys.exit(f"{self.name} failed: {process.stderr.read().decode()}")
        self.seconds.append(time.perf_counter() - started)
        self.peak = max(self.peak, usage.ru_maxrss << 10)


def main() -> None:
    """Make the data, run everybody in turns, print and keep the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("rows", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="deact-bench-") as folder:
        candidates = _candidates(Path(folder), options.rows, options.rounds)
        environment = {**os.environ, "DEACT_HOME": f"{folder}/home"}
        for candidate in candidates[:2]:
            candidate.warm_up(environment)
        for turn in range(options.rounds):
            for candidate in candidates:
                if turn < candidate.rounds:
                    candidate.run(environment)
        size = (Path(folder) / "contacts.csv").stat().st_size
    table = _table(candidates, options.rows, size)
    print(table)
    (Path(__file__).parent / "RESULTS.md").write_text(table, encoding="utf-8")


def _candidates(folder: Path, rows: int, rounds: int) -> list[Candidate]:
    contacts, reports, out = folder / "contacts.csv", folder / "reports", folder / "out"
    # In a process of its own: a child's peak memory starts with what its parent has.
    subprocess.run([sys.executable, "-m", "benchmarks.data", folder, str(rows)], check=True)
    out.mkdir()
    deact = [str(Path(sys.executable).with_name("deact"))]
    scrub = [*deact, "scrub", str(contacts), "--out", str(out), "--force"]
    home = {**os.environ, "DEACT_HOME": str(folder / "home")}
    fetch = [*deact, "reports", "fetch", "--source", str(reports), "--from", "2000-01-01"]
    subprocess.run([*fetch, "--to", "2099-12-31"], env=home, check=True, capture_output=True)
    prepared = folder / "home" / "prepared"
    peers = Path(__file__).parent / "peers"
    return [
        Candidate("cp", ["cp", str(contacts), str(out / "copy.csv")], rounds),
        Candidate("deact scrub", scrub, rounds),
        Candidate(
            "deact scrub, first scrub",
            scrub,
            2,
            before=lambda: shutil.rmtree(prepared, ignore_errors=True),
        ),
        *(
            Candidate(
                peer,
                [
                    sys.executable,
                    str(peers / f"with_{peer}.py"),
                    *map(str, (contacts, reports, out)),
                ],
                SLOW_PEERS_ROUNDS,
            )
            for peer in PEERS
        ),
    ]


def _table(candidates: list[Candidate], rows: int, size: int) -> str:
    medians = {each.name: statistics.median(each.seconds) for each in candidates}
    ours = medians["deact scrub"]
    lines = [
        f"| {each.name} | {medians[each.name]:.2f} | {medians[each.name] / medians['cp']:.1f} "
        f"| {medians[each.name] / ours:.1f} | {each.peak / 1e6:,.0f} MB | {len(each.seconds)} |"
        for each in candidates
    ]
    versions = ", ".join(
        f"{name} {version(name)}" for name in ("numpy", "polars", "duckdb", "pandas")
    )
    return "\n".join(
        [
            "# Results",
            "",
            f"{rows:,} contacts ({size / 1e6:,.0f} MB), {REPORTS} reports of {NUMBERS_A_REPORT:,} "
            "numbers; whole commands in turns, warm cache, medians. Machines differ: keep the "
            "ratios, not the seconds.",
            "",
            f"Python {platform.python_version()}, {versions}; {platform.machine()}, "
            f"{os.cpu_count()} cores. Made by `make bench ROWS={rows:_}`.",
            "",
            "| | seconds | / cp | / deact | peak memory | runs |",
            "| --- | --- | --- | --- | --- | --- |",
            *lines,
            "",
        ]
    )


if __name__ == "__main__":
    main()
