"""Open a spreadsheet of any format, so that it is saved as faithfully as it can be."""

from pathlib import Path

from deact_gui.core.contacts.values.opening import open_book
from deact_gui.core.contacts.values.values_file import ValuesFile
from deact_gui.core.contacts.values.xlsx_book import XlsxBook
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile


def open_spreadsheet(
    path: Path,
    sheet: str | None = None,
    header_row: int | None = None,
    password: str | None = None,
) -> XlsxFile | ValuesFile:
    """Open a spreadsheet, whatever its name says; the rest is as for XlsxFile.

    Raises ContactsError that says what it is if it is none, and PasswordNeeded if it takes one.
    """
    book = open_book(path, password)
    if isinstance(book, XlsxBook):
        return XlsxFile(path, sheet, header_row, password)
    return ValuesFile(path, sheet, header_row, password, book=book)
