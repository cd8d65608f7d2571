"""Pivot tables: the rows they are made from, and the copies of values that they keep."""

from collections.abc import Collection

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.tree import name_of
from deact_gui.core.contacts.xlsx.references import Area, area, shift_range
from deact_gui.core.contacts.xlsx.row_map import RowMap

_TYPES = ("containsSemiMixedTypes", "containsString", "containsNonDate")
_NUMBERS = ("containsNumber", "containsDate")
_LIMITS = ("minValue", "maxValue", "minDate", "maxDate")
_VALUES = frozenset(["s", "n", "d"])

KeptItems = list[set[int]] | None
"""Which values of each field rows that are kept have, by their indices; None if nobody knows."""


def source_of(cache: etree._Element, formulas: Formulas) -> str | None:
    """Return the cells, table or name a pivot table is made from, if it is in this workbook."""
    for source in cache.iterfind("{*}cacheSource/{*}worksheetSource"):
        if any(etree.QName(attribute).localname == "id" for attribute in source.attrib):
            return None
        sheet = source.get("sheet", formulas.sheet)
        if sheet.lower() == formulas.sheet.lower():
            return source.get("name") or source.get("ref")
    return None


def has_lost_rows(cache: etree._Element, formulas: Formulas) -> bool:
    """Tell whether the rows that a pivot table is made from are fewer now."""
    source = source_of(cache, formulas)
    return source is not None and not formulas.shift(source, at_home=True).same


def kept_items(records: etree._Element, source: Area, rows: RowMap) -> KeptItems:
    """Return the values that rows still have; ``records`` has one record a row of ``source``."""
    if len(records) != source.last_row - source.first_row:
        return None
    fields: list[set[int]] = [set() for _ in (records[0] if len(records) else ())]
    for row, record in enumerate(records, source.first_row + 1):
        if rows.new(row) is not None:
            for kept, value in zip(fields, record, strict=False):
                if name_of(value) == "x":
                    kept.add(int(value.get("v", "0")))
    return fields


def shift_source(cache: etree._Element, formulas: Formulas) -> None:
    """Shift the cells that a pivot table is made from."""
    source = cache.find("{*}cacheSource/{*}worksheetSource")
    if source is not None and source_of(cache, formulas) and (cells := source.get("ref")):
        source.set("ref", shift_range(cells, formulas.rows) or cells)


def forget_rows(cache: etree._Element, kept: KeptItems) -> None:
    """Have Excel make a pivot table anew when it opens the workbook, and drop its copies.

    The copy of the rows goes. Of the values only those stay that a row still has, each in its
    place, since pivot tables refer to them by it.
    """
    cache.set("refreshOnLoad", "1")
    cache.set("saveData", "0")
    cache.attrib.pop("recordCount", "")
    for attribute in [name for name in cache.attrib if etree.QName(name).localname == "id"]:
        cache.attrib.pop(attribute)
    for index, items in enumerate(cache.iterfind("{*}cacheFields/{*}cacheField/{*}sharedItems")):
        _forget(items, kept[index] if kept and index < len(kept) else ())


def shift_pivot_table(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift where a pivot table stands."""
    location = root.find("{*}location")
    if at_home and location is not None:
        cells = location.get("ref", "")
        location.set("ref", shift_range(cells, formulas.rows) or cells)


def location_of(root: etree._Element) -> Area | None:
    """Return the cells that a pivot table fills."""
    location = root.find("{*}location")
    return None if location is None else area(location.get("ref", ""))


def _forget(items: etree._Element, kept: Collection[int]) -> None:
    """Put a word in the place of each value that no row has any more."""
    gone = [
        item for index, item in enumerate(items) if index not in kept and name_of(item) in _VALUES
    ]
    for number, item in enumerate(gone, 1):
        item.tag = f"{{{etree.QName(item).namespace}}}s"
        for attribute in list(item.attrib):
            item.attrib.pop(attribute)
        item.set("v", f"(removed {number})")
        item.set("u", "1")
        for child in list(item):
            item.remove(child)
    for limit in _LIMITS:
        items.attrib.pop(limit, "")
    if gone and any(
        items.get(kind) in ("1", "true") for kind in ("containsNumber", "containsDate")
    ):
        for kind in _TYPES:
            items.attrib.pop(kind, "")
        items.set("containsMixedTypes", "1")
