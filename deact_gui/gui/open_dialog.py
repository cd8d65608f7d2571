"""The platform's own dialog for contact lists, one or many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from deact_gui.core.contacts.suffixes import BOOK_SUFFIXES, TEXT_SUFFIXES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def ask_for_lists(parent: QWidget, folder: Path, then: Callable[[Sequence[Path]], object]) -> None:
    """Let the user choose lists, beginning in a folder."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, _tr("Open contact lists"), str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    patterns = " ".join(f"*{suffix}" for suffix in (*BOOK_SUFFIXES, *TEXT_SUFFIXES))
    lists = _tr("Contact lists ({patterns})").format(patterns=patterns)
    dialog.setNameFilters([lists, _tr("All files (*)")])
    dialog.filesSelected.connect(lambda paths: then([Path(path) for path in paths]))
    dialog.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("OpenDialog", text)
