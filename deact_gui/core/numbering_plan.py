"""The form of a US phone number: area code, exchange and line (North American Numbering Plan)."""

import numpy as np
from numpy.typing import NDArray


def in_numbering_plan(numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which have the form ``[2-9]XX[2-9]XXXXXX``."""
    ten_digits = (numbers >= 2_000_000_000) & (numbers <= 9_999_999_999)
    return ten_digits & (numbers // 1_000_000 % 10 >= 2)


def number_in_words(
    area: NDArray[np.uint32], exchange: NDArray[np.uint32], line: NDArray[np.uint32]
) -> NDArray[np.int64]:
    """Return the numbers whose three parts start these words, as ASCII, the first byte lowest.

    Digits in a word become a number with a few operations for all of them: ten of them by
    themselves would take three times as long.
    """
    area, exchange, line = (words & np.uint32(0x0F0F0F0F) for words in (area, exchange, line))
    upper = _three(area).astype(np.int64) * 10_000_000
    last = line >> np.uint32(24)
    return upper + (_three(exchange) * np.uint32(10_000) + _three(line) * np.uint32(10) + last)


def _three(digits: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the value of the first three digits in each word; no byte overflows into the next."""
    two = (digits * np.uint32(10) + (digits >> np.uint32(8))) & np.uint32(0x7F)
    return two * np.uint32(10) + ((digits >> np.uint32(16)) & np.uint32(0x0F))
