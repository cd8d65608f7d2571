"""How a CSV file is written: encoding, delimiter, quotes, header."""

import codecs
import csv
import io
from dataclasses import dataclass

DELIMITERS = (",", ";", "\t", "|")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1252")
"""What can be chosen, as Python names them. A byte order mark is seen and kept."""

MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
"""The byte order marks of encodings."""

csv.field_size_limit(1 << 30)  # a field between two stray quotes can be longer than the usual limit


@dataclass(frozen=True, slots=True)
class Dialect:
    """How to read a CSV file. ``quoting`` off takes quotes for ordinary characters."""

    encoding: str = "utf-8"
    delimiter: str = ","
    quoting: bool = True
    header: bool = True

    @property
    def width(self) -> int:
        """Return the bytes of a code unit: 2 for UTF-16, else 1."""
        return 2 if self.encoding.startswith("utf-16") else 1

    def mark_size(self, start: bytes) -> int:
        """Return the bytes of the byte order mark at a file's start, 0 without one."""
        mark = MARKS.get(self.encoding, b"")
        return len(mark) if mark and start.startswith(mark) else 0

    def decode(self, data: bytes) -> str:
        """Return bytes as text, with U+FFFD for what the encoding doesn't have."""
        return data.decode(self.encoding, "replace")

    def cell(self, data: bytes) -> str:
        """Return the text of one cell from its bytes, quotes and all."""
        text = self.decode(data)
        return self.rows(text)[0][0] if self.quoting and text.startswith('"') else text

    def rows(self, text: str) -> list[list[str]]:
        """Return the rows of a text."""
        lines = io.StringIO(text, newline="")
        if self.quoting:
            return list(csv.reader(lines, delimiter=self.delimiter))
        return list(csv.reader(lines, delimiter=self.delimiter, quoting=csv.QUOTE_NONE))
