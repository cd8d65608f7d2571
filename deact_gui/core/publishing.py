"""Give new files their names: all of them, or none."""

import os
import sys
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path

from deact_gui.core.errors import SaveError, WouldOverwrite


def would_overwrite(path: Path) -> WouldOverwrite:
    """Return the error for a name that is taken."""
    return WouldOverwrite(f"{path} is there already. Choose another name, or replace it.")


def publish(files: Iterable[tuple[Path, Path]], force: bool) -> None:
    """Give each new file its final name, on the same disk.

    Raises WouldOverwrite if a name is taken, even since a moment ago, and ``force`` is not set.
    Whatever is raised, all is as it was before. What is replaced keeps another name beside the new
    file until all is done: whatever happens, it isn't lost, and if it can't be put back, the error
    tells that name.
    """
    replaced: list[Path] = []
    stranded: list[Path] = []
    try:
        with ExitStack() as undo:
            for new, final in files:
                try:
                    _name(new, final)
                    undo.callback(_take_back, new, final)
                except FileExistsError:
                    if not force:
                        raise would_overwrite(final) from None
                    replaced.append(_set_aside(final))
                    undo.callback(_put_back, replaced[-1], final, stranded)
                    os.replace(new, final)
            undo.pop_all()
    except (OSError, SaveError) as error:
        if stranded:
            raise _stranded(stranded) from error
        raise
    for former in replaced:
        with suppress(OSError):
            former.unlink()


if sys.platform == "win32":

    def _name(file: Path, name: Path) -> None:
        """Give a file another name, which must be free."""
        os.rename(file, name)

else:

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


def _set_aside(final: Path) -> Path:
    """Give a file that will be replaced a name that says so; return it."""
    for number in count(1):
        former = final.with_stem(f"{final.stem} (earlier{f' {number}' if number > 1 else ''})")
        with suppress(FileExistsError):
            _name(final, former)
            break
    return former


def _put_back(former: Path, final: Path, stranded: list[Path]) -> None:
    try:
        if final.exists() and final.samefile(former):
            former.unlink()
        else:
            os.replace(former, final)
    except OSError:
        stranded.append(former)


def _stranded(files: list[Path]) -> SaveError:
    names = " and ".join(path.name for path in files)
    return SaveError(
        f"Saving failed half-way, and what it would have replaced can't be put back: it is kept as "
        f"{names} in {files[0].parent}. Give it its name again, then save somewhere else."
    )
