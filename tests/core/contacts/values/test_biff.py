"""Records and the texts in them are read as they were cut into pieces."""

from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.values.biff import TextReader, records
from deact_gui.core.errors import ContactsError
from tests.core.contacts.values.xls_books import text

LETTERS = st.characters(min_codepoint=32, max_codepoint=0xFFFD, blacklist_categories=["Cs"])


def cut(value: str, ends: list[int]) -> list[bytes]:
    """Return a text in segments; each after the first begins with its own flags."""
    pieces = [value[a:b] for a, b in zip([0, *ends], [*ends, len(value)], strict=True)]
    flags = [not all(ord(c) < 256 for c in piece) for piece in pieces]
    encoded = [
        piece.encode("utf-16-le" if wide else "latin-1")
        for piece, wide in zip(pieces, flags, strict=True)
    ]
    head = pack("<HB", len(value), flags[0]) + encoded[0]
    return [head, *(bytes([f]) + e for f, e in zip(flags[1:], encoded[1:], strict=True))]


@given(st.text(LETTERS, max_size=40), st.data())
def test_a_text_may_go_on_in_other_records_and_widths(value: str, data: st.DataObject) -> None:
    places = st.integers(0, max(len(value) - 1, 0))
    ends = sorted(data.draw(st.sets(places, max_size=min(4, len(value)))))
    assert TextReader(cut(value, ends)).text() == value


def test_how_a_text_looks_and_sounds_is_left_out() -> None:
    rich = pack("<HBHI", 3, 8 | 4, 2, 5) + b"one" + bytes(8 + 5)
    segments = [rich[:14], rich[14:16], rich[16:] + text("two")]
    reader = TextReader(segments)
    assert [reader.text(), reader.text()] == ["one", "two"]


def test_sounds_that_never_end_are_refused() -> None:
    with pytest.raises(ContactsError, match="damaged"):
        TextReader([pack("<HBI", 1, 4, 0xFFFFFFFF) + b"x", *[b"y" * 8000] * 1000]).text()


def test_a_text_that_is_cut_within_a_character_is_refused() -> None:
    with pytest.raises(ContactsError, match="damaged"):
        TextReader([pack("<HB", 2, 1) + b"a\0b", b"\1\0\0"]).text()


def test_records_come_with_those_that_continue_them() -> None:
    data = pack("<2H", 7, 2) + b"ab" + 2 * (pack("<2H", 0x3C, 1) + b"c") + pack("<2H", 10, 0)
    found = records(data)
    assert next(found) == (7, [b"ab", b"c", b"c"], 16)
    assert next(found) == (10, [b""], 20)
    with pytest.raises(ContactsError, match="damaged"):
        next(found)


def test_a_record_that_is_cut_off_is_refused() -> None:
    with pytest.raises(ContactsError, match="damaged"):
        next(records(pack("<2H", 7, 3) + b"ab"))
