"""All of a workbook that must change when rows of one sheet are removed, but for the rows."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas, Shifted
from deact_gui.core.contacts.xlsx.own_row import Kind
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.parts import (
    charts,
    comments,
    drawings,
    external,
    names,
    pivots,
    ranges,
    rules,
    sparklines,
    tables,
    views,
)
from deact_gui.core.contacts.xlsx.parts.tree import discard
from deact_gui.core.contacts.xlsx.pivot_caches import PivotCaches
from deact_gui.core.contacts.xlsx.references import Area, shift_range
from deact_gui.core.contacts.xlsx.relations import Relations, relation_ids
from deact_gui.core.contacts.xlsx.row_formulas import RowFormulas, SharedFormula, shift_xml
from deact_gui.core.contacts.xlsx.row_map import NOTHING_GONE, RowMap
from deact_gui.core.contacts.xlsx.rows import Rows
from deact_gui.core.contacts.xlsx.staleness import Staleness
from deact_gui.core.contacts.xlsx.survey import data_table_formula, formulas_of, reader_of
from deact_gui.core.contacts.xlsx.texts import encode
from deact_gui.core.contacts.xlsx.workbook import Rel, Sheet, Workbook
from deact_gui.core.contacts.xlsx.xml import not_understood, parse, serialise

_DROPPED = frozenset(["calcChain", "volatileDependencies", "thumbnail", "revisionHeaders"])
"""Kinds of parts that go: Excel makes them anew, or they show and log what was removed."""

_ROWS = re.compile(rb"<((?:[\w.-]+:)?sheetData)/>")

_CHANGES: dict[str, Callable[[etree._Element, Formulas, bool], bool | None]] = {
    "comments": comments.shift_comments,
    "vmlDrawing": comments.shift_vml,
    "drawing": drawings.shift_drawing,
    "ctrlProp": drawings.shift_links,
    "chart": charts.shift_chart,
    "chartEx": charts.shift_chart,
    "pivotTable": pivots.shift_pivot_table,
    "tableSingleCells": ranges.shift_mapped_cells,
}
"""What to do with each kind of part; False: nothing is left in it."""


def _never(text: str) -> bool:
    return False


def _all(texts: set[str]) -> set[str]:
    return texts


class Shift:
    """What becomes of a workbook of which some rows of one sheet are removed.

    ``frame`` is called for every worksheet, then ``other_parts``. ``is_forgotten`` tells of a text
    whether only removed rows held it, ``still_shown`` which texts others show; ``has_formulas``,
    that cells have some which ``formula`` has not seen until then. Raises ContactsError for XML
    that no workbook has.
    """

    def __init__(
        self,
        package: Package,
        workbook: Workbook,
        sheet: Sheet,
        rows: RowMap,
        is_forgotten: Callable[[str], bool] = _never,
        has_formulas: bool = False,
        still_shown: Callable[[set[str]], set[str]] = _all,
    ) -> None:
        self.rows = rows
        self._is_forgotten = is_forgotten
        self._still_shown = still_shown
        self._package = package
        self._workbook = workbook
        self._sheet = sheet
        self._relations = Relations(package, workbook)
        self._tables = {
            rel.target: parse(package.read(rel.target))
            for rel in self._relations.of(sheet.part).values()
            if rel.kind == "table"
        }
        with _understanding():
            self._formulas = self._known_formulas()
        self._row_formulas = RowFormulas(self._formulas)
        self._pivots = PivotCaches(package, self._relations, self._formulas, self._tables)
        self._has_formulas = has_formulas
        self._staleness: Staleness | None = None
        self._persons: tuple[set[str], set[str]] = set(), set()

    def survey(self, rows_of: Callable[[Sheet], Iterable[Rows]]) -> None:
        """Find out, before anything is written, which formulas read others that are stale."""
        staleness = Staleness(reader_of(self._package, self._workbook, self._relations))
        for sheet in self._workbook.worksheets:
            for block in self.stale_ranges(sheet):
                columns = range(block.first_column, block.last_column + 1)
                staleness.note(sheet.part, columns, None, same=False)
            gone = self.rows if self._is_edited(sheet) else NOTHING_GONE
            stays = partial(self._stays, sheet)
            for found in formulas_of(rows_of(sheet), gone, self.expanded, stays):
                same = found.holds or self._shifted_xml(found.xml, sheet, found.row)[1]
                reads = staleness.reader.of_xml(found.xml, sheet.part, found.row)
                staleness.note(sheet.part, found.columns, reads, same)
        staleness.spread()
        self._staleness = staleness
        reader = staleness.reader
        self._formulas.reads_stale = lambda text: staleness.concerns(reader.of(text, None))

    def stays(self, kind: Kind, home: Sheet, shared: SharedFormula | None) -> bool:
        """Tell whether formulas of a kind only have a number to change, and their values hold.

        ``shared`` is the one that they share.
        """
        self._has_formulas = True
        if not self._stays(home, kind, shared):
            return False
        xml = self.expanded(shared, kind.row, kind.column) if shared else kind.xml
        return self._holds(xml, home, kind.row)

    def shared_stays(self, shared: SharedFormula, column: int, home: Sheet) -> bool:
        """Tell whether those that share a formula in a column only have a number to change."""
        return self._is_edited(home) and self._row_formulas.shared_stays(shared, column)

    def _stays(self, home: Sheet, kind: Kind, shared: SharedFormula | None) -> bool:
        if shared:
            return self.shared_stays(shared, kind.column, home)
        return self._is_edited(home) and self._row_formulas.stays(kind.xml, kind.row)

    def data_table_holds(self, attributes: Mapping[bytes, bytes], home: Sheet) -> bool:
        """Tell whether what a data table shows still holds."""
        text = data_table_formula(attributes)
        return self._holds(text, home, 1)

    def _holds(self, xml: bytes, home: Sheet, row: int) -> bool:
        stale = self._staleness
        return stale is None or not stale.concerns(stale.reader.of_xml(xml, home.part, row))

    def formula(self, text: str, home: Sheet) -> Shifted:
        """Return the formula of a cell as it reads now."""
        self._has_formulas = True
        shifted, same = self._formulas.shift(text, at_home=self._is_edited(home))
        return Shifted(shifted, same and self._holds(encode(text), home, 1))

    def formula_xml(self, xml: bytes, home: Sheet, row: int) -> tuple[bytes, bool]:
        """Return the formula of a cell in a row, as XML, and whether its value holds; faster."""
        self._has_formulas = True
        shifted, same = self._shifted_xml(xml, home, row)
        return shifted, same and self._holds(xml, home, row)

    def _shifted_xml(self, xml: bytes, home: Sheet, row: int) -> tuple[bytes, bool]:
        if self._is_edited(home):
            return self._row_formulas.shift(xml, row)
        return shift_xml(xml, self._formulas, at_home=False)

    def expanded(self, shared: SharedFormula, row: int, column: int) -> bytes:
        """Return what a shared formula is in a cell, as XML, before it is shifted."""
        return self._row_formulas.expanded(shared, row, column)

    def range(self, reference: str, home: Sheet) -> str | None:
        """Return cells that the XML of a sheet's rows refers to; None if they are gone."""
        return shift_range(reference, self.rows) if self._is_edited(home) else reference

    def stale_ranges(self, home: Sheet) -> tuple[Area, ...]:
        """Return the cells of a sheet that show values made from rows that are gone.

        They are those of pivot tables; Excel fills them when it opens the workbook.
        """
        return self._pivots.stale_ranges(home.part)

    def frame(self, head: bytes, tail: bytes, home: Sheet) -> tuple[bytes, bytes]:
        """Return what stands before and behind the rows of a worksheet."""
        root = parse(head + tail)
        before, ids = serialise(root), relation_ids(root)
        with _understanding():
            self._shift_frame(root, self._is_edited(home))
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
        lost: set[str] = set()
        for table in self._tables.values():
            if tables.has_lost_rows(table, self.rows):
                stale |= tables.names_of(table)
            if tables.is_lost(table, self.rows):
                lost |= tables.names_of(table)
        root = parse(self._package.read(self._workbook.part))
        while True:
            formulas = Formulas(self._sheet.name, self.rows, stale, lost)
            found = set(names.names_that_lost_rows(root, formulas))
            if found <= stale:
                return formulas
            stale |= found

    def _shift_frame(self, root: etree._Element, at_home: bool) -> None:
        if at_home:
            self._shift_own(root)
        rules.shift_rules(root, self._formulas, at_home)
        sparklines.shift_sparklines(root, self._formulas, at_home)
        ranges.shift_locations(root, self._formulas, at_home)
        ranges.shift_consolidation(root, self._formulas)
        drawings.shift_objects(root, self._formulas, at_home)

    def _shift_own(self, root: etree._Element) -> None:
        """Shift what the edited sheet says of its own cells."""
        views.shift_views(root, self.rows)
        ranges.shift_ranges(root, self.rows)
        ranges.forget_filters(root, self._is_forgotten, self._still_shown)
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
        before, left = self._persons
        for _, rel in self._relations.parts():
            if rel.kind == "person" and before - left:
                forget = partial(comments.forget_persons, gone=before - left)
                yield from self._changed(rel.target, rel.kind, forget)

    def _change_of(self, owner: str, rel: Rel) -> Callable[[etree._Element], object] | None:
        """Return what to do with a part that another one leads to."""
        at_home = owner == self._sheet.part
        if rel.kind == "table":
            return lambda root: self._shift_table(root, at_home)
        if rel.kind == "threadedComment":
            return lambda root: self._shift_thread(root, at_home)
        if rel.kind == "pivotCacheDefinition":
            return lambda root: self._pivots.shift(root, rel.target)
        if rel.kind == "externalLink":
            return lambda root: external.forget_values(root, self._is_forgotten)
        if change := _CHANGES.get(rel.kind):
            return lambda root: change(root, self._formulas, at_home)
        return None

    def _changed(
        self, part: str, kind: str, change: Callable[[etree._Element], object]
    ) -> Iterator[tuple[str, bytes]]:
        """Yield a part if it changes; without it if nothing is left in it."""
        data = self._package.read(part)
        root = parse(data.replace(b"<br>", b"<br/>") if kind == "vmlDrawing" else data)
        before, ids = serialise(root), relation_ids(root)
        with _understanding():
            has_content = change(root) is not False
        if not has_content:
            self._relations.drop(part)
        elif (after := serialise(root)) != before:
            self._relations.cut(part, ids - relation_ids(root))
            yield part, after

    def _shift_workbook(self, root: etree._Element) -> None:
        names.shift_names(root, self._formulas)
        if self._has_formulas:
            names.recalculate(root)

    def _shift_thread(self, root: etree._Element, at_home: bool) -> bool:
        before, left = self._persons
        before |= comments.persons_of(root)
        is_left = comments.shift_comments(root, self._formulas, at_home)
        left |= comments.persons_of(root)
        return is_left

    def _shift_table(self, root: etree._Element, at_home: bool) -> bool:
        if at_home:
            ranges.forget_filters(root, self._is_forgotten, self._still_shown)
        return tables.shift_table(root, self._formulas, at_home)


@contextmanager
def _understanding() -> Iterator[None]:
    """Refuse numbers and texts that no workbook has."""
    try:
        yield
    except (ValueError, OverflowError) as error:
        raise not_understood() from error


def _split(sheet: bytes) -> tuple[bytes, bytes]:
    """Return what stands before and behind the rows, of a sheet without any."""
    places = list(_ROWS.finditer(sheet))
    if len(places) != 1:
        raise not_understood()
    place = places[0]
    name = place[1]
    return sheet[: place.start()] + b"<%b>" % name, b"</%b>" % name + sheet[place.end() :]
