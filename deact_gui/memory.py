"""Give memory back that is needed no longer."""

import ctypes
import gc
import sys


def give_memory_back() -> None:
    """Return to the system what glibc keeps of all that starting took and dropped."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim:
            trim(0)
