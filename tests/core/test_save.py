"""What is saved are the list's own bytes, in two files, both or none."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.checksums import Checksums
from deact_gui.core.contacts import csv_writer
from deact_gui.core.contacts.dialect import ENCODINGS, Dialect
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.decisions import Decisions
from deact_gui.core.errors import ColumnError
from deact_gui.core.files import sha256
from deact_gui.core.report import Report, StoredReport
from deact_gui.core.save import save
from deact_gui.core.scrub import Scrub, compare
from deact_gui.core.targets import Target, default_target, target_beside
from deact_gui.core.terms import Columns, Decision
from tests.core.builders import MONDAY, TUESDAY, contacts, deactivations
from tests.core.contacts.written_lists import TRAPS, WrittenList, cut, readable_lists
from tests.core.oracle import number_in

A = 2065550123


def scrub_of(folder: Path, raw: bytes, dialect: Dialect | None = None) -> Scrub:
    found = deactivations(folder, {MONDAY: [A]})
    return compare(contacts(folder, raw, dialect), found, Columns(1))


def saved(scrub: Scrub, decisions: Decisions | None = None) -> tuple[bytes, bytes]:
    """Save beside the list; return what the two files hold."""
    target = default_target(scrub.contacts.path)
    save(scrub, decisions, target, force=True)
    return target.scrubbed.read_bytes(), target.removed.read_bytes()


@given(readable_lists, st.data())
def test_each_row_goes_byte_for_byte_to_one_of_two_files(
    folder: Path, written: WrittenList, data: st.DataObject
) -> None:
    file = written.open(folder)
    column = data.draw(st.integers(0, max(len(file.columns) - 1, 0)))
    numbers = [number_in(phone) for phone in written.column(column)]
    on = {
        number: data.draw(st.sampled_from([MONDAY, TUESDAY]))
        for number in sorted({n for n in numbers if n})
        if data.draw(st.booleans())
    }
    reports = {day: [n for n in on if on[n] == day] for day in on.values()}
    try:
        scrub = compare(file, deactivations(folder, reports), Columns(column))
    except ColumnError:
        return
    decisions = Decisions(len(numbers))
    for row in range(len(numbers)):
        decisions.decide(np.array([row]), data.draw(st.sampled_from(Decision)))

    comma = written.dialect.delimiter
    kept, gone = written.above, written.above
    if written.dialect.header:
        content, end = cut(gone)
        gone = f"{content}{comma}deactivated_on{comma}report{end}"
    for row, ((_, raw), number) in enumerate(zip(written.rows, numbers, strict=True)):
        decision, day = decisions.of(row), on.get(number or 0)
        if decision is Decision.REMOVE or (day and decision is Decision.NONE):
            content, end = cut(raw)
            note = f"{day}{comma}{day}-deact-report.csv" if day else f"{comma}removed by hand"
            gone += f"{content}{comma}{note}{end}"
        else:
            kept += raw
    assert saved(scrub, decisions) == (written.encode(kept), written.encode(gone))


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("header", [True, False], ids=["header", "no header"])
@pytest.mark.parametrize("end", ["", "\r\n"], ids=["no final newline", "final newline"])
def test_kept_and_removed_put_together_are_the_list(
    tmp_path: Path, encoding: str, header: bool, end: str
) -> None:
    written = WrittenList(TRAPS + end, Dialect(encoding, header=header), marked=True)
    scrub = compare(written.open(tmp_path), deactivations(tmp_path, {MONDAY: [A]}), Columns(1))
    for removed in np.ndindex(*[2] * len(written.rows)):
        decisions = Decisions(len(removed))
        decisions.decide(np.flatnonzero(removed), Decision.REMOVE)
        decisions.decide(np.flatnonzero(np.equal(removed, 0)), Decision.KEEP)
        kept, gone = (
            replace(written, text=decoded(each, encoding)) for each in saved(scrub, decisions)
        )
        kept_rows, gone_rows = ([raw for _, raw in each.rows] for each in (kept, gone))
        together = [without_note(gone_rows.pop(0)) if r else kept_rows.pop(0) for r in removed]
        assert written.encode(kept.above + "".join(together)) == written.encode(written.text)
        assert (without_note(gone.above) if header else gone.above) == written.above
        assert kept_rows == gone_rows == []


def decoded(raw: bytes, encoding: str) -> str:
    return raw.decode(encoding).removeprefix("\ufeff")


def without_note(raw: str) -> str:
    content, end = cut(raw)
    return content.rsplit(",", 2)[0] + end


NOTE = b"2026-11-16,2026-11-16-deact-report.csv"


@pytest.mark.parametrize(
    ("raw", "kept", "removed"),
    [
        pytest.param(
            b"n,p\r\nAnn,2065550123\r\nBob,3125550124",
            b"n,p\r\nBob,3125550124",
            b"n,p,deactivated_on,report\r\nAnn,2065550123,%b\r\n" % NOTE,
            id="the last row without a line end stays so",
        ),
        pytest.param(
            b'n,p\r\nAnn,"2065550123"',
            b"n,p\r\n",
            b'n,p,deactivated_on,report\r\nAnn,"2065550123",%b' % NOTE,
            id="everything removed",
        ),
        pytest.param(
            b"n,p\nBob,3125550124\n",
            b"n,p\nBob,3125550124\n",
            b"n,p,deactivated_on,report\n",
            id="nothing removed",
        ),
        pytest.param(
            b"n,p",
            b"n,p",
            b"n,p,deactivated_on,report",
            id="a header alone",
        ),
        pytest.param(
            b"\xef\xbb\xbf\nn,p\rAnn,2065550123,long\rBob\r",
            b"\xef\xbb\xbf\nn,p\rBob\r",
            b"\xef\xbb\xbf\nn,p,deactivated_on,report\rAnn,2065550123,long,%b\r" % NOTE,
            id="mark and blank line above, ragged rows, CR",
        ),
        pytest.param(
            b"Ann,2065550123\nBob,3125550124\n",
            b"Bob,3125550124\n",
            b"Ann,2065550123,%b\n" % NOTE,
            id="no header",
        ),
        pytest.param(
            b'n,p,x\nAnn,2065550123,"a\n""b"""\nBob,,"c\nd"\n',
            b'n,p,x\nBob,,"c\nd"\n',
            b'n,p,x,deactivated_on,report\nAnn,2065550123,"a\n""b""",%b\n' % NOTE,
            id="line ends within quotes",
        ),
    ],
)
def test_a_list_is_split_in_two(tmp_path: Path, raw: bytes, kept: bytes, removed: bytes) -> None:
    assert saved(scrub_of(tmp_path, raw)) == (kept, removed)
    assert (tmp_path / "customers.csv").read_bytes() == raw


def test_a_name_with_a_delimiter_is_quoted_in_the_note(tmp_path: Path) -> None:
    path = tmp_path / "Deact, 2026-11-16.txt"
    path.write_bytes(b"2065550123\n")
    found = Deactivations.load([StoredReport(Report(MONDAY), path, 11)])
    scrub = compare(contacts(tmp_path, b"n,p\nAnn,2065550123\n"), found, Columns(1))
    assert saved(scrub)[1].endswith(b'\nAnn,2065550123,2026-11-16,"Deact, 2026-11-16.txt"\n')


def test_rows_are_counted(tmp_path: Path) -> None:
    scrub = scrub_of(tmp_path, b"n,p\n" + b"Ann,2065550123\nBob,3125550124\nCy,\n" * 3)
    target = default_target(scrub.contacts.path)
    made = save(scrub, None, target)
    assert (made.target, made.kept, made.removed) == (target, 6, 3)


@pytest.mark.parametrize("grown", [b"", b"\n\n"])
def test_checksums_are_those_of_the_files(tmp_path: Path, grown: bytes) -> None:
    raw = b"\xef\xbb\xbf\nn,p\n" + b"Ann,2065550123\nBob,3125550124\n\nCy,\n" * 3 + grown
    scrub = scrub_of(tmp_path, raw)
    target = default_target(scrub.contacts.path)
    files = scrub.contacts.path, target.scrubbed, target.removed
    assert save(scrub, None, target).checksums == Checksums(*map(sha256, files))


def test_many_rows_are_split_over_many_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_writer, "_AT_ONCE", 5000)
    numbers = np.random.default_rng(1).choice([A, 3125550124], 20_000).tolist()
    rows = [b'"%b",%d\n' % (b"x" * (n % 97), number) for n, number in enumerate(numbers)]
    kept, _ = saved(scrub_of(tmp_path, b"n,p\n" + b"".join(rows)))
    assert kept == b"n,p\n" + b"".join(row for row in rows if row.endswith(b"124\n"))


@pytest.mark.parametrize(
    ("scrubbed", "removed"),
    [
        ("customers-scrubbed.csv", "customers-removed.csv"),
        ("clean.csv", "clean-removed.csv"),
        ("a-scrubbed-b.txt", "a-scrubbed-b-removed.txt"),
    ],
)
def test_the_removed_file_is_named_after_the_scrubbed_one(scrubbed: str, removed: str) -> None:
    folder = Path("out")
    assert target_beside(folder / scrubbed) == Target(folder / scrubbed, folder / removed)


def test_files_go_beside_the_list_or_where_the_user_says() -> None:
    source = Path("lists", "customers.v2.csv")
    names = "customers.v2-scrubbed.csv", "customers.v2-removed.csv"
    assert default_target(source) == Target(*(Path("lists", name) for name in names))
    assert default_target(source, Path("out")) == Target(*(Path("out", name) for name in names))


def test_files_are_named_after_what_the_list_is_saved_as() -> None:
    names = "customers-scrubbed.xlsx", "customers-removed.xlsx"
    target = default_target(Path("lists", "customers.xls"), suffix=".xlsx")
    assert target == Target(*(Path("lists", name) for name in names))
