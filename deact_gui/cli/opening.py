"""Open a list on the command line: as was found out, or as the options say."""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from deact_gui.cli.arguments import PASSWORD
from deact_gui.cli.console import Console
from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.contacts.opening import open_contacts
from deact_gui.core.contacts.read_as import ReadAs
from deact_gui.core.errors import ContactsError, PasswordNeeded

TRIES = 3
"""How often a password may be typed."""

_OF_CSV = ("encoding", "delimiter", "header", "quoting")
_OF_BOOK = ("sheet", "header_row")


def open_list(path: Path, options: argparse.Namespace, console: Console) -> ContactFile:
    """Open a list, with a password where it takes one, and with the corrections of the options."""
    contacts = _unlocked(path, console)
    found = contacts.read_as
    in_csv, in_book = _said(options, _OF_CSV), _said(options, _OF_BOOK)
    if found.dialect is None:
        corrected = replace(found, **({"header_row": None} | in_book)) if in_book else found
        alien, kind = in_csv, "a workbook"
    else:
        corrected = replace(found, dialect=replace(found.dialect, **in_csv))
        alien, kind = in_book, "no workbook"
    if alien:
        names = " and ".join(f"--{name.replace('_', '-')}" for name in alien)
        raise ContactsError(f"{path.name} is {kind}. Leave {names} out.")
    return contacts if corrected == found else open_contacts(path, corrected)


def _said(options: argparse.Namespace, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name in names if (value := getattr(options, name)) is not None}


def _unlocked(path: Path, console: Console) -> ContactFile:
    """Open a list, asking on the terminal for a password if the one in PASSWORD isn't it."""
    password, tries = os.environ.get(PASSWORD), 0
    while True:
        try:
            return open_contacts(path, ReadAs(password=password))
        except PasswordNeeded as error:
            if tries == TRIES or not sys.stdin.isatty():
                raise
            if tries:
                console.warn(error.sentence)
            password, tries = console.ask_secret(f"Password of {path.name}: "), tries + 1
