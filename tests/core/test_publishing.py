"""New files get their names all together or not at all, and take none that somebody else has."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from deact_gui.core.errors import SaveError, WouldOverwrite
from deact_gui.core.publishing import publish
from tests.core.saving import files, on_any_disk, refuse


def pairs(folder: Path) -> list[tuple[Path, Path]]:
    """Write two new files; return them with the names they shall have."""
    for name in ("new a", "new b"):
        (folder / name).write_bytes(name.encode())
    return [(folder / "new a", folder / "a.csv"), (folder / "new b", folder / "b.csv")]


@on_any_disk
def test_a_name_that_is_taken_stops_both_files(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_bytes(b"somebody's")
    with pytest.raises(WouldOverwrite, match=r"b\.csv is there already"):
        publish(pairs(tmp_path), force=False)
    assert files(tmp_path).keys() - {"new a", "new b"} == {"b.csv"}
    assert (tmp_path / "b.csv").read_bytes() == b"somebody's"


@pytest.mark.skipif(sys.platform == "win32", reason="a file is renamed there, not linked")
def test_what_another_process_has_replaced_is_not_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def overtaken(new: Path, final: Path) -> None:
        if final.name == "b.csv":
            (tmp_path / "others").write_bytes(b"theirs")
            (tmp_path / "others").replace(tmp_path / "a.csv")
            final.write_bytes(b"theirs")
        link(new, final)

    new = pairs(tmp_path)
    monkeypatch.setattr(os, "link", overtaken)
    with pytest.raises(WouldOverwrite):
        publish(new, force=False)
    assert [final.read_bytes() for _, final in new] == [b"theirs", b"theirs"]


@on_any_disk
def test_what_is_replaced_and_can_not_be_put_back_is_kept_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = pairs(tmp_path)
    for name in ("a.csv", "b.csv", "b (earlier).csv"):
        (tmp_path / name).write_bytes(name.encode())

    def pulled_out() -> Iterator[tuple[Path, Path]]:
        yield from new
        monkeypatch.setattr(os, "replace", refuse)
        refuse()

    with pytest.raises(SaveError, match=r"kept as b \(earlier 2\).csv and a \(earlier\).csv in "):
        publish(pulled_out(), force=True)
    left = files(tmp_path)
    assert left["a (earlier).csv"] == b"a.csv"
    assert left["b (earlier 2).csv"] == b"b.csv"
    assert left["b (earlier).csv"] == b"b (earlier).csv"


@on_any_disk
def test_what_has_been_replaced_leaves_no_other_name(tmp_path: Path) -> None:
    new = pairs(tmp_path)
    for _, final in new:
        final.write_bytes(b"earlier")
    publish(new, force=True)
    assert files(tmp_path).keys() - {"new a", "new b"} == {"a.csv", "b.csv"}
    assert [final.read_bytes() for _, final in new] == [b"new a", b"new b"]
