"""A workbook with everything that refers to rows, on the sheet to edit and on others."""

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from struct import pack
from typing import Any

import xlsxwriter

from tests.core.contacts.xlsx.rich_parts import PARTS, patched

CONTACTS = 30
LAST = CONTACTS + 1
"""The last row with a contact; the first is row 2, below the header."""

HEADER = ("Name", "Phone", "Age", "Score", "Product")


def name(row: int) -> str:
    """Return the name of the contact in a row: no other text in the workbook holds it."""
    return f"Contact<{row}> of row"


def phone(row: int) -> str:
    """Return the phone number of the contact in a row."""
    return f"20655501{row:02}"


def age(row: int) -> int:
    """Return the age of the contact in a row."""
    return 20 + 7 * row % 50


def score(row: int) -> float:
    """Return the score of the contact in a row."""
    return row * 1.25


def build(path: Path) -> Path:
    """Write the workbook."""
    plain = BytesIO()
    with xlsxwriter.Workbook(plain, {"in_memory": True}) as book:
        people = book.add_worksheet("People")
        summary = book.add_worksheet("Bob's summary")
        pivot = book.add_worksheet("Pivot")
        lists = book.add_worksheet("Lists")
        lists.write_column(0, 0, ["Red", "Green", "Blue"])
        _fill_contacts(book, people)
        _fill_formulas(people)
        _decorate(book, people)
        _rule(book, people)
        _draw(book, people)
        _summarise(book, summary)
        pivot.write_column(2, 0, ["Age", name(2), name(4), name(6)])
    return _with_more_parts(plain, path)


def _fill_contacts(book: Any, sheet: Any) -> None:
    """Write a table with text, numbers, rich text, dates, styles and a calculated column."""
    bold = book.add_format({"bold": True, "font_color": "red"})
    formula = "=[@Age]*[@Score]"
    columns = [{"header": title} for title in HEADER[:-1]]
    columns.append({"header": HEADER[-1], "formula": formula})
    sheet.add_table(0, 0, CONTACTS, 4, {"name": "Contacts", "columns": columns})
    for row in range(2, LAST + 1):
        values = (name(row), phone(row), age(row), score(row))
        for column, value in enumerate(values):
            sheet.write(row - 1, column, value)
        table_formula = "Contacts[[#This Row],[Age]]*Contacts[[#This Row],[Score]]"
        sheet.write_formula(row - 1, 4, table_formula, None, age(row) * score(row))
        sheet.write_url(row - 1, 5, f"mailto:{phone(row)}@example.com", string=f"write {row}")
        sheet.write(row - 1, 6, row, book.add_format({"num_format": "0.00", "bg_color": "yellow"}))
        sheet.write_rich_string(row - 1, 7, "Dear ", bold, f"friend {row}")
    sheet.write_url(0, 5, "internal:'Bob''s summary'!A1", string="summary")
    sheet.write_url(0, 6, "internal:People!A12", string="twelfth")


def _fill_formulas(sheet: Any) -> None:
    """Write formulas of each kind, with right cached values where a test relies on them."""
    for row in range(2, LAST + 1):
        at = row - 1
        sheet.write_formula(at, 9, f"=C{row}*D{row}", None, age(row) * score(row))
        sheet.write_formula(at, 10, f"=SUM(D$2:D{row})")
        sheet.write_formula(at, 11, f'=IF(D{row}>AVERAGE($D$2:$D${LAST}),"A{row}",LOG10(C{row}))')
        sheet.write_formula(at, 12, f"=C{row + 1}-C{row}")
        sheet.write_formula(at, 13, f"=C{row}+D{row}")
        sheet.write_formula(at, 14, f"='Bob''s summary'!$A$1+COUNTIF($C:$C,C{row})")
        sheet.write_formula(at, 15, f'=VLOOKUP(A{row},$A$2:$E${LAST},4,FALSE)&INDIRECT("D2")')
    sheet.write_array_formula("Q11:Q14", "{=C11:C14*2}")
    sheet.write_formula("Q2", f"=SUM(C5,D6:D9 C7:E8,(D20,D22:D24))+ROWS(3:{LAST})")
    sheet.write_dynamic_array_formula("R2", f"=_xlfn.SORT(C2:C{LAST})")


def _decorate(book: Any, sheet: Any) -> None:
    """Set what a sheet says of its cells, and where its windows stand."""
    sheet.set_row(6, 40, book.add_format({"italic": True}))
    sheet.set_row(7, None, None, {"hidden": True})
    sheet.set_column("A:A", 25)
    sheet.merge_range("S4:S6", "merged")
    sheet.merge_range("S9:T9", "gone")
    sheet.merge_range("S11:T13", "moved")
    sheet.autofilter("V1:W31")
    sheet.freeze_panes(1, 1, 14, 2)
    sheet.set_selection("B12:C14")
    sheet.set_h_pagebreaks([4, 8, 20])
    sheet.print_area(f"A1:P{LAST}")
    sheet.repeat_rows(0)
    sheet.protect()
    sheet.unprotect_range("B2:B31", "Phones")
    sheet.ignore_errors({"number_stored_as_text": "B2:B31 B40"})
    book.define_name("Scores", f"=People!$D$2:$D${LAST}")
    book.define_name("Tenth", "=People!$A$10")
    book.define_name("Gone", "=People!$A$5")
    book.define_name("People!Local", "=People!$C$12")
    book.define_name("Rate", "=1.19")


def _rule(book: Any, sheet: Any) -> None:
    """Add conditional formats and validations."""
    red = book.add_format({"bg_color": "red"})
    formula = {"type": "formula", "criteria": "=$D2>$D$12", "format": red}
    sheet.conditional_format(f"A2:E{LAST}", formula)
    bar = {"type": "data_bar", "data_bar_2010": True, "max_type": "formula", "max_value": "=$D$20"}
    sheet.conditional_format(f"D2:D{LAST}", bar)
    sheet.conditional_format("C5:C5", {"type": "cell", "criteria": ">", "value": 3, "format": red})
    sheet.data_validation(f"X2:X{LAST}", {"validate": "list", "source": "=Lists!$A$1:$A$3"})
    sheet.data_validation("Y2:Y9", {"validate": "list", "source": "=$A$8:$A$14"})
    sheet.data_validation("Z5", {"validate": "integer", "criteria": ">", "value": 5})


def _draw(book: Any, sheet: Any) -> None:
    """Add comments, pictures, a chart, a text box and sparklines."""
    for row in (3, 5, 12):
        sheet.write_comment(row - 1, 0, f"about {name(row)}", {"author": "Eve"})
    for row, position in ((5, 1), (10, 2), (12, 1)):
        options = {"image_data": BytesIO(_picture(row)), "object_position": position}
        sheet.insert_image(row - 1, 27, f"{row}.png", options | {"x_scale": 8, "y_scale": 8})
    sheet.insert_textbox(14, 29, "", {"textlink": "=People!$A$12", "object_position": 1})
    _insert_chart(book, sheet, 16, {"object_position": 1})
    for row in range(2, LAST + 1):
        sheet.add_sparkline(row - 1, 26, {"range": f"People!C{row}:D{row}"})


def _insert_chart(book: Any, sheet: Any, row: int, options: Mapping[str, int]) -> None:
    chart = book.add_chart({"type": "column"})
    chart.add_series(
        {
            "name": "=People!$D$1",
            "categories": f"=People!$A$2:$A${LAST}",
            "values": f"=People!$D$2:$D${LAST}",
            "points": [None, None, None, {"fill": {"color": "red"}}, {"fill": {"color": "blue"}}],
            "data_labels": {"custom": [{"value": "x"}, None, None, {"value": "=People!$A$5"}]},
        }
    )
    chart.add_series({"values": "=People!$C$12:$C$14", "name": "=People!$A$12"})
    sheet.insert_chart(row, 10, chart, options)


def _summarise(book: Any, sheet: Any) -> None:
    """Write another sheet that refers to the contacts in each way."""
    formulas = [
        f"=SUM(People!D2:D{LAST})",
        "=People!C12",
        "=People!$C$5",
        f'=VLOOKUP("{name(12)}",People!$A$2:$D${LAST},3,FALSE)',
        "=COUNTA(People!A:A)",
        f"=INDEX(People!$A$2:$A${LAST},3)",
        "=SUM(Scores)*Rate",
        "=Tenth",
        "=SUM(Contacts[Score])",
        "=SUM(A1:A2)",
        "=SUM(People!D10:People!D12)",
        '=INDIRECT("People!C12")',
        "=SUM(People:Lists!C40:C50)",
    ]
    for at, formula in enumerate(formulas):
        sheet.write_formula(at, 0, formula, None, 1)
    sheet.write_array_formula("B1:B1", f"{{=SUM(People!C2:C{LAST}*People!D2:D{LAST})}}")
    sheet.write_array_formula("C1:C4", "{=People!A4:A7}")
    sheet.data_validation("D1", {"validate": "list", "source": "=People!$A$4:$A$9"})
    sheet.add_sparkline("D2", {"range": f"People!D2:D{LAST}"})
    sheet.write_url("D3", "internal:People!A12")
    _insert_chart(book, sheet, 20, {})


def _picture(shade: int) -> bytes:
    """Return a PNG of one grey pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", pack(">2I5B", 1, 1, 8, 0, 0, 0, 0))
    pixel = chunk(b"IDAT", zlib.compress(bytes([0, shade])))
    return b"\x89PNG\r\n\x1a\n" + header + pixel + chunk(b"IEND", b"")


def _with_more_parts(plain: BytesIO, path: Path) -> Path:
    """Write a workbook again, with what xlsxwriter can't write."""
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in source.namelist():
            text = source.read(part)
            new.writestr(zipfile.ZipInfo(part), patched(part, text), zipfile.ZIP_DEFLATED)
        for part, xml in PARTS.items():
            new.writestr(zipfile.ZipInfo(part), xml, zipfile.ZIP_DEFLATED)
    return path
