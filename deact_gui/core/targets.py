"""Names for the files that are saved, of one list or of several: none in the way of another."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Target:
    """Where the two files go."""

    scrubbed: Path
    removed: Path


def default_target(source: Path, folder: Path | None = None, suffix: str | None = None) -> Target:
    """Return the names ``<stem>-scrubbed<ext>`` and ``<stem>-removed<ext>``, beside the source.

    ``suffix`` is what the list is saved as, by default what it is.
    """
    name = f"{source.stem}-scrubbed{source.suffix if suffix is None else suffix}"
    return target_beside((folder or source.parent) / name)


def target_beside(scrubbed: Path) -> Target:
    """Return a target whose removed file is named after the scrubbed one, in the same folder."""
    stem = scrubbed.stem.removesuffix("-scrubbed")
    return Target(scrubbed, scrubbed.with_name(f"{stem}-removed{scrubbed.suffix}"))


def targets_apart(
    proposals: Sequence[Target],
    sources: Iterable[Path],
    folder: Path | None = None,
    *,
    keep: bool = False,
) -> list[Target]:
    """Return a target for each proposal, numbered where one would take the place of another.

    None is one of the lists, ``sources``. All are in ``folder`` if one is given. With ``keep``
    none is there already, either.
    """
    taken = {_key(source) for source in sources}
    made = []
    for proposal in proposals:
        target = _free(proposal, folder or proposal.scrubbed.parent, taken, keep)
        taken |= {_key(target.scrubbed), _key(target.removed)}
        made.append(target)
    return made


def existing(targets: Iterable[Target]) -> list[Path]:
    """Return the files of some targets that are there already."""
    return [path for each in targets for path in (each.scrubbed, each.removed) if path.exists()]


def real(path: Path) -> Path:
    """Return where a path leads; unlike ``Path.resolve``, also if links lead round in a circle."""
    return Path(os.path.realpath(path))


def _free(proposal: Target, folder: Path, taken: set[str], keep: bool) -> Target:
    name = proposal.scrubbed
    stem = name.stem.removesuffix("-scrubbed")
    for number in count(1):
        counted = stem if number == 1 else f"{stem}-{number}"
        target = target_beside(folder / f"{counted}-scrubbed{name.suffix}")
        is_taken = {_key(target.scrubbed), _key(target.removed)} & taken
        if not is_taken and not (keep and existing([target])):
            return target
    raise AssertionError("there is always another number")


def _key(path: Path) -> str:
    """Return what two names of one file have in common, also where case makes no difference."""
    return str(real(path)).casefold()
