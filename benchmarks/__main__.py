"""Time the whole command against ``cp`` and the peers, in turns: python -m benchmarks [ROWS].

Every tool is a process of its own, reads the same list and the same 90 reports from a warm cache,
and writes both files anew. Ours has the reports in its archive, as its users do; the row "first
scrub" has yet to prepare them.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.data import NUMBERS_A_REPORT, REPORTS
from benchmarks.results import keep, machine
from benchmarks.runs import Candidate, deact, make_data, run_in_turns

PEERS = ("polars", "duckdb", "csv", "pandas")


def main() -> None:
    """Make the data, run everybody in turns, print and keep the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("rows", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", type=int, default=2, help="rounds in which the peers take part")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="deact-bench-") as name:
        folder = Path(name)
        make_data(folder, options.rows)
        candidates = _candidates(folder, options.rounds, options.peers)
        run_in_turns(candidates, folder)
        size = (folder / "contacts.csv").stat().st_size
    keep("Against other tools", _table(candidates, options.rows, size))


def _candidates(folder: Path, rounds: int, peer_rounds: int) -> list[Candidate]:
    contacts, reports, out = folder / "contacts.csv", folder / "reports", folder / "out"
    prepared = folder / "home" / "prepared"
    scrub = deact("scrub", contacts, "--out", out)
    peers = Path(__file__).parent / "peers"
    return [
        Candidate("cp", ["cp", str(contacts), str(out / "copy.csv")], rounds),
        Candidate("deact scrub", scrub, rounds),
        Candidate(
            "deact scrub, first scrub",
            scrub,
            peer_rounds,
            before=lambda: shutil.rmtree(prepared, ignore_errors=True),
        ),
        *(
            Candidate(
                peer,
                [sys.executable, *map(str, (peers / f"with_{peer}.py", contacts, reports, out))],
                peer_rounds,
            )
            for peer in PEERS
        ),
    ]


def _table(candidates: Sequence[Candidate], rows: int, size: int) -> str:
    median = {each.name: each.median for each in candidates}
    lines = [
        f"| {each.name} | {each.median:.2f} | {each.median / median['cp']:.1f} "
        f"| {each.median / median['deact scrub']:.1f} | {each.peak / 1e6:,.0f} MB "
        f"| {min(each.seconds):.2f} to {max(each.seconds):.2f} in {len(each.seconds)} runs |"
        for each in candidates
    ]
    return "\n".join(
        [
            f"{rows:,} contacts ({size / 1e6:,.0f} MB), {REPORTS} reports of {NUMBERS_A_REPORT:,} "
            "numbers; whole commands in turns, warm cache, new files, medians. Machines differ: "
            "keep the ratios, not the seconds.",
            "",
            f"{machine('numpy', 'polars', 'duckdb', 'pandas')} `make bench ROWS={rows:_}`.",
            "",
            "| | seconds | / cp | / deact | peak memory | all |",
            "| --- | --- | --- | --- | --- | --- |",
            *lines,
        ]
    )


if __name__ == "__main__":
    main()
