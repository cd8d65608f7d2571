"""The user's word on some rows, as something that can be undone."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from deact_gui.core.decisions import Decision, Decisions


class Overruling(QUndoCommand):
    """One decision about some rows."""

    def __init__(
        self,
        decisions: Decisions,
        rows: NDArray[np.int64],
        decision: Decision,
        then: Callable[[], object],
    ) -> None:
        super().__init__(_in_words(decision, len(rows)))
        self._decisions = decisions
        self._rows = rows
        self._decision = decision
        self._previous: NDArray[np.uint8] | None = None
        self._then = then

    def redo(self) -> None:
        """Take the user's word."""
        self._previous = self._decisions.decide(self._rows, self._decision)
        self._then()

    def undo(self) -> None:
        """Go back to what was said before."""
        assert self._previous is not None
        self._decisions.restore(self._rows, self._previous)
        self._then()


def _in_words(decision: Decision, count: int) -> str:
    def tr(one: str, many: str) -> str:
        translate = QCoreApplication.translate
        if count == 1:
            return translate("Overruling", one)
        return translate("Overruling", many, "", count)

    match decision:
        case Decision.KEEP:
            return tr("keep 1 row", "keep %Ln rows")
        case Decision.REMOVE:
            return tr("remove 1 row", "remove %Ln rows")
        case _:
            return tr("1 row back to automatic", "%Ln rows back to automatic")
