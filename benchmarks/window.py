"""Measure the window with a large list: python -m benchmarks.window CONTACTS REPORTS OUT.

The window is used as its users do, with keys and clicks. A timer in the event loop ticks every
millisecond; how much later than that it is called is how long the window could not have answered.
Keeps a table of what each step took and of the longest stalls in it, each beside its limit. Set
DEACT_HOME to a folder of its own. Without QT_QPA_PLATFORM=xcb it paints where nobody sees it.
"""

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from benchmarks.results import keep, machine
from deact_gui.app import make_application
from deact_gui.core.targets import default_target
from deact_gui.gui.review.filter_bar import FilterBar
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.review.search_bar import SearchBar
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.origin import Folder
from deact_gui.gui.steps.rows import Filter
from deact_gui.gui.steps.services import Services
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers

W = TypeVar("W", bound=QObject)

PATIENCE = 600_000
"""Milliseconds after which a step has failed."""
USUAL, EVER = 50, 100
"""Milliseconds of stall allowed: at the 99.9th percentile, and at all."""
FRAMES, FRAME = 120, 1000 / 60
"""Frames scrolled, and the milliseconds that one may take."""


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
        self.gaps.append(max(0.0, 1e3 * (now - self._last) - 1))
        self._last = now

    def finish(self) -> tuple[float, float]:
        """Return the milliseconds of stall at the 99.9th percentile, and of the longest."""
        self._tick()
        self._timer.stop()
        gaps = sorted(self.gaps)
        return gaps[int(0.999 * (len(gaps) - 1))], gaps[-1]


@dataclass
class Table:
    """What is kept, a line a step."""

    app: QApplication
    lines: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        head = f"| step | took | limit | stall, 99.9 % (≤ {USUAL} ms) | longest (≤ {EVER} ms) |"
        return "\n".join([head, "| --- | --- | --- | --- | --- |", *self.lines])

    def step(
        self, name: str, act: Callable[[], object], done: Callable[[], bool], limit: float = 0
    ) -> None:
        """Act, wait until it is done and painted, and print the seconds and the stalls of that."""
        probe, started = StallProbe(), time.perf_counter()
        act()
        wait_until(done)
        seconds = time.perf_counter() - started
        self.app.processEvents()
        usual, ever = probe.finish()
        self._line(name, f"{seconds:.2f} s", f"{limit} s" if limit else "", usual, ever)

    def click(self, name: str, act: Callable[[], object], then: Callable[[], bool]) -> None:
        """Act, and print the milliseconds until the window answers again; then wait."""
        probe, started = StallProbe(), time.perf_counter()
        act()
        self.app.processEvents()
        taken = 1e3 * (time.perf_counter() - started)
        wait_until(then)
        self._line(name, f"{taken:.0f} ms", f"{USUAL} ms", *probe.finish())

    def scroll(self, name: str, view: RowTable, position: Callable[[int], int]) -> None:
        """Scroll a frame at a time, and print the milliseconds that the frames took."""
        frames = []
        for frame in range(FRAMES):
            started = time.perf_counter()
            view.verticalScrollBar().setValue(position(frame))
            self.app.processEvents()
            frames.append(1e3 * (time.perf_counter() - started))
        for word, figure in (("median", statistics.median(frames)), ("worst", max(frames))):
            self.lines.append(f"| {name}, {word} frame | {figure:.1f} ms | {FRAME:.1f} ms | | |")

    def _line(self, name: str, took: str, limit: str, usual: float, ever: float) -> None:
        self.lines.append(f"| {name} | {took} | {limit} | {usual:.0f} ms | {ever:.0f} ms |")


def wait_until(condition: Callable[[], bool]) -> None:
    """Run the event loop until something is so."""
    loop = QEventLoop()
    check = QTimer(interval=2)
    check.timeout.connect(lambda: loop.quit() if condition() else None)
    check.start()
    QTimer.singleShot(PATIENCE, loop, lambda: sys.exit("A step did not end."))
    loop.exec()
    check.stop()


class Bench(QObject):
    """The window with the whole job behind it, and hands."""

    def __init__(self, app: QApplication, workers: Workers) -> None:
        super().__init__(app)
        self.table = Table(app)
        settings = Settings()
        self.job = Job(workers, settings, Services(), app)
        self.window = Window(self.job, settings)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowExposed(self.window)
        app.processEvents()
        self.rows = find(self.window, RowTable)
        self.chips = find(self.window, FilterBar)
        self.text = find(find(self.window, SearchBar), QLineEdit)
        self.column = find(find(self.window, SearchBar), QComboBox)

    def prepare(self, contacts: Path, reports: Path) -> None:
        """Open the list, load the reports, compare."""
        job = self.job
        self.table.step(
            "learn AWS profiles",
            lambda: self.window.begin([]),
            lambda: not job.errands.running(Kind.PROFILES),
        )
        self.table.step(
            "open to preview",
            lambda: job.contacts.open(contacts),
            lambda: job.contacts.contacts is not None,
            0.3,
        )
        self.table.step(
            "load reports and compare",
            lambda: job.reports.take_from(Folder(reports)),
            lambda: job.review.scrub is not None,
        )

    @property
    def rows_compared(self) -> NDArray[np.uint8]:
        """Return the verdicts."""
        scrub = self.job.review.scrub
        assert scrub is not None
        return scrub.verdicts

    def look(self) -> None:
        """Scroll, filter, search."""
        bar, shown = self.rows.verticalScrollBar(), self.job.rows
        self.table.scroll("scroll by the wheel", self.rows, lambda frame: 3 * frame)
        self.table.scroll(
            "scroll through by the bar", self.rows, lambda frame: bar.maximum() * frame // FRAMES
        )
        self.filter(Filter.DEACTIVATED)
        self.filter(Filter.ALL)
        phone = self.job.contacts.columns.phone if self.job.contacts.columns else 0
        for column, where in ((None, "all columns"), (phone, "the phone column")):
            self.job.rows.search_in(column)
            self.table.step(
                f"search in {where}",
                partial(self.text.setText, "2065550"),
                lambda: shown.numbers is not None and not shown.is_searching,
            )
            self.text.clear()
            wait_until(lambda: shown.numbers is None)

    def filter(self, chosen: Filter) -> None:
        """Click a chip."""
        shown, is_all = self.job.rows, chosen is Filter.ALL
        self.table.step(
            f"filter: {chosen.name.lower()}",
            lambda: QTest.mouseClick(self.chips.chip(chosen), Qt.MouseButton.LeftButton),
            lambda: (shown.numbers is None) is is_all,
            0.2,
        )

    def decide(self, which: str) -> None:
        """Select every row that is shown, keep it, take that back and do it again."""
        errands = self.job.errands
        keys = QKeySequence.StandardKey
        self.rows.setFocus()
        for name, sequence in (
            ("select", QKeySequence(keys.SelectAll)),
            ("keep", QKeySequence("K")),
            ("undo keeping", QKeySequence(keys.Undo)),
            ("redo keeping", QKeySequence(keys.Redo)),
            ("undo again", QKeySequence(keys.Undo)),
        ):
            self.table.click(
                f"{name} {which}",
                partial(QTest.keySequence, self.rows, sequence),
                lambda: not errands.running(Kind.COUNT),
            )

    def end(self, contacts: Path, out: Path) -> None:
        """Save; then cancel each kind of long work."""
        job = self.job
        target = default_target(contacts, out)
        self.table.step(
            "save", lambda: job.saving.save(target), lambda: job.saving.saved is not None
        )
        self.cancel(Kind.SAVE, "saving", lambda: job.saving.save(target))
        self.cancel(Kind.COMPARE, "comparing", job.review.compare)
        self.cancel(Kind.SEARCH, "a search", lambda: self.text.setText("nobody"))

    def cancel(self, kind: Kind, name: str, start: Callable[[], object]) -> None:
        """Start work, cancel it when it is well under way, and measure until it has ended."""
        errands = self.job.errands
        start()
        wait_until(lambda: any(each.done for each in [errands.foremost] if each))
        self.table.step(
            f"cancel {name}", lambda: errands.cancel(kind), lambda: not errands.running(kind), 0.2
        )


def find(parent: QObject, kind: type[W]) -> W:
    """Return the child of a kind."""
    child = parent.findChild(kind)
    assert child is not None
    return child


def main() -> None:
    """Do the whole job in the window, and measure each step."""
    contacts, reports, out = map(Path, sys.argv[1:])
    workers = Workers()
    bench = Bench(make_application(), workers)
    gc.freeze()  # as the program does
    bench.prepare(contacts, reports)
    bench.look()
    bench.decide("every row")
    bench.filter(Filter.DEACTIVATED)
    bench.decide("every deactivated row")
    bench.filter(Filter.ALL)
    rows, size = len(bench.rows_compared), contacts.stat().st_size
    bench.end(contacts, out)
    workers.close()
    screen, made_with = bench.table.app.platformName(), machine("PySide6-Essentials")
    keep(
        "The window",
        f"{rows:,} contacts ({size / 1e6:,.0f} MB), platform {screen}. {made_with} "
        f"`python -m benchmarks.window CONTACTS REPORTS OUT`.\n\n{bench.table}",
    )


if __name__ == "__main__":
    main()
