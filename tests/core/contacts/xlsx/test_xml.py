"""Small parts are parsed as they are, and nothing beyond them is looked at."""

from pathlib import Path

import pytest

from deact_gui.core.contacts.xlsx.xml import parse, serialise
from deact_gui.core.errors import ContactsError


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a>",
        b"text",
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16"),
    ],
)
def test_what_is_no_plain_xml_is_refused(data: bytes) -> None:
    with pytest.raises(ContactsError, match="not understood"):
        parse(data)


def test_a_part_that_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(parse(b"<a><b/><b/></a>")) == 2
    monkeypatch.setattr("deact_gui.core.contacts.xlsx.xml.MOST_TAGS", 3)
    with pytest.raises(ContactsError, match="not understood"):
        parse(b"<a><b/><b/></a>")


def test_no_file_is_read_through_an_entity(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    with pytest.raises(ContactsError) as error:
        parse(f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]><a>&b;</a>'.encode())
    assert "secret" not in str(error.value)


def test_a_part_is_written_as_it_was_parsed() -> None:
    data = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<a b=\"&amp;\"> \xc3\xa9 </a>"
    assert serialise(parse(data)) == data
