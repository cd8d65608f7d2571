"""Which reports somebody means: the latest, one date, a range, or all there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar

from deact_gui.core.report import Report


class Dated(Protocol):
    """Something that stands for a day's report, here or at its source."""

    @property
    def report(self) -> Report:
        """Return the report."""


DatedT = TypeVar("DatedT", bound=Dated)


@dataclass(frozen=True, slots=True)
class Selection:
    """Report dates from first to last, both included; or the latest of what there is."""

    first: date = date.min
    last: date = date.max
    latest: bool = False

    @classmethod
    def parse(cls, text: str) -> "Selection":
        """Read latest, DATE, FROM..TO or all; raise ValueError if it is none of them."""
        match text.split(".."):
            case ["all"]:
                return cls()
            case ["latest"]:
                return cls(latest=True)
            case [day]:
                return cls(date.fromisoformat(day), date.fromisoformat(day))
            case [first, last]:
                return cls.between(date.fromisoformat(first), date.fromisoformat(last))
        raise ValueError(text)

    @classmethod
    def between(cls, first: date, last: date) -> "Selection":
        """Return the range; raise ValueError if it runs backwards."""
        if last < first:
            raise ValueError(f"{last} is before {first}")
        return cls(first, last)

    def choose(self, dated: Iterable[DatedT]) -> list[DatedT]:
        """Return those that are meant, by date, oldest first."""
        chosen = sorted(
            (each for each in dated if self.first <= each.report.date <= self.last),
            key=lambda each: each.report.date,
        )
        return chosen[-1:] if self.latest else chosen

    def gaps(self, chosen: Iterable[Dated]) -> list[date]:
        """Return the days without a report, of the range asked for or from oldest to newest."""
        days = {each.report.date for each in chosen}
        first = min(days) if self.first == date.min else self.first
        last = max(days) if self.last == date.max else self.last
        span = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return [day for day in span if day not in days]

    def __str__(self) -> str:
        if self.latest:
            return "latest"
        if self.last == date.max:
            return "all"
        return str(self.first) if self.first == self.last else f"{self.first}..{self.last}"
