"""Sizes are said in the unit that suits them."""

import pytest

from deact_gui.core.sizes import size_in_words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (53_412, "53.4 kB"),
        (999_949, "999.9 kB"),
        (999_950, "1.0 MB"),
        (1_234_567_890, "1.2 GB"),
        (5 * 10**15, "5,000.0 TB"),
    ],
)
def test_a_size_reads_well(size: int, words: str) -> None:
    assert size_in_words(size) == words
