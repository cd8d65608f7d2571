"""Put right what a frozen Python does too much, and what it leaves out, as the app starts."""

import locale
import os
import sys
from pathlib import Path

LOADER = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Set by PyInstaller, and read by the loader before Python starts: needless from then on."""


def prepare() -> None:
    """Do all that comes before other imports, and before anything is opened."""
    restore_environment()
    use_utf8()


def restore_environment() -> None:
    """Give the programs that Deact opens the environment that Deact was given.

    A browser, a file manager or a credential process would else load our libraries, and crash.
    """
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]
    for name in LOADER:
        os.environ.pop(name, None)
        if (original := os.environ.pop(f"{name}_ORIG", None)) is not None:
            os.environ[name] = original


def use_utf8() -> None:
    """Read names of files as UTF-8 where no locale is set, as an unfrozen Python does (PEP 538)."""
    if sys.platform == "linux" and locale.setlocale(locale.LC_CTYPE, "") == "C":
        os.environ["LC_CTYPE"] = "C.UTF-8"
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")


def find_plugins() -> None:
    """Tell Qt where its plugins are: by itself it doesn't find them below a name with quotes."""
    import PySide6
    from PySide6.QtCore import QCoreApplication

    inside = "plugins" if sys.platform == "win32" else "Qt/plugins"
    QCoreApplication.addLibraryPath(str(Path(PySide6.__file__).parent / inside))
