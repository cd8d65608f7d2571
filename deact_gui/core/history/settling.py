"""Bring to an end what a crash has left between the history and the files of a scrub."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from deact_gui.core.checkpoint import ignore
from deact_gui.core.errors import StorageError
from deact_gui.core.files import sha256
from deact_gui.core.history.entry import Entry, Output
from deact_gui.core.history.history import History
from deact_gui.core.lock import is_locked, locked
from deact_gui.core.paths import make_private
from deact_gui.core.publishing import publish
from deact_gui.core.scratch import sweep


def settle(history: History) -> None:
    """Bring entries to an end that a crash has left unconfirmed."""
    for entry, asides in history.unfinished():
        with suppress(OSError, StorageError):
            lock = _lock(history.folder, entry.id)
            if lock.exists() and is_locked(lock):
                continue  # another process is about to confirm it
            _settle(history, entry, asides)
            lock.unlink(missing_ok=True)
            sweep(entry.scrubbed.path.parent)


def _settle(history: History, entry: Entry, asides: dict[str, Path]) -> None:
    """Finish naming the files if that had begun and can be finished; else take back what was."""
    outputs = {"removed": entry.removed, "scrubbed": entry.scrubbed}
    named = {kind for kind, output in outputs.items() if _is(output.path, output)}
    unnamed = [kind for kind in outputs if kind not in named]
    in_the_way = [outputs[kind].path for kind in unnamed if outputs[kind].path.exists()]
    can_finish = all(_is(asides[kind], outputs[kind]) for kind in unnamed)
    if named and can_finish and all(_is_older(path, entry) for path in in_the_way):
        publish([(asides[kind], outputs[kind].path) for kind in unnamed], force=True)
        history.confirm(entry.id)
        return
    if not in_the_way:
        for kind in named:
            outputs[kind].path.unlink(missing_ok=True)
    history.withdraw(entry.id)


def _is_older(path: Path, entry: Entry) -> bool:
    """Tell whether a file was there when the scrub was saved: to be replaced, as was asked then."""
    return path.stat().st_mtime < entry.at.timestamp()


def _is(path: Path, output: Output) -> bool:
    """Tell whether a file is the one that was written."""
    try:
        return path.stat().st_size == output.size and sha256(path) == output.sha256
    except OSError:
        return False


@contextmanager
def alive(folder: Path, id: str) -> Iterator[None]:
    """Hold the lock by which other processes see that this scrub is being saved."""
    path = _lock(folder, id)
    make_private(path.parent)
    with locked(path, waiting=partial(ignore, 0, 0)):
        yield
    path.unlink(missing_ok=True)


def _lock(folder: Path, id: str) -> Path:
    return folder / "saving" / f"{id}.lock"
