"""All of a workbook that must change when rows of one sheet are removed, but for the rows."""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas, Shifted
from deact_gui.core.contacts.xlsx.package import MOST_READ, Package
from deact_gui.core.contacts.xlsx.parts import (
    charts,
    comments,
    drawings,
    names,
    pivots,
    ranges,
    rules,
    sparklines,
    tables,
    views,
)
from deact_gui.core.contacts.xlsx.parts.tree import discard
from deact_gui.core.contacts.xlsx.references import Area, area, shift_range
from deact_gui.core.contacts.xlsx.relations import Relations, relation_ids
from deact_gui.core.contacts.xlsx.row_map import RowMap
from deact_gui.core.contacts.xlsx.workbook import Rel, Sheet, Workbook
from deact_gui.core.contacts.xlsx.xml import not_understood, parse, serialise

_DROPPED = frozenset(["calcChain", "volatileDependencies", "thumbnail", "revisionHeaders"])
"""Kinds of parts that go: Excel makes them anew, or they show and log what was removed."""

_ROWS = re.compile(rb"<((?:[\w.-]+:)?sheetData)/>")

_CHANGES: dict[str, Callable[[etree._Element, Formulas, bool], bool | None]] = {
    "table": tables.shift_table,
    "comments": comments.shift_comments,
    "threadedComment": comments.shift_comments,
    "vmlDrawing": comments.shift_vml,
    "drawing": drawings.shift_drawing,
    "ctrlProp": drawings.shift_links,
    "chart": charts.shift_chart,
    "chartEx": charts.shift_chart,
    "pivotTable": pivots.shift_pivot_table,
    "tableSingleCells": ranges.shift_mapped_cells,
}
"""What to do with each kind of part; False: nothing is left in it."""


class Shift:
    """What becomes of a workbook of which some rows of one sheet are removed.

    ``frame`` is called for every worksheet, then ``other_parts``.
    """

    def __init__(self, package: Package, workbook: Workbook, sheet: Sheet, rows: RowMap) -> None:
        self.rows = rows
        self._package = package
        self._workbook = workbook
        self._sheet = sheet
        self._relations = Relations(package, workbook)
        self._tables = {
            rel.target: parse(package.read(rel.target))
            for rel in self._relations.of(sheet.part).values()
            if rel.kind == "table"
        }
        self._formulas = self._known_formulas()
        self._has_formulas = False

    def formula(self, text: str, home: Sheet) -> Shifted:
        """Return the formula of a cell as it reads now."""
        self._has_formulas = True
        return self._formulas.shift(text, at_home=self._is_edited(home))

    def range(self, reference: str, home: Sheet) -> str | None:
        """Return cells that the XML of a sheet's rows refers to; None if they are gone."""
        return shift_range(reference, self.rows) if self._is_edited(home) else reference

    def stale_ranges(self, home: Sheet) -> tuple[Area, ...]:
        """Return the cells of a sheet that show values made from rows that are gone.

        They are those of pivot tables; Excel fills them when it opens the workbook.
        """
        found = []
        for rel in self._relations.of(home.part).values():
            if rel.kind == "pivotTable" and self._shows_gone(rel.target):
                found.append(pivots.location_of(parse(self._package.read(rel.target))))
        return tuple(block for block in found if block)

    def frame(self, head: bytes, tail: bytes, home: Sheet) -> tuple[bytes, bytes]:
        """Return what stands before and behind the rows of a worksheet."""
        root = parse(head + tail)
        before, ids = serialise(root), relation_ids(root)
        if at_home := self._is_edited(home):
            self._shift_own(root)
        rules.shift_rules(root, self._formulas, at_home)
        sparklines.shift_sparklines(root, self._formulas, at_home)
        ranges.shift_locations(root, self._formulas, at_home)
        ranges.shift_consolidation(root, self._formulas)
        drawings.shift_objects(root, self._formulas, at_home)
        after = serialise(root)
        if after == before:
            return head, tail
        self._relations.cut(home.part, ids - relation_ids(root))
        return _split(after)

    def other_parts(self) -> Iterator[tuple[str, bytes | None]]:
        """Yield all other parts that change, each with its new bytes; None: it goes."""
        changed = dict(self._changed_parts())
        for _, rel in self._relations.parts():
            if rel.kind in _DROPPED:
                self._relations.drop(rel.target)
        yield from (changed | dict(self._relations.changes())).items()

    def _is_edited(self, sheet: Sheet) -> bool:
        return sheet.part == self._sheet.part

    def _known_formulas(self) -> Formulas:
        """Return the formulas' shifter, which knows what names and tables have lost rows."""
        stale: set[str] = set()
        for table in self._tables.values():
            if tables.has_lost_rows(table, self.rows):
                stale |= tables.names_of(table)
        root = parse(self._package.read(self._workbook.part))
        while True:
            formulas = Formulas(self._sheet.name, self.rows, stale)
            found = set(names.names_that_lost_rows(root, formulas))
            if found <= stale:
                return formulas
            stale |= found

    def _shift_own(self, root: etree._Element) -> None:
        """Shift what the edited sheet says of its own cells."""
        views.shift_views(root, self.rows)
        ranges.shift_ranges(root, self.rows)
        rels = self._relations.of(self._sheet.part)
        for element in list(root.iter("{*}tablePart")):
            parts = [rels[i].target for i in relation_ids(element) if i in rels]
            if any(tables.is_lost(self._tables[part], self.rows) for part in parts):
                discard(element)

    def _changed_parts(self) -> Iterator[tuple[str, bytes]]:
        yield from self._changed(self._workbook.part, "workbook", self._shift_workbook)
        for owner, rel in self._relations.parts():
            if change := self._change_of(owner, rel):
                yield from self._changed(rel.target, rel.kind, change)

    def _change_of(self, owner: str, rel: Rel) -> Callable[[etree._Element], object] | None:
        """Return what to do with a part that another one leads to."""
        if rel.kind == "pivotCacheDefinition":
            return lambda root: self._shift_cache(root, rel.target)
        if change := _CHANGES.get(rel.kind):
            return lambda root: change(root, self._formulas, owner == self._sheet.part)
        return None

    def _changed(
        self, part: str, kind: str, change: Callable[[etree._Element], object]
    ) -> Iterator[tuple[str, bytes]]:
        """Yield a part if it changes; without it if nothing is left in it."""
        data = self._package.read(part)
        root = parse(data.replace(b"<br>", b"<br/>") if kind == "vmlDrawing" else data)
        before, ids = serialise(root), relation_ids(root)
        if change(root) is False:
            self._relations.drop(part)
        elif (after := serialise(root)) != before:
            self._relations.cut(part, ids - relation_ids(root))
            yield part, after

    def _shift_workbook(self, root: etree._Element) -> None:
        names.shift_names(root, self._formulas)
        if self._has_formulas:
            names.recalculate(root)

    def _shift_cache(self, root: etree._Element, part: str) -> None:
        """Shift the cache of a pivot table."""
        source = pivots.source_of(root, self._formulas)
        if source is None:
            return
        lost = pivots.has_lost_rows(root, self._formulas)
        pivots.shift_source(root, self._formulas)
        if lost:
            pivots.forget_rows(root, self._kept_items(part, source))

    def _kept_items(self, cache: str, source: str) -> pivots.KeptItems:
        """Return the values that a pivot table still finds, if its copy of the rows tells."""
        cells = [
            table.get("ref", "")
            for table in self._tables.values()
            if source in tables.names_of(table)
        ]
        block = area(cells[0] if cells else source)
        for rel in self._relations.of(cache).values():
            readable = rel.target in self._package and rel.kind == "pivotCacheRecords"
            if block and readable and self._package.member(rel.target).file_size <= MOST_READ:
                records = parse(self._package.read(rel.target))
                return pivots.kept_items(records, block, self.rows)
        return None

    def _shows_gone(self, pivot_table: str) -> bool:
        """Tell whether a pivot table is made from rows that are gone."""
        return any(
            pivots.has_lost_rows(parse(self._package.read(rel.target)), self._formulas)
            for rel in self._relations.of(pivot_table).values()
            if rel.kind == "pivotCacheDefinition"
        )


def _split(sheet: bytes) -> tuple[bytes, bytes]:
    """Return what stands before and behind the rows, of a sheet without any."""
    places = list(_ROWS.finditer(sheet))
    if len(places) != 1:
        raise not_understood()
    place = places[0]
    name = place[1]
    return sheet[: place.start()] + b"<%b>" % name, b"</%b>" % name + sheet[place.end() :]
