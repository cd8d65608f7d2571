"""What several lists are called, so that each can be told from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from deact_gui.gui.steps.list_job import ListJob


def names(lists: Sequence[ListJob]) -> dict[ListJob, str]:
    """Return the name of each list's file, with its folder where another has the same name."""
    often = Counter(each.path.name for each in lists if each.path)
    return {each: _name(each, often) for each in lists}


def _name(named: ListJob, often: Counter[str]) -> str:
    if named.path is None:
        return QCoreApplication.translate("names", "New list")
    name = named.path.name
    return name if often[name] == 1 else f"{name} ({named.path.parent.name})"
