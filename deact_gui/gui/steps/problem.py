"""What went wrong in a step, in words, and how to try again."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from deact_gui.core.errors import DeactError
from deact_gui.gui.sentences import translated


@dataclass(frozen=True, slots=True)
class Problem:
    """An error that stands in the way of a step until something is tried."""

    error: Exception
    retry: Callable[[], object] | None = None

    @property
    def sentence(self) -> str:
        """Return the error's own sentence; a bug has none for the user."""
        if isinstance(self.error, DeactError):
            return translated(self.error.sentence)
        return QCoreApplication.translate(
            "Problem", "This did not work, and it is Deact's fault. Your files are untouched."
        )
