"""What the tests of the domain share."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Make a folder for all examples of a property, which write the same files again and again."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
