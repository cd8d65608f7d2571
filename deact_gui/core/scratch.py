"""A hidden folder to write in, beside what is to be written; it is gone in the end."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from deact_gui.core.lock import is_locked, locked

_PREFIX = ".deact-"
_LOCK = ".lock"

SETTLED = 60
"""Seconds after which a folder that holds nothing isn't one that is just about to be locked."""


@contextmanager
def scratch_folder(beside: Path) -> Iterator[Path]:
    """Make a folder and take it away in the end, like those that killed processes have left."""
    sweep(beside)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=beside))
    try:
        with ExitStack() as lock:
            with suppress(OSError):  # not every network drive knows locks
                lock.enter_context(locked(folder / _LOCK, waiting=lambda: None))
            yield folder
    finally:
        _remove(folder)


def sweep(beside: Path) -> None:
    """Take away what killed processes have left."""
    for leftover in beside.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            _sweep(leftover)


def _sweep(folder: Path) -> None:
    """Take a folder away if its process is dead: a living one holds the lock before it writes."""
    names = {path.name for path in folder.iterdir()}
    if names <= {_LOCK} and time.time() - folder.stat().st_mtime < SETTLED:
        return
    if not names:
        folder.rmdir()
    elif not is_locked(folder / _LOCK):
        _remove(folder)


def _remove(folder: Path) -> None:
    """Take a folder away, the lock last: a folder with files and no lock isn't one of ours."""
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name != _LOCK:
                path.unlink()
    shutil.rmtree(folder, ignore_errors=True)
