"""The sample can be copied out, and is what its maker makes."""

import runpy
from pathlib import Path

import pytest

from deact_gui.core.errors import SaveError, WouldOverwrite
from deact_gui.core.resources import resource
from deact_gui.core.sample import write_sample


def _bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*.csv")
        if path.is_file()
    }


def test_the_copy_is_the_sample(tmp_path: Path) -> None:
    sample = write_sample(tmp_path / "new" / "folder")
    assert _bytes_of(tmp_path / "new" / "folder") == _bytes_of(resource("sample"))
    assert sample.contacts == tmp_path / "new" / "folder" / "contacts.csv"
    assert len(list(sample.reports.iterdir())) == 7


def test_a_file_that_is_there_already_stays_and_nothing_is_written(tmp_path: Path) -> None:
    mine = tmp_path / "reports" / "2026-11-22-deact-report.csv"
    mine.parent.mkdir()
    mine.write_bytes(b"mine")
    with pytest.raises(WouldOverwrite, match=r"2026-11-22-deact-report\.csv is there"):
        write_sample(tmp_path)
    assert _bytes_of(tmp_path) == {"reports/2026-11-22-deact-report.csv": b"mine"}


def test_a_folder_that_can_not_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveError, match=r"can't be written to .*file: "):
        write_sample(tmp_path / "file")


def test_its_maker_still_makes_it(tmp_path: Path) -> None:
    runpy.run_path(str(resource("sample", "make.py")))["main"](tmp_path)
    assert _bytes_of(tmp_path) == _bytes_of(resource("sample"))


def test_its_numbers_belong_to_nobody() -> None:
    for report in resource("sample", "reports").iterdir():
        for line in report.read_text().splitlines():
            assert line[0] == "1" and line[4:9] == "55501" and len(line) == 11
