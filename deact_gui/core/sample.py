"""Copy out the sample: a small contact list and a week of reports, to try everything offline."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from deact_gui.core.errors import SaveError, WouldOverwrite
from deact_gui.core.resources import resource


@dataclass(frozen=True, slots=True)
class Sample:
    """Where a copy of the sample is."""

    contacts: Path
    reports: Path


def is_of_sample(contacts: Path) -> bool:
    """Tell whether a list is that of the sample, as it comes with the program."""
    return contacts.parent == resource("sample")


def write_sample(folder: Path) -> Sample:
    """Copy the sample into a folder, over no file that is there already.

    Raises WouldOverwrite, before anything is written, or SaveError.
    """
    origin = resource("sample")
    copies = {
        folder / path.relative_to(origin): path
        for path in (origin / "contacts.csv", *sorted((origin / "reports").glob("*.csv")))
    }
    for copy in copies:
        if copy.exists():
            raise WouldOverwrite(f"{copy} is there already. Choose another folder for the sample.")
    try:
        for copy, path in copies.items():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    except OSError as error:
        raise SaveError(f"The sample can't be written to {folder}: {error.strerror}.") from error
    return Sample(folder / "contacts.csv", folder / "reports")
