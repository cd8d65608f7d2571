"""Claims about the frozen app: it starts anywhere, does the whole job, and opens once."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.frozen.conftest import User

SLOW = 60
"""Seconds within which a busy machine shows a window."""


def wait_until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + SLOW
    while not condition():
        assert time.monotonic() < deadline, f"on screen: {titles()}"
        time.sleep(0.05)


def titles() -> list[str]:
    """Return the titles of Deact's windows on the display."""
    tree = subprocess.run(
        ["xwininfo", "-root", "-tree"],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,  # it fails when a window goes while it looks at it
    ).stdout
    found = re.findall(r'"(.*Deact)": \(.*\) +(\d+)x', tree)
    return [title for title, width in found if int(width) > 100]  # Qt has tiny ones of its own


def end_all(app: Path) -> None:
    """End every window of the app, whoever started it."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (process / "exe").readlink() == app / "deact-gui":
                os.kill(int(process.name), signal.SIGKILL)
    wait_until(lambda: not titles())


def everything_in(folder: Path) -> dict[str, int]:
    return {str(path): path.lstat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture
def contacts(user: User) -> Path:
    """Give a list of one person, with an accent in its name."""
    path = user.home / "clients à rappeler.csv"
    path.write_text("name,mobile\nAnn,206-555-0101\n", encoding="utf-8")
    return path


@pytest.fixture
def window(app: Path, user: User) -> Iterator["subprocess.Popen[str]"]:
    """Give the app with its window open."""
    process = user.start(app / "deact-gui", DEACT_HOME=str(user.home / "data"))
    wait_until(titles)
    yield process
    end_all(app)
    process.communicate()


def test_it_does_the_whole_job_with_nothing_set_and_nothing_written_beside_it(
    app: Path, user: User
) -> None:
    before = everything_in(app)
    code, out, err = user.run(app / "deact-gui", "--self-test", user.home)
    assert (code, out[:8]) == (0, "passed: "), out + err
    assert everything_in(app) == before
    assert {path.name for path in user.home.glob("contacts-*")} == {
        "contacts-scrubbed.csv",
        "contacts-removed.csv",
    }


def test_without_a_home_it_opens_the_file_it_was_given(
    app: Path, user: User, contacts: Path
) -> None:
    process = user.start(app / "deact-gui", contacts, HOME="/nonexistent")
    wait_until(lambda: titles() == [f"{contacts.name} - Deact"])
    end_all(app)
    process.communicate()


def test_a_second_start_hands_its_file_to_the_first_and_ends(
    app: Path, user: User, window: "subprocess.Popen[str]", contacts: Path
) -> None:
    home = str(user.home / "data")
    code, _, err = user.run(app / "deact-gui", contacts, DEACT_HOME=home)
    assert code == 0, err
    wait_until(lambda: titles() == [f"{contacts.name} - Deact"])
    assert window.poll() is None


def test_after_a_crash_the_next_start_is_the_first_again_and_mentions_it(
    app: Path, user: User, window: "subprocess.Popen[str]"
) -> None:
    home = user.home / "data"
    window.send_signal(signal.SIGSEGV)
    window.communicate()
    assert (home / "crash.txt").read_text().startswith("Fatal Python error: Segmentation fault")
    wait_until(lambda: not titles())
    again = user.start(app / "deact-gui", DEACT_HOME=str(home))
    wait_until(titles)
    log = home / "deact.log"
    wait_until(lambda: log.exists() and "the last run crashed" in log.read_text())
    end_all(app)
    again.communicate()


def test_idle_it_needs_little_memory(window: "subprocess.Popen[str]") -> None:
    time.sleep(5)  # what follows the first paint is over
    (share,) = re.findall(r"\nPss: +(\d+) kB", Path(f"/proc/{window.pid}/smaps_rollup").read_text())
    assert int(share) * 1024 / 1e6 <= 120


@pytest.mark.parametrize("program", ["deact", "deact-gui"])
def test_both_programs_know_their_version(app: Path, user: User, program: str) -> None:
    code, out, _ = user.run(app / program, "--version")
    assert (code, out.split()[1]) == (0, "0.1.0")
