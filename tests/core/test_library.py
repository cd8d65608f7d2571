"""The archive as a library: nothing damaged is used or handed on, and what is taken in is whole."""

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from deact_gui.core.archive import Archive
from deact_gui.core.errors import DamagedReport, ReportError
from deact_gui.core.library import (
    check,
    damaged_in_words,
    disk_use,
    export,
    export_name,
    load,
    take_in,
    tidy,
)
from deact_gui.core.report import Report, StoredReport
from tests.core.shelf import BODY, DAY, REVISED, Shelf

OTHER = date(2026, 11, 20)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give an archive with the reports of two days."""
    made = Archive(tmp_path / "home")
    for shelf in (Shelf(), Shelf(REVISED, OTHER)):
        made.fetch(shelf, shelf.item)
    return made


def damage(stored: StoredReport, *, truncate: bool = False) -> None:
    body = stored.path.read_bytes()
    stored.path.write_bytes(body[:-1] if truncate else body[:-2] + b"9\n")


def dates(archive: Archive) -> list[date]:
    return [stored.report.date for stored in archive.reports()]


def test_a_sound_archive_stays_as_it_is(archive: Archive) -> None:
    assert (check(archive), tidy(archive)) == ([], [])
    assert dates(archive) == [OTHER, DAY]
    assert disk_use(archive) == len(BODY) + len(REVISED)
    assert damaged_in_words([]) == ""


@pytest.mark.parametrize("truncate", [False, True])
def test_a_damaged_report_is_set_aside_and_named(archive: Archive, truncate: bool) -> None:
    damaged = archive.reports()[1]
    damage(damaged, truncate=truncate)
    (aside,) = check(archive)
    assert dates(archive) == [OTHER]
    assert aside.is_file()
    assert not damaged.path.exists()
    assert damaged_in_words([aside]) == (
        "A report is no longer what was fetched (2026-11-22): the checksum differs. It is not "
        f"used, but set aside in {aside.parent}. Get it again."
    )


def test_a_damaged_report_is_bought_again(archive: Archive) -> None:
    damage(archive.reports()[1])
    check(archive)
    shelf = Shelf()
    assert archive.fetch(shelf, shelf.item).path.read_bytes() == BODY
    assert shelf.bought == 1


def test_a_damaged_report_is_never_compared_with(archive: Archive, tmp_path: Path) -> None:
    reports = archive.reports()
    damage(reports[1])
    with pytest.raises(DamagedReport, match=r"\(2026-11-22\).*set aside in .*set-aside\. Get it"):
        load(tmp_path / "home", reports)
    assert dates(archive) == [OTHER]
    assert load(tmp_path / "home", archive.reports()).dates == (OTHER,)


def test_a_file_of_the_users_that_has_changed_stays_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "2026-11-22.csv"
    path.write_bytes(BODY)
    stored = StoredReport(Report(DAY), path, len(BODY), "0" * 64)
    with pytest.raises(DamagedReport, match="is no longer what it was"):
        load(tmp_path / "home", [stored])
    assert path.read_bytes() == BODY


def test_what_is_exported_is_taken_in_with_its_record(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / export_name(dates(archive))
    assert path.name == "deact-reports-2026-11-20-to-2026-11-22.zip"
    assert export(archive, [DAY, OTHER], path) == 2
    other = Archive(tmp_path / "colleague")
    made = take_in(other, path)
    assert (made.new, made.known, made.refused) == ([OTHER, DAY], [], [])
    assert other.records() == archive.records()
    again = take_in(other, path)
    assert (again.new, again.known) == ([], [OTHER, DAY])
    shelf = Shelf()
    assert other.find(shelf.item), "what a colleague has bought is not bought again"


def test_only_the_days_asked_for_are_exported(archive: Archive, tmp_path: Path) -> None:
    assert export(archive, [DAY], tmp_path / "one.zip") == 1
    assert take_in(Archive(tmp_path / "colleague"), tmp_path / "one.zip").new == [DAY]


def test_a_damaged_report_is_not_exported(archive: Archive, tmp_path: Path) -> None:
    damage(archive.reports()[0])
    with pytest.raises(DamagedReport, match="Check the archive"):
        export(archive, [DAY, OTHER], tmp_path / "x.zip")
    assert list(tmp_path.glob("*.zip*")) == []
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("field", ["sha256", "numbers", "size", "source"])
def test_a_report_that_its_record_is_not_of_is_refused(
    archive: Archive, tmp_path: Path, field: str
) -> None:
    export(archive, [DAY], tmp_path / "good.zip")
    with (
        zipfile.ZipFile(tmp_path / "good.zip") as good,
        zipfile.ZipFile(tmp_path / "bad.zip", "w") as bad,
    ):
        for name in good.namelist():
            body = good.read(name)
            if name.endswith(".json"):
                record = json.loads(body)
                if field == "source":
                    record["report"]["source"] = "../../elsewhere"
                else:
                    record[field] = 1 if field != "sha256" else "0" * 64
                body = json.dumps(record).encode()
            bad.writestr(name, body)
    other = Archive(tmp_path / "colleague")
    made = take_in(other, tmp_path / "bad.zip")
    assert (made.new, len(made.refused)) == ([], 1)
    assert other.reports() == []
    assert not (tmp_path / "elsewhere").exists()


def test_a_zip_of_anything_else_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as other:
        other.writestr("letter.txt", "Dear Ann")
    with pytest.raises(ReportError, match=r"no reports in x\.zip"):
        take_in(Archive(tmp_path / "home"), tmp_path / "x.zip")


def test_a_folder_is_taken_in_and_what_is_no_report_named(tmp_path: Path) -> None:
    folder = tmp_path / "sent"
    folder.mkdir()
    (folder / "2026-11-22.csv").write_bytes(BODY)
    (folder / "2026-11-21.csv").write_bytes(b"<html>no</html>")
    (folder / "undated.csv").write_bytes(REVISED)
    archive = Archive(tmp_path / "home")
    made = take_in(archive, folder)
    assert made.new == [DAY]
    assert [sentence.split(":")[0] for sentence in made.refused] == [
        "2026-11-21.csv",
        "undated.csv",
    ]
    assert archive.reports()[0].path.read_bytes() == BODY
    assert take_in(archive, folder).known == [DAY]
