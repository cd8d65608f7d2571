"""Read the numbers in a report's bytes, however its publisher lays them out.

AWS doesn't publish the columns of its reports, and other providers' files differ. So a report may
have a header or none, any delimiter, quotes, a byte order mark, and its numbers in any one column.
Where another column tells a state, only the states that end a subscription count: a suspended
number is still its owner's.
"""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import SLACK, Cells
from deact_gui.core.contacts.detection import detect
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.structure import find_records, fold
from deact_gui.core.errors import ContactsError, ReportError
from deact_gui.core.numbering_plan import in_numbering_plan, number_in_words
from deact_gui.core.phone import count_phones, national_numbers

ENDING = {"DEACT", "DEACTIVATE", "DEACTIVATED", "DISCONNECTED", "TRANSFER", "TRANSFERRED"}
"""States after which a number is no longer its subscriber's (imiconnect, Telesign, Verizon)."""

OTHER = {"ACTIVE", "PORTED", "REACTIVATED", "RESUME", "RESUMED", "SUSPEND", "SUSPENDED", "SWAPPED"}
"""States that change something else about a number."""

_TITLE = re.compile(r"phone|number|mobile|msisdn|\bmdn\b|\btn\b", re.I)
_SAMPLE = 1 << 12
"""Bytes from which the columns are told."""


@dataclass(frozen=True, slots=True)
class ReportNumbers:
    """What the bytes of a report say."""

    numbers: NDArray[np.int64]
    """National numbers, ascending, each once."""
    lines: int
    """Lines that hold something, the header not counted."""
    unreadable: int
    """Those among them without a US number, or with a state that nobody has told us of."""


def read_numbers(data: bytes) -> ReportNumbers:
    """Return the numbers that a report says are deactivated.

    An empty report is valid. Raises ReportError for bytes that are no report, quoting the first.
    """
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\r\n\t \x00"):
        return ReportNumbers(np.zeros(0, np.int64), 0, 0)
    if (numbers := _read_uniform(data)) is not None:
        return ReportNumbers(sorted_once(numbers), len(numbers), 0)
    dialect, sample = _look(data)
    has_header = _is_header(sample[0])
    columns = range(max(map(len, sample)))
    number_column = max(columns, key=lambda i: count_phones(_column(sample, i)))
    state_column = next((i for i in columns if _tells_state(sample[has_header:], i)), None)

    wanted = [number_column] if state_column is None else [number_column, state_column]
    filled, (cells, *states) = _columns(data, dialect, wanted)
    numbers = national_numbers(cells)
    odd = filled & (numbers == 0)
    lines = int(filled.sum()) - has_header
    if not numbers.any() and (lines or not _TITLE.search(" ".join(sample[0]))):
        raise _no_report(data)
    if states:
        ending, unknown = _read_states(states[0])
        odd |= filled & unknown
        numbers = numbers[ending]
    return ReportNumbers(sorted_once(numbers[numbers > 0]), lines, int(odd.sum()) - has_header)


def _read_uniform(data: bytes) -> NDArray[np.int64] | None:
    """Read a report of nothing but ``1NPANXXXXXX`` lines, the usual kind: ten times as fast."""
    width = data.find(b"\n") + 1
    if width not in (12, 13) or len(data) % width:
        return None
    lines = np.frombuffer(data, np.uint8).reshape(-1, width)
    ends = np.frombuffer(b"\r\n"[-(width - 11) :], np.uint8)
    if (lines[:, :11] - np.uint8(ord("0")) > 9).any() or (lines[:, 11:] != ends).any():
        return None
    parts = (np.ndarray(len(lines), "<u4", data, at, width) for at in (1, 4, 7))
    numbers = number_in_words(*parts)
    all_valid = (lines[:, 0] == ord("1")).all() and in_numbering_plan(numbers).all()
    return numbers if all_valid else None


def sorted_once(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the values ascending, each once; ten times faster than ``np.unique`` on millions."""
    values = np.sort(values)
    is_new = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=is_new[1:])
    return values[is_new]


def _look(data: bytes) -> tuple[Dialect, list[list[str]]]:
    """Return how a report is written and its first rows, at least one."""
    start = data[:_SAMPLE]
    try:
        dialect = detect(start)
    except ContactsError:
        raise _no_report(data) from None
    rows = dialect.rows(dialect.decode(start[dialect.mark_size(start) :]))
    rows = [row for row in (rows if len(data) <= _SAMPLE else rows[:-1]) if row]
    if not rows or rows[0][0].lstrip().startswith("<"):
        raise _no_report(data)
    if any("@" in cell for row in rows for cell in row):
        raise ReportError(
            "This looks like a contact list: it holds e-mail addresses. "
            "Choose a deactivation report."
        )
    return dialect, rows


def _no_report(data: bytes) -> ReportError:
    return ReportError(
        "This is no deactivation report: it holds no US phone numbers. "
        f"It starts with {data[:40]!r}."
    )


def _is_header(row: list[str]) -> bool:
    text = " ".join(row)
    has_digit = any(character.isdigit() for character in text)
    return not has_digit or (_TITLE.search(text) is not None and not count_phones(row))


def _column(rows: list[list[str]], column: int) -> list[str]:
    return [row[column] for row in rows if column < len(row)]


def _tells_state(rows: list[list[str]], column: int) -> bool:
    """Tell whether a column holds states: known ones for the most part."""
    filled = [cell.strip().upper() for cell in _column(rows, column) if cell.strip()]
    return 2 * sum(cell in ENDING | OTHER for cell in filled) > len(filled)


def _columns(
    data: bytes, dialect: Dialect, columns: list[int]
) -> tuple[NDArray[np.bool_], list[Cells]]:
    """Return which records hold something, and the cells of some columns."""
    body = data[dialect.mark_size(data) :]
    width = dialect.width
    units = fold(dialect, np.frombuffer(body + bytes(SLACK * width), np.uint8))
    size = len(body) // width
    records = find_records(units, size, ord(dialect.delimiter), dialect.quoting, final=True)
    if records.open_quote is not None:
        raise ReportError("A quotation mark in this report is never closed. Ask for it again.")

    def text(start: int, end: int) -> str:
        return dialect.cell(body[start * width : end * width])

    filled = records.content_ends() > records.starts
    return filled, [Cells(units, *records.field(column), text) for column in columns]


def _read_states(states: Cells) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which states end a subscription, and which are unknown."""
    texts = [states[i].strip().upper() for i in range(len(states))]
    ending = np.array([text in ENDING for text in texts], bool)
    unknown = np.array([text not in ENDING | OTHER for text in texts], bool)
    return ending, unknown
