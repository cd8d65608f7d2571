"""Which column of a list is meant on the command line."""

from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.errors import ColumnError


def phone_column(contacts: ContactFile, name: str | None) -> int:
    """Return the column that was named, or the one that is plain to see."""
    if name is not None:
        return column_named(contacts, name)
    if contacts.phone_column is None:
        raise ColumnError(
            f"It isn't clear which column of {contacts.path.name} holds the phone number. "
            f"Name it with --phone-column: {_listed(contacts)}."
        )
    return contacts.phone_column


def column_named(contacts: ContactFile, name: str) -> int:
    """Return the column of that name, in whatever case, or else of that number from 1."""
    for spell in (str, str.casefold):
        found = [i for i, column in enumerate(contacts.columns) if spell(column) == spell(name)]
        if len(found) == 1:
            return found[0]
        if found:
            numbers = " or ".join(str(i + 1) for i in found)
            raise ColumnError(
                f"Several columns of {contacts.path.name} are called {name}. "
                f"Give the number of the one you mean: {numbers}."
            )
    if name.isdecimal() and 1 <= int(name) <= len(contacts.columns):
        return int(name) - 1
    raise ColumnError(f"{contacts.path.name} has no column {name}. It has: {_listed(contacts)}.")


def _listed(contacts: ContactFile) -> str:
    return ", ".join(contacts.columns)
