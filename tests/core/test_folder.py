"""A folder's files are reports as soon as their dates are known."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import ReportError, SourceError
from deact_gui.core.folder import FolderSource
from deact_gui.core.report import Report, StoredReport
from deact_gui.core.sources import CHUNK

MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)


def write(folder: Path, name: str, body: bytes = b"12065550122\n") -> Path:
    path = folder / name
    path.write_bytes(body)
    return path


def dates(source: FolderSource) -> list[date]:
    return [item.report.date for item in source.available()]


@pytest.mark.parametrize(
    "name", ["2026-11-16-deact-report.csv", "twilio_20261116.txt", "Deact 2026-11-16.CSV"]
)
def test_a_date_in_the_name_is_the_report_date(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    assert dates(FolderSource(tmp_path)) == [MONDAY]
    assert FolderSource(tmp_path).undated() == []


def test_reports_are_listed_oldest_first(tmp_path: Path) -> None:
    write(tmp_path, "a-2026-11-17.csv")
    write(tmp_path, "b-2026-11-16.csv", b"")
    assert dates(FolderSource(tmp_path)) == [MONDAY, TUESDAY]


def test_reports_are_used_where_they_lie(tmp_path: Path) -> None:
    path = write(tmp_path, "2026-11-16-deact-report.csv")
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    assert FolderSource(tmp_path).stored() == [StoredReport(Report(MONDAY), path, 12, sha256)]


def test_a_file_without_a_date_asks_for_it(tmp_path: Path) -> None:
    path = write(tmp_path, "deactivations.txt")
    assert FolderSource(tmp_path).undated() == [path]
    assert dates(FolderSource(tmp_path)) == []
    told = FolderSource(tmp_path, {path: TUESDAY})
    assert (told.undated(), dates(told)) == ([], [TUESDAY])


def test_the_users_word_goes_before_the_name(tmp_path: Path) -> None:
    path = write(tmp_path, "sent-2026-11-16.csv")
    assert dates(FolderSource(tmp_path, {path: TUESDAY})) == [TUESDAY]


def test_one_file_can_be_given_by_itself(tmp_path: Path) -> None:
    path = write(tmp_path, "2026-11-16.lst")
    write(tmp_path, "2026-11-17.csv")
    source = FolderSource(path)
    (item,) = source.available()
    assert (item.report.date, b"".join(source.chunks(item))) == (MONDAY, b"12065550122\n")
    assert source.stored()[0].path == path


def test_what_is_no_report_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "2026-11-16.csv").mkdir()
    for name in (".2026-11-16.csv", ".hidden.txt", "2026-11-16.xlsx", "readme.md"):
        write(tmp_path, name)
    source = FolderSource(tmp_path)
    assert (source.available(), source.undated()) == ([], [])


def test_two_different_files_of_a_day_are_both_named(tmp_path: Path) -> None:
    write(tmp_path, "aws-2026-11-16.csv", b"1")
    write(tmp_path, "twilio-2026-11-16.csv", b"2")
    with pytest.raises(ReportError, match=r"2026-11-16: aws-2026-11-16.csv and twilio-2026-11-16"):
        FolderSource(tmp_path).available()


def test_a_copy_counts_once(tmp_path: Path) -> None:
    write(tmp_path, "2026-11-16-deact-report (1).csv")
    write(tmp_path, "2026-11-16-deact-report.csv")
    assert dates(FolderSource(tmp_path)) == [MONDAY]


def test_latest_is_known_by_its_bytes(tmp_path: Path) -> None:
    latest = write(tmp_path, "latest-deact-report.csv")
    write(tmp_path, "2026-11-16-deact-report.csv", b"12065550123\n")
    assert FolderSource(tmp_path).undated() == [latest]
    write(tmp_path, "2026-11-17-deact-report.csv")
    assert FolderSource(tmp_path).undated() == []
    assert dates(FolderSource(tmp_path)) == [MONDAY, TUESDAY]


def test_a_report_comes_in_chunks_with_its_exact_bytes(tmp_path: Path) -> None:
    body = b"x" * CHUNK + b"yz"
    write(tmp_path, "2026-11-16.csv", body)
    source = FolderSource(tmp_path)
    seen: list[tuple[int, int]] = []
    chunks = source.chunks(source.available()[0], lambda *done: seen.append(done))
    assert b"".join(chunks) == body
    assert seen == [(CHUNK, CHUNK + 2), (CHUNK + 2, CHUNK + 2)]


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    write(tmp_path, "2026-11-16.csv")
    source = FolderSource(tmp_path)

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(source.chunks(source.available()[0], cancel))


def test_a_file_that_changed_since_it_was_listed_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "2026-11-16.csv")
    source = FolderSource(tmp_path)
    (item,) = source.available()
    path.write_bytes(b"")
    with pytest.raises(ReportError, match=r"2026-11-16.csv was changed while it was read"):
        list(source.chunks(item))


def test_a_file_that_vanished_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "2026-11-16.csv")
    source = FolderSource(tmp_path)
    (item,) = source.available()
    path.unlink()
    with pytest.raises(SourceError, match=r"2026-11-16.csv can't be read: No such file"):
        list(source.chunks(item))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    gone = FolderSource(tmp_path / "gone")
    for ask in (gone.available, gone.undated, gone.stored):
        with pytest.raises(SourceError, match=r"gone can't be read: No such file"):
            ask()
