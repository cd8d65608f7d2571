"""The copies of rows that pivot tables keep, and what is left of them."""

from collections.abc import Mapping

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.package import MOST_READ, Package
from deact_gui.core.contacts.xlsx.parts import pivots, tables
from deact_gui.core.contacts.xlsx.references import Area, area
from deact_gui.core.contacts.xlsx.relations import Relations
from deact_gui.core.contacts.xlsx.xml import parse


class PivotCaches:
    """The caches of a workbook's pivot tables; ``tables`` are those of the edited sheet."""

    def __init__(
        self,
        package: Package,
        relations: Relations,
        formulas: Formulas,
        tables: Mapping[str, etree._Element],
    ) -> None:
        self._package = package
        self._relations = relations
        self._formulas = formulas
        self._tables = tables

    def shift(self, cache: etree._Element, part: str) -> None:
        """Shift a cache, and take out of it what only rows had that are gone."""
        source = pivots.source_of(cache, self._formulas)
        if source is None:
            return
        lost = pivots.has_lost_rows(cache, self._formulas)
        pivots.shift_source(cache, self._formulas)
        if lost:
            pivots.forget_rows(cache, self._kept_items(part, source))

    def stale_ranges(self, sheet: str) -> tuple[Area, ...]:
        """Return the cells of a sheet's part that show values of rows that are gone."""
        found = [
            pivots.location_of(parse(self._package.read(rel.target)))
            for rel in self._relations.of(sheet).values()
            if rel.kind == "pivotTable" and self._shows_gone(rel.target)
        ]
        return tuple(block for block in found if block)

    def _shows_gone(self, pivot_table: str) -> bool:
        return any(
            pivots.has_lost_rows(parse(self._package.read(rel.target)), self._formulas)
            for rel in self._relations.of(pivot_table).values()
            if rel.kind == "pivotCacheDefinition"
        )

    def _kept_items(self, cache: str, source: str) -> pivots.KeptItems:
        """Return the values that rows still have, if the cache's copy of the rows tells."""
        block = area(self._cells_of(source))
        for rel in self._relations.of(cache).values():
            readable = rel.target in self._package and rel.kind == "pivotCacheRecords"
            if block and readable and self._package.member(rel.target).file_size <= MOST_READ:
                records = parse(self._package.read(rel.target))
                return pivots.kept_items(records, block, self._formulas.rows)
        return None

    def _cells_of(self, source: str) -> str:
        for table in self._tables.values():
            if source in tables.names_of(table):
                return table.get("ref", "")
        return source
