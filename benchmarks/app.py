"""Measure the app as people get it: python -m benchmarks.app [DIST], on what `make app` built.

The first paint is what somebody sees who double-clicks: the time from starting the program, with
nothing set in the environment, until a virtual screen's own memory shows its window. Cold is with
nothing of the app in the system's cache of files.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.results import keep, machine

ROUNDS = 7
SCREEN = (1920, 1200)
IDLE = 5.0
"""Seconds after the first paint when nothing goes on any more."""


class Screen:
    """A virtual screen, and its memory."""

    def __init__(self, display: str, memory: Path) -> None:
        self.display = display
        self._memory = memory

    def wait_until_painted(self) -> None:
        """Return when the middle of the screen shows something."""
        middle, black = SCREEN[0] * 4 * 300, bytes(SCREEN[0] * 4 * 50)
        deadline = time.perf_counter() + 30
        with self._memory.open("rb", buffering=0) as file:
            while time.perf_counter() < deadline:
                file.seek(middle)
                if file.read(len(black)) != black:
                    return
                time.sleep(0.001)
        sys.exit("The window was not painted.")


@contextmanager
def screen() -> Iterator[Screen]:
    """Run Xvfb, with its memory in a file."""
    with tempfile.TemporaryDirectory(prefix="deact-screen-") as folder:
        size = f"{SCREEN[0]}x{SCREEN[1]}x24"
        read, write = os.pipe()
        words = (
            "-displayfd",
            str(write),
            "-screen",
            "0",
            size,
            "-fbdir",
            folder,
            "-noreset",
        )
        server = subprocess.Popen(["Xvfb", *words], pass_fds=[write], stderr=subprocess.DEVNULL)
        try:
            number = os.read(read, 16).decode().strip()
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def first_paint(program: Path) -> tuple[float, float]:
    """Return seconds to the first paint, and megabytes of memory when idle."""
    with screen() as shown, tempfile.TemporaryDirectory(prefix="deact-home-") as home:
        started = time.perf_counter()
        process = subprocess.Popen(
            [program], env={"DISPLAY": shown.display, "DEACT_HOME": home}, stderr=subprocess.DEVNULL
        )
        shown.wait_until_painted()
        seconds = time.perf_counter() - started
        time.sleep(IDLE)
        rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="utf-8")
        memory = int(re.findall(r"\nPss: +(\d+) kB", rollup)[0]) * 1024 / 1e6
        process.terminate()
        process.wait()
    return seconds, memory


def forget(folder: Path) -> None:
    """Take a folder's files out of the system's cache."""
    os.sync()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def size(path: Path) -> float:
    """Return megabytes on disk."""
    done = subprocess.run(["du", "-s", "-B1", path], capture_output=True, text=True, check=True)
    return int(done.stdout.split()[0]) / 1e6


def main() -> None:
    """Measure, print and keep the table."""
    dist = Path(sys.argv[1] if sys.argv[1:] else "dist").absolute()
    folder = dist / "deact"
    (tarball,), (deb,) = dist.glob("*.tar.zst"), dist.glob("*.deb")
    cold = []
    for _ in range(3):
        forget(folder)
        cold.append(first_paint(folder / "deact-gui")[0])
    warm, memory = zip(*(first_paint(folder / "deact-gui") for _ in range(ROUNDS)), strict=True)
    lines = [
        "| | measured | at most |",
        "| --- | --- | --- |",
        f"| folder | {size(folder):.0f} MB | 240 MB |",
        f"| tarball | {tarball.stat().st_size / 1e6:.0f} MB | 85 MB |",
        f"| .deb | {deb.stat().st_size / 1e6:.0f} MB | |",
        f"| first paint, warm | {statistics.median(warm):.2f} s | 0.35 s |",
        f"| first paint, cold | {statistics.median(cold):.2f} s | 1 s |",
        f"| memory, idle | {statistics.median(memory):.0f} MB | 120 MB |",
    ]
    spread = (
        f"Warm {min(warm):.2f} to {max(warm):.2f} s, cold {min(cold):.2f} to {max(cold):.2f} s."
    )
    keep(
        "The app",
        f"Medians of {ROUNDS} warm starts and {len(cold)} cold ones, `env -i`, on Xvfb; memory is "
        f"what only the app uses and its share of the rest (PSS). {spread} "
        f"{machine('PySide6-Essentials')} `python -m benchmarks.app`.\n\n" + "\n".join(lines),
    )


if __name__ == "__main__":
    main()
