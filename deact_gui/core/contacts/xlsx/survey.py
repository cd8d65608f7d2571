"""All formulas of a workbook, and what its names and tables stand for."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

import numpy as np

from deact_gui.core.contacts.xlsx.cells import ATTRIBUTE, CELL, NO_REFERENCE, column_of
from deact_gui.core.contacts.xlsx.own_row import Kind, find_own_row
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.parts import tables
from deact_gui.core.contacts.xlsx.reads import Columns, Reader, Table
from deact_gui.core.contacts.xlsx.references import area, column_letters
from deact_gui.core.contacts.xlsx.relations import Relations
from deact_gui.core.contacts.xlsx.row_formulas import SharedFormula
from deact_gui.core.contacts.xlsx.row_map import RowMap
from deact_gui.core.contacts.xlsx.rows import Rows
from deact_gui.core.contacts.xlsx.texts import decode
from deact_gui.core.contacts.xlsx.workbook import Workbook
from deact_gui.core.contacts.xlsx.xml import not_understood, parse

FORMULA = re.compile(rb'\s*<f(?=[\s/>])((?:\s+[^\s="<>]+="[^"<]*")*)\s*(?:/>|>([^<]*)</f\s*>)')
WITH_FORMULA = re.compile(
    rb'<c(?=[\s/>])((?:\s+[^\s="<>]+="[^"<]*")*)\s*>(\s*<f[\s/>].*?)</c\s*>', re.S
)


class Found(NamedTuple):
    """A formula of a row, and the columns that it fills."""

    xml: bytes
    row: int
    columns: range
    holds: bool
    """It is known to read the very cells that it read before."""


def formulas_of(
    sheet: Iterable[Rows],
    gone: RowMap,
    expanded: Callable[[SharedFormula, int, int], bytes],
    stays: Callable[[Kind, SharedFormula | None], bool],
) -> Iterator[Found]:
    """Yield the formulas of a sheet but for those that go with their rows.

    Of those that stay alike, one of each kind is enough.
    """
    shared: dict[bytes, SharedFormula] = {}
    for rows in sheet:
        own_row = find_own_row(
            rows,
            lambda kind: (
                bool(kind.xml or kind.shared in shared) and stays(kind, shared.get(kind.shared))
            ),
        )
        for each in own_row.kinds:
            xml = each.xml or expanded(shared[each.shared], each.row, each.column)
            yield Found(xml, each.row, range(each.column, each.column + 1), True)
        bounds, numbers = rows.bounds.tolist(), rows.numbers.tolist()
        for i in np.flatnonzero(rows.with_formulas & ~own_row.rows).tolist():
            row, is_gone = numbers[i], gone.new(numbers[i]) is None
            for column, attributes, xml in _in_row(rows.data[bounds[i] : bounds[i + 1]]):
                kind = attributes.get(b"t", b"")
                columns = range(column, column + 1)
                if kind == b"shared":
                    index = attributes.get(b"si", b"")
                    if xml:
                        shared[index] = SharedFormula(decode(xml), row, column)
                    elif index in shared:
                        xml = expanded(shared[index], row, column)
                    else:
                        raise not_understood()
                elif kind in (b"array", b"dataTable"):
                    block = area(attributes.get(b"ref", b"").decode())
                    if block is None:
                        raise not_understood()
                    columns = range(block.first_column, block.last_column + 1)
                    if kind == b"dataTable":
                        xml = data_table_formula(attributes)
                if not is_gone or kind == b"array":
                    yield Found(xml, row, columns, kind == b"dataTable")


def _in_row(row: bytes) -> Iterator[tuple[int, dict[bytes, bytes], bytes]]:
    column = 0
    for match in (CELL if NO_REFERENCE.search(row) else WITH_FORMULA).finditer(row):
        attributes = dict(ATTRIBUTE.findall(match[1]))
        column = column_of(attributes[b"r"]) + 1 if b"r" in attributes else column + 1
        if match[2] and (formula := FORMULA.match(match[2])):
            yield column, dict(ATTRIBUTE.findall(formula[1])), formula[2] or b""


def data_table_formula(attributes: Mapping[bytes, bytes]) -> bytes:
    """Return a formula that reads what a data table does: above it, left of it, and its inputs."""
    block = area(attributes.get(b"ref", b"").decode())
    if block is None:
        return b"#REF!"
    first, last = max(block.first_column - 1, 1), block.last_column
    read = [f"{column_letters(first)}:{column_letters(last)}".encode()]
    return b",".join(read + [attributes[name] for name in (b"r1", b"r2") if name in attributes])


def reader_of(package: Package, workbook: Workbook, relations: Relations) -> Reader:
    """Return what tells which columns the formulas of a workbook read."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name in parse(package.read(workbook.part)).iter("{*}definedName"):
        names[name.get("name", "").lower()].append(name.text or "")
    known: dict[str, Table] = {}
    for sheet in workbook.worksheets:
        for rel in relations.of(sheet.part).values():
            if rel.kind == "table" and rel.target in package:
                root = parse(package.read(rel.target))
                if block := area(root.get("ref", "")):
                    place = Columns(sheet.part, block.first_column, block.last_column)
                    titles = [each.get("name", "") for each in root.iter("{*}tableColumn")]
                    known |= {name.lower(): Table(place, titles) for name in tables.names_of(root)}
    sheets = {sheet.name.lower(): sheet.part for sheet in workbook.worksheets}
    return Reader(sheets, names, known)
