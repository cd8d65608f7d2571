"""Find out how a CSV file is written; the user may correct it."""

import codecs
import re
from collections import Counter

from deact_gui.core.contacts.dialect import DELIMITERS, MARKS, Dialect
from deact_gui.core.errors import ContactsError
from deact_gui.core.phone import national_number

_FOREIGN = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a compressed file",
}
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_ROWS_JUDGED = 200


def detect(sample: bytes) -> Dialect:
    """Return how a file that starts with these bytes is written.

    Raises ContactsError if they are not the start of a text file.
    """
    encoding = _detect_encoding(sample)
    dialect = Dialect(encoding)
    text = dialect.decode(sample[dialect.mark_size(sample) :])
    delimiter = _detect_delimiter(text)
    first = next((row for row in Dialect(encoding, delimiter).rows(text) if row), [])
    return Dialect(encoding, delimiter, header=looks_like_header(first))


def looks_like_header(row: list[str]) -> bool:
    """Tell whether a first row names the columns: none of its cells is a value people list."""
    return not any(_is_value(cell.strip()) for cell in row)


def _is_value(cell: str) -> bool:
    is_number = re.fullmatch(r"[\d.,/-]*\d[\d.,/-]*", cell) is not None
    return is_number or "@" in cell or national_number(cell) is not None


def _detect_encoding(sample: bytes) -> str:
    """Return the encoding: by its mark, by UTF-16's zero bytes, UTF-8 if most is, else Windows.

    Guessers by letter frequency do worse here: a contact list is mostly ASCII.
    """
    for start, kind in _FOREIGN.items():
        if sample.startswith(start):
            raise ContactsError(
                f"This is {kind}, not a contact list. Open it in the program it comes from, "
                "save it as CSV or as an Excel workbook (.xlsx) and open that here."
            )
    for encoding, mark in MARKS.items():
        if sample.startswith(mark):
            return encoding
    pairs = max(len(sample) // 2, 1)
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if zeros.count(0) > 0.4 * pairs:
            return encoding
    if len(_NO_TEXT.findall(sample)) > max(len(sample) // 100, 1):
        raise ContactsError(
            "This is not a text file. Choose a contact list saved as CSV or as an Excel workbook."
        )
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(sample)
    strays = text.count("\ufffd")
    others = sum(not character.isascii() for character in text) - strays
    return "utf-8" if others >= strays else "cp1252"  # what mixes both is noticed in the scan


def _detect_delimiter(text: str) -> str:
    """Return the delimiter that gives most rows the same number of columns, and more than one."""

    def agreement(delimiter: str) -> tuple[float, int]:
        rows = Dialect(delimiter=delimiter).rows(text)
        rows = (rows[:-1] or rows)[:_ROWS_JUDGED]  # the last may be cut off
        widths = Counter(len(row) for row in rows if row)
        width, count = widths.most_common(1)[0] if widths else (1, 0)
        return (count / widths.total() if width > 1 else 0.0, width)

    return max(DELIMITERS, key=agreement)
