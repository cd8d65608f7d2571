"""Claims about memory: threads take it from what others dropped."""

import subprocess
import sys

import pytest

SHARE = "from deact_gui.memory import share_memory\nshare_memory()\n"
ARENAS = """
import ctypes, threading
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
together = threading.Barrier(8)
def take():
    together.wait()
    libc.free(libc.malloc(1000))
    together.wait()
threads = [threading.Thread(target=take) for _ in range(8)]
for each in threads: each.start()
for each in threads: each.join()
libc.malloc_stats()
"""


def arenas(before: str) -> int:
    """Return how many arenas eight threads have in a process of their own."""
    ran = subprocess.run(
        [sys.executable, "-c", before + ARENAS], check=True, capture_output=True, text=True
    )
    return ran.stderr.count("Arena ")


@pytest.mark.skipif(sys.platform != "linux", reason="glibc has arenas")
def test_threads_share_two_arenas() -> None:
    assert arenas("") > arenas(SHARE) == 2
