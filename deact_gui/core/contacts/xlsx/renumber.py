"""Give a row of a sheet another number, in all places where its XML holds it."""

import re

_ATTRIBUTES = rb'(?:\s+[^\s="<>]+="[^"<]*")*?'
_ROW = re.compile(rb"(<row%b\s+r=\")[^\"]*" % _ATTRIBUTES)
_CELL = re.compile(rb"(<c%b\s+r=\"[A-Za-z]{1,3})[0-9]+(?=\")" % _ATTRIBUTES)


def renumbered(row: bytes, old: int, new: int) -> bytes:
    """Return a row's XML with another number.

    The number stands in the row and in each of its cells that says where it is, always before a
    quotation mark. If it stands there just as often, nothing else is hit by replacing it.
    """
    before, after = b'%d"' % old, b'%d"' % new
    if row.startswith(b'<row r="') and row.count(before) == 1 + row.count(b'<c r="'):
        return row.replace(before, after)
    row, found = _ROW.subn(rb"\g<1>%d" % new, row, count=1)
    if not found:
        row = b'<row r="%d"' % new + row.removeprefix(b"<row")
    return _CELL.sub(rb"\g<1>%d" % new, row)
