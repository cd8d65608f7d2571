"""Whole contact lists for hypothesis, with what is right about them."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from deact_gui.core.contacts.csv_file import CsvFile
from deact_gui.core.contacts.dialect import ENCODINGS, Dialect
from tests.core.builders import contacts
from tests.core.contacts.csv_texts import csv_texts, delimiters
from tests.core.oracle import raw_rows

MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "cp1252": b"",
}
"""The byte order mark of each encoding."""

TRAPS = (
    '\r\nname,"mobile, first",note\r\n'
    'Ann,2065550123,"two\nlines"\n\n'
    'Bob,"(206) 555-0124",5\'10" tall\r'
    '"Say ""Cy""",,"a,b"\r\n'
    ',,"",more,than,the header\n'
    '"","2065550125"'
)
"""A list with a header that has most of what makes CSV hard."""


_USUAL = Dialect()


@dataclass(frozen=True)
class WrittenList:
    """A list as it stands in a file."""

    text: str
    dialect: Dialect = _USUAL
    marked: bool = False
    chunk_size: int = 1 << 20

    def encode(self, text: str) -> bytes:
        """Return a file with this text instead."""
        mark = MARKS[self.dialect.encoding] if self.marked else b""
        return mark + text.encode(self.dialect.encoding)

    def open(self, folder: Path) -> CsvFile:
        """Write the list to a file and open it."""
        return contacts(folder, self.encode(self.text), self.dialect, self.chunk_size)

    @property
    def above(self) -> str:
        """Return what stands before the first row: the header, and blank lines above it."""
        return self._split()[0]

    @property
    def rows(self) -> list[tuple[list[str], str]]:
        """Return the cells of each row, and the row as it stands in the text."""
        return self._split()[1]

    def column(self, column: int) -> list[str]:
        """Return the cells of a column, empty where a row is too short."""
        return [cells[column] if column < len(cells) else "" for cells, _ in self.rows]

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing stands in the list."""
        return not self.text.strip("\r\n\t \0")

    @property
    def is_open(self) -> bool:
        """Tell whether a quote is never closed, so that a line behind the text is no row."""
        rows = raw_rows(self.text + "\nx", self.dialect.delimiter, self.dialect.quoting)
        return list(rows)[-1][0] != ["x"]

    def _split(self) -> tuple[str, list[tuple[list[str], str]]]:
        rows = list(raw_rows(self.text, self.dialect.delimiter, self.dialect.quoting))
        if not self.dialect.header:
            return "", rows
        header = next((i for i, (cells, _) in enumerate(rows) if cells), len(rows))
        return "".join(raw for _, raw in rows[: header + 1]), rows[header + 1 :]


def cut(raw: str) -> tuple[str, str]:
    """Return a row's content and its line end."""
    end = re.search(r"(\r\n|\r|\n|)\Z", raw)
    assert end
    return raw[: end.start()], end[0]


@st.composite
def written_lists(draw: st.DrawFn) -> WrittenList:
    """Draw a list: tidy or not, in any dialect, read in chunks of a few bytes."""
    delimiter, encoding = draw(delimiters), draw(st.sampled_from(ENCODINGS))
    dialect = Dialect(encoding, delimiter, quoting=draw(st.booleans()), header=draw(st.booleans()))
    text = draw(csv_texts(delimiter, wide=encoding != "cp1252"))
    return WrittenList(text, dialect, draw(st.booleans()), draw(st.integers(1, 90)))


readable_lists = written_lists().filter(lambda each: not (each.is_blank or each.is_open))
"""Lists without an open quote, and with something in them."""
