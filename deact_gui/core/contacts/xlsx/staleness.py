"""Which columns of a workbook have formulas whose values don't hold once rows are gone.

A formula whose cells have lost rows is stale, and so is each that reads a stale one. That is told
by the column: a column with one stale formula is stale for all that read it.
"""

from collections import defaultdict
from collections.abc import Iterable

from deact_gui.core.contacts.xlsx.reads import Columns, Reader, Reads


class Staleness:
    """Learns what each column's formulas read, then tells which values don't hold."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._reads: defaultdict[tuple[str, int], set[frozenset[Columns]]] = defaultdict(set)
        self._stale: defaultdict[str, set[int]] = defaultdict(set)

    def note(self, sheet: str, columns: Iterable[int], reads: Reads, same: bool) -> None:
        """Note a formula that fills cells of these columns."""
        for column in columns:
            if reads is None or not same:
                self._stale[sheet].add(column)
            else:
                self._reads[sheet, column].add(reads)

    def spread(self) -> None:
        """Find the columns that are stale because of others."""
        while True:
            found = [
                place
                for place, each in self._reads.items()
                if place[1] not in self._stale[place[0]] and any(map(self.concerns, each))
            ]
            if not found:
                return
            for sheet, column in found:
                self._stale[sheet].add(column)

    def concerns(self, reads: Reads) -> bool:
        """Tell whether what is read is stale."""
        return reads is None or any(
            first <= column <= last
            for sheet, first, last in reads
            for column in self._stale.get(sheet, ())
        )
