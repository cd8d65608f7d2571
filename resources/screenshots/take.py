"""Take the README's screenshots of the window on the sample data, in light and in dark.

Run by `make screenshots`. Each scene is the real window doing real work; the files go beside this
one.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtWidgets import QComboBox

from deact_gui.app import make_application
from deact_gui.core.scrub import Columns
from deact_gui.gui import appearance
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.rows import Filter
from deact_gui.gui.steps.services import SampleReports, Services
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers

HERE = Path(__file__).parent
SIZE = QSize(1280, 800)
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
PATIENCE = 30_000
"""Milliseconds after which a scene has failed."""


def wait_until(condition: Callable[[], bool]) -> None:
    """Run the event loop until something is so, and then until all is painted."""
    loop = QEventLoop()
    check = QTimer(interval=20)
    check.timeout.connect(lambda: condition() and loop.quit())
    check.start()
    overdue = QTimer(singleShot=True, interval=PATIENCE)
    overdue.timeout.connect(lambda: sys.exit("a scene did not come about"))
    overdue.start()
    loop.exec()
    check.stop()
    QTimer.singleShot(400, loop.quit)
    loop.exec()


def take(window: Window, job: Job, scheme: str) -> None:
    """Go through the job, and grab the window at each scene."""

    def grab(scene: str) -> None:
        window.grab().save(str(HERE / f"{scene}-{scheme}.png"))

    profiles = window.findChildren(QComboBox)[0]
    wait_until(profiles.isEnabled)
    grab("start")
    job.contacts.open(Services().sample / "contacts.csv")
    wait_until(lambda: job.contacts.contacts is not None)
    grab("list")
    job.reports.take_from(SampleReports())
    contacts = job.contacts.contacts
    assert contacts
    phone = contacts.phone_column
    assert phone is not None
    job.contacts.choose(Columns(phone, contacts.columns.index("opt_in_date")))
    wait_until(lambda: job.review.scrub is not None)
    grab("review")
    job.rows.show(Filter.DEACTIVATED)
    wait_until(lambda: job.rows.numbers is not None)
    table = window.findChildren(RowTable)[0]
    table.selectRow(2)
    grab("deactivated")
    job.open(write_lists(contacts.path))
    wait_until(lambda: all(each.review.scrub for each in job.lists))
    job.show(job.lists[0])
    wait_until(lambda: True)
    grab("lists")


def write_lists(sample: Path) -> list[Path]:
    """Write two more lists, parts of the sample."""
    header, *rows = sample.read_bytes().splitlines(keepends=True)
    folder = Path(os.environ["HOME"])
    parts = {"spring-campaign.csv": rows[:120], "loyalty-members.csv": rows[90:]}
    for name, part in parts.items():
        (folder / name).write_bytes(b"".join([header, *part]))
    return [folder / name for name in parts]


def main() -> None:
    """Take every scene in both schemes, with a data folder of its own."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["DEACT_HOME"] = os.environ["HOME"] = home
        app = make_application()
        for name, scheme in SCHEMES.items():
            appearance.apply(app, scheme)
            workers, settings = Workers(), Settings()
            job = Job(workers, settings, Services())
            window = Window(job, settings)
            window.resize(SIZE)
            window.show()
            window.begin([])
            take(window, job, name)
            window.close()
            workers.close()


if __name__ == "__main__":
    main()
