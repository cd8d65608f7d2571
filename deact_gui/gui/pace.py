"""How fast work goes on and how long it will take, in words."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QCoreApplication, QLocale

SETTLED = 0.5
"""Seconds after which a rate says something."""


class Pace:
    """Follows the progress of one piece of work that counts bytes."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._start = clock()
        self._done = 0
        self._total = 0

    def note(self, done: int, total: int) -> None:
        """Take note of how far the work is."""
        self._done, self._total = done, total

    @property
    def per_mille(self) -> int | None:
        """Return the share that is done, None if nobody knows."""
        return min(1000, self._done * 1000 // self._total) if self._total else None

    def in_words(self) -> str:
        """Return rate and time left, or nothing as long as they are a guess."""
        elapsed = self._clock() - self._start
        if elapsed < SETTLED or not self._done or not self._total:
            return ""
        rate = self._done / elapsed
        locale = QLocale()
        size = locale.formattedDataSize(int(rate), 1, locale.DataSizeFormat.DataSizeSIFormat)
        left = _in_words((self._total - self._done) / rate)
        return _tr("{size} a second, {left} left").format(size=size, left=left)


def _in_words(seconds: float) -> str:
    if seconds < 90:
        return _tr("{n} s").format(n=max(1, round(seconds)))
    return _tr("{n} min").format(n=round(seconds / 60))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pace", text)
