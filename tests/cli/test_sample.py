"""`deact sample`."""

from pathlib import Path

from tests.cli.conftest import Deact


def test_it_writes_the_sample_and_says_where(deact: Deact, tmp_path: Path) -> None:
    ran = deact("sample", tmp_path / "d")
    assert ran == (0, f"{tmp_path}/d/contacts.csv\n{tmp_path}/d/reports\n", "")
    assert (tmp_path / "d" / "reports" / "2026-11-22-deact-report.csv").is_file()


def test_it_does_not_overwrite(deact: Deact, tmp_path: Path) -> None:
    (tmp_path / "contacts.csv").write_text("mine")
    ran = deact("sample", tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"deact: {tmp_path}/contacts.csv is there already.")
    assert (tmp_path / "contacts.csv").read_text() == "mine"
