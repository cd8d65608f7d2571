"""The command as its users call it, and something to call it with."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from deact_gui.cli import main
from deact_gui.core.sample import Sample, write_sample


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Deact = Callable[..., Ran]


@pytest.fixture
def deact(capsys: pytest.CaptureFixture[str]) -> Deact:
    """Run `deact` with some words and return what came of it."""

    def run(*words: object) -> Ran:
        try:
            code = main([str(word) for word in words])
        except SystemExit as stop:
            assert isinstance(stop.code, int)
            code = stop.code
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """Copy the sample into an empty folder."""
    return write_sample(tmp_path / "sample")
