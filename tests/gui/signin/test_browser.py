"""Claims about opening a page: the browser of a frozen program finds its own libraries."""

import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deact_gui import frozen
from deact_gui.gui.signin.browser import open_page

PAGE = "https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH"
INSIDE = "/opt/deact/_internal"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system itself opens pages")
@pytest.mark.parametrize(
    ("original", "finds"), [(None, "unset"), ("/usr/local/lib", "/usr/local/lib")]
)
def test_the_opener_gets_the_page_and_the_libraries_from_before_the_start(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    original: str | None,
    finds: str,
) -> None:
    told, opener = tmp_path / "told", tmp_path / "xdg-open"
    opener.write_text(
        f'#!/bin/sh\necho "$1 ${{LD_LIBRARY_PATH-unset}}" > {told}.new\nmv {told}.new {told}\n'
    )
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("LD_LIBRARY_PATH", INSIDE)
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", original or "")
    if original is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG")
    frozen.restore_environment()
    assert open_page(PAGE)
    qtbot.waitUntil(told.exists)
    assert told.read_text() == f"{PAGE} {finds}\n"
