"""A shift changes what it must, leaves the rest, and refuses what no workbook has."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import pytest
import xlsxwriter

from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.references import Area
from deact_gui.core.contacts.xlsx.row_map import RowMap
from deact_gui.core.contacts.xlsx.shifting import Shift
from deact_gui.core.contacts.xlsx.workbook import Sheet, Workbook
from deact_gui.core.errors import ContactsError
from tests.core.contacts.xlsx import rich
from tests.core.contacts.xlsx.zips import read_zip, write_zip

SHEET = "xl/worksheets/sheet1.xml"


class Opened:
    """A workbook of which some rows of the first sheet go."""

    def __init__(
        self,
        path: Path,
        gone: Iterable[int],
        forgotten: Iterable[str] = (),
        has_formulas: bool = False,
    ) -> None:
        package = Package.open(path)
        self.workbook = Workbook(package)
        self.sheet = self.workbook.worksheets[0]
        rows = RowMap(np.array(list(gone), np.int64))
        known_to_be = frozenset(forgotten).__contains__
        self.shift = Shift(
            *(package, self.workbook, self.sheet, rows, known_to_be),
            has_formulas=has_formulas,
            still_shown=lambda texts: {text for text in texts if not known_to_be(text)},
        )
        self.parts = read_zip(path)

    def framed(self, sheet: Sheet) -> bytes:
        """Return a sheet without its rows."""
        before, _, rest = self.parts[sheet.part].partition(b"<sheetData>")
        head, tail = before + b"<sheetData>", b"</sheetData>" + rest.partition(b"</sheetData>")[2]
        return b"".join(self.shift.frame(head, tail, sheet))

    def others(self) -> Mapping[str, bytes | None]:
        """Return the other parts that change, when all sheets are done."""
        for sheet in self.workbook.worksheets:
            self.framed(sheet)
        return dict(self.shift.other_parts())


def table(path: Path, **options: object) -> Path:
    """Write a workbook with a table in A1:B4, and no formula."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("People")
        columns = [{"header": "Name"}, {"header": "Phone"}]
        data = [["Ann", 1], ["Bob", 2], ["Eve", 3]]
        wanted = {"name": "Contacts", "columns": columns, "data": data, **options}
        sheet.add_table("A1:B4", wanted)
    return path


def patched(path: Path, part: str, old: bytes, new: bytes) -> Path:
    parts = read_zip(path)
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    return write_zip(path, parts)


def test_only_what_refers_to_the_rows_changes(tmp_path: Path) -> None:
    assert Opened(table(tmp_path / "a.xlsx"), [3]).others().keys() == {"xl/tables/table1.xml"}


def test_without_rows_to_remove_nothing_changes(tmp_path: Path) -> None:
    opened = Opened(rich.build(tmp_path / "rich.xlsx"), [])
    for sheet in opened.workbook.worksheets:
        frame = opened.framed(sheet)
        assert frame.partition(b"<sheetData>")[0] in opened.parts[sheet.part]
    parts = {"xl/calcChain.xml", "docProps/thumbnail.jpg", "[Content_Types].xml"}
    assert opened.others().keys() == parts | {"xl/_rels/workbook.xml.rels", "_rels/.rels"}


def test_excel_calculates_only_where_there_are_formulas(tmp_path: Path) -> None:
    path = table(tmp_path / "a.xlsx")
    opened = Opened(patched(path, "xl/workbook.xml", b' fullCalcOnLoad="1"', b""), [3])
    assert "xl/workbook.xml" not in opened.others()
    opened.shift.formula("A1", opened.sheet)
    assert b'fullCalcOnLoad="1"' in (opened.others()["xl/workbook.xml"] or b"")


def test_it_can_be_told_of_formulas_that_are_still_to_come(tmp_path: Path) -> None:
    path = patched(table(tmp_path / "a.xlsx"), "xl/workbook.xml", b' fullCalcOnLoad="1"', b"")
    assert "xl/workbook.xml" in Opened(path, [3], has_formulas=True).others()


def test_a_table_that_can_not_stay_leaves_nothing_behind(tmp_path: Path) -> None:
    opened = Opened(table(tmp_path / "a.xlsx", total_row=True), [2, 3])
    assert b"tablePart" in opened.parts[SHEET]
    assert b"tablePart" not in opened.framed(opened.sheet)
    others = opened.others()
    assert others["xl/tables/table1.xml"] is None
    assert others["xl/worksheets/_rels/sheet1.xml.rels"] is None
    assert b"/xl/tables/" not in (others["[Content_Types].xml"] or b"/xl/tables/")
    assert opened.shift.formula("SUM(Contacts[Phone])", opened.sheet) == ("SUM(#REF!)", False)


def test_the_last_comment_takes_its_part_with_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_comment("A3", "about Ann")
    others = Opened(path, [3]).others()
    assert others["xl/comments1.xml"] is None
    assert b"comments" not in (others["xl/worksheets/_rels/sheet1.xml.rels"] or b"comments")


def test_a_filter_in_a_table_forgets_what_only_removed_rows_held(tmp_path: Path) -> None:
    part, empty = "xl/tables/table1.xml", b'<autoFilter ref="A1:B4"/>'
    wanted = b'<filters><filter val="Ann"/><filter val="Bob"/></filters>'
    column = b'<filterColumn colId="0">' + wanted + b"</filterColumn>"
    filled = b'<autoFilter ref="A1:B4">' + column + b"</autoFilter>"
    path = patched(table(tmp_path / "a.xlsx"), part, empty, filled)
    found = Opened(path, [3], forgotten=["Ann"]).others()[part] or b"Ann"
    assert b"Ann" not in found
    assert b"Bob" in found


def test_a_pivot_table_shows_removed_people_until_excel_makes_it_anew(tmp_path: Path) -> None:
    path = rich.build(tmp_path / "rich.xlsx")
    opened = Opened(path, [5])
    shown = {each.name: opened.shift.stale_ranges(each) for each in opened.workbook.worksheets}
    assert shown.pop("Pivot") == (Area(1, 3, 2, 34),)
    assert not any(shown.values())
    untouched = Opened(path, [40])
    assert not any(map(untouched.shift.stale_ranges, untouched.workbook.worksheets))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, b"<tableParts", b'<rowBreaks><brk id="x"/></rowBreaks><tableParts'),
        (SHEET, b"<sheetView ", b'<sheetView><pane state="frozen" ySplit="x"/></sheetView><a '),
        (SHEET, b"</worksheet>", b"<!-- <sheetData/> --></worksheet>"),
        ("xl/tables/table1.xml", b'ref="A1:B4"', b'ref="A1:B4" headerRowCount="x"'),
    ],
)
def test_what_no_workbook_has_is_refused_with_a_sentence(
    tmp_path: Path, part: str, old: bytes, new: bytes
) -> None:
    path = patched(table(tmp_path / "a.xlsx"), part, old, new)
    with pytest.raises(ContactsError, match="not understood"):
        Opened(path, [3]).others()
