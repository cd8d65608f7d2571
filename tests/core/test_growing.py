"""An array that grows holds what was put in, in order."""

import numpy as np
import pytest

from deact_gui.core.growing import GrowingArray


@pytest.mark.parametrize("sizes", [[], [0], [1, 0, 2], [70_000], [60_000, 60_000, 1, 300_000]])
def test_what_is_appended_is_what_comes_out(sizes: list[int]) -> None:
    array = GrowingArray(np.uint16)
    parts = [np.arange(size, dtype=np.uint16) + i for i, size in enumerate(sizes)]
    for part in parts:
        array.extend(part)
    found = array.finish()
    assert found.dtype == np.uint16
    assert found.tolist() == [value for part in parts for value in part.tolist()]
