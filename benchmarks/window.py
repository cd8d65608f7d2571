"""Measure the window with a large list: python -m benchmarks.window CONTACTS REPORTS OUT.

A timer in the event loop ticks every millisecond; how much later than that it is called is how long
the window could not have answered. Prints what each step took and the longest stalls in it.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer

from deact_gui.app import make_application
from deact_gui.core.decisions import Decision
from deact_gui.core.save import default_target
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.rows import Filter
from deact_gui.gui.steps.services import Folder, Services
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers

PATIENCE = 600_000
"""Milliseconds after which a step has failed."""


class StallProbe:
    """How long the event loop kept a one-millisecond timer waiting, each time."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last - 0.001)
        self._last = now


@contextmanager
def measured(name: str) -> Iterator[None]:
    """Print how long a step took, and its stalls."""
    probe, started = StallProbe(), time.perf_counter()
    yield
    seconds = time.perf_counter() - started
    gaps = sorted(probe.gaps) or [0.0]
    usual = gaps[int(0.999 * (len(gaps) - 1))]
    print(
        f"| {name} | {seconds:.2f} | {usual * 1e3:.0f} ms | {gaps[-1] * 1e3:.0f} ms |", flush=True
    )


def wait_until(condition: Callable[[], bool]) -> None:
    """Run the event loop until something is so."""
    loop = QEventLoop()
    check = QTimer(interval=5)
    check.timeout.connect(lambda: condition() and loop.quit())
    check.start()
    QTimer.singleShot(PATIENCE, loop, lambda: sys.exit("A step did not end."))
    loop.exec()


def main() -> None:
    """Do the whole job in the window, and measure each step."""
    contacts, reports, out = map(Path, sys.argv[1:])
    app = make_application()
    workers, settings = Workers(), Settings()
    job = Job(workers, settings, Services(), app)
    window = Window(job, settings)
    window.show()
    table = window.review.findChild(RowTable)
    print("| step | seconds | stall, 99.9 % | longest |\n| --- | --- | --- | --- |")
    with measured("open to preview"):
        job.contacts.open(contacts)
        wait_until(lambda: job.contacts.contacts is not None)
    with measured("load reports and compare"):
        job.reports.take_from(Folder(reports))
        wait_until(lambda: job.review.scrub is not None)
    with measured("scroll through"):
        bar = table.verticalScrollBar()
        for step in range(120):
            bar.setValue(bar.maximum() * step // 120)
            app.processEvents()
    with measured("filter: deactivated"):
        job.rows.show(Filter.DEACTIVATED)
        wait_until(lambda: job.rows.numbers is not None)
    with measured("filter: all"):
        job.rows.show(Filter.ALL)
        wait_until(lambda: job.rows.numbers is None)
    with measured("search"):
        job.rows.search("Ines77")
        wait_until(lambda: job.rows.numbers is not None)
    job.rows.search("")
    wait_until(lambda: job.rows.numbers is None)
    with measured("keep every row"):
        table.selectAll()
        job.review.decide(table.selected_numbers(), Decision.KEEP)
        wait_until(lambda: job.review.tally is not None and not job.review.tally.removed)
    job.review.undo_stack.undo()
    with measured("save"):
        job.saving.save(default_target(contacts, out))
        wait_until(lambda: job.saving.saved is not None)
    with measured("cancel"):
        job.review.compare()
        QTimer.singleShot(300, partial(job.errands.cancel, Kind.COMPARE))
        wait_until(lambda: job.review.was_stopped)
    workers.close()


if __name__ == "__main__":
    main()
