"""What Windows shows of the programs under Properties, Details."""

import re
from pathlib import Path

from deact_gui import NAME, __version__

PLAIN = "040904b0"
"""US English in Unicode."""


def write_version(folder: Path, program: str, description: str) -> str:
    """Write the version resource of a program as PyInstaller reads it, and return its path."""
    path = folder / f"{program}-version.txt"
    path.write_text(_version(program, description), encoding="utf-8")
    return str(path)


def _version(program: str, description: str) -> str:
    numbers = (*map(int, re.findall(r"\d+", __version__)[:3]), 0)
    strings = {
        "ProductName": NAME,
        "ProductVersion": __version__,
        "FileDescription": description,
        "FileVersion": __version__,
        "InternalName": program,
        "OriginalFilename": f"{program}.exe",
        "CompanyName": f"The {NAME} developers",
        "LegalCopyright": "MIT licence",
    }
    table = ", ".join(f"StringStruct({key!r}, {text!r})" for key, text in strings.items())
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, OS=0x40004),\n"
        f"  kids=[StringFileInfo([StringTable({PLAIN!r}, [{table}])]),\n"
        "        VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])\n"
    )
