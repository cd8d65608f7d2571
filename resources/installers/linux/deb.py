"""Make a Debian package of the folder: the program in /usr/lib, the commands in /usr/bin."""

import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
import sysconfig
import tempfile
from pathlib import Path

from deact_gui import __version__

MAINTAINER = "The Deact developers <deact@localhost>"
CONTROL = """\
Package: deact
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fontconfig, xdg-utils
Section: utils
Priority: optional
Description: {summary}
 Deact fetches the daily reports of deactivated numbers that AWS keeps, compares
 your contact list with them, shows who is deactivated and why, and saves the
 scrubbed list: exactly, and so that you can prove it.
"""


def pack(folder: Path, into: Path) -> Path:
    """Make the package, and return its path."""
    architecture = _printed("dpkg", "--print-architecture")
    path = into / f"deact_{__version__}_{architecture}.deb"
    with tempfile.TemporaryDirectory(dir=into) as name:
        root = Path(name) / "root"
        _lay_out(folder, root)
        control = root / "DEBIAN/control"
        control.parent.mkdir()
        control.write_text(
            CONTROL.format(
                version=__version__,
                architecture=architecture,
                maintainer=MAINTAINER,
                size=_printed("du", "-sk", root).split()[0],
                depends=_depends(root / "usr/lib/deact"),
                summary=importlib.metadata.metadata("deact")["Summary"].rstrip("."),
            ),
            encoding="utf-8",
        )
        _printed(
            *("dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", root, path),
        )
    return path


def _lay_out(folder: Path, root: Path) -> None:
    """Put what is in the folder where Debian wants it, without copying a byte."""
    root.mkdir(mode=0o755)
    library = root / "usr/lib/deact"
    aside = shutil.ignore_patterns("share", "install", "uninstall", "LICENSE")
    shutil.copytree(
        folder,
        library,
        symlinks=True,
        copy_function=os.link,
        ignore=lambda at, names: aside(at, names) if Path(at) == folder else set(),
    )
    shutil.copytree(folder / "share", root / "usr/share", copy_function=os.link)
    about = root / "usr/share/doc/deact"
    about.mkdir(parents=True)
    shutil.copyfile(folder / "LICENSE", about / "copyright")
    commands = root / "usr/bin"
    commands.mkdir()
    for program in ("deact", "deact-gui"):
        (commands / program).symlink_to(f"../lib/deact/{program}")


def _depends(library: Path) -> str:
    """Return the packages with the shared libraries that the folder needs and does not have."""
    inside = {path.name for path in library.rglob("*.so*")}
    binaries = [path for path in library.rglob("*.so*") if not path.is_symlink()]
    headers = _printed("objdump", "-p", library / "deact-gui", *binaries)
    outside = set(re.findall(r"NEEDED +(\S+)", headers)) - inside
    triplet = sysconfig.get_config_var("MULTIARCH")
    found = _printed("dpkg-query", "-S", *(f"*/{triplet}/{name}" for name in sorted(outside)))
    packages = {line.split(":")[0] for line in found.splitlines()} - {"libc6"}
    return ", ".join([f"libc6 (>= {platform.libc_ver()[1]})", *sorted(packages)])


def _printed(*command: str | Path) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.strip()
