"""The archive keeps exact bytes, buys nothing twice, and holds either a whole report or none."""

import errno
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from deact_gui.core.archive import Archive
from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import ReportError, StorageError
from deact_gui.core.folder import FolderSource
from deact_gui.core.report import Report, StoredReport
from deact_gui.core.sources import Available
from tests.core.shelf import BODY, DAY, REVISED, Shelf


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def files(folder: Path) -> list[Path]:
    """Return what lies in the archive, the lock aside."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")


def bodies(archive: Archive) -> list[bytes]:
    return [stored.path.read_bytes() for stored in archive.reports()]


def test_an_empty_archive_has_no_reports(archive: Archive, tmp_path: Path) -> None:
    assert (archive.reports(), archive.records()) == ([], [])
    assert archive.find(Shelf().item) is None
    assert files(tmp_path) == []


def test_a_report_is_kept_with_its_exact_bytes(archive: Archive, tmp_path: Path) -> None:
    stored = archive.fetch(Shelf(), Shelf().item)
    folder = tmp_path / "reports" / "us" / "some-bucket"
    assert stored.path == folder / f"2026-11-22-deact-report.{stored.sha256:.12}.csv"
    assert stored.path.read_bytes() == BODY
    assert archive.reports() == [stored] == [archive.find(Shelf().item)]


def test_the_record_tells_where_it_came_from_and_what_is_in_it(archive: Archive) -> None:
    before = datetime.now(UTC)
    stored = archive.fetch(Shelf(), Shelf().item)
    (record,) = archive.records()
    assert (record.report, record.etag) == (Shelf().item.report, Shelf().item.etag)
    assert (record.sha256, record.size) == (stored.sha256, len(BODY))
    assert (record.lines, record.numbers, record.unreadable) == (3, 3, 0)
    assert (record.origin, record.locator) == ("some-bucket", "reports/2026-11-22")
    assert before <= record.fetched_at <= datetime.now(UTC)


def test_only_the_owner_can_read_it(archive: Archive, tmp_path: Path) -> None:
    archive.fetch(Shelf(), Shelf().item)
    kept = list((tmp_path / "reports").rglob("*"))
    assert {path.stat().st_mode & 0o777 for path in kept if path.is_file()} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in kept if path.is_dir()} == {0o700}


def test_a_report_is_bought_once(archive: Archive) -> None:
    shelf = Shelf()
    assert archive.fetch(shelf, shelf.item) == archive.fetch(shelf, shelf.item)
    assert shelf.bought == 1


def test_the_same_report_in_another_bucket_is_not_bought_again(archive: Archive) -> None:
    here = archive.fetch(Shelf(), Shelf().item)
    elsewhere = Shelf(bucket="another-bucket")
    assert archive.fetch(elsewhere, elsewhere.item) == here
    assert elsewhere.bought == 0


def test_the_same_bytes_on_another_day_are_another_report(archive: Archive) -> None:
    archive.fetch(Shelf(), Shelf().item)
    quiet = Shelf(day=date(2026, 11, 21))
    assert archive.fetch(quiet, quiet.item).report.date == date(2026, 11, 21)
    assert [stored.report.date.day for stored in archive.reports()] == [21, 22]


def test_different_reports_of_a_day_from_two_buckets_both_stay(archive: Archive) -> None:
    for shelf in (Shelf(), Shelf(REVISED, bucket="another-bucket")):
        archive.fetch(shelf, shelf.item)
    assert bodies(archive) == [REVISED, BODY]


def test_a_revised_report_takes_the_place_of_the_old_one(archive: Archive, tmp_path: Path) -> None:
    old = archive.fetch(Shelf(), Shelf().item)
    new = Shelf(REVISED)
    assert archive.find(new.item) is None
    assert archive.fetch(new, new.item).path.read_bytes() == REVISED
    assert bodies(archive) == [REVISED]
    assert old.path.read_bytes() == BODY, "what was compared before can still be shown"


def folder_with(folder: Path, body: bytes) -> FolderSource:
    folder.mkdir(exist_ok=True)
    (folder / "2026-11-22-deact-report.csv").write_bytes(body)
    return FolderSource(folder)


def test_a_report_taken_from_a_folder_need_not_be_bought(archive: Archive, tmp_path: Path) -> None:
    source = folder_with(tmp_path / "from the admin", BODY)
    archive.fetch(source, source.available()[0])
    shelf = Shelf()
    assert archive.fetch(shelf, shelf.item).report == Report(DAY, "us", "folder")
    assert shelf.bought == 0


def test_files_of_a_day_from_two_folders_do_not_replace_each_other(
    archive: Archive, tmp_path: Path
) -> None:
    for name, body in (("twilio", BODY), ("vonage", b""), ("vonage", REVISED)):
        source = folder_with(tmp_path / name, body)
        archive.fetch(source, source.available()[0])
    assert bodies(archive) == [BODY, REVISED]


def test_reports_stay_when_the_publisher_has_dropped_them(tmp_path: Path) -> None:
    Archive(tmp_path).fetch(Shelf(), Shelf().item)
    assert bodies(Archive(tmp_path)) == [BODY]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param(BODY[:-1], "did not arrive whole", id="short"),
        pytest.param(BODY.replace(b"206", b"207"), "did not arrive whole", id="other bytes"),
    ],
)
def test_a_damaged_report_is_not_kept(
    archive: Archive, tmp_path: Path, body: bytes, says: str
) -> None:
    item = Shelf().item
    with pytest.raises(ReportError, match=says):
        archive.fetch(Shelf(body), item)
    assert files(tmp_path) == []


def test_what_is_no_report_is_not_kept(archive: Archive, tmp_path: Path) -> None:
    page = Shelf(b"<html><title>Sign in</title></html>")
    with pytest.raises(ReportError, match="<html"):
        archive.fetch(page, page.item)
    assert files(tmp_path) == []


def test_cancel_leaves_nothing(archive: Archive, tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        archive.fetch(Shelf(), Shelf().item, cancel)
    assert files(tmp_path) == []


def test_progress_is_the_sources_own(archive: Archive) -> None:
    seen: list[tuple[int, int]] = []
    archive.fetch(Shelf(), Shelf().item, lambda *done: seen.append(done))
    assert seen == [(18, 36), (36, 36)]


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, "no room left for reports .* Free some space and try again"),
        (errno.EACCES, "can't be kept .*: Permission denied"),
    ],
)
@pytest.mark.parametrize(
    ("owner", "step"),
    [(os, "open"), (os, "mkdir"), (tempfile, "mkstemp"), (os, "fsync"), (Path, "replace")],
)
def test_a_step_that_fails_leaves_nothing_and_says_why(
    archive: Archive, tmp_path: Path, owner: object, step: str, code: int, says: str
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(code, os.strerror(code))

    with pytest.MonkeyPatch.context() as patch, pytest.raises(StorageError, match=says):
        patch.setattr(owner, step, fail)
        archive.fetch(Shelf(), Shelf().item)
    assert (files(tmp_path), archive.reports()) == ([], [])
    archive.fetch(Shelf(), Shelf().item)
    assert bodies(archive) == [BODY]


@pytest.fixture
def stored(archive: Archive) -> StoredReport:
    return archive.fetch(Shelf(), Shelf().item)


def test_leftovers_of_a_crash_are_passed_over_and_cleaned(
    archive: Archive, stored: StoredReport
) -> None:
    leftover = stored.path.parent / ".half.part"
    leftover.write_bytes(BODY[:9])
    assert bodies(archive) == [BODY]
    archive.fetch(Shelf(REVISED), Shelf(REVISED).item)
    assert not leftover.exists()


@pytest.mark.parametrize("record", [None, "", "{}", '{"report": null}'])
def test_a_report_without_a_record_is_adopted(
    archive: Archive, stored: StoredReport, record: str | None
) -> None:
    path = stored.path.with_suffix(".json")
    path.unlink() if record is None else path.write_text(record)
    shelf = Shelf()
    assert archive.fetch(shelf, shelf.item) == stored
    assert shelf.bought == 0
    assert json.loads(path.read_text())["numbers"] == 3, "the record is there again"


@pytest.mark.parametrize("with_record", [True, False])
def test_a_report_that_was_cut_short_on_disk_is_had_anew(
    archive: Archive, stored: StoredReport, with_record: bool
) -> None:
    stored.path.write_bytes(BODY[:12])
    if not with_record:
        stored.path.with_suffix(".json").unlink()
    assert archive.reports() == []
    archive.fetch(Shelf(), Shelf().item)
    assert bodies(archive) == [BODY]


def test_a_strangers_file_is_passed_over(archive: Archive, stored: StoredReport) -> None:
    records = archive.records()
    (stored.path.parent / "2026-11-22-deact-report.notmydigest0.csv").write_bytes(BODY)
    (stored.path.parent / "someday-deact-report.notmydigest0.csv").write_bytes(BODY)
    (stored.path.parent / "2026-11-21-deact-report.csv").write_bytes(BODY)
    assert archive.reports() == [stored]
    assert archive.records() == records, "no record was written over"


def test_whoever_waits_for_a_purchase_shares_it(archive: Archive) -> None:
    impatient = Shelf()

    class Slow(Shelf):
        def chunks(self, item: Available, *_: object) -> Iterator[bytes]:
            def give_up(done: int, total: int) -> None:
                raise Cancelled

            with pytest.raises(Cancelled):  # Another one waits, and its Cancel is live.
                archive.fetch(impatient, item, give_up)
            yield self.body

    archive.fetch(Slow(), Slow().item)
    assert impatient.bought == 0


def test_an_item_without_an_etag_is_never_taken_for_one_that_is_here(archive: Archive) -> None:
    shelf = Shelf()
    for _ in range(2):
        archive.fetch(shelf, replace(shelf.item, etag=None))
    assert shelf.bought == 2
    assert bodies(archive) == [BODY]
