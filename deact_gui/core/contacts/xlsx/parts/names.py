"""Defined names, print areas and titles."""

from collections.abc import Iterable, Iterator

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.tree import discard, name_of
from deact_gui.core.contacts.xlsx.references import stay

_BUILT_IN = "_xlnm."
"""How the names start that Excel itself gives: print areas, filters."""

_AHEAD = frozenset(["sheets", "functionGroups", "externalReferences", "definedNames"])
"""What the schema wants right before the settings of calculation."""


def shift_names(root: etree._Element, formulas: Formulas) -> None:
    """Shift the names of a workbook; a print area that is gone goes, another name is #REF!."""
    for name in list(root.iter("{*}definedName")):
        if not name.get("name", "").startswith(_BUILT_IN):
            name.text = formulas.moved(name.text or "", relative=stay)
        elif areas := formulas.shift_areas(name.text or ""):
            name.text = areas
        else:
            discard(name)


def names_that_lost_rows(root: etree._Element, formulas: Formulas) -> Iterator[str]:
    """Yield the names whose formulas now read fewer rows."""
    for name in root.iter("{*}definedName"):
        if not formulas.shift(name.text or "", at_home=False, relative=stay).same:
            yield name.get("name", "")


def recalculate(root: etree._Element) -> None:
    """Have Excel calculate all formulas when it opens the workbook."""
    calculation = root.find("{*}calcPr")
    if calculation is None:
        calculation = etree.Element(f"{{{etree.QName(root).namespace}}}calcPr")
        root.insert(_place(root), calculation)
    calculation.set("fullCalcOnLoad", "1")


def _place(root: Iterable[etree._Element]) -> int:
    return max(i for i, each in enumerate(root) if name_of(each) in _AHEAD) + 1
