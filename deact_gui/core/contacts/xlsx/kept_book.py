"""Write a workbook without some rows of one sheet: all else in it stays as it is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.checkpoint import Checkpoint, cancel_only, scaled, section
from deact_gui.core.contacts.xlsx.edit import edit_rows
from deact_gui.core.contacts.xlsx.formula_cells import FormulaCells
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.package_writer import PackageWriter, new_member
from deact_gui.core.contacts.xlsx.plain import is_plain
from deact_gui.core.contacts.xlsx.row_map import NOTHING_GONE, RowMap
from deact_gui.core.contacts.xlsx.row_store import RowStore
from deact_gui.core.contacts.xlsx.rows import Rows, SheetRows
from deact_gui.core.contacts.xlsx.shifting import Shift
from deact_gui.core.contacts.xlsx.string_refs import string_refs
from deact_gui.core.contacts.xlsx.strings import blanked
from deact_gui.core.contacts.xlsx.telling import keys_in
from deact_gui.core.contacts.xlsx.typed import texts_in_cells
from deact_gui.core.contacts.xlsx.workbook import Sheet, Workbook
from deact_gui.core.contacts.xlsx.xml import not_understood

_WITHOUT_CELLS = "chartsheet"


@dataclass(frozen=True, slots=True)
class ScannedSheet:
    """What a scan has learnt of the sheet that rows are removed from."""

    sheet: Sheet
    head: bytes
    rows: RowStore
    tail: bytes
    has_formulas: bool
    has_inline_strings: bool
    has_rich_cells: bool
    """A cell may have its value elsewhere: a picture, a stock, a place."""


@dataclass(slots=True)
class KeptBook:
    """A workbook that is about to lose rows of a sheet."""

    package: Package
    workbook: Workbook
    scanned: ScannedSheet
    string_count: int
    """How many shared strings there are."""
    gone: RowMap
    """The rows to remove."""
    is_forgotten: Callable[[str], bool]
    """Tells whether only these rows hold a text."""
    still_shown: Callable[[set[str]], set[str]]
    """Returns which texts other rows show."""
    _shift: Shift = field(init=False)
    frames: list[bytes] = field(init=False, default_factory=list)
    """All worksheets as they are written, without their rows."""
    shown_elsewhere: NDArray[np.bool_] = field(init=False)
    """The shared strings that other sheets show."""
    keys_elsewhere: set[str] = field(init=False, default_factory=set)
    """What their cells hold themselves and may tell of a person: keys of telling.py."""
    shown: NDArray[np.bool_] = field(init=False)
    """The shared strings that rows of the sheet show which stay, as far as it is written."""

    def write(self, path: Path, checkpoint: Checkpoint) -> None:
        """Write what is left to a new file. The checkpoint counts packed bytes."""
        self._shift = Shift(
            *(self.package, self.workbook, self.scanned.sheet, self.gone),
            is_forgotten=self.is_forgotten,
            still_shown=self.still_shown,
            has_formulas=self.scanned.has_formulas,
        )
        if len(self.gone):
            self._shift.survey(lambda sheet: self._with_formulas(sheet, checkpoint))
        self.shown_elsewhere = np.zeros(self.string_count, np.bool_)
        self.shown = np.zeros(self.string_count, np.bool_)
        frames = self._frames(cancel_only(checkpoint))
        changed = dict(self._shift.other_parts())
        strings = self.workbook.part_of_kind("sharedStrings")
        done, total = 0, sum(self.package.member(name).compress_size for name in self.package.names)
        with PackageWriter(path) as out:
            for name in sorted(self.package.names, key=lambda name: name == strings):
                member = self.package.member(name)
                progress = section(checkpoint, done, total)
                if name in frames:
                    out.add(member, self._sheet(*frames[name], progress))
                elif name == strings and not (wanted := self.shown | self.shown_elsewhere).all():
                    source = partial(self.package.blocks, name, progress)
                    out.add(member, blanked(source, wanted))
                elif name not in changed:
                    out.copy(self.package, name, progress)
                elif (data := changed[name]) is not None:
                    out.add(member, [data])
                done += member.compress_size
            for name in changed.keys() - set(self.package.names):
                out.add(new_member(name), [changed[name] or b""])

    def _frames(self, checkpoint: Checkpoint) -> dict[str, tuple[Sheet, bytes, bytes]]:
        """Return the sheets that change, by part, with what stands before and behind their rows."""
        edited = self.scanned.sheet
        head, tail = self._shift.frame(self.scanned.head, self.scanned.tail, edited)
        frames = {edited.part: (edited, head, tail)}
        self.frames.append(head + tail)
        for sheet in self.workbook.sheets:
            if sheet.kind == "worksheet" and sheet.part != edited.part:
                rows = self._read(sheet, checkpoint)
                changes = self._look_through(sheet, rows)
                frame = self._shift.frame(rows.head, rows.tail, sheet)
                self.frames.append(b"".join(frame))
                if changes or frame != (rows.head, rows.tail):
                    frames[sheet.part] = (sheet, *frame)
            elif sheet.kind not in ("worksheet", _WITHOUT_CELLS):
                self._want_all(sheet)
        return frames

    def _look_through(self, sheet: Sheet, rows: SheetRows) -> bool:
        """Note what another sheet shows; tell whether any row of it changes."""
        changes, formulas = False, FormulaCells(self._shift, sheet)
        for block in rows:
            data = edit_rows(block, NOTHING_GONE, formulas)
            changes |= data != block.data[block.bounds[0] : block.bounds[-1]]
            _note_strings(data, self.shown_elsewhere)
            for text in texts_in_cells(data):
                self.keys_elsewhere.update(keys_in(text))
        return changes

    def _sheet(
        self, sheet: Sheet, head: bytes, tail: bytes, checkpoint: Checkpoint
    ) -> Iterator[bytes]:
        """Yield a sheet as it is written."""
        formulas = FormulaCells(self._shift, sheet)
        places = self.gone if sheet.part == self.scanned.sheet.part else NOTHING_GONE
        yield head
        for block in self._rows(sheet, checkpoint):
            data = edit_rows(block, places, formulas)
            _note_strings(data, self.shown)
            yield data
        yield tail

    def _with_formulas(self, sheet: Sheet, checkpoint: Checkpoint) -> Iterable[Rows]:
        """Return the rows of a sheet, none if it is known that they have no formula."""
        if sheet.part == self.scanned.sheet.part and not self.scanned.has_formulas:
            return ()
        return self._rows(sheet, cancel_only(checkpoint))

    def _rows(self, sheet: Sheet, checkpoint: Checkpoint) -> Iterable[Rows]:
        if sheet.part != self.scanned.sheet.part:
            return self._read(sheet, checkpoint)
        size = self.package.member(sheet.part).compress_size
        return self.scanned.rows.blocks(scaled(checkpoint, 0, size, size))

    def _read(self, sheet: Sheet, checkpoint: Checkpoint) -> SheetRows:
        return SheetRows(partial(self.package.blocks, sheet.part, checkpoint))

    def _want_all(self, sheet: Sheet) -> None:
        """Note the strings of a sheet of an old kind, which is kept as it is."""
        data = self.package.read(sheet.part)
        if not is_plain(data.partition(b"?>")[2]):
            raise not_understood()
        _note_strings(data, self.shown_elsewhere)


def _note_strings(rows: bytes, shown: NDArray[np.bool_]) -> None:
    refs = string_refs(rows)
    if len(refs) and int(refs.max()) >= len(shown):
        raise not_understood()
    shown[refs] = True
