"""The one seam between a long function and whoever waits for it.

A long function takes ``checkpoint: Checkpoint = ignore`` last and calls ``checkpoint(done, total)``
every so many rows or bytes. The caller shows progress in it, or raises ``Cancelled`` from it.
"""

from collections.abc import Callable

Checkpoint = Callable[[int, int], None]
"""Called with (done, total), in whatever unit the long function counts; may raise Cancelled."""


class Cancelled(Exception):
    """The user asked the work to stop. Not an error: nothing went wrong."""


def section(checkpoint: Checkpoint, before: int, total: int) -> Checkpoint:
    """Return a checkpoint for a part of the work, which begins when ``before`` is done."""
    return lambda done, _: checkpoint(before + done, total)


def scaled(checkpoint: Checkpoint, first: int, last: int, total: int) -> Checkpoint:
    """Return a checkpoint for a part of the work that counts in a unit of its own."""
    return lambda done, of: checkpoint(first + (last - first) * done // max(of, 1), total)


def all_counted(checkpoint: Checkpoint, total: int) -> Checkpoint:
    """Return a checkpoint for what is left to do when everything has been counted."""
    return scaled(checkpoint, total, total, total)


def cancel_only(checkpoint: Checkpoint) -> Checkpoint:
    """Return a checkpoint for a part of the work that doesn't count, but can be cancelled."""
    return lambda done, total: checkpoint(0, 1)


def ignore(done: int, total: int) -> None:
    """Let the work run on."""
