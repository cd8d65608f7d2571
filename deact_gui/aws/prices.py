"""What AWS charges for reading reports: requests and transfer, from a table with date and source.

Imports nothing that is slow: the window tells the price before AWS's library is loaded.
"""

from dataclasses import dataclass
from datetime import date
from threading import Lock

AS_OF = date(2026, 11, 28)
SOURCE = "https://aws.amazon.com/s3/pricing/"
GB = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Prices:
    """US dollars, without what an account has free each month."""

    thousand_gets: float
    thousand_lists: float
    gigabyte: float
    """Sent to the internet."""


PRICES = {"us-east-1": Prices(0.0004, 0.005, 0.09)}
DEAREST = Prices(0.0006, 0.0075, 0.155)
"""For other regions, an upper bound: none charges more than 0.155 for transfer, and requests differ
by a third at most."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What something costs, in US dollars."""

    dollars: float
    is_exact: bool
    """By the price of the region itself; else it is no more than this."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What AWS charges for."""

    gets: int = 0
    lists: int = 0
    size: int = 0
    """Bytes sent."""

    def cost(self, region: str) -> Cost:
        """Return what this costs in a region."""
        prices = PRICES.get(region, DEAREST)
        requests = (self.gets * prices.thousand_gets + self.lists * prices.thousand_lists) / 1000
        return Cost(requests + self.size / GB * prices.gigabyte, region in PRICES)


class Meter:
    """Counts what AWS charges for, from whatever thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._usage = Usage()

    @property
    def usage(self) -> Usage:
        """Return what has been used so far."""
        return self._usage

    def count(self, *, gets: int = 0, lists: int = 0, size: int = 0) -> None:
        """Add to what has been used."""
        with self._lock:
            so_far = self._usage
            self._usage = Usage(so_far.gets + gets, so_far.lists + lists, so_far.size + size)
