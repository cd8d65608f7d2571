"""Open a contact list, whatever kind of file it is.

The kind is told by what is in a file: names lie. Another kind of spreadsheet is one more Book in
``values/opening.py``; another kind of list one more ContactFile and a branch in ``open_contacts``.
Its suffix goes into ``suffixes.py``.
"""

from pathlib import Path

from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.contacts.csv_file import CsvFile
from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.contacts.suffixes import BOOK_SUFFIXES
from deact_gui.core.files import reading

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0"
"""How an encrypted workbook begins, or one of Excel 97."""


def open_contacts(path: Path, read_as: ReadAs | None = None) -> ContactFile:
    """Open a contact list, as it is said to be read.

    Raises ContactsError if the file can't be read or is no contact list, and PasswordNeeded if it
    is encrypted.
    """
    said = read_as or ReadAs()
    with reading(path), path.open("rb") as file:
        start = file.read(8)
    is_book = start.startswith((_ZIP, _COMPOUND)) or path.suffix.casefold() in BOOK_SUFFIXES
    if not (is_book and start):
        return CsvFile(path, said.dialect)
    # Imported here, because it takes as long as all the rest, and a CSV file does without.
    from deact_gui.core.contacts.spreadsheets import open_spreadsheet

    return open_spreadsheet(path, said.sheet, said.header_row, said.password)
