"""Starting Deact where no window can be opened."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from deact_gui.display import why_no_window

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="asks for a display on Linux only")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@linux_only
def test_without_a_display_it_says_so_and_shows_the_job_in_the_terminal() -> None:
    done = subprocess.run([sys.executable, "-m", "deact_gui"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("The window can't be opened: neither DISPLAY nor")
    assert "$ deact scrub demo/contacts.csv --source demo/reports" in done.stdout
    assert "37  deactivated: removed" in done.stdout


@linux_only
def test_whoever_names_a_list_gets_no_sample_instead() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "deact_gui", "list.csv"], capture_output=True, text=True
    )
    assert done.returncode == 1
    assert done.stdout.endswith("see deact --help.\n")


@linux_only
@pytest.mark.parametrize(
    ("variable", "value"), [("DISPLAY", ":4093"), ("WAYLAND_DISPLAY", "wayland-4093")]
)
def test_a_display_that_does_not_answer_is_none(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert why_no_window() == "the display does not answer"


@linux_only
def test_a_wayland_display_that_answers_will_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "w"))
        compositor.listen()
        assert why_no_window() is None


def test_the_collector_passes_over_what_was_made_at_the_start() -> None:
    script = """
import gc
from deact_gui import app

def begin(window, lists):
    print(gc.get_freeze_count() > len(gc.get_objects()))
    app.QApplication.quit()

app.Window.begin = begin
app.main([])
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment
    )
    assert (done.returncode, done.stdout) == (0, "True\n")


def test_every_list_named_on_the_command_line_is_opened() -> None:
    script = """
from deact_gui import app

def begin(window, lists):
    print(*lists)
    app.QApplication.quit()

app.Window.begin = begin
app.main(["a.csv", "b.xlsx"])
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment
    )
    assert (done.returncode, done.stdout) == (0, "a.csv b.xlsx\n")


def test_a_platform_that_was_chosen_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert why_no_window() is None
