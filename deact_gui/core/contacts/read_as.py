"""How a contact list is read: as was found out, or as the user says."""

from dataclasses import dataclass, field

from deact_gui.core.contacts.dialect import Dialect


@dataclass(frozen=True, slots=True)
class ReadAs:
    """What can be said of a list's file; None leaves it to be found out."""

    dialect: Dialect | None = None
    """How a CSV file is written. A workbook has none."""
    sheet: str | None = None
    """The sheet of a workbook, by its name."""
    header_row: int | None = None
    """The row of the sheet that names the columns, as Excel counts; 0 if there is none."""
    password: str | None = field(default=None, repr=False)
    """What opens an encrypted workbook. It is kept in memory alone."""
