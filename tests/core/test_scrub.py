"""Every row gets the verdict that csv, phonenumbers and a dict of dates would give it."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.date_order import DateOrder
from deact_gui.core.errors import ColumnError, ContactsError
from deact_gui.core.scrub import Scrub, compare
from deact_gui.core.terms import Columns, Counts, Verdict
from tests.core.builders import MONDAY, TUESDAY, WEDNESDAY, contacts, deactivations
from tests.core.contacts.written_lists import WrittenList, readable_lists
from tests.core.oracle import number_in, verdict
from tests.core.spellings import spellings

A, B, C = 2065550123, 3125550124, 7185550125
ACTIVE, DEACTIVATED, RECONSENTED, UNREADABLE = Verdict

days = st.sampled_from([MONDAY, TUESDAY, WEDNESDAY])


def scrubbed(folder: Path, text: str, columns: Columns, on: dict[int, date]) -> Scrub:
    """Compare a list with reports that say on which day each number was deactivated."""
    reports = {day: [n for n in on if on[n] == day] for day in (MONDAY, TUESDAY, WEDNESDAY)}
    found = deactivations(folder, reports)
    return compare(contacts(folder, text.encode()), found, columns, today=date(2026, 11, 28))


@given(readable_lists, st.data())
def test_each_row_has_the_verdict_of_the_oracle(
    folder: Path, written: WrittenList, data: st.DataObject
) -> None:
    file = written.open(folder)
    column = data.draw(st.integers(0, len(file.columns) - 1)) if file.columns else 0
    phones = written.column(column)
    numbers = [number_in(phone) for phone in phones]
    listed = st.sampled_from([A, B, *filter(None, numbers)])
    on = data.draw(st.dictionaries(listed, days))
    found = deactivations(folder, {day: [n for n in on if on[n] == day] for day in on.values()})
    if phones and not any(numbers):
        with pytest.raises(ColumnError, match="No row has a US phone number"):
            compare(file, found, Columns(column))
        return
    scrub = compare(file, found, Columns(column))
    assert scrub.verdicts.tolist() == [verdict(phone, on) for phone in phones]
    assert [scrub.deactivated_on(row) for row in range(len(phones))] == [
        on.get(number or 0) for number in numbers
    ]


phones = st.one_of(st.sampled_from(["2065550123", "(312) 555-0124", "718.555.0125"]), spellings)


@given(
    st.lists(st.tuples(phones, st.none() | st.dates(MONDAY - timedelta(2), WEDNESDAY)), min_size=1),
    st.dictionaries(st.sampled_from([A, B, C]), days),
)
def test_a_newer_consent_keeps_a_row(
    folder: Path, rows: list[tuple[str, date | None]], on: dict[int, date]
) -> None:
    rows = [("2065550123", MONDAY), *((phone.replace('"', ""), day) for phone, day in rows)]
    text = "phone,opt_in\n" + "".join(f'"{phone}",{day or ""}\n' for phone, day in rows)
    file = contacts(folder, text.encode(), Dialect())
    reports = {day: [n for n in on if on[n] == day] for day in on.values()}
    scrub = compare(file, deactivations(folder, reports), Columns(0, 1))
    assert scrub.verdicts.tolist() == [verdict(phone, on, day) for phone, day in rows]


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        ("2026-11-17", DEACTIVATED),
        ("2026-11-18", RECONSENTED),
        ("2026-11-17 23:59", DEACTIVATED),
        ("11/18/2026", RECONSENTED),
        ("", DEACTIVATED),
        ("yes", DEACTIVATED),
    ],
)
def test_a_consent_counts_only_from_the_day_after(
    tmp_path: Path, consent: str, expected: Verdict
) -> None:
    text = f"phone,opt_in\n2065550123,{consent}\n3125550124,11/25/2026\n"
    scrub = scrubbed(tmp_path, text, Columns(0, 1), {A: TUESDAY})
    assert scrub.verdicts.tolist() == [expected, ACTIVE]


def test_the_latest_report_decides(tmp_path: Path) -> None:
    found = deactivations(tmp_path, {TUESDAY: [A, B], MONDAY: [A], WEDNESDAY: [B]})
    file = contacts(tmp_path, b"phone,since\n2065550123,2026-11-17\n3125550124,2026-11-17\n")
    scrub = compare(file, found, Columns(0, 1))
    assert [scrub.deactivated_on(0), scrub.deactivated_on(1)] == [TUESDAY, WEDNESDAY]
    assert [stored.report.date for stored in scrub.reports] == [MONDAY, TUESDAY, WEDNESDAY]
    assert scrub.report_of(1) == scrub.reports[2]


def test_dates_that_leave_the_order_open_ask_for_it(tmp_path: Path) -> None:
    text = "phone,opt_in\n2065550123,04/11/2026\n"
    with pytest.raises(ColumnError, match=r"“opt_in” don't show whether the month"):
        scrubbed(tmp_path, text, Columns(0, 1), {A: date(2026, 11, 3)})
    late = "phone,opt_in\n2065550123,12/01/2026\n"
    first = scrubbed(tmp_path, late, Columns(0, 1, DateOrder.MONTH_FIRST), {A: TUESDAY})
    other = scrubbed(tmp_path, late, Columns(0, 1, DateOrder.DAY_FIRST), {A: TUESDAY})
    assert [*first.verdicts, *other.verdicts] == [RECONSENTED, DEACTIVATED]


def test_counts_and_rows_tell_the_verdicts(tmp_path: Path) -> None:
    phones = ["2065550123", "n/a", "(206) 555-0123", "3125550124", "", "12065550199"]
    text = "phone,opt_in\n" + "".join(f"{phone},2026-11-17\n" for phone in phones)
    scrub = scrubbed(tmp_path, text, Columns(0, 1), {A: TUESDAY, B: MONDAY})
    assert scrub.counts == Counts(rows=6, active=1, deactivated=2, reconsented=1, unreadable=2)
    assert [np.flatnonzero(scrub.verdicts == each).tolist() for each in Verdict] == [
        [5],
        [0, 2],
        [3],
        [1, 4],
    ]
    assert scrub.report_of(5) is None
    assert scrub.deactivated_on(1) is None


def test_a_list_without_rows_has_no_verdicts(tmp_path: Path) -> None:
    scrub = scrubbed(tmp_path, "name,phone\n", Columns(1), {A: MONDAY})
    assert scrub.counts == Counts(0, 0, 0, 0, 0)


def test_a_column_without_a_number_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ColumnError, match=r"in the column “name”\. Choose the column"):
        scrubbed(tmp_path, "name,phone\nAnn,2065550123\n", Columns(0), {A: MONDAY})


def test_a_long_list_is_compared_over_many_chunks(tmp_path: Path) -> None:
    numbers = np.random.default_rng(1).integers(2_065_550_000, 2_065_560_000, 20_000)
    raw = b"name,phone\n" + b"".join(b'"Lee, Ann",%d\n' % number for number in numbers)
    file = contacts(tmp_path, raw, chunk_size=1 << 16)
    gone = range(2_065_550_000, 2_065_560_000, 3)
    scrub = compare(file, deactivations(tmp_path, {MONDAY: gone}), Columns(1))
    assert (scrub.verdicts == np.isin(numbers, gone)).all()
    assert (scrub.latest == scrub.verdicts).all()


def test_a_comparison_counts_bytes_and_can_be_cancelled(tmp_path: Path) -> None:
    file = contacts(tmp_path, b"phone\n" + b"2065550123\n" * 50, chunk_size=110)
    found = deactivations(tmp_path, {MONDAY: [A]})
    steps: list[tuple[int, int]] = []
    compare(file, found, Columns(0), lambda *step: steps.append(step))
    assert steps == sorted(steps)
    assert steps[-1] == (file.size, file.size)

    def cancel(done: int, total: int) -> None:
        if done > 200:
            raise Cancelled

    with pytest.raises(Cancelled):
        compare(file, found, Columns(0), cancel)


def test_a_list_that_has_changed_is_not_compared(tmp_path: Path) -> None:
    file = contacts(tmp_path, b"phone\n2065550123\n")
    file.path.write_bytes(b"phone\n3125550124\n\n")
    with pytest.raises(ContactsError, match="has changed since it was opened"):
        compare(file, deactivations(tmp_path, {MONDAY: [A]}), Columns(0))
