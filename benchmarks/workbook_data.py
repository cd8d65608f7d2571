"""Make a workbook of a contact list, as large as Excel allows: its XML written straight away.

Texts are shared strings, ids and zip codes are numbers; with ``formulas`` two more columns compute
something of their row, with ``shared`` they share a formula each, as Excel fills it down.

    python -m benchmarks.workbook_data CONTACTS BOOK ROWS [formulas | shared]
"""

import csv
import io
import sys
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from xml.sax.saxutils import escape

import xlsxwriter

_NUMBERS = (0, 8)
_FORMULAS = (("K", "A{0}*2+I{0}"), ("L", "IF(I{0}=1,A{0},0)"))
_STRING = "<si><t>{}</t></si>"
_SHARED = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def make_workbook(contacts: Path, book: Path, rows: int, formulas: str) -> None:
    """Write the first rows of a CSV file as a workbook of one sheet."""
    strings = {"customer_id": 0}  # on the other sheet, too
    with (
        zipfile.ZipFile(_skeleton()) as source,
        zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as out,
    ):
        for name in source.namelist():
            if name == "xl/worksheets/sheet1.xml":
                head, tail = source.read(name).decode().split("<sheetData/>")
                with out.open(name, "w", force_zip64=True) as part:
                    part.write(f"{head}<sheetData>".encode())
                    for row in _rows(contacts, rows, strings, formulas):
                        part.write(row.encode())
                    part.write(f"</sheetData>{tail}".encode())
            elif name != "xl/sharedStrings.xml":
                out.writestr(name, source.read(name))
        with out.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            part.write(_SHARED.encode())
            for text in strings:
                part.write(_STRING.format(escape(text)).encode())
            part.write(b"</sst>")


def _skeleton() -> io.BytesIO:
    """Return a workbook of one empty sheet that has shared strings."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("People").set_column(0, 9, 14)
        book.add_worksheet("Notes").write_string(0, 0, "customer_id")
    return file


def _rows(contacts: Path, rows: int, strings: dict[str, int], formulas: str) -> Iterator[str]:
    with contacts.open(encoding="ascii", newline="") as file:
        for number, cells in enumerate(islice(csv.reader(file), rows + 1), 1):
            row = [f'<row r="{number}">']
            for column, cell in enumerate(cells):
                place = f"{chr(65 + column)}{number}"
                if column in _NUMBERS and number > 1:
                    row.append(f'<c r="{place}"><v>{cell}</v></c>')
                else:
                    index = strings.setdefault(cell, len(strings))
                    row.append(f'<c r="{place}" t="s"><v>{index}</v></c>')
            if formulas and number > 1:
                for index, (letter, pattern) in enumerate(_FORMULAS):
                    text = f"<f>{pattern.format(number)}</f>"
                    if formulas == "shared":
                        text = f'<f t="shared" si="{index}"/>'
                        if number == 2:
                            cells = f'ref="{letter}2:{letter}{rows + 1}" si="{index}"'
                            text = f'<f t="shared" {cells}>{pattern.format(number)}</f>'
                    row.append(f'<c r="{letter}{number}">{text}<v>1</v></c>')
            row.append("</row>")
            yield "".join(row)


if __name__ == "__main__":
    contacts, book, rows, *more = sys.argv[1:]
    make_workbook(Path(contacts), Path(book), int(rows), "".join(more))
