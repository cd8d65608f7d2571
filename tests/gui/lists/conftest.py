"""Three lists in a job: two can be compared at once, the third has no phone numbers."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deact_gui.gui.steps.job import SETTLING, Job
from deact_gui.gui.steps.origin import Folder
from tests.gui.builders import ANN, BOB, CAT, DAN, write_list


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Give lists with two, one and no deactivated people; two have one name."""
    (tmp_path / "shop").mkdir()
    return [
        write_list(tmp_path / "customers.csv", [ANN, BOB, CAT, "none"]),
        write_list(tmp_path / "shop" / "customers.csv", [ANN, DAN]),
        write_list(tmp_path / "leads.csv", [CAT, DAN, CAT]),
    ]


@pytest.fixture
def several(qtbot: QtBot, job: Job, files: list[Path], folder: Path) -> Job:
    """Give a job with three lists, all compared."""
    job.reports.take_from(Folder(folder))
    job.open(files)
    qtbot.waitUntil(lambda: all(each.review.scrub for each in job.lists))
    qtbot.wait(2 * SETTLING)  # until all that is to be said has been said
    return job
