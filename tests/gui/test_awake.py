"""Claims about sleep: long work keeps the computer awake, and nothing else does.

``systemd-inhibit`` itself needs a login manager, which a container has not: a script stands in for
it, that takes the same words and holds its lock for as long as the command it is given runs.
"""

import os
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.core.checkpoint import Checkpoint
from deact_gui.gui import awake
from deact_gui.gui.awake import KeepAwake
from deact_gui.gui.steps.all_errands import AllErrands
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.workers.task import Workers

INHIBIT = """#!/bin/sh
echo "$@" > "{log}"
while [ "${{1#--}}" != "$1" ]; do shift; done
"$@"
echo over >> "{log}"
"""


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for systemd-inhibit; give what it was told."""
    log = tmp_path / "log"
    program = tmp_path / "bin" / "systemd-inhibit"
    program.parent.mkdir()
    program.write_text(INHIBIT.format(log=log))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(awake, "PATIENCE", 50)
    return log


@pytest.fixture
def errands(workers: Workers) -> Errands:
    return Errands(workers)


@pytest.fixture
def keeper(errands: Errands, log: Path) -> KeepAwake:
    """Watch over the errands."""
    everything = AllErrands()
    everything.add(errands)
    keeper = KeepAwake(everything)
    everything.setParent(keeper)
    return keeper


def test_the_lock_is_held_for_as_long_as_the_work_lasts(
    qtbot: QtBot, errands: Errands, keeper: KeepAwake, log: Path
) -> None:
    done = threading.Event()
    errands.run(Kind.FETCH, lambda *, checkpoint: done.wait(10))
    assert not keeper.is_held  # what is over soon needs no lock
    qtbot.waitUntil(lambda: log.exists() and log.read_text() != "")
    assert "--what=idle:sleep --who=Deact" in log.read_text() and keeper.is_held
    done.set()
    qtbot.waitUntil(lambda: log.read_text().endswith("over\n"))
    assert not keeper.is_held


def test_a_search_keeps_nobody_awake(
    qtbot: QtBot, errands: Errands, keeper: KeepAwake, log: Path
) -> None:
    done = threading.Event()
    errands.run(Kind.SEARCH, lambda *, checkpoint: done.wait(10))
    qtbot.wait(120)
    assert not keeper.is_held
    done.set()
    qtbot.waitUntil(lambda: not errands.running(Kind.SEARCH))


@pytest.mark.parametrize("works", [True, False])
def test_where_there_is_no_lock_to_have_work_goes_on(
    qtbot: QtBot,
    errands: Errands,
    keeper: KeepAwake,
    log: Path,
    monkeypatch: pytest.MonkeyPatch,
    works: bool,
) -> None:
    monkeypatch.setattr(awake, "_command", lambda: None if works else ["/no/such/program"])

    def work(*, checkpoint: Checkpoint) -> None:
        done.wait(10)

    done = threading.Event()
    errands.run(Kind.SAVE, work)
    qtbot.waitUntil(lambda: keeper.is_held)
    done.set()
    qtbot.waitUntil(lambda: not errands.running(Kind.SAVE))
    assert not keeper.is_held
