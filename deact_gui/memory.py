"""Keep little memory: what is needed no longer goes back, what threads take they share."""

import ctypes
import gc
import sys
from collections.abc import Callable

_M_ARENA_MAX = -8
_ARENAS = 2
"""Threads that work at once; each has an arena of its own by default, and none gives back."""


def give_memory_back() -> None:
    """Return to the system what glibc keeps of all that starting took and dropped."""
    gc.collect()
    if trim := _of_glibc("malloc_trim"):
        trim(0)


def share_memory() -> None:
    """Let threads take memory from what others dropped: a seventh less for a large workbook."""
    if limit := _of_glibc("mallopt"):
        limit(_M_ARENA_MAX, _ARENAS)


def _of_glibc(name: str) -> Callable[..., int] | None:
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), name, None)  # musl has none of them
