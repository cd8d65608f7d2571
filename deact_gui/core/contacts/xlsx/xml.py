"""Parse and write the small parts of a workbook: no DTD, no entities, nothing from elsewhere."""

from lxml import etree

from deact_gui.core.errors import ContactsError

MOST_TAGS = 1 << 22
"""Tags that a part may have which is parsed whole: each takes some hundred bytes of memory."""


def parse(data: bytes) -> etree._Element:
    """Return the root of a part. Raises ContactsError if it is no plain XML."""
    if data.count(b"<") > MOST_TAGS:
        raise not_understood()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise not_understood() from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise not_understood()
    return root


def serialise(root: etree._Element) -> bytes:
    """Return a part as Excel writes it: UTF-8, and ``standalone``."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def not_understood() -> ContactsError:
    """Return the error for XML that no workbook holds."""
    return ContactsError(
        "The workbook is written in a way that is not understood here. Open it in Excel, save it "
        "as a new workbook and choose that one."
    )
