"""Small workbooks, as openpyxl writes them, and what is in one."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
from msoffcrypto.format.ooxml import OOXMLFile

PASSWORD = "open sesame"

Rows = Sequence[Sequence[object]]


def write_book(path: Path, **sheets: Rows) -> Path:
    """Write a workbook of these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([*row])
    book.save(path)
    return path


def read_book(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the values of each sheet, row by row."""
    book = openpyxl.load_workbook(path)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def locked(book: Path) -> Path:
    """Write a workbook once more, with PASSWORD to open it."""
    path = book.with_stem(f"{book.stem}-locked")
    with book.open("rb") as plain, path.open("wb") as file:
        OOXMLFile(plain).encrypt(PASSWORD, file)
    return path
