"""Where reports come from, as the user has chosen."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Aws:
    """Reports come from AWS: by a profile (None is what the environment says), in a region."""

    profile: str | None
    region: str


@dataclass(frozen=True, slots=True)
class Folder:
    """Reports come from a folder or one file; the user has dated what has no date in its name."""

    path: Path
    dates: tuple[tuple[Path, date], ...] = ()


@dataclass(frozen=True, slots=True)
class SampleReports:
    """Reports come with the program."""


Origin = Aws | Folder | SampleReports
