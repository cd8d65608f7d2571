"""Rows as text to paste into a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.gui.steps.outcome import outcome

if TYPE_CHECKING:
    from deact_gui.core.decisions import Decisions, Rows
    from deact_gui.core.scrub import Scrub

MOST_COPIED = 100_000
"""Rows that the clipboard takes at once; more is what saving is for."""
AT_ONCE = 1000
"""Rows between two checkpoints."""


def as_text(
    scrub: Scrub,
    decisions: Decisions | None,
    parts: Sequence[Rows],
    *,
    checkpoint: Checkpoint = ignore,
) -> str:
    """Return the first rows with their outcome: tabs between cells, a line a row."""
    numbers = np.concatenate([np.asarray(rows[:MOST_COPIED]) for rows in parts])[:MOST_COPIED]
    lines = []
    for start in range(0, len(numbers), AT_ONCE):
        checkpoint(start, len(numbers))
        block = numbers[start : start + AT_ONCE]
        for number, cells in zip(block.tolist(), scrub.contacts.rows(block), strict=True):
            made = outcome(scrub, decisions, number, cells)
            line = (made.text, made.reason, *cells)
            lines.append("\t".join(" ".join(cell.split()) for cell in line))
    return "\n".join(lines)
