"""Ask before something is left that would be lost: a list, or all of them with the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from deact_gui.gui.lists.names import names
from deact_gui.gui.steps.errands import Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from deact_gui.gui.steps.job import Job
    from deact_gui.gui.steps.list_job import ListJob


def loss_with_window(job: Job) -> str:
    """Return what would be lost if the window were closed, nothing if it may be."""
    if job.errands.running(Kind.SAVE):
        return (
            _tr("The list is still being saved.")
            if len(job.lists) == 1
            else _tr("Lists are still being saved.")
        )
    if unsaved := [each for each in job.lists if each.has_unsaved_decisions]:
        return _unsaved(job.lists, unsaved)
    return _tr("Work is still going on.") if job.errands.is_busy else ""


def loss_with_list(left: ListJob) -> str:
    """Return what would be lost if a list were closed, nothing if it may be."""
    if left.saving.is_saving:
        return _tr("The list is still being saved.")
    if left.has_unsaved_decisions:
        return _tr("What you decided about single rows is not saved.")
    return ""


def can_save(lists: Iterable[ListJob]) -> bool:
    """Tell whether saving now would keep what would be lost."""
    return any(each.has_unsaved_decisions and each.saving.can_save for each in lists)


def ask(
    parent: QWidget,
    title: str,
    loss: str,
    leave: Callable[[], object],
    save: Callable[[], object] | None = None,
) -> None:
    """Ask whether to leave anyway, or to stay and save first, where that can be done."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Question, title, loss, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    close = box.addButton(_tr("&Close anyway"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(_tr("S&tay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    if save:
        first = box.addButton(_tr("&Save…"), QMessageBox.ButtonRole.AcceptRole)
        first.clicked.connect(save)
        box.setDefaultButton(first)
    box.setEscapeButton(stay)
    close.clicked.connect(leave)
    box.open()


def _unsaved(lists: Sequence[ListJob], unsaved: Sequence[ListJob]) -> str:
    if len(lists) == 1:
        return _tr("What you decided about single rows is not saved.")
    called = names(lists)
    text = _tr("What you decided about single rows is not saved in: {names}.")
    return text.format(names=", ".join(called[each] for each in unsaved))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Leaving", text)
