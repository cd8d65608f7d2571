"""Write a workbook of the rows removed: the header, each row as it looked, and why it went.

Formulas are values there: what they were made from is not in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.checkpoint import Checkpoint
from deact_gui.core.contacts.contact_file import Split
from deact_gui.core.contacts.xlsx.cells import row_width
from deact_gui.core.contacts.xlsx.kept_book import ScannedSheet
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.package_writer import PackageWriter, new_member
from deact_gui.core.contacts.xlsx.plain import MAIN
from deact_gui.core.contacts.xlsx.references import column_letters
from deact_gui.core.contacts.xlsx.renumber import row_renumbered
from deact_gui.core.contacts.xlsx.string_refs import string_refs
from deact_gui.core.contacts.xlsx.strings import blanked
from deact_gui.core.contacts.xlsx.survey import FORMULA
from deact_gui.core.contacts.xlsx.texts import encode
from deact_gui.core.contacts.xlsx.workbook import TYPES, Workbook
from deact_gui.core.contacts.xlsx.xml import parse, serialise

_AT_ONCE = 4096
"""Rows written between two checkpoints."""

_COPIED = ("styles", "theme", "sharedStrings")
_LAYOUT = ("sheetFormatPr", "cols", "sheetData")
_RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ATTRIBUTES = rb'(?:\s+[^\s="<>]+="[^"<]*")*?'
_LEFT_OUT = (
    (
        (b' spans="', b' hidden="'),
        re.compile(rb"(<row%b)\s+(?:spans|hidden)=\"[^\"]*\"" % _ATTRIBUTES),
    ),
    ((b' cm="', b' vm="'), re.compile(rb"(<c%b)\s+(?:cm|vm)=\"[^\"]*\"" % _ATTRIBUTES)),
)
"""Pairs of attributes that are left out, by what tells that a row may have them."""


@dataclass(slots=True)
class RemovedBook:
    """The rows that leave a sheet, about to be written to a workbook of their own."""

    package: Package
    workbook: Workbook
    scanned: ScannedSheet
    header: tuple[int, bytes]
    """The header's number in the sheet and its XML; 0 if there is none."""
    strings: int
    split: Split
    shown: NDArray[np.bool_] = field(init=False)
    """The shared strings that the header and these rows show."""
    _letters: list[bytes] = field(init=False)
    """The columns of the notes."""

    def write(self, path: Path, checkpoint: Checkpoint) -> None:
        """Write the workbook. The checkpoint counts rows."""
        self._survey()
        parts = {
            kind: part
            for kind in _COPIED
            if (part := self.workbook.part_of_kind(kind)) and part in self.package
        }
        targets = {"worksheet": self.scanned.sheet.part, **parts}
        with PackageWriter(path) as out:
            out.add(new_member(TYPES), [self._types(targets)])
            out.add(new_member("_rels/.rels"), [self._rels({"officeDocument": "xl/workbook.xml"})])
            out.add(new_member("xl/workbook.xml"), [self._book()])
            out.add(new_member("xl/_rels/workbook.xml.rels"), [self._rels(targets)])
            for kind, part in parts.items():
                if kind == "sharedStrings":
                    source = partial(self.package.blocks, part)
                    out.add(self.package.member(part), blanked(source, self.shown))
                else:
                    out.copy(self.package, part)
            out.add(self.package.member(self.scanned.sheet.part), self._sheet(checkpoint))

    def _survey(self) -> None:
        """Learn which strings the rows need, and how wide they are."""
        _, header = self.header
        self.shown, width = np.zeros(self.strings, np.bool_), row_width(header)
        self.shown[string_refs(header)] = True
        for _, pieces in self._removed():
            self.shown[string_refs(b"".join(pieces))] = True
            width = max(width, *map(row_width, pieces))
        behind = range(width + 1, width + 1 + len(self.split.titles))
        self._letters = [column_letters(column).encode() for column in behind]

    def _removed(self) -> Iterator[tuple[NDArray[np.int64], list[bytes]]]:
        """Yield the removed rows' XML, and which contacts they are."""
        rows = np.flatnonzero(self.split.removed)
        for first in range(0, len(rows), _AT_ONCE):
            some = rows[first : first + _AT_ONCE]
            yield some, self.scanned.rows.pieces(some)

    def _sheet(self, checkpoint: Checkpoint) -> Iterator[bytes]:
        yield self._head()
        number, header = self.header
        new = min(number, 1)
        if number:
            (row,) = _cleaned([header])
            yield _placed(row, number, new, self._cells(self.split.titles))
        olds = self.scanned.rows.numbers(self.split.removed).tolist()
        written = list(map(self._cells, self.split.notes))
        done = 0
        for rows, pieces in self._removed():
            checkpoint(done, len(olds))
            news = range(new + 1, new + 1 + len(rows))
            notes = [written[note] for note in self.split.note[rows].tolist()]
            facts = zip(_cleaned(pieces), olds[done : done + len(rows)], news, notes, strict=True)
            yield b"".join(_placed(*fact) for fact in facts)
            new, done = new + len(rows), done + len(rows)
        yield b"</sheetData></worksheet>"
        checkpoint(len(olds), len(olds))

    def _head(self) -> bytes:
        """Return what stands before the rows: the columns' widths and styles stay."""
        root = parse(self.scanned.head + self.scanned.tail)
        for element in list(root):
            if str(element.tag).rpartition("}")[2] not in _LAYOUT:
                root.remove(element)
        return serialise(root).partition(b"<sheetData")[0] + b"<sheetData>"

    def _cells(self, notes: tuple[str, ...]) -> list[tuple[bytes, bytes]]:
        """Return the cells of a row's notes, as what stands before and behind the row's number."""
        return [
            (b'<c r="%b' % letters, b'" t="inlineStr"><is><t>%b</t></is></c>' % encode(note))
            for letters, note in zip(self._letters, notes, strict=True)
            if note
        ]

    def _book(self) -> bytes:
        date1904 = ' date1904="1"' if self.workbook.date1904 else ""
        return (
            f'<workbook xmlns="{self._main}" xmlns:r="{self._relations}">'
            f"<workbookPr{date1904}/><sheets>"
            f'<sheet name={quoteattr(self.scanned.sheet.name)} sheetId="1" r:id="worksheet"/>'
            "</sheets></workbook>"
        ).encode()

    @property
    def _main(self) -> str:
        return next(uri for uri in MAIN if uri.encode() in self.scanned.head)

    @property
    def _relations(self) -> str:
        """Return the types of relationships that go with the variant of the format."""
        return _RELATIONS[MAIN.index(self._main)]

    def _types(self, targets: dict[str, str]) -> bytes:
        parts = {"xl/workbook.xml": self.workbook.content_type(self.workbook.part)}
        parts |= {part: self.workbook.content_type(part) for part in targets.values()}
        overrides = "".join(
            f"<Override PartName={quoteattr('/' + part)} ContentType={quoteattr(kind)}/>"
            for part, kind in parts.items()
        )
        return (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        ).encode()

    def _rels(self, targets: dict[str, str]) -> bytes:
        rels = "".join(
            f'<Relationship Id="{kind}" Type="{self._relations}/{kind}" '
            f"Target={quoteattr('/' + part)}/>"
            for kind, part in targets.items()
        )
        return f'<Relationships xmlns="{_PACKAGE}/relationships">{rels}</Relationships>'.encode()


def _cleaned(rows: list[bytes]) -> list[bytes]:
    """Return rows in which nothing is hidden or calculated."""
    together = b"".join(rows)
    for hints, pattern in _LEFT_OUT:
        if any(hint in together for hint in hints):
            rows = [pattern.sub(rb"\1", pattern.sub(rb"\1", row)) for row in rows]
    return [FORMULA.sub(b"", row) for row in rows] if b"<f" in together else rows


def _placed(row: bytes, old: int, new: int, notes: list[tuple[bytes, bytes]]) -> bytes:
    """Return a row with its notes, in its new place."""
    row = row_renumbered(row, old, new)
    end = row.rindex(b"</row")
    cells = [before + b"%d" % new + behind for before, behind in notes]
    return b"".join((row[:end], *cells, row[end:]))
