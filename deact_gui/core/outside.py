"""The environment of the programs that Deact starts: a browser, what gives credentials."""

import os
import sys
from collections.abc import MutableMapping


def give_back_library_path(environment: MutableMapping[str, str] = os.environ) -> None:
    """Let other programs find their own libraries, also when this one was frozen with its own.

    PyInstaller's starter points LD_LIBRARY_PATH at them, and keeps what it replaces. The program
    itself has read it when it was loaded.
    """
    if not getattr(sys, "frozen", False):
        return
    original = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    environment.pop("LD_LIBRARY_PATH", None)
    if original is not None:
        environment["LD_LIBRARY_PATH"] = original
