"""Run whole commands in turns, and note what each run cost."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Candidate:
    """One command, and what its runs cost."""

    name: str
    command: list[str]
    rounds: int
    before: Callable[[], None] = lambda: None
    seconds: list[float] = field(default_factory=list)
    peak: int = 0
    """Bytes of resident memory."""

    @property
    def median(self) -> float:
        """Return the median of the seconds."""
        return statistics.median(self.seconds)

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


def run_in_turns(candidates: Sequence[Candidate], folder: Path) -> None:
    """Run each as often as it wants, into an empty ``folder / "out"``, and once before uncounted.

    Those that want one or two runs take minutes, and do without the uncounted one. Ours keeps its
    data in ``folder / "home"``.
    """
    environment = {**os.environ, "DEACT_HOME": str(folder / "home")}
    for turn in range(-1, max(candidate.rounds for candidate in candidates)):
        for candidate in candidates:
            if turn < candidate.rounds and (turn >= 0 or candidate.rounds > 2):
                shutil.rmtree(folder / "out", ignore_errors=True)
                (folder / "out").mkdir()
                candidate.run(environment)
            if turn < 0:
                candidate.seconds, candidate.peak = [], 0


def deact(*arguments: str | Path) -> list[str]:
    """Return our command with some arguments."""
    return [str(Path(sys.executable).with_name("deact")), *map(str, arguments)]


def make_data(folder: Path, rows: int, *more: str) -> None:
    """Make the list and the reports in a process of its own, and fetch them into the archive.

    A child's peak memory starts with what its parent has: this one must stay small.
    """
    subprocess.run([sys.executable, "-m", "benchmarks.data", folder, str(rows), *more], check=True)
    fetch = deact("reports", "fetch", "--source", folder / "reports", "--from", "2000-01-01")
    home = {**os.environ, "DEACT_HOME": str(folder / "home")}
    subprocess.run([*fetch, "--to", "2099-12-31"], env=home, check=True, capture_output=True)
