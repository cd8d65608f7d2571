"""Claims about opening a page: the browser of a frozen program finds its own libraries."""

import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.gui.signin.browser import open_page, outside_environment

PAGE = "https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system itself opens pages")
def test_the_opener_gets_the_page_and_the_environment_from_before_the_start(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\necho "$1 ${{LD_LIBRARY_PATH-unset}}" > {told}.new\n')
    with opener.open("a") as script:
        script.write(f"mv {told}.new {told}\n")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/deact/_internal")
    assert open_page(PAGE)
    qtbot.waitUntil(told.exists)
    assert told.read_text() == f"{PAGE} unset\n"
    told.unlink()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    assert open_page(PAGE)
    qtbot.waitUntil(told.exists)
    assert told.read_text() == f"{PAGE} /usr/local/lib\n"


def test_a_program_that_is_not_frozen_passes_its_environment_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/local/lib")
    assert outside_environment() == dict(os.environ)
