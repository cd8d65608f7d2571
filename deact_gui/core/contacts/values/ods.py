"""Read the values in an OpenDocument spreadsheet (.ods), as LibreOffice and others write it."""

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.values.book import (
    LAST_COLUMN,
    LAST_ROW,
    MOST_CELLS,
    Row,
    Tab,
    misshapen,
    too_many_cells,
)
from deact_gui.core.contacts.values.ods_cell import Attributes, OdsCell, count
from deact_gui.core.contacts.values.value import Value
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.errors import ContactsError

CONTENT = "content.xml"
"""The part that makes a package an OpenDocument one."""

_MANIFEST = "META-INF/manifest.xml"
_AHEAD = 1 << 24
"""Bytes that may be read before a tag or text in them comes to an end."""

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = ("office", "table", "text")
"""What every program abbreviates the namespaces with, so that they need not be looked up."""

_TABLE, _ROW = "table:table", "table:table-row"
_CELLS = ("table:table-cell", "table:covered-table-cell")


class OdsBook:
    """An OpenDocument spreadsheet. Raises ContactsError if it is none."""

    def __init__(self, package: Package) -> None:
        self._package = package
        if _MANIFEST in package and b"encryption-data" in package.read(_MANIFEST):
            raise ContactsError(
                f"{package.path.name} is protected by a password in a way that is not read here. "
                "Open it in LibreOffice, save it without a password and choose that one."
            )
        listing = _Listing()
        for _ in _parsed(package.blocks(CONTENT), listing):
            pass
        self.tabs = tuple(listing.tabs)

    def rows(self, tab: int, checkpoint: Checkpoint = ignore) -> Iterator[Row]:
        """Yield the rows of a sheet that have a value, in order."""
        table = _Table(tab)
        for _ in _parsed(self._package.blocks(CONTENT, checkpoint), table):
            yield from table.take()


class _Listing:
    """Learns the sheets of a document, and refuses one that isn't written as all are."""

    def __init__(self) -> None:
        self.tabs: list[Tab] = []
        self._is_root = True
        self._depth = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if self._is_root:
            self._is_root = False
            for prefix in _PREFIXES:
                if attributes.get(f"xmlns:{prefix}") != f"{_NAMESPACE}{prefix}:1.0":
                    raise misshapen()
        if name == _TABLE:
            if not self._depth:
                self.tabs.append(Tab(attributes.get("table:name", ""), hidden=False))
            self._depth += 1

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == _TABLE:
            self._depth -= 1

    def text(self, text: str) -> None:
        """Take text: there is none in what is listed."""


class _Table:
    """Takes the rows of one sheet out of a document; what tables in its cells hold isn't its."""

    def __init__(self, wanted: int) -> None:
        self._wanted = wanted
        self._index, self._depth = -1, 0
        self._cell: OdsCell | None = None
        self._cells: dict[int, Value] = {}
        self._column, self._row = 0, 0
        self._repeated = 1
        self._room = MOST_CELLS
        self._rows: list[tuple[range, dict[int, Value]]] = []

    def take(self) -> Iterator[Row]:
        """Yield the rows found since the last time."""
        rows, self._rows = self._rows, []
        for numbers, cells in rows:
            for number in numbers:
                yield number, cells

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if name == _TABLE:
            self._index += not self._depth
            self._depth += 1
        elif self._is_outside:
            return
        elif self._cell is not None:
            self._cell.start(name, attributes)
        elif name in _CELLS:
            self._cell = OdsCell(attributes)
        elif name == _ROW:
            self._repeated = count(attributes, "table:number-rows-repeated")
            self._cells, self._column = {}, 0

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == _TABLE:
            self._depth -= 1
        elif self._is_outside:
            return
        elif self._cell is not None and name in _CELLS:
            self._put(self._cell.value(), self._cell.repeated)
            self._cell = None
        elif self._cell is not None:
            self._cell.end(name)
        elif name == _ROW:
            self._end_row()

    def text(self, text: str) -> None:
        """Take some text."""
        if self._cell is not None and not self._is_outside:
            self._cell.text(text)

    @property
    def _is_outside(self) -> bool:
        return self._index != self._wanted or self._depth != 1

    def _put(self, value: Value, repeated: int) -> None:
        first, self._column = self._column, self._column + repeated
        if value != "":
            if self._column > LAST_COLUMN:
                raise misshapen()
            self._cells.update(dict.fromkeys(range(first, self._column), value))

    def _end_row(self) -> None:
        first, self._row = self._row + 1, self._row + self._repeated
        if self._cells:
            if self._row > LAST_ROW:
                raise misshapen()
            self._room -= self._repeated * len(self._cells)
            if self._room < 0:
                raise too_many_cells()
            self._rows.append((range(first, self._row + 1), self._cells))


def _parsed(blocks: Iterable[bytes], target: _Listing | _Table) -> Iterator[None]:
    """Hand a document's elements to a target, and yield after each block."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = target.start
    parser.EndElementHandler = target.end
    parser.CharacterDataHandler = target.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    read = 0
    try:
        for block in blocks:
            parser.Parse(block)
            read += len(block)
            if read - parser.CurrentByteIndex > _AHEAD:
                raise misshapen()
            yield
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError):  # or an encoding that nobody knows
        raise misshapen() from None
    yield


def _refuse_doctype(*declared: object) -> None:
    """Refuse what may define entities that stand for gigabytes."""
    raise misshapen()
