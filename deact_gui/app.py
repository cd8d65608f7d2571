"""Put the program together and run it: arguments, log, excepthook, window."""

import argparse
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication

from deact_gui import IDENTIFIER, NAME, __version__
from deact_gui.core.errors import StorageError
from deact_gui.core.paths import LOG, data_folder
from deact_gui.core.redact import redact
from deact_gui.gui import appearance, icons, language
from deact_gui.gui.appearance import SCHEMES
from deact_gui.gui.crash import CrashReporter, versions
from deact_gui.gui.crash_file import CrashFile
from deact_gui.gui.file_events import FileEvents
from deact_gui.gui.settings import Settings
from deact_gui.gui.single import FirstWindow, come_forward, hand_over
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.services import Services
from deact_gui.gui.window import Window
from deact_gui.memory import give_memory_back, share_memory
from deact_gui.workers.task import Workers

log = logging.getLogger(__name__)

IDLE = 3_000
"""Milliseconds without any work after which what follows the first paint is over."""


def main(words: list[str] | None = None) -> int:
    """Open the window, and return the exit code when it is closed. A display is there."""
    share_memory()
    log_file = _Log()
    options = _parse(words)
    if options.self_test:
        from deact_gui.gui import self_test

        self_test.prepare(options.self_test)
    settings = Settings()
    app = make_application(SCHEMES[options.appearance or settings.appearance])
    first, crash, folder = FirstWindow(app), CrashFile(), _data_folder()
    if folder and not first.begin(folder) and hand_over(folder, options.files):
        return 0
    if folder and first.is_first:
        crash.begin(folder)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    reporter = CrashReporter(app)
    reporter.install()
    workers = Workers()
    job = Job(workers, settings, Services(), app)
    window = Window(job, settings)
    window.painted.connect(log_file.open)
    window.painted.connect(first.listen)
    window.painted.connect(lambda: window.begin(options.files))
    for asked in (first.called, FileEvents(app).asked):
        asked.connect(job.open)
        asked.connect(lambda: come_forward(window))
    if crash.left_behind:
        reporter.mention(crash.left_behind, window)
    if options.self_test:
        window.painted.connect(lambda: self_test.run(window, job, options.self_test))
    gc.freeze()  # it is all here to stay, and going through it again stops the window for 20-50 ms
    gc.enable()
    _when_idle(job, give_memory_back)
    window.show()
    code = app.exec()
    has_ended = workers.close()
    crash.end()
    if not has_ended:
        # A thread hangs in a system call, which nothing can end; what it writes is renamed last.
        logging.shutdown()
        os._exit(code)
    return code


def _when_idle(job: Job, act: Callable[[], None]) -> None:
    """Do something once, when what follows the first paint has been over for a while."""
    timer = QTimer(job, interval=IDLE, singleShot=True)
    job.errands.changed.connect(timer.start)
    timer.timeout.connect(partial(job.errands.changed.disconnect, timer.start))
    timer.timeout.connect(act)
    timer.start()


def make_application(scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown) -> QApplication:
    """Return the application, named and dressed."""
    if QLocale.system().language() == QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(IDENTIFIER)
    language.speak(app, QLocale())
    app.setWindowIcon(icons.app_icon())
    appearance.apply(app, scheme)
    return app


class _Redacted(logging.Formatter):
    """Keeps out of the log what must not be in it, whoever logs; but not the time, all digits."""

    def format(self, record: logging.LogRecord) -> str:
        return f"{self.formatTime(record)} {redact(super().format(record))}"


def _data_folder() -> Path | None:
    with suppress(StorageError):
        return data_folder()
    return None


class _Log(logging.Handler):
    """Logs to the data folder, in a file that is opened when the window is there.

    Whatever is logged before opens it, too. Where the folder can't be written to, there is no log.
    """

    def __init__(self) -> None:
        super().__init__()
        logging.getLogger().addHandler(self)
        logging.getLogger("deact_gui").setLevel(logging.INFO)

    def emit(self, record: logging.LogRecord) -> None:
        self.open()
        logging.getLogger(record.name).handle(record)

    def open(self) -> None:
        """Put the file in the place of this."""
        root = logging.getLogger()
        if self not in root.handlers:
            return
        from logging.handlers import RotatingFileHandler

        root.removeHandler(self)
        with suppress(StorageError, OSError):
            handler = RotatingFileHandler(
                data_folder() / LOG, maxBytes=256 << 10, backupCount=1, encoding="utf-8"
            )
            handler.setFormatter(_Redacted("%(levelname)s %(name)s: %(message)s"))
            root.addHandler(handler)
            log.info("started: %s", versions())


def _parse(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="deact-gui", description="Take deactivated numbers off SMS contact lists."
    )
    parser.add_argument("files", nargs="*", type=Path, help="contact lists to open")
    parser.add_argument("--appearance", choices=SCHEMES)
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    parser.add_argument("--self-test", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    return parser.parse_args(words)
