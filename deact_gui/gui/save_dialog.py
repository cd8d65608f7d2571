"""Ask where to save, and whether files that are there may be replaced."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from deact_gui.core.contacts.suffixes import BOOK_SUFFIXES
from deact_gui.core.targets import Target, target_beside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SaveDialog(QObject):
    """The platform's own dialog for the scrubbed file; the removed rows go beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent

    def ask(self, proposal: Target, then: Callable[[Target], object]) -> None:
        """Ask for a target, beginning with a proposal, and do something with it."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(
            self._window, self.tr("Save the scrubbed list"), str(proposal.scrubbed.parent)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # _check asks about both files
        suffix = proposal.scrubbed.suffix
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(proposal.scrubbed.name)
        dialog.fileSelected.connect(
            lambda path: self._check(target_beside(_suffixed(Path(path), suffix)), then)
        )
        dialog.open()

    def _check(self, target: Target, then: Callable[[Target], object]) -> None:
        there = [path.name for path in (target.scrubbed, target.removed) if path.exists()]
        if not there:
            then(target)
            return
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Replace files?"),
            self.tr("{names} is there already.").format(names=there[0])
            if len(there) == 1
            else self.tr("{first} and {second} are there already.").format(
                first=there[0], second=there[1]
            ),
            parent=self._window,
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        replace = box.addButton(self.tr("&Replace"), QMessageBox.ButtonRole.AcceptRole)
        other = box.addButton(self.tr("&Other name…"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(other)
        replace.clicked.connect(lambda: then(target))
        other.clicked.connect(lambda: self.ask(target, then))
        box.open()


def _suffixed(path: Path, suffix: str) -> Path:
    """Return a path with the suffix of what is written, where another kind's would deceive."""
    typed, wanted = path.suffix.casefold(), suffix.casefold()
    deceives = typed != wanted and not {typed, wanted}.isdisjoint(BOOK_SUFFIXES)
    return path.with_name(path.name + suffix) if deceives else path
