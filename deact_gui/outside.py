"""Give the programs that Deact opens the environment that Deact was given.

The frozen app runs with variables that make it find its own libraries. A browser, a file manager
or a credential process that inherited them would load ours instead of its own, and crash.
"""

import os
import sys

OURS = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
"""Set by PyInstaller; needless, for PySide6 finds its plugins beside itself."""
LOADER = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Set by PyInstaller, and read by the loader before Python starts: needless from then on."""


def restore_environment() -> None:
    """Undo what PyInstaller did to the environment; call it first, before anything is opened."""
    if not getattr(sys, "frozen", False):
        return
    for name in (*OURS, *LOADER):
        os.environ.pop(name, None)
        if (original := os.environ.pop(f"{name}_ORIG", None)) is not None:
            os.environ[name] = original
