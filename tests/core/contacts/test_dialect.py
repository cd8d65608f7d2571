"""How a file is written is seen from its first bytes."""

import codecs

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.contacts.detection import detect
from deact_gui.core.contacts.dialect import DELIMITERS, ENCODINGS, Dialect
from deact_gui.core.contacts.structure import fold
from deact_gui.core.errors import ContactsError

LIST = "Vorname,Mobile\nZo\u00eb,2065550123\nJos\u00e9,2065550124\n"
WIDE = "\u0418\u043c\u044f,2065550123\n" * 20
"""A list of which a fifth is not ASCII."""


@pytest.mark.parametrize(
    ("sample", "encoding"),
    [
        (LIST.encode(), "utf-8"),
        (codecs.BOM_UTF8 + LIST.encode(), "utf-8"),
        (LIST.encode("utf-16"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + LIST.encode("utf-16-be"), "utf-16-be"),
        (LIST.encode("utf-16-le"), "utf-16-le"),
        (LIST.encode("utf-16-be"), "utf-16-be"),
        (WIDE.encode("utf-16-le"), "utf-16-le"),
        (WIDE.encode("utf-16-be"), "utf-16-be"),
        (LIST.encode("cp1252"), "cp1252"),
        (b"name,phone\nAnn,2065550123\n", "utf-8"),
        (LIST.encode()[: LIST.encode().index(b"\xab")], "utf-8"),
        (b"caf\xe9\n", "cp1252"),
        (b"a", "utf-8"),
    ],
)
def test_the_encoding_is_detected(sample: bytes, encoding: str) -> None:
    assert detect(sample).encoding == encoding


@pytest.mark.parametrize(
    ("sample", "delimiter"),
    [
        ("name,phone\nAnn,1\nBob,2\n", ","),
        ("name;phone;note\nAnn;1;a, b\nBob;2;c, d, e\n", ";"),
        ("name\tphone\nLee, Ann\t1\nRoe, Bob\t2\n", "\t"),
        ("name|phone\nAnn|1\nBob|2\n", "|"),
        ('name;note\n"Ann";"a,b\nc,d"\n"Bob";"e,f"\n', ";"),
        ("phone\n2065550123\n2065550124\n", ","),
        ("name;phone\n", ";"),
        ("Ann;2065550123", ";"),
        ("\n\nname;phone\nAnn;1\n\nBob;2\n", ";"),
        ("name,phone\nAnn,1,x\nBob,2\nCy,3\nDi;a;b;c;d\n", ","),
        ("no delimiter at all", ","),
    ],
)
def test_the_delimiter_is_detected(sample: str, delimiter: str) -> None:
    assert detect(sample.encode()).delimiter == delimiter


@pytest.mark.parametrize(
    ("first", "header"),
    [
        ("name,phone", True),
        ("First Name,Phone 1,Cell #,% off", True),
        ('"Phone, mobile",', True),
        ("phone", True),
        ("Ann,2065550123", False),
        ("Ann,(206) 555-0123", False),
        ("Ann,ann@example.com", False),
        ("Ann,2026-11-22", False),
        ("Ann,17", False),
        ("2065550123", False),
        ("Ann,1.5", False),
        ("Ann,+1 206 555 0123 ext 4", False),
    ],
)
def test_a_header_holds_no_values(first: str, header: bool) -> None:
    assert detect(f"\n{first}\nBob,3125550123\n".encode()).header == header


@pytest.mark.parametrize(
    ("sample", "sentence"),
    [
        (b"%PDF-1.7", "This is a PDF document, not a contact list"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"\x01\x02\x03" * 100, "This is not a text file"),
        (b"SQLite format 3\0" + b"\x10\0\x01\x02" * 20 + b"text" * 20, "This is not a text file"),
    ],
)
def test_what_is_no_csv_file_is_named(sample: bytes, sentence: str) -> None:
    with pytest.raises(ContactsError, match=sentence):
        detect(sample)


def test_a_stray_control_character_is_forgiven() -> None:
    assert detect(b"name,phone\n" + b"Ann,2065550123\n" * 50 + b"\x07\x1a").delimiter == ","


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=st.text('a1,"\n\r\0\u00e9\u20ac', max_size=10))
def test_folding_keeps_ascii_and_marks_the_rest(encoding: str, text: str) -> None:
    dialect = Dialect(encoding)
    units = fold(dialect, np.frombuffer(text.encode(encoding), np.uint8)).tobytes()
    if dialect.width == 2:
        assert len(units) == len(text)
    kept = [chr(unit) for unit in units if unit < 0x80]
    assert kept == [character for character in text if character.isascii()]


@pytest.mark.parametrize(
    ("raw", "quoting", "text"),
    [
        ('"a ""b"" c"', True, 'a "b" c'),
        ('"a"b', True, "ab"),
        ('"a\r\nb"', True, "a\r\nb"),
        ("5'10\" tall", True, "5'10\" tall"),
        ('""', True, ""),
        ("", True, ""),
        ('"a"', False, '"a"'),
    ],
)
def test_a_cell_is_what_stands_within_its_quotes(raw: str, quoting: bool, text: str) -> None:
    for delimiter in DELIMITERS:
        assert Dialect(delimiter=delimiter, quoting=quoting).cell(raw.encode()) == text


def test_what_an_encoding_does_not_have_is_shown_as_such() -> None:
    assert Dialect("utf-8").cell(b"Zo\xeb") == "Zo\ufffd"
