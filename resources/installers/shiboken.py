"""Give shiboken the Python files compiled that it carries in itself and compiles at each start.

They lie in a zip in its library. ``SBK_EMBED=0`` makes it write them to the folder ``files.dir`` of
its package, and from then on it takes them from there; a folder laid there does the same. Where
that is not found, shiboken takes its own. Two of them are changed on the way: see below.
"""

import compileall
import shutil
import sys
from pathlib import Path

from PyInstaller import isolated

FOLDER = "shiboken6/files.dir"
"""Where shiboken looks for them: see ``find_incarnated_files`` of its ``signature_bootstrap``."""

FOR_DEVELOPERS = "shibokensupport/signature/lib/pyi_generator.py"
"""Left empty: the others import it at each start, and it writes stubs for type checkers."""

FEATURE = "shibokensupport/feature.py"
NO_SOURCES = """

def _mod_uses_pyside(module):
    return False  # it would look into the source of each module, and nothing frozen has one
"""


def compiled(work: Path) -> list[tuple[str, str]]:
    """Return (file, folder within the frozen one) of the compiled files, written below ``work``."""
    root = work / "shiboken"
    shutil.rmtree(root, ignore_errors=True)
    isolated.call(_unpack, str(root))
    if Path(FOLDER).name not in (root / "signature_bootstrap.py").read_text(encoding="utf-8"):
        sys.exit("This shiboken looks for its Python files somewhere else.")
    (root / FOR_DEVELOPERS).write_bytes(b"")
    with (root / FEATURE).open("a", encoding="utf-8") as file:
        file.write(NO_SOURCES)
    if not compileall.compile_dir(root, quiet=1, legacy=True, ddir=FOLDER):
        sys.exit("The Python files of shiboken can't be compiled.")
    return [
        (str(path), (Path(FOLDER) / path.relative_to(root).parent).as_posix())
        for path in sorted(root.rglob("*.pyc"))
    ]


def _unpack(root: str) -> None:
    """Write the files; in a process of its own, for a PySide6 that is loaded changes ``import``."""
    import PySide6.QtCore  # noqa: F401
    from shibokensupport.signature import loader  # type: ignore[import-not-found]

    archive = loader.__loader__.zfile
    archive.extractall(root, [name for name in archive.namelist() if name.endswith(".py")])
