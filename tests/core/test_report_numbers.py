"""A report is read in whatever layout its publisher chose, and what is none is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.errors import ReportError
from deact_gui.core.report_numbers import read_numbers
from tests.core.oracle import number_in
from tests.core.spellings import spellings

A, B, C = 2065550123, 3125550124, 7185550125


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize(
    "lines",
    [
        ["13125550124", "12065550123", "17185550125"],
        ["3125550124", "2065550123", "7185550125", "2065550123"],
        ["+13125550124", "+12065550123", "+17185550125", "", ""],
        ['"13125550124"', '"12065550123"', '"17185550125"'],
        ["phone", "13125550124", "12065550123", "17185550125"],
        ["phone_e164,x", "13125550124,", "12065550123,", "17185550125,"],
        ["PhoneNumber,Carrier", "13125550124,A", "12065550123,B", "17185550125,A"],
        ["carrier;date;msisdn", "A;2026-11-22;13125550124", "B;;12065550123", "A;;17185550125"],
        ["id\tnumber", "1\t(312) 555-0124", "2\t206.555.0123", "3\t+1 718 555 0125"],
        ["1|13125550124", "2|12065550123", "3|17185550125"],
        ["", "mobile", "13125550124", "", "12065550123", "17185550125", ""],
    ],
    ids=lambda lines: lines[0] or "blank",
)
def test_the_numbers_are_read_in_any_layout(lines: list[str], encoding: str, end: str) -> None:
    for final_end in ("", end, end + end):
        data = (end.join(lines) + final_end).encode(encoding)
        read = read_numbers(data)
        assert read.numbers.tolist() == [A, B, C]
        assert read.unreadable == 0
        filled = [line for line in lines if line]
        has_header = "555" not in filled[0]
        assert read.lines == len(filled) - has_header


@pytest.mark.parametrize(
    "data",
    [b"", b"\n", b"\r\n\r\n", b"\xef\xbb\xbf", b"\xff\xfe\r\0\n\0", b"phone\n", b"Mobile Number,x"],
)
def test_an_empty_report_is_a_report(data: bytes) -> None:
    read = read_numbers(data)
    assert (read.numbers.tolist(), read.lines, read.unreadable) == ([], 0, 0)


@pytest.mark.parametrize(
    "data",
    [
        b"<html>\n<p>\n2065550123\n",
        b"<!DOCTYPE html><html><p>2065550123</p></html>",
        b'<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>',
        b"\n  <Error/>",
        b'{"error": "denied"}',
        b"PK\x03\x04\x14\0",
        bytes(range(32)) * 40,
        b"name,city\nAnn,Seattle\n",
        b"phone\nn/a\n",
        b"20261122\n20261123\n",
        b"no report today",
    ],
)
def test_what_is_no_report_is_refused_with_its_first_bytes(data: bytes) -> None:
    with pytest.raises(ReportError, match="no deactivation report") as error:
        read_numbers(data)
    assert repr(data[:40]) in str(error.value)


def test_a_contact_list_is_not_taken_for_a_report() -> None:
    with pytest.raises(ReportError, match="looks like a contact list"):
        read_numbers(b"name,email,phone\nAnn,ann@example.com,2065550123\n")


def test_a_quote_that_is_never_closed_is_refused() -> None:
    with pytest.raises(ReportError, match="is never closed"):
        read_numbers(b'phone,note\n12065550123,a\n13125550124,"b\n17185550125,c\n')


@pytest.mark.parametrize(
    ("rows", "numbers", "unreadable"),
    [
        (["2065550123,DEACT", "3125550124,SUSPEND", "7185550125,TRANSFER"], [A, C], 0),
        (["2065550123,deactivated", "3125550124,PORTED", "7185550125, Swapped "], [A], 0),
        (["2065550123,RESUME", "3125550124,Suspended", "7185550125,ACTIVE"], [], 0),
        (["2065550123,DEACT", "3125550124,DEACT", "7185550125,GRANTED"], [A, B], 1),
        (["2065550123,DEACT", "3125550124,", "7185550125,DEACT"], [A, C], 1),
        (["2065550123,DEACT", "n/a,DEACT", "7185550125,DEACT"], [A, C], 1),
        (["2065550123,north", "3125550124,south", "7185550125,active"], [A, B, C], 0),
    ],
)
@pytest.mark.parametrize("header", ["", "number,status\n"])
def test_only_states_that_end_a_subscription_count(
    rows: list[str], numbers: list[int], unreadable: int, header: str
) -> None:
    read = read_numbers((header + "\n".join(rows)).encode())
    assert read.numbers.tolist() == numbers
    assert (read.lines, read.unreadable) == (3, unreadable)


@pytest.mark.parametrize("header", ["", "number,status\n", "Phone 1,Status 1\n"])
def test_a_state_counts_in_a_report_of_one_line(header: str) -> None:
    assert read_numbers(f"{header}2065550123,SUSPEND\n".encode()).numbers.tolist() == []
    assert read_numbers(f"{header}2065550123,DEACT\n".encode()).numbers.tolist() == [A]


def test_lines_without_a_number_are_counted() -> None:
    lines = b"phone\n12065550123\n\nn/a\n442079460123\n12065550123\n555-0123\n2065550123x\n"
    read = read_numbers(lines)
    assert (read.numbers.tolist(), read.lines, read.unreadable) == ([A], 6, 3)


def test_numbers_behind_the_first_bytes_are_read_too() -> None:
    numbers = range(2_065_550_000, 2_065_560_000)
    usual = b"".join(b"1%d\n" % number for number in numbers)
    odd = b"total,phone\n" + b"".join(b'7,"+1 (206) 555-%04d"\n' % (n % 10_000) for n in numbers)
    assert read_numbers(usual).numbers.tolist() == list(numbers)
    assert read_numbers(odd).numbers.tolist() == list(numbers)
    assert read_numbers(usual[:-1]).lines == len(numbers)


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize(
    "odd",
    [b"27185550125", b"10655550123", b"12061550123", b"1206555012x", b"1 06555012\n", b"\n" * 11],
)
def test_one_odd_line_among_usual_ones_is_not_read_as_a_number(odd: bytes, end: bytes) -> None:
    read = read_numbers(end.join([b"12065550123", odd, b"13125550124", b""]))
    assert read.numbers.tolist() == [A, B]


def test_lines_as_long_as_usual_ones_are_not_cut_by_their_length() -> None:
    read = read_numbers(b"12065550123\n13125550124,17185550125\n")
    assert read.numbers.tolist() == [A, B]


@given(st.lists(spellings, max_size=30))
def test_each_line_is_read_as_libphonenumber_reads_it(texts: list[str]) -> None:
    lines = [text for text in texts if text.strip() and min(text) >= " "]
    texts = ["12065550123", *(line for line in lines if not set('"@<,;|') & set(line))]
    read = read_numbers("\n".join(texts).encode("utf-8"))
    found = [number_in(text) for text in texts]
    assert read.numbers.tolist() == sorted({number for number in found if number})
    assert (read.lines, read.unreadable) == (len(texts), found.count(None))
