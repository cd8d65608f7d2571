"""What the tests of the domain share."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.saving import refuse


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Make a folder for all examples of a property, which write the same files again and again."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.fixture(params=["hard links", "no hard links"])
def any_disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the disk one that knows hard links, then one that doesn't."""
    if request.param == "no hard links":
        monkeypatch.setattr(os, "link", refuse)
