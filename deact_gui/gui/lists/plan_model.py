"""The lists to save together, each with the name of its file, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deact_gui.core.targets import Target, existing, targets_apart
from deact_gui.gui.lists.names import names
from deact_gui.gui.lists.saving_words import to_save

if TYPE_CHECKING:
    from deact_gui.gui.steps.list_job import ListJob

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns."""

    NAME = 0
    FILE = 1
    NOTE = 2


class PlanModel(QAbstractTableModel):
    """One row a list that is ready; those not saved yet are checked at first."""

    def __init__(self, lists: Sequence[ListJob], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lists = [each for each in lists if each.saving.can_save]
        self._names = names(lists)
        self._sources = [each.path for each in lists if each.path]
        self._chosen = set(to_save(lists))
        self._folder: Path | None = None
        self._targets = self.plan(keep=False)

    @property
    def folder(self) -> Path | None:
        """Return the folder for all files, None if each goes beside its list."""
        return self._folder

    @folder.setter
    def folder(self, folder: Path | None) -> None:
        self._folder = folder
        self._replan()

    @property
    def chosen(self) -> list[ListJob]:
        """Return the lists that are checked."""
        return [each for each in self._lists if each in self._chosen]

    @property
    def warnings(self) -> str:
        """Return what of the checked lists will be lost, a line each."""
        lines = []
        for each in self.chosen:
            if refusal := each.saving.refusal:
                text = self.tr("{name}: only the values of its sheet are saved. {refusal}")
                lines.append(text.format(name=self._names[each], refusal=refusal))
            elif lost := each.saving.not_carried_over:
                lines.append(f"{self._names[each]}: {lost}")
        return "\n".join(lines)

    def plan(self, *, keep: bool) -> dict[ListJob, Target]:
        """Return where the checked lists go; with ``keep`` no file that is there is replaced."""
        proposals = {each: each.saving.default_target() for each in self.chosen}
        known = {each: target for each, target in proposals.items() if target}
        apart = targets_apart(list(known.values()), self._sources, self._folder, keep=keep)
        return dict(zip(known, apart, strict=True))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the lists."""
        return 0 if parent and parent.isValid() else len(self._lists)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the columns."""
        return 0 if parent and parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let lists be checked."""
        flags = super().flags(index)
        is_name = index.isValid() and index.column() == Column.NAME
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_name else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Vertical or role != Role.DisplayRole:
            return None
        return [self.tr("List"), self.tr("Scrubbed file"), ""][section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a list's name, where it goes, or what is to be known of that."""
        if not index.isValid():
            return None
        shown, column = self._lists[index.row()], Column(index.column())
        target = self._targets.get(shown)
        match role, column:
            case Role.DisplayRole, Column.NAME:
                return self._names[shown]
            case Role.DisplayRole, Column.FILE if target:
                return target.scrubbed.name
            case Role.DisplayRole, Column.NOTE:
                return self._note(shown, target)
            case Role.ToolTipRole, Column.FILE if target:
                return str(target.scrubbed)
            case Role.CheckStateRole, Column.NAME:
                is_chosen = shown in self._chosen
                return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Check a list, or uncheck it."""
        if not index.isValid() or role != Role.CheckStateRole or index.column() != Column.NAME:
            return False
        shown = self._lists[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._chosen.add(shown)
        else:
            self._chosen.discard(shown)
        self._replan()
        return True

    def _note(self, shown: ListJob, target: Target | None) -> str:
        if target is None:
            return self.tr("saved already") if shown.saving.is_all_saved else ""
        return self.tr("is there already") if existing([target]) else ""

    def _replan(self) -> None:
        self._targets = self.plan(keep=False)
        if self._lists:
            last = self.index(len(self._lists) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
