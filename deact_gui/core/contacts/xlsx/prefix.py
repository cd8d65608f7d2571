"""Take the prefix off the elements of a sheet: some programs write ``<x:row>`` throughout."""

import re
from collections.abc import Iterator

from deact_gui.core.contacts.xlsx.plain import MAIN, NotPlain
from deact_gui.core.contacts.xlsx.xml import not_understood

_ROOT = re.compile(rb"[^<]*(?:<\?xml[^<>]*\?>\s*)?<([A-Za-z]\w*):([A-Za-z]+)\s[^<>]*>")


def without_prefix(blocks: Iterator[bytes], root: str) -> Iterator[bytes]:
    """Yield a part of which all elements have one prefix as if they had none.

    Raises NotPlain if that takes more than leaving the prefix out.
    """
    left = next(blocks, b"")
    match = _ROOT.match(left)
    if match is None or match[2] != root.encode():
        raise _refused()
    prefix, declared = match[1], b" xmlns:%b=" % match[1]
    opening = left[: match.end()]
    bindings = [declared + b'"%b"' % uri.encode() for uri in MAIN]
    found = [binding for binding in bindings if binding in opening]
    if len(found) != 1 or opening.count(declared) != 1 or b" xmlns=" in opening:
        raise _refused()
    plain = opening.replace(found[0], found[0].replace(declared, b" xmlns="))
    yield plain.replace(b"<%b:" % prefix, b"<")
    left = left[match.end() :]
    odd = (b" xmlns=", declared, b" %b:" % prefix, b"<![CDATA[")
    for block in blocks:
        left += block
        end = max(left.rfind(b"<"), 0)  # no tag is cut
        yield _stripped(left[:end], prefix, odd)
        left = left[end:]
    yield _stripped(left, prefix, odd)


def _stripped(data: bytes, prefix: bytes, odd: tuple[bytes, ...]) -> bytes:
    if any(sign in data for sign in odd):
        raise _refused()
    return data.replace(b"<%b:" % prefix, b"<").replace(b"</%b:" % prefix, b"</")


def _refused() -> NotPlain:
    return NotPlain(str(not_understood()))
