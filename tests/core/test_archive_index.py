"""The index of an archive is never believed more than the archive itself."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from deact_gui.core import archive as module
from deact_gui.core.archive import Archive
from deact_gui.core.record import Record
from tests.core.shelf import BODY, DAY, REVISED, Shelf

OTHER = DAY - timedelta(1)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give an archive of two days whose index is written."""
    made = Archive(tmp_path)
    for shelf in (Shelf(), Shelf(REVISED, OTHER)):
        made.fetch(shelf, shelf.item)
    assert len(made.records()) == 2
    return made


def index(folder: Path) -> Path:
    return folder / "reports" / ".index.json"


def dates(archive: Archive) -> list[date]:
    return [record.report.date for record in archive.records()]


def test_what_is_in_the_index_is_not_read_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = archive.records()
    reads: list[Path] = []
    real = Archive._read

    def read(self: Archive, path: Path) -> Record | None:
        reads.append(path)
        return real(self, path)

    monkeypatch.setattr(module.Archive, "_read", read)
    assert archive.records() == before
    assert reads == []
    shelf = Shelf(BODY, DAY - timedelta(2))
    archive.fetch(shelf, shelf.item)
    reads.clear()
    assert dates(archive) == [DAY - timedelta(2), OTHER, DAY]
    assert [path.name[:10] for path in reads] == [str(DAY - timedelta(2))]


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", "{}", '{"version": 3, "reports": []}', '{"version": 0}']
)
def test_an_index_that_is_none_is_made_anew(archive: Archive, tmp_path: Path, text: str) -> None:
    before = archive.records()
    index(tmp_path).write_text(text)
    assert archive.records() == before
    assert len(json.loads(index(tmp_path).read_text())["reports"]) == 2


def test_a_file_that_has_changed_is_not_what_the_index_says(archive: Archive) -> None:
    stored = archive.reports()[1]
    stored.path.write_bytes(b"x")
    assert dates(archive) == [OTHER]
    assert archive.unfit() == [stored.path]


def test_a_file_that_is_gone_is_gone(archive: Archive, tmp_path: Path) -> None:
    archive.reports()[1].path.unlink()
    assert dates(archive) == [OTHER]
    assert len(json.loads(index(tmp_path).read_text())["reports"]) == 1


def test_without_an_index_that_can_be_written_all_is_there(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    index(tmp_path).unlink()
    monkeypatch.setattr("deact_gui.core.archive_index._write", refuse)
    assert dates(archive) == [OTHER, DAY]
