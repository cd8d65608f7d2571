"""Cells are bytes in a row, and texts where it matters."""

import numpy as np

from deact_gui.core.cells import SLACK, from_texts

TEXTS = ["Ann", "", "Zo\u00eb \U0001f600", "206", "\ud800"]


def test_cells_give_back_the_texts_they_were_made_of() -> None:
    cells = from_texts(TEXTS)
    assert [cells[i] for i in range(len(cells))] == TEXTS
    chosen = cells.take(np.array([3, 0]))
    assert [chosen[i] for i in range(len(chosen))] == ["206", "Ann"]
    assert len(from_texts([])) == 0


def test_a_window_starts_with_its_cell_whatever_follows() -> None:
    cells = from_texts(TEXTS)
    windows = cells.windows(SLACK)
    assert windows.shape == (5, SLACK)
    assert bytes(windows[0, :3]) == b"Ann"
    assert bytes(windows[3, :3]) == b"206"
    windows[:] = 0
    assert cells[0] == "Ann", "a copy"
