"""A crash that ends the process: leave a trace of it, to be mentioned at the next start."""

import faulthandler
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from deact_gui.core.redact import redact


class CrashFile:
    """The file in which Python writes where it was, as a bug in C code ends the process.

    It says names of functions and files, no data. One process may use it at a time.
    """

    def __init__(self) -> None:
        self.left_behind = ""
        """Where the last run crashed; nothing, as a rule."""
        self._file: TextIO | None = None

    def begin(self, folder: Path) -> None:
        """Read what the last run left, and be ready; do without where nothing can be kept."""
        path = folder / "crash.txt"
        with suppress(OSError):
            if path.exists():
                self.left_behind = redact(
                    path.read_text(encoding="utf-8", errors="replace")
                ).strip()
            self._file = path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)

    def end(self) -> None:
        """Leave nothing behind, because the program ends as it should."""
        if self._file:
            faulthandler.disable()
            self._file.close()
            Path(self._file.name).unlink(missing_ok=True)
