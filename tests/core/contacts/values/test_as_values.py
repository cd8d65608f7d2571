"""What a workbook can't be saved as, its values still are: the copy that is offered then."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.errors import ContactsError, SaveError
from tests.core.contacts.xlsx import rich
from tests.core.contacts.xlsx.saving import TITLES, split
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook

HEAD: list[list[Any]] = [["Customers"], [], ["Name", "Mobile", "Since", "Zip"]]
PEOPLE: list[list[Any]] = [
    ["Ann", "2065550123", date(2026, 11, 18), "09995"],
    ["Bob", 3125550124, None, True],
    ["Dan", "=1+1", date(2026, 1, 2), 0.1],
]


@pytest.fixture
def protected(tmp_path: Path) -> XlsxFile:
    """Give a scanned workbook that a password protects, and that is not saved without it."""
    book = openpyxl.Workbook()
    for values in [*HEAD, *PEOPLE]:
        book.worksheets[0].append(values)
    book.worksheets[0]["B6"].data_type = "s"
    book.save(tmp_path / "plain.xlsx")
    path = tmp_path / "customers.xlsx"
    with (tmp_path / "plain.xlsx").open("rb") as plain, path.open("wb") as target:
        OOXMLFile(plain).encrypt("open sesame", target)
    file = XlsxFile(path, password="open sesame")
    list(file.scan([]))
    return file


def test_the_copy_has_the_same_rows_and_their_values(protected: XlsxFile, tmp_path: Path) -> None:
    paths = tmp_path / "kept.xlsx", tmp_path / "removed.xlsx"
    removal = split(3, [1])
    with pytest.raises(SaveError, match="protected by a password"):
        protected.write(removal, *paths)
    values = protected.as_values()
    assert values.columns == protected.columns
    assert values.rows(np.arange(3)) == protected.rows(np.arange(3))
    values.write(removal, *paths)
    kept, removed = (openpyxl.load_workbook(path).worksheets[0] for path in paths)
    assert [cell.value for cell in kept["A"]] == ["Customers", None, "Name", "Ann", "Dan"]
    assert [(cell.value, cell.data_type) for cell in kept["B"]][-1] == ("=1+1", "s")
    assert kept["C4"].value.date() == date(2026, 11, 18)
    assert [cell.value for cell in removed[1]] == ["Name", "Mobile", "Since", "Zip", *TITLES]
    assert [cell.value for cell in removed[2]][:4] == ["Bob", 3125550124, None, True]


def test_a_rich_workbook_has_the_same_rows_either_way(tmp_path: Path) -> None:
    file = XlsxFile(rich.build(tmp_path / "rich.xlsx"), sheet="People")
    rows = sum(len(cells) for (cells,) in file.scan([0]))
    values = file.as_values()
    assert sum(len(cells) for (cells,) in values.scan([0])) == rows
    as_written = file.rows(np.arange(rows))  # 85.0 is the number 85
    assert values.rows(np.arange(rows)) == [
        tuple(cell.removesuffix(".0") for cell in cells) for cells in as_written
    ]


def test_a_row_without_a_text_is_a_row_either_way(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>B2</f></c></row>'
    cells += '<row r="3"><c r="A3" t="str"><v></v></c></row><row r="4"><c r="A4"/></row>'
    path = write_workbook(tmp_path / "customers.xlsx", {"People": sheet_xml(cells)})
    file = XlsxFile(path)
    rows = sum(len(cells) for (cells,) in file.scan([0]))
    assert rows == sum(len(cells) for (cells,) in file.as_values().scan([0])) == 3


def test_a_workbook_that_has_changed_is_not_copied(protected: XlsxFile) -> None:
    os.utime(protected.path, ns=(1, 1))
    with pytest.raises(ContactsError, match="has changed since"):
        protected.as_values()
