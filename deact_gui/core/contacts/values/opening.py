"""Open a spreadsheet of any format to read its values. What it is, its bytes say: names lie."""

import re
from pathlib import Path

from deact_gui.core.contacts.values.book import Book, misshapen
from deact_gui.core.contacts.values.ods import CONTENT, OdsBook
from deact_gui.core.contacts.values.xls import XlsBook
from deact_gui.core.contacts.values.xlsb import BOOK, XlsbBook
from deact_gui.core.contacts.values.xlsx_book import XlsxBook
from deact_gui.core.contacts.xlsx.compound import Compound
from deact_gui.core.contacts.xlsx.encryption import is_compound
from deact_gui.core.contacts.xlsx.members import Untrusted
from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.errors import ContactsError
from deact_gui.core.files import reading

MOST_BYTES = 1 << 29
"""Of a compound file; a full sheet of Excel 97 with ten columns takes a fiftieth."""

_ENCRYPTED = "EncryptedPackage"
_LOOKED_AT = 1 << 12
_ZIP = b"PK\3\4"
_HTML = re.compile(rb"<(?:html|!doctype html|table|head|body)[\s>]", re.I)
_XML = re.compile(rb"\s*<\?xml")
_OLDER = re.compile(rb"\x09[\x00\x02\x04\x08][\x04-\x10]\x00")
"""How a workbook of Excel 2 to 4 begins, which is no compound file."""


def open_book(path: Path, password: str | None = None) -> Book:
    """Open a spreadsheet. Raises ContactsError if it is none, PasswordNeeded if it takes one."""
    with reading(path), path.open("rb") as file:
        start = file.read(_LOOKED_AT)
        file.seek(0)
        if is_compound_file := is_compound(file):
            if path.stat().st_size > MOST_BYTES:
                raise ContactsError(
                    f"{path.name} has more than {MOST_BYTES >> 20} MB, more than is read here of "
                    "this format. Open it in Excel, save it as CSV and choose that one."
                )
            try:
                compound = Compound(file.read())
            except Untrusted:
                raise misshapen() from None
            if _ENCRYPTED not in compound:
                return XlsBook(path, compound)
    if not (start.startswith(_ZIP) or is_compound_file):
        raise _no_spreadsheet(path, start)
    package = Package.open(path, password)
    if BOOK in package:
        return XlsbBook(package)
    return OdsBook(package) if CONTENT in package else XlsxBook(package)


def _no_spreadsheet(path: Path, start: bytes) -> ContactsError:
    """Return the error for a file that has the name of a spreadsheet only."""
    if _HTML.search(start):
        kind = "a web page under the name of a workbook"
    elif _XML.match(start.removeprefix(b"\xef\xbb\xbf")):
        kind = "an XML file under the name of a workbook"
    elif _OLDER.match(start):
        kind = "a workbook of Excel 4 or older, which is not read here"
    elif b"\0" not in start and start.strip():
        return ContactsError(
            f"{path.name} is a text file under the name of a workbook. Give it a name that ends "
            "in .csv and choose that one."
        )
    else:
        return ContactsError(f"{path.name} is no workbook. Choose the file with the contacts.")
    return ContactsError(
        f"{path.name} is {kind}. Open it in Excel, save it as an Excel workbook (.xlsx) and "
        "choose that one."
    )
