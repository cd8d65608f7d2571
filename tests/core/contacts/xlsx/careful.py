"""Rows removed from a workbook the slow and plain way: each sheet parsed whole, cell by cell."""

import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import numpy as np
from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import expand_shared
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.references import Area, area
from deact_gui.core.contacts.xlsx.row_map import RowMap
from deact_gui.core.contacts.xlsx.rows import SheetRows
from deact_gui.core.contacts.xlsx.shifting import Shift
from deact_gui.core.contacts.xlsx.workbook import Sheet, Workbook
from deact_gui.core.contacts.xlsx.xml import parse
from tests.core.contacts.xlsx.zips import read_zip, write_zip


def scrub(source: Path, target: Path, sheet_name: str, gone: Iterable[int]) -> Path:
    """Write a workbook without some rows of a sheet; shared strings stay as they are."""
    package = Package.open(source)
    workbook = Workbook(package)
    sheet = next(each for each in workbook.sheets if each.name == sheet_name)
    gone = sorted(gone)
    shift = Shift(package, workbook, sheet, RowMap(np.array(gone, np.int64)))
    if gone:
        shift.survey(lambda home: SheetRows(partial(package.blocks, home.part)))
    parts = read_zip(source)
    for home in workbook.worksheets:
        parts[home.part] = _edited(parts[home.part], shift, home)
    for name, data in shift.other_parts():
        if data is None:
            del parts[name]
        else:
            parts[name] = data
    return write_zip(target, parts)


def _edited(xml: bytes, shift: Shift, home: Sheet) -> bytes:
    match = re.search(rb"<sheetData>.*</sheetData>|<sheetData/>", xml, re.S)
    assert match
    root = parse(xml)
    rows = root.find("{*}sheetData")
    assert rows is not None
    _drop_stale(rows, shift.stale_ranges(home))
    expand(rows)
    for cell in list(rows.iter("{*}c")):
        _edit_formula(cell, shift, home)
    for row in list(rows):
        _renumber(row, shift, home)
    head = xml[: match.start()] + b"<sheetData>"
    head, tail = shift.frame(head, b"</sheetData>" + xml[match.end() :], home)
    return head + b"".join(etree.tostring(row) for row in rows) + tail


def _renumber(row: etree._Element, shift: Shift, home: Sheet) -> None:
    new = shift.range(f"A{row.get('r')}", home)
    if new is None:
        parent = row.getparent()
        assert parent is not None
        parent.remove(row)
        return
    row.set("r", new[1:])
    for cell in row:
        cell.set("r", shift.range(cell.get("r", ""), home) or "")


def _edit_formula(cell: etree._Element, shift: Shift, home: Sheet) -> None:
    formula = cell.find("{*}f")
    if formula is None:
        return
    text, same = shift.formula(formula.text or "", home)
    formula.text = text
    if reference := formula.get("ref"):
        formula.set("ref", shift.range(reference, home) or "")
    value = cell.find("{*}v")
    if not same and value is not None:
        cell.remove(value)
        cell.attrib.pop("t", "")


def expand(rows: etree._Element) -> None:
    """Write each shared formula out."""
    masters: dict[str, tuple[str, Area]] = {}
    for cell in rows.iter("{*}c"):
        formula, place = cell.find("{*}f"), area(cell.get("r", ""))
        if formula is None or place is None or formula.get("t") != "shared":
            continue
        text, master = masters.setdefault(formula.get("si", ""), (formula.text or "", place))
        down = place.first_row - master.first_row
        formula.text = expand_shared(text, down, place.first_column - master.first_column)
        for attribute in ("t", "si", "ref"):
            formula.attrib.pop(attribute, "")


def _drop_stale(rows: etree._Element, stale: Iterable[Area]) -> None:
    for cell in rows.iter("{*}c"):
        place = area(cell.get("r", ""))
        if place and any(place in block for block in stale):
            cell.attrib.pop("t", "")
            for child in list(cell):
                cell.remove(child)
