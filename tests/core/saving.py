"""A list to save, what is then there, and a way to fail at each step of it."""

import errno
import io
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from deact_gui.core.contacts import csv_writer
from deact_gui.core.scrub import Scrub, compare
from deact_gui.core.terms import Columns
from tests.core.builders import MONDAY, contacts, deactivations

LIST = b"name,phone\n" + b"Ann,2065550123\nBob,3125550124\n" * 500
KEPT = b"name,phone\n" + b"Bob,3125550124\n" * 500
REMOVED = b"name,phone,deactivated_on,report\n" + 500 * (
    b"Ann,2065550123,2026-11-16,2026-11-16-deact-report.csv\n"
)
NAMES = ("customers-removed.csv", "customers-scrubbed.csv")
AFTER = dict(zip((*NAMES, "customers.csv"), (REMOVED, KEPT, LIST), strict=True))
"""All files, when the list has been saved."""

replacing = pytest.mark.parametrize("earlier", [False, True], ids=["new", "replacing"])
"""Save for the first time, and over what an earlier save has left."""

on_any_disk = pytest.mark.usefixtures("any_disk")
"""Save to a disk on which a file can have two names, and to one like FAT."""


def lay_out(folder: Path, earlier: bool) -> dict[str, bytes]:
    """Put a list in a folder, maybe with the results of an earlier scrub; return what is there."""
    folder.mkdir(exist_ok=True)
    for name in NAMES if earlier else ():
        (folder / name).write_bytes(b"earlier")
    (folder / "customers.csv").write_bytes(LIST)
    return files(folder)


def scrub_in(folder: Path) -> Scrub:
    """Put the list in a folder and compare it."""
    reports = folder / "reports"
    reports.mkdir(exist_ok=True)
    found = deactivations(reports, {MONDAY: [2065550123]})
    return compare(contacts(folder, LIST), found, Columns(1))


def files(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder but the reports, hidden ones and those in hidden folders too."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.parent.name != "reports")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def refuse(*_: object, **__: object) -> None:
    """Stand for what the operating system doesn't let us do."""
    raise PermissionError(errno.EPERM, "Operation not permitted")


class _Raw(io.FileIO):
    """A file whose every write is a step."""

    step: Callable[[], None]

    def write(self, data: Any) -> int:
        self.step()
        return super().write(data)


@contextmanager
def steps_of(step: Callable[[], None]) -> Iterator[None]:
    """Call ``step`` before whatever is done to the disk while saving."""

    def stepping(function: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*args: Any, **kwargs: Any) -> Any:
            step()
            return function(*args, **kwargs)

        return stepped

    def opened(path: Path, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if "x" not in mode:
            return open(path, mode, *args, **kwargs)
        raw = _Raw(path, mode)
        raw.step = step
        return io.BufferedWriter(raw, 1000)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_writer, "_AT_ONCE", 2000)
        patch.setattr(Path, "open", opened)
        for module, name in (
            (os, "fsync"),
            (os, "link"),
            (os, "replace"),
            (Path, "touch"),
            (tempfile, "mkdtemp"),
            (shutil, "disk_usage"),
        ):
            patch.setattr(module, name, stepping(getattr(module, name)))
        yield


class Failing:
    """A step that raises an error at its turn."""

    def __init__(self, turn: int, error: BaseException) -> None:
        self.turn, self.error, self.taken = turn, error, 0

    def __call__(self, *_: object) -> None:
        self.taken += 1
        if self.taken == self.turn:
            raise self.error
