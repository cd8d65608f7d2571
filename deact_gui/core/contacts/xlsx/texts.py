"""Text as workbooks write it: entities, ``_x000D_``, and runs of rich text."""

import re
from xml.sax.saxutils import escape

_ENTITY = re.compile(r"&(?:#([0-9]+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_UNIT = re.compile(r"_x([0-9a-fA-F]{4})_")
_PHONETIC = re.compile(rb"<rPh[\s>].*?</rPh\s*>", re.S)
_RUN = re.compile(rb"<t(?:\s[^>]*)?>([^<]*)</t\s*>")


def is_special(xml: bytes) -> bool:
    """Tell whether some text is not what its bytes say."""
    return b"&" in xml or b"\r" in xml or b"_x" in xml


def decode(xml: bytes) -> str:
    """Return what stands between two tags as XML has it."""
    text = xml.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return _ENTITY.sub(_character, text) if "&" in text else text


def encode(text: str) -> bytes:
    """Return a text as it stands between two tags."""
    return escape(text, {"\r": "&#13;"}).encode("utf-8", "replace")


def unescape(xml: bytes) -> bytes:
    """Return what a cell or string means that holds this between two tags, as UTF-8."""
    if not is_special(xml):
        return xml
    text = _UNIT.sub(lambda unit: chr(int(unit[1], 16)), decode(xml))
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


def join_runs(xml: bytes) -> bytes:
    """Return the text in ``<si>`` or ``<is>``, as UTF-8; how it is pronounced is no part of it."""
    if b"<rPh" in xml:
        xml = _PHONETIC.sub(b"", xml)
    return b"".join(map(unescape, _RUN.findall(xml)))


def _character(entity: re.Match[str]) -> str:
    decimal, hexadecimal, name = entity.groups()
    if name:
        return _NAMED[name]
    number = int(decimal or hexadecimal, 10 if decimal else 16)
    return chr(number) if number < 0x110000 else "\ufffd"
