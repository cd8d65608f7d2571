"""How the user arranged the columns of the review, remembered for lists with the same header."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QObject, Qt

if TYPE_CHECKING:
    from deact_gui.gui.review.row_table import RowTable


class LayoutMemory(Protocol):
    """Remembers the layout of columns by header."""

    def layout(self, header: tuple[str, ...]) -> QByteArray:
        """Return what was kept, empty if nothing was."""

    def keep_layout(self, header: tuple[str, ...], layout: QByteArray) -> None:
        """Keep a layout; an empty one forgets it."""


class ColumnLayout(QObject):
    """Puts columns back as they were, and takes note when their user moves them."""

    def __init__(self, table: RowTable, memory: LayoutMemory) -> None:
        super().__init__(table)
        self._table = table
        self._memory = memory
        self._columns = table.horizontalHeader()
        self._header: tuple[str, ...] = ()
        self._standard = QByteArray()
        self._is_arranging = False
        table.model().modelAboutToBeReset.connect(self._on_reset)
        table.arranged.connect(self._on_arranged)
        self._columns.sectionResized.connect(self._on_changed)
        self._columns.sectionMoved.connect(self._on_changed)

    def forget(self) -> None:
        """Go back to the columns as they are for a list with a new header."""
        if self._header:
            self._restore(self._standard)
            self._memory.keep_layout(self._header, QByteArray())

    def _on_reset(self) -> None:
        self._is_arranging = True

    def _on_arranged(self) -> None:
        self._is_arranging = False
        header = self._names()
        if header == self._header:
            return
        self._header = header
        self._standard = self._columns.saveState()
        kept = self._memory.layout(header) if header else QByteArray()
        if not kept.isEmpty():
            self._restore(kept)

    def _restore(self, layout: QByteArray) -> None:
        self._is_arranging = True
        self._columns.restoreState(layout)
        self._is_arranging = False

    def _on_changed(self) -> None:
        if not self._is_arranging and self._header:
            self._memory.keep_layout(self._header, self._columns.saveState())

    def _names(self) -> tuple[str, ...]:
        model, horizontal = self._table.model(), Qt.Orientation.Horizontal
        return tuple(str(model.headerData(n, horizontal)) for n in range(model.columnCount()))
