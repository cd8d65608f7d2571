"""Values that a workbook keeps of other workbooks."""

from collections.abc import Callable

from lxml import etree

from deact_gui.core.contacts.xlsx.parts.tree import remove


def forget_values(root: etree._Element, is_forgotten: Callable[[str], bool]) -> None:
    """Drop the cells of other workbooks that hold what only removed rows held here.

    The others stay: without them, formulas that read a workbook which is not at hand would fail.
    """
    for cell in list(root.iterfind("{*}externalBook/{*}sheetDataSet/{*}sheetData/{*}row/{*}cell")):
        if is_forgotten(cell.findtext("{*}v", "")):
            remove(cell)
