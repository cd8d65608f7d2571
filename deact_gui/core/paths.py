"""Where Deact keeps what outlives a session, readable by its owner only."""

import errno
import os
from pathlib import Path

import platformdirs

from deact_gui.core.errors import StorageError

LOG = "deact.log"
"""The log's name in the data folder; an older one may lie beside it."""


def data_folder() -> Path:
    """Return the folder of the archive and the history: ``DEACT_HOME``, or the platform's own."""
    override = os.environ.get("DEACT_HOME")
    folder = (
        Path(override).expanduser()
        if override
        else platformdirs.user_data_path("deact", appauthor=False)
    )
    try:
        make_private(folder)
    except OSError as error:
        raise StorageError(
            f"Deact can't keep its data in {folder}: {error.strerror}. "
            "Set DEACT_HOME to a folder that you can write to."
        ) from error
    return folder


def make_private(folder: Path) -> None:
    """Make a folder that only its owner may enter, and those above it that are missing."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
