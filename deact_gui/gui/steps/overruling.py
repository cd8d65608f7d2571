"""The user's word on some rows, as something that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QUndoCommand

from deact_gui.core.terms import Decision

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from deact_gui.core.decisions import Decisions, Rows


class Overruling(QUndoCommand):
    """One decision about some rows, given in parts that have no row in common."""

    def __init__(
        self,
        decisions: Decisions,
        parts: Sequence[Rows],
        decision: Decision,
        then: Callable[[], object],
    ) -> None:
        super().__init__(_in_words(decision, sum(map(len, parts))))
        self._decisions = decisions
        self._parts = parts
        self._decision = decision
        self._before: list[NDArray[np.uint8]] = []
        self._then = then

    def redo(self) -> None:
        """Take the user's word."""
        self._before = [self._decisions.decide(rows, self._decision) for rows in self._parts]
        self._then()

    def undo(self) -> None:
        """Go back to what was said before."""
        for rows, before in zip(self._parts, self._before, strict=True):
            self._decisions.restore(rows, before)
        self._then()


def _in_words(decision: Decision, count: int) -> str:
    match decision:
        case Decision.KEEP:
            one = _tr("keep 1 row")
            many = _tr("keep {count} rows")
        case Decision.REMOVE:
            one = _tr("remove 1 row")
            many = _tr("remove {count} rows")
        case _:
            one = _tr("1 row back to automatic")
            many = _tr("{count} rows back to automatic")
    return one if count == 1 else many.format(count=QLocale().toString(count))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Overruling", text)
