"""The form of a US phone number: the North American Numbering Plan."""

import numpy as np
from numpy.typing import NDArray


def in_numbering_plan(numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which have the form ``[2-9]XX[2-9]XXXXXX``."""
    ten_digits = (numbers >= 2_000_000_000) & (numbers <= 9_999_999_999)
    return ten_digits & (numbers // 1_000_000 % 10 >= 2)
