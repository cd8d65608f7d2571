"""Give new files their names: all of them, or none."""

import os
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from pathlib import Path

from deact_gui.core.errors import WouldOverwrite


def would_overwrite(path: Path) -> WouldOverwrite:
    """Return the error for a name that is taken."""
    return WouldOverwrite(f"{path} is there already. Choose another name, or replace it.")


def publish(files: Iterable[tuple[Path, Path]], force: bool) -> None:
    """Give each new file its final name, on the same disk.

    Raises WouldOverwrite if a name is taken, even since a moment ago, and ``force`` is not set.
    Whatever is raised, all is as it was before.
    """
    with ExitStack() as undo:
        for new, final in files:
            try:
                _name(new, final)
                undo.callback(_take_back, new, final)
            except FileExistsError:
                if not force:
                    raise would_overwrite(final) from None
                former = new.with_name(f"{new.name}.former")
                _set_aside(final, former)
                undo.callback(os.replace, former, final)
                os.replace(new, final)
        undo.pop_all()


def _name(file: Path, name: Path) -> None:
    """Give a file a name that is free: one more or, on a disk without hard links, another."""
    try:
        os.link(file, name)
    except FileExistsError:
        raise
    except OSError:
        name.touch(exist_ok=False)
        try:
            os.replace(file, name)
        except BaseException:
            name.unlink()
            raise


def _take_back(new: Path, final: Path) -> None:
    """Take away a name, unless another process has replaced the file meanwhile."""
    with suppress(FileNotFoundError):
        if not new.exists() or new.samefile(final):
            final.unlink()


def _set_aside(path: Path, former: Path) -> None:
    """Give a file a second name, so that it stands until it is replaced; or another, on FAT."""
    try:
        os.link(path, former)
    except OSError:
        os.replace(path, former)
