"""Small changes to XML that leave it valid."""

from lxml import etree

_ALTERNATIVES = frozenset(["Choice", "Fallback"])


def name_of(element: etree._Element) -> str:
    """Return an element's name without its namespace; "" for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def remove(element: etree._Element | None) -> None:
    """Take an element out."""
    if element is not None and (parent := element.getparent()) is not None:
        parent.remove(element)


def discard(element: etree._Element) -> None:
    """Take an element out, and the lists that are empty without it; lists know their count."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if name_of(parent) in _ALTERNATIVES and (whole := parent.getparent()) is not None:
        discard(whole)
    elif not len(parent):
        discard(parent)
    elif "count" in parent.attrib:
        parent.set("count", str(len(parent)))


def set_or_discard(element: etree._Element, attribute: str, value: str | None) -> bool:
    """Give an attribute its new value; without one, take the element out and return False."""
    if value is None:
        discard(element)
        return False
    element.set(attribute, value)
    return True
