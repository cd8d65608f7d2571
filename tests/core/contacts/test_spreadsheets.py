"""A spreadsheet of any format is opened, however it is named, as what can be saved best."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from deact_gui.core.contacts.spreadsheets import open_spreadsheet
from deact_gui.core.contacts.values.values_file import ValuesFile
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.errors import ContactsError
from deact_gui.core.save import save
from deact_gui.core.scrub import compare
from deact_gui.core.targets import default_target
from deact_gui.core.terms import Columns
from tests.core.builders import WEDNESDAY, deactivations
from tests.core.contacts.xlsx.libreoffice import LibreOffice

PEOPLE: list[list[Any]] = [
    ["Name", "Mobile", "Since"],
    ["Ann", 2065550123, "2026-11-19"],
    ["Bob", 2065550124, "2026-11-01"],
    ["Dan", 2065550125, "2026-11-01"],
]


def book(path: Path) -> Path:
    made = openpyxl.Workbook()
    for values in PEOPLE:
        made.worksheets[0].append(values)
    made.save(path)
    return path


@pytest.mark.parametrize("name", ["customers.xlsx", "customers.xls", "customers"])
def test_what_can_be_saved_as_it_was_is(tmp_path: Path, name: str) -> None:
    book(tmp_path / "a.xlsx").rename(tmp_path / name)
    file = open_spreadsheet(tmp_path / name)
    assert isinstance(file, XlsxFile)
    assert (file.not_carried_over, file.suffix) == ("", ".xlsx")


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_any_other_is_scrubbed_as_its_values(
    tmp_path: Path, libreoffice: LibreOffice, kind: str
) -> None:
    path = libreoffice.convert(book(tmp_path / "people.xlsx"), kind)
    file = open_spreadsheet(path)
    assert isinstance(file, ValuesFile)
    scrub = compare(file, reported(tmp_path, 2065550123, 2065550124), Columns(1, 2))
    assert scrub.verdicts.tolist() == [2, 1, 0]
    saved = save(scrub, None, default_target(path, tmp_path / "out", file.suffix))
    assert (saved.kept, saved.removed) == (2, 1)
    assert (saved.target.scrubbed.name, saved.target.removed.name) == (
        "people-scrubbed.xlsx",
        "people-removed.xlsx",
    )
    kept, removed = (
        openpyxl.load_workbook(target).worksheets[0]
        for target in (saved.target.scrubbed, saved.target.removed)
    )
    assert [[cell.value for cell in row] for row in kept] == [PEOPLE[0], PEOPLE[1], PEOPLE[3]]
    assert [cell.value for cell in removed[2]] == [
        *PEOPLE[2],
        "2026-11-18",
        "2026-11-18-deact-report.csv",
    ]


def reported(folder: Path, *numbers: int) -> Deactivations:
    (folder / "out").mkdir()
    return deactivations(folder, {WEDNESDAY: numbers})


def test_what_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "customers.xls"
    path.write_text("Name\tMobile\nAnn\t2065550123\n")
    with pytest.raises(ContactsError, match=r"is a text file .* ends in \.csv"):
        open_spreadsheet(path)
