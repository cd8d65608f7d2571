"""Keep what the benchmarks print: RESULTS.md, a section for each."""

import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

FILE = Path(__file__).with_name("RESULTS.md")


def keep(title: str, text: str) -> None:
    """Print a section, and put it in RESULTS.md in place of an earlier one."""
    section = f"## {title}\n\n{text.strip()}\n"
    print(section)
    former = FILE.read_text(encoding="utf-8") if FILE.exists() else "# Results\n"
    others = re.split(r"\n(?=## )", former.rstrip("\n"))
    kept = [other for other in others if not other.startswith(f"## {title}\n")]
    FILE.write_text("\n\n".join([*map(str.strip, kept), section]), encoding="utf-8")


def machine(*packages: str) -> str:
    """Return what the figures were made with."""
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    return (
        f"Python {platform.python_version()}, {versions}; {platform.machine()}, "
        f"{os.cpu_count()} cores."
    )
