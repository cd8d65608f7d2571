"""Pack the folder as it is, for whoever wants no package or has no administrator."""

import platform
import subprocess
from pathlib import Path

from deact_gui import __version__

LEVEL = ("-12", "--long=27", "-T0")
"""Of zstd: any zstd unpacks it, and a higher level takes minutes for little."""


def pack(folder: Path, into: Path) -> Path:
    """Make the tarball, with one folder in it that tells the version, and return its path."""
    name = f"deact-{__version__}-linux-{platform.machine()}"
    path = into / f"{name}.tar.zst"
    compress = " ".join(("zstd", "-q", *LEVEL))
    subprocess.run(
        [
            *("tar", "--create", "--file", path, f"--use-compress-program={compress}"),
            *("--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mode=a+rX,go-w"),
            *("--transform", f"s,^{folder.name},{name},SH", "--directory", folder.parent),
            folder.name,
        ],
        check=True,
    )
    return path
