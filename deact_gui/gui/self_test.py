"""Deact tests itself: clicks through the whole job on the sample, and checks the files on disk.

`deact-gui --self-test FOLDER` is for whoever builds the app, on a platform that has it whole. The
folder gets the files saved, and self-test.txt with what was found.
"""

from __future__ import annotations

import csv
import importlib
import os
import pkgutil
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)

from deact_gui.core.resources import PACKAGE, resource
from deact_gui.gui.review.filter_bar import FilterBar
from deact_gui.gui.review.row_table import RowTable
from deact_gui.gui.steps.rows import Filter

if TYPE_CHECKING:
    from deact_gui.gui.steps.job import Job
    from deact_gui.gui.window import Window

ROWS, DEACTIVATED = 260, 37
"""What is known of the sample, with its dates of consent."""
PATIENCE = 30_000
"""Milliseconds after which a step has failed."""


def prepare(folder: Path) -> None:
    """Start as a new user would: without anybody's data, and with dialogs that can be clicked."""
    os.environ["DEACT_HOME"] = str(folder / "data")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QApplication.setQuitOnLastWindowClosed(False)


def run(window: Window, job: Job, folder: Path) -> None:
    """Do the job, write down what was found, and end the program with 0 if all is right."""
    try:
        _scrub_sample(window, job, folder)
        modules = _import_all()
        found = f"passed: {ROWS} rows, {DEACTIVATED} removed; {modules} modules imported"
    except Exception:
        found = f"failed: {traceback.format_exc()}"
    (folder / "self-test.txt").write_text(f"{found}\n", encoding="utf-8")
    print(found, flush=True)
    QApplication.exit(int(not found.startswith("passed")))


def _scrub_sample(window: Window, job: Job, folder: Path) -> None:
    def is_compared() -> bool:
        return job.review.scrub is not None and not job.errands.is_busy

    _press(_button(window, "DropZone", "&Try it with sample data"))
    _wait_until(is_compared)
    _choose(_consent(window), "opt_in_date")
    _wait_until(is_compared)
    table = window.findChildren(RowTable)[0]
    assert table.model().rowCount() == ROWS
    _press(window.findChildren(FilterBar)[0].chip(Filter.DEACTIVATED))
    _wait_until(lambda: table.model().rowCount() == DEACTIVATED)
    _press(_button(window, "BottomBar", "&Save scrubbed list…"))
    _wait_until(lambda: bool(window.findChildren(QFileDialog)))
    name = window.findChildren(QFileDialog)[0].findChildren(QLineEdit)[0]
    name.setText(str(folder / "contacts-scrubbed.csv"))
    _confirm(name)
    _wait_until(lambda: job.saving.saved is not None)
    window.close()
    assert not window.isVisible(), "nothing is lost by closing now"
    _check(folder)


def _check(folder: Path) -> None:
    """Hold the two files against the sample: each row in one of them, as it was, in its order."""
    source = resource("sample", "contacts.csv").read_bytes().splitlines(keepends=True)
    kept = (folder / "contacts-scrubbed.csv").read_bytes().splitlines(keepends=True)
    taken_out = (folder / "contacts-removed.csv").read_bytes().splitlines(keepends=True)
    removed = [line.rsplit(b",", 2)[0] for line in taken_out]
    assert len(removed) == 1 + DEACTIVATED
    assert kept[0] == source[0]
    rest = [line for line in source[1:] if line.rstrip(b"\r\n") not in removed]
    assert kept[1:] == rest, "the rows kept are those that were not removed, byte for byte"
    assert len(kept) + len(removed) == len(source) + 1
    for row in csv.DictReader(line.decode("utf-8-sig") for line in taken_out):
        report = resource("sample", "reports", row["report"]).read_text(encoding="utf-8")
        assert "".join(filter(str.isdigit, row["mobile"]))[-10:] in report


def _import_all() -> int:
    """Import every module of ours, so that none lacks a library in the frozen app."""
    found = [each.name for each in pkgutil.walk_packages([str(PACKAGE)], "deact_gui.")]
    for name in found:
        if not name.endswith("__main__"):
            importlib.import_module(name)
    return len(found)


def _press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _confirm(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Return)


def _choose(box: QComboBox, text: str) -> None:
    box.showPopup()
    box.view().setCurrentIndex(box.model().index(box.findText(text), 0))
    _confirm(box.view())


def _button(parent: QWidget, context: str, text: str) -> QAbstractButton:
    """Return the button that shows a text, in whatever language."""
    shown = QCoreApplication.translate(context, text)
    return next(each for each in parent.findChildren(QAbstractButton) if each.text() == shown)


def _consent(parent: QWidget) -> QComboBox:
    """Return the box in which the column with the dates of consent is chosen."""
    none = QCoreApplication.translate("ColumnBar", "No date of consent")
    return next(each for each in parent.findChildren(QComboBox) if each.itemText(0) == none)


def _wait_until(condition: Callable[[], bool]) -> None:
    loop, check, overdue = QEventLoop(), QTimer(interval=10), QTimer(singleShot=True)
    check.timeout.connect(lambda: loop.quit() if condition() else None)
    overdue.timeout.connect(lambda: loop.exit(1))
    check.start()
    overdue.start(PATIENCE)
    if loop.exec():
        raise TimeoutError
