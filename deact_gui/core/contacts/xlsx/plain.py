"""Rewrite the XML of a sheet, or of its strings, in its plainest spelling, as a stream.

Nearly every program writes them so already: UTF-8, no prefix on the elements of a sheet, no
comments and no CDATA, attributes as ``name="value"``. All that reads rows relies on it, which
makes it simple and fast; a part in another spelling goes through here first.
"""

import re
from collections.abc import Iterable, Iterator
from xml.parsers import expat
from xml.sax.saxutils import escape

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.contacts.xlsx.xml import not_understood
from deact_gui.core.errors import ContactsError

MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
"""The namespace of what a sheet consists of, in both variants of the format."""

_HEAD = re.compile(
    rb'(?:\xef\xbb\xbf)?(?:<\?xml version="1\.[0-9]"(?: encoding="(?:UTF-8|utf-8)")?'
    rb'(?: standalone="(?:yes|no)")?\s*\?>)?\s*<([a-zA-Z]+)((?:\s+[\w:.-]+="[^"<>]*")+)\s*>'
)
_BINDING = re.compile(rb'\sxmlns(:[\w.-]+)?="([^"]*)"')
_ESCAPES = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_SPECIAL = re.compile('[&<>"\t\n\r]')
_BLOCK = 1 << 20
_EQUALS, _SPACE = b"= "


class NotPlain(ContactsError):
    """A part has to be read more carefully; or, where it has been already, is none."""


def has_plain_root(head: bytes, root: str) -> bool:
    """Tell whether a part begins with a root that bears no prefix."""
    match = _HEAD.match(head)
    return match is not None and match[1] == root.encode()


def is_plain_head(head: bytes, root: str) -> bool:
    """Tell whether what stands before the rows is in the plainest spelling."""
    match = _HEAD.match(head)
    if match is None or match[1] != root.encode():
        return False
    main = [prefix for prefix, uri in _BINDING.findall(match[2]) if uri.decode() in MAIN]
    return main == [b""] and is_plain(head[match.end() :])


def is_plain(data: bytes) -> bool:
    """Tell whether some rows are in the plainest spelling; rather no than a wrong yes."""
    if (b"!" in data and b"<!" in data) or (b"?" in data and b"<?" in data):
        return False
    if (b"'" in data and b"='" in data) or (b"x" in data and b" xmlns=" in data):
        return False
    units: NDArray[np.uint8] = np.frombuffer(data, np.uint8)
    equals, spaces = units == _EQUALS, units <= _SPACE
    return not ((equals[1:] & spaces[:-1]).any() or (equals[:-1] & spaces[1:]).any())


def to_plain(blocks: Iterable[bytes], root: str) -> Iterator[bytes]:
    """Yield a part in the plainest spelling. Raises ContactsError if its root is another."""
    rewriter = _Rewriter(root)
    for block in blocks:
        rewriter.feed(block)
        if rewriter.size > _BLOCK:
            yield rewriter.take()
    rewriter.finish()
    yield rewriter.take()


class _Rewriter:
    """Writes down what expat reads. A default namespace other than MAIN holds no element of it."""

    def __init__(self, root: str) -> None:
        self.size = 0
        self._root = root
        self._out: list[str] = ["<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"]
        self._declared: list[tuple[str | None, str]] = []
        self._foreign = 0
        self._main: str | None = None
        self._tag_open = False
        self._known: dict[str, str] = {}
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.namespace_prefixes = True
        parser.buffer_text = parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartNamespaceDeclHandler = self._declare
        parser.EndNamespaceDeclHandler = self._undeclare
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        self._parser = parser
        self._scopes: list[tuple[str | None, str]] = []

    def feed(self, block: bytes) -> None:
        """Read a block."""
        try:
            self._parser.Parse(block, False)
        except (expat.ExpatError, LookupError) as error:
            raise not_understood() from error

    def finish(self) -> None:
        """Read the end."""
        try:
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise not_understood() from error

    def take(self) -> bytes:
        """Return what has been written since the last time."""
        data = "".join(self._out).encode()
        self._out, self.size = [], 0
        return data

    def _refuse(self, *_: object) -> None:
        raise not_understood()

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared.append((prefix, uri or ""))
        self._scopes.append((prefix, uri or ""))
        self._foreign += self._is_foreign(prefix, uri)

    def _undeclare(self, prefix: str | None) -> None:
        self._foreign -= self._is_foreign(*self._scopes.pop())

    @staticmethod
    def _is_foreign(prefix: str | None, uri: str | None) -> bool:
        return prefix is None and uri not in MAIN

    def _start(self, name: str, attributes: list[str]) -> None:
        declarations = self._declarations(name) if self._declared or self._main is None else ""
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        written = [f' {self._plain(key)}="{_escaped(value)}"' for key, value in pairs]
        self._write(f"<{self._plain(name)}{declarations}{''.join(written)}")
        self._tag_open = True

    def _declarations(self, name: str) -> str:
        declared = [(p, uri) for p, uri in self._declared if p is not None or uri not in MAIN]
        self._declared.clear()
        if self._main is None:
            self._main = self._main_of(name)
            declared.insert(0, (None, self._main))
        return "".join(f' xmlns{":" + p if p else ""}="{_escaped(uri)}"' for p, uri in declared)

    def _main_of(self, name: str) -> str:
        """Return the namespace that becomes the default one."""
        uri, local = (*name.split(" "), "")[:2]
        if uri not in MAIN or local != self._root or self._foreign:
            raise not_understood()
        return uri

    def _plain(self, name: str) -> str:
        """Return a name as it is written, of "local", "uri local" or "uri local prefix"."""
        if name in self._known and not self._foreign:
            return self._known[name]
        uri, local, prefix = [*name.split(" "), "", ""][:3] if " " in name else ["", name, ""]
        if uri == self._main:
            if self._foreign:
                raise not_understood()
            prefix = ""
        self._known[name] = f"{prefix}:{local}" if prefix else local
        return self._known[name]

    def _end(self, name: str) -> None:
        if self._tag_open:
            self._tag_open = False
            self._out.append("/>")
        else:
            self._write(f"</{self._plain(name)}>")

    def _text(self, text: str) -> None:
        self._write(escape(text, {"\r": "&#13;"}) if _SPECIAL.search(text) else text)

    def _write(self, text: str) -> None:
        if self._tag_open:
            self._tag_open = False
            self._out.append(">")
        self._out.append(text)
        self.size += len(text)


def _escaped(text: str) -> str:
    return escape(text, _ESCAPES) if _SPECIAL.search(text) else text
