"""How the command ends when it doesn't end well: cancelled, a bug, nobody listening."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from deact_gui.cli import scrub
from deact_gui.core.history import recording
from deact_gui.core.sample import Sample
from tests.cli.conftest import Deact

DEACT = [sys.executable, "-c", "import sys; from deact_gui.cli import main; sys.exit(main())"]


@pytest.fixture(autouse=True)
def _in_the_foreground() -> Iterator[None]:
    """Hear Ctrl-C also when the tests run in the background, where shells have it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _ctrl_c_in(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let somebody press Ctrl-C at the first checkpoint of a step."""
    module = {"compare": scrub, "save": recording}[step]
    real = getattr(module, step)

    def interrupted(*arguments: Any, **more: Any) -> Any:
        *others, checkpoint = arguments
        presses = iter([signal.SIGINT])

        def press(done: int, total: int) -> None:
            for once in presses:
                signal.raise_signal(once)
            checkpoint(done, total)

        return real(*others, press, **more)

    monkeypatch.setattr(module, step, interrupted)


@pytest.mark.parametrize("step", ["compare", "save"])
def test_ctrl_c_ends_with_130_and_leaves_no_file(
    deact: Deact, sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    _ctrl_c_in(step, monkeypatch)
    ran = deact("scrub", sample.contacts, "--source", sample.reports, "--out", tmp_path / "o")
    assert ran == (130, "", "deact: Cancelled.\n")
    assert list(tmp_path.glob("o/*")) == []
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_ctrl_c_does_not_wait_for_a_checkpoint(
    deact: Deact, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(*arguments: Any) -> None:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        pytest.fail("it went on")

    monkeypatch.setattr(scrub, "compare", stuck)
    assert deact("scrub", sample.contacts, "--source", sample.reports).code == 130


def test_a_bug_is_told_without_what_it_read(
    deact: Deact, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def buggy(*arguments: Any) -> None:
        raise RuntimeError("Ann Lee, 2065550123")

    monkeypatch.setattr(scrub, "compare", buggy)
    words = ("scrub", sample.contacts, "--source", sample.reports)
    ran = deact(*words)
    assert (ran.code, ran.out) == (1, "")
    assert "RuntimeError" in ran.err and "--debug" in ran.err
    assert "Ann" not in ran.err and "555" not in ran.err
    with pytest.raises(RuntimeError):
        deact("--debug", *words)


def test_nobody_listening_is_no_traceback(sample: Sample) -> None:
    words = [*DEACT, "reports", "list", "--source", str(sample.reports)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_progress_is_for_terminals_and_clears_up(
    deact: Deact, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("scrub", sample.contacts, "--source", sample.reports, "--json")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    ran = deact(*words)
    assert "\rComparing contacts.csv …" in ran.err
    assert "%" in ran.err
    assert ran.err.endswith("\r\x1b[K")
