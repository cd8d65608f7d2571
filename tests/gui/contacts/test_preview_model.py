"""Claims about the first rows of a list."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QIcon
from pytestqt.modeltest import ModelTester

from deact_gui.core.contacts.opening import open_contacts
from deact_gui.core.resources import resource
from deact_gui.core.terms import Columns
from deact_gui.gui.contacts.preview_model import PreviewModel

Role = Qt.ItemDataRole
HORIZONTAL = Qt.Orientation.Horizontal


def sample() -> Path:
    return resource("sample") / "contacts.csv"


def test_the_model_is_sound_with_a_list_without_and_with_another(
    qtmodeltester: ModelTester, contacts: Path
) -> None:
    model = PreviewModel()
    qtmodeltester.check(model)
    for path in (sample(), contacts):
        model.show_list(open_contacts(path))
        model.mark(Columns(1))
        qtmodeltester.check(model)
    model.show_list(None)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_it_shows_the_rows_as_they_are_in_the_file(contacts: Path) -> None:
    model = PreviewModel()
    model.show_list(open_contacts(contacts))
    names = [model.headerData(n, HORIZONTAL) for n in range(model.columnCount())]
    phones = [model.index(n, 1).data() for n in range(model.rowCount())]
    assert names == ["name", "mobile"]
    assert phones == ["2065550101", "(206) 555-0102", "none", "2065550104"]
    assert model.headerData(3, Qt.Orientation.Vertical) == 4


def test_a_long_list_shows_only_its_beginning() -> None:
    model = PreviewModel()
    model.show_list(open_contacts(sample()))
    assert model.rowCount() == 100


def test_the_columns_that_count_are_marked_for_eye_and_ear() -> None:
    model = PreviewModel()
    model.show_list(open_contacts(sample()))
    model.mark(Columns(phone=4, consent=7))
    spoken = [model.headerData(n, HORIZONTAL, Role.AccessibleTextRole) for n in range(9)]
    seen = [isinstance(model.headerData(n, HORIZONTAL, Role.DecorationRole), QIcon) for n in (4, 7)]
    tinted = [n for n in range(9) if model.index(0, n).data(Role.BackgroundRole)]
    bold = model.index(0, 4).data(Role.FontRole)
    assert [text for text in spoken if text] == [
        "mobile, phone numbers",
        "opt_in_date, dates of consent",
    ]
    assert seen == [True, True]
    assert tinted == [4, 7]
    assert isinstance(bold, QFont) and bold.bold()


def test_a_mark_goes_when_another_column_counts() -> None:
    model = PreviewModel()
    model.show_list(open_contacts(sample()))
    model.mark(Columns(phone=4, consent=7))
    model.mark(Columns(phone=3))
    assert [n for n in range(9) if model.index(0, n).data(Role.BackgroundRole)] == [3]
