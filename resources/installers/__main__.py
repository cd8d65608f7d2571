"""Make what people install from this checkout: python -m resources.installers, in ``dist``.

On Linux that is a tarball and a .deb; elsewhere what PyInstaller makes.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from resources.installers.linux import deb, desktop, tarball

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Freeze, and on Linux pack what was frozen."""
    dist = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "dist"
    folder = freeze(dist)
    if sys.platform == "linux":
        desktop.add_to(folder)
        packed = [tarball.pack(folder, dist), *([deb.pack(folder, dist)] if _is_debian() else [])]
        for path in packed:
            print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    print(folder)


def freeze(dist: Path) -> Path:
    """Run PyInstaller, and return the folder that it made."""
    work = ROOT / ".cache/pyinstaller"
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"),
            *("--distpath", dist, "--workpath", work, ROOT / "build.spec"),
        ],
        check=True,
    )
    folder = dist / "deact"
    if sys.platform == "linux":
        _strip_python(folder)
    return folder


def _strip_python(folder: Path) -> None:
    """Drop the debugging symbols of Python, which other libraries come without."""
    inside = folder / "_internal"
    ours = [*inside.glob("libpython*"), *inside.glob("python3*/lib-dynload/*.so")]
    subprocess.run(["strip", "--strip-debug", *ours], check=True)


def _is_debian() -> bool:
    return bool(shutil.which("dpkg-query") and shutil.which("dpkg-deb"))


if __name__ == "__main__":
    main()
