"""Read the values in a workbook of Excel 97 to 2003 (.xls): [MS-XLS].

The format has room for 65,536 rows and 256 columns. Cells are gathered before they are yielded,
because some programs write them in any order.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import Struct, error

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.contacts.values.biff import Segments, TextReader, records, short_text
from deact_gui.core.contacts.values.book import Row, Tab, misshapen
from deact_gui.core.contacts.values.value import ERRORS, Value, moment, number, rk_number
from deact_gui.core.contacts.xlsx.compound import Compound
from deact_gui.core.contacts.xlsx.dates import BUILT_IN, is_date_format
from deact_gui.core.contacts.xlsx.members import Untrusted
from deact_gui.core.errors import ContactsError

_WORKBOOK = "Workbook"
_BOF, _EOF, _PASSWORD, _CALENDAR, _SHEET = 0x809, 0x0A, 0x2F, 0x22, 0x85
_FORMAT, _STYLE, _STRINGS = 0x41E, 0xE0, 0xFC
_BIFF8 = 0x600
_LAST_COLUMN = 256
_CELL = Struct("<3H")
_NUMBER = Struct("<d")
_RK = Struct("<I")
_FIRST, _RK_IN_MANY = Struct("<2H"), Struct("<HI")
_TEXT, _TRUTH, _ERROR = 0, 1, 2
"""What the cached value of a formula is that is no number."""

_EVERY = 1 << 14
"""Records between two checkpoints."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    tab: Tab
    position: int


class XlsBook:
    """A workbook of Excel 97 to 2003. Raises ContactsError if it is none."""

    def __init__(self, path: Path, compound: Compound) -> None:
        self._path = path
        if _WORKBOOK not in compound:
            raise ContactsError(
                f"{path.name} is no workbook, or one of Excel 95 or older, which is not read here. "
                "Open it in Excel, save it as an Excel workbook (.xlsx) and choose that one."
            )
        self._date1904 = False
        self._formats: dict[int, bool] = {}
        self._styles: list[int] = []
        self._strings: list[str] = []
        self._sheets: list[_Sheet] = []
        try:
            self._data = compound.read(_WORKBOOK)
            self._read_globals()
        except (error, IndexError, Untrusted):
            raise misshapen() from None
        self.tabs = tuple(sheet.tab for sheet in self._sheets)

    def rows(self, tab: int, checkpoint: Checkpoint = ignore) -> Iterator[Row]:
        """Yield the rows of a sheet that have a value, in order."""
        try:
            cells = self._cells(self._sheets[tab].position, checkpoint)
        except (error, IndexError):
            raise misshapen() from None
        for row in sorted(cells):
            yield row + 1, cells[row]

    def _read_globals(self) -> None:
        for kind, segments, _ in records(self._data):
            content = segments[0]
            if kind == _BOF and content[:2] != _BIFF8.to_bytes(2, "little"):
                raise misshapen()
            if kind == _PASSWORD:
                raise ContactsError(
                    f"{self._path.name} is protected by a password in a way that Excel 2003 and "
                    "older did it. Open it in Excel, save it as an Excel workbook (.xlsx) and "
                    "choose that one."
                )
            if kind == _EOF:
                return
            self._read_global(kind, content, segments)

    def _read_global(self, kind: int, content: bytes, segments: Segments) -> None:
        if kind == _CALENDAR:
            self._date1904 = content[:2] == b"\1\0"
        elif kind == _SHEET and content[5] == 0:
            tab = Tab(short_text(content[6:]), content[4] & 3 != 0)
            self._sheets.append(_Sheet(tab, _RK.unpack_from(content)[0]))
        elif kind == _FORMAT:
            code = TextReader(segments, 2).text()
            self._formats[int.from_bytes(content[:2], "little")] = is_date_format(code)
        elif kind == _STYLE:
            self._styles.append(_FIRST.unpack_from(content)[1])
        elif kind == _STRINGS:
            reader = TextReader(segments, 8)
            self._strings = [reader.text() for _ in range(_RK.unpack_from(content, 4)[0])]

    def _cells(self, position: int, checkpoint: Checkpoint) -> dict[int, dict[int, Value]]:
        """Return the values of a sheet by row and column, from 0."""
        cells = _Cells(self._strings, self._value)
        depth = 0
        for i, (kind, segments, after) in enumerate(records(self._data, position)):
            if not i % _EVERY:
                checkpoint(after, len(self._data))
            depth += (kind == _BOF) - (kind == _EOF)
            if depth == 1:  # charts in the sheet have cells of their own
                cells.add(kind, segments)
            elif depth < 1:
                break
        if not i:
            raise misshapen()
        checkpoint(len(self._data), len(self._data))
        return cells.rows

    def _value(self, style: int, value: float) -> Value:
        """Return what a number means in a style."""
        if style >= len(self._styles):
            raise misshapen()
        code = self._styles[style]
        is_date = self._formats.get(code, code in BUILT_IN)
        return moment(value, self._date1904) if is_date else number(value)


class _Cells:
    """The cells of a sheet, taken from its records."""

    def __init__(self, strings: list[str], value: Callable[[int, float], Value]) -> None:
        self.rows: dict[int, dict[int, Value]] = {}
        self._strings = strings
        self._value = value
        self._formula = (0, 0)
        self._kinds: dict[int, Callable[[Segments], None]] = {
            0x203: self._add_number,
            0x27E: self._add_rk,
            0xBD: self._add_many,
            0xFD: self._add_shared,
            0x204: self._add_label,
            0xD6: self._add_label,
            0x205: self._add_truth_or_error,
            0x06: self._add_formula,
            0x207: self._add_result,
        }

    def add(self, kind: int, segments: Segments) -> None:
        """Take what a record holds, if it holds cells."""
        if adder := self._kinds.get(kind):
            adder(segments)

    def _put(self, row: int, column: int, value: Value) -> None:
        if column >= _LAST_COLUMN:
            raise misshapen()
        if value != "":
            self.rows.setdefault(row, {})[column] = value

    def _add_number(self, segments: Segments) -> None:
        row, column, style = _CELL.unpack_from(segments[0])
        self._put(row, column, self._value(style, _NUMBER.unpack_from(segments[0], 6)[0]))

    def _add_rk(self, segments: Segments) -> None:
        row, column, style = _CELL.unpack_from(segments[0])
        self._put(row, column, self._value(style, rk_number(_RK.unpack_from(segments[0], 6)[0])))

    def _add_many(self, segments: Segments) -> None:
        row, first = _FIRST.unpack_from(segments[0])
        for i, (style, rk) in enumerate(_RK_IN_MANY.iter_unpack(segments[0][4:-2])):
            self._put(row, first + i, self._value(style, rk_number(rk)))

    def _add_shared(self, segments: Segments) -> None:
        row, column, _ = _CELL.unpack_from(segments[0])
        self._put(row, column, self._strings[_RK.unpack_from(segments[0], 6)[0]])

    def _add_label(self, segments: Segments) -> None:
        row, column, _ = _CELL.unpack_from(segments[0])
        self._put(row, column, TextReader(segments, _CELL.size).text())

    def _add_truth_or_error(self, segments: Segments) -> None:
        row, column, _ = _CELL.unpack_from(segments[0])
        value, is_error = segments[0][6:8]
        self._put(row, column, _error(value) if is_error else bool(value))

    def _add_formula(self, segments: Segments) -> None:
        row, column, style = _CELL.unpack_from(segments[0])
        result = segments[0][6:14]
        if result[6:] != b"\xff\xff":
            self._put(row, column, self._value(style, _NUMBER.unpack(result)[0]))
        elif result[0] == _TEXT:
            self._formula = row, column
        elif result[0] in (_TRUTH, _ERROR):
            self._put(row, column, bool(result[2]) if result[0] == _TRUTH else _error(result[2]))

    def _add_result(self, segments: Segments) -> None:
        self._put(*self._formula, TextReader(segments).text())


def _error(code: int) -> str:
    return ERRORS.get(code, ERRORS[0x2A])
