"""What every part calls the same: verdicts, decisions, columns, counts. Nothing here computes."""

from dataclasses import dataclass
from enum import IntEnum

from deact_gui.core.date_order import DateOrder


class Verdict(IntEnum):
    """What scrubbing says of a row."""

    ACTIVE = 0
    """On no report: kept."""
    DEACTIVATED = 1
    """On a report: removed."""
    RECONSENTED = 2
    """On a report, but the consent is newer: kept."""
    UNREADABLE = 3
    """No US number can be read: kept, and shown."""


class Decision(IntEnum):
    """What the user says of a row."""

    NONE = 0
    """Nothing: the verdict holds."""
    KEEP = 1
    REMOVE = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns to read, counted from 0."""

    phone: int
    consent: int | None = None
    date_order: DateOrder | None = None
    """How to read the dates of consent; None leaves it to those in the preview."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows there are, and of each verdict."""

    rows: int
    active: int
    deactivated: int
    reconsented: int
    unreadable: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What saving would do, verdicts and decisions taken together."""

    kept: int
    removed: int
    overruled: int
