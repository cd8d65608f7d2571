"""The data folder is the user's own; one that can't be used is an error that says what to do."""

from pathlib import Path

import pytest

from deact_gui.core.errors import StorageError
from deact_gui.core.paths import data_folder, make_private


def mode(folder: Path) -> int:
    return folder.stat().st_mode & 0o777


def test_deact_home_moves_the_data_folder(home: Path) -> None:
    assert data_folder() == home / "deact"
    assert mode(home / "deact") == 0o700


def test_a_tilde_in_deact_home_is_the_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEACT_HOME", "~/elsewhere")
    assert data_folder() == home / "elsewhere"


def test_without_deact_home_the_platform_decides(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DEACT_HOME")
    assert data_folder().is_relative_to(home)
    assert data_folder().name == "deact"


def test_a_data_folder_that_is_a_file_says_what_to_do(home: Path) -> None:
    (home / "deact").touch()
    with pytest.raises(StorageError, match=r"deact: Not a directory. Set DEACT_HOME"):
        data_folder()


def test_missing_folders_above_are_private_too_and_others_are_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private(tmp_path / "a" / "b")
    make_private(tmp_path / "a" / "b")
    folders = (tmp_path, tmp_path / "a", tmp_path / "a" / "b")
    assert [mode(each) for each in folders] == [0o755, 0o700, 0o700]
