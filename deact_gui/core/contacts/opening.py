"""Open a contact list, whatever kind of file it is."""

from pathlib import Path

from deact_gui.core.contacts.csv_file import CsvFile
from deact_gui.core.contacts.dialect import Dialect


def open_contacts(path: Path, dialect: Dialect | None = None) -> CsvFile:
    """Open a contact list, with a dialect to correct what is detected.

    Raises ContactsError if the file can't be read or is no contact list.
    """
    return CsvFile(path, dialect)
