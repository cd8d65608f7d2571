"""Claims about drops: what is a list, what is a folder of reports, and how that is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from deact_gui.gui.dropped import Dropped, dropped


def data(*urls: QUrl) -> QMimeData:
    made = QMimeData()
    made.setUrls(list(urls))
    return made


def test_files_are_lists_and_a_folder_is_of_reports(tmp_path: Path) -> None:
    a, b, folder = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "reports"
    folder.mkdir()
    urls = [QUrl.fromLocalFile(str(path)) for path in (b, folder, a, b)]
    assert dropped(data(*urls)) == Dropped((b, a), folder)


def test_what_is_elsewhere_is_nothing_to_drop() -> None:
    assert not dropped(data(QUrl("https://example.com/a.csv")))
    assert not dropped(QMimeData())


@pytest.mark.parametrize(
    ("lists", "reports", "words"),
    [
        (1, False, "Open 0.csv"),
        (3, False, "Open 3 lists"),
        (0, True, "Use the reports in reports"),
        (2, True, "Use the reports in reports, and open the lists"),
    ],
)
def test_it_says_what_dropping_would_do(lists: int, reports: bool, words: str) -> None:
    folder = Path("reports") if reports else None
    made = Dropped(tuple(Path(f"{n}.csv") for n in range(lists)), folder)
    assert made.in_words() == words
