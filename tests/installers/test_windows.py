"""Claims about the version resource: PyInstaller's form, with what the package says of itself."""

from pathlib import Path
from typing import Any

from deact_gui import NAME, __version__
from resources.installers.windows import write_version


def evaluated(text: str) -> Any:
    """Read it as PyInstaller does, with structures that stand for those it has on Windows only."""

    def structure(name: str) -> Any:
        return lambda *given, **named: (name, *given, named)

    names = "VSVersionInfo FixedFileInfo StringFileInfo StringTable StringStruct VarFileInfo"
    return eval(text, {name: structure(name) for name in (*names.split(), "VarStruct")})


def test_it_tells_name_version_and_which_program_it_is(tmp_path: Path) -> None:
    path = Path(write_version(tmp_path, "deact-gui", "What it is"))
    name, parts = evaluated(path.read_text("utf-8"))
    assert name == "VSVersionInfo"
    strings, translation = parts["kids"]
    (table,) = strings[1]
    shown = {string[1]: string[2] for string in table[2]}
    assert shown["ProductName"] == NAME
    assert shown["FileVersion"] == shown["ProductVersion"] == __version__
    assert shown["FileDescription"] == "What it is"
    assert shown["OriginalFilename"] == "deact-gui.exe"
    assert translation[1][0][1:3] == ("Translation", [0x0409, 1200])
    fixed = parts["ffi"][1]
    assert fixed["filevers"] == fixed["prodvers"]
    assert ".".join(map(str, fixed["filevers"][:3])) == __version__
