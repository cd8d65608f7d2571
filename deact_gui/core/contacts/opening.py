"""Open a contact list, whatever kind of file it is.

The kind is told by a file's first bytes: names lie. Another kind is one more ContactFile, a branch
in ``open_contacts`` and its suffix below.
"""

from pathlib import Path

from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.contacts.csv_file import CsvFile
from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.errors import ContactsError
from deact_gui.core.files import reading

TEXT_SUFFIXES = (".csv", ".txt", ".tsv")
BOOK_SUFFIXES = (".xlsx", ".xlsm")
"""The names that lists usually have: what file dialogs offer."""

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
    if start.startswith((_ZIP, _COMPOUND)):
        # Imported here, because it takes as long as all the rest, and a CSV file does without.
        from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile

        return XlsxFile(path, said.sheet, said.header_row, said.password)
    if path.suffix.casefold() in BOOK_SUFFIXES and start:
        raise ContactsError(
            f"{path.name} is named like a workbook, but what is in it is none. If Excel opens it, "
            "save it there as an Excel workbook (.xlsx); if it is a CSV file, give it that name."
        )
    return CsvFile(path, said.dialect)
