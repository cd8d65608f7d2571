"""What goes into the frozen folder, and what stays out of it: for build.spec."""

from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePath

Entry = tuple[str, str, str]
"""As PyInstaller has it: where in the folder, from where, what kind of file."""

Imports = Callable[[str], Iterable[tuple[str, str | None]]]
"""Returns the shared libraries that a binary needs, and those that they need."""

UNUSED_MODULES = [
    "distutils",
    "numpy.f2py",
    "numpy.testing",
    "setuptools",
    "tkinter",
    "types_boto3_s3",
    "types_boto3_sso_oidc",
    "yaml",
    "PySide6.QtNetwork",
]
"""What libraries import if it is there, to build, to test or to check types."""

UNUSED_HOOKS = (
    *("pyi_rth_inspect", "pyi_rth_pkgutil"),  # for programs that look at their own sources
    "pyi_rth_multiprocessing",  # for those that start processes of themselves
    "pyi_rth_pyside6",  # deact_gui.frozen finds the plugins; the command would load Qt by it
)
"""What PyInstaller would run before our own code at each start: they take 20 ms."""

PLUGINS = (
    *("platforms/*qxcb.*", "platforms/*qwayland.*", "platforms/*qoffscreen.*"),
    *("platforms/qwindows.*", "platforms/libqcocoa.*", "styles/*"),
    *("iconengines/*", "imageformats/*qsvg.*", "imageformats/*qico.*"),
    *("platforminputcontexts/*compose*", "platforminputcontexts/*ibus*"),
    *("platformthemes/*xdgdesktopportal*", "xcbglintegrations/*"),
    *("wayland-shell-integration/*xdg-shell*", "wayland-decoration-client/*"),
    "wayland-graphics-integration-client/*wayland-egl*",
)
"""The plugins of Qt that a window with widgets and SVG icons can need, on any platform."""

RESOURCES = ("icons", "licences", "sample", "translations")
"""The folders of our resources that the program reads."""

SERVICES = ("pinpoint-sms-voice-v2", "s3", "signin", "sso", "sso-oidc", "sts")
"""What Deact asks of AWS: botocore describes four hundred more."""


def is_wanted(entry: Entry) -> bool:
    """Tell whether a file that PyInstaller collected is needed."""
    path = PurePath(entry[0]).as_posix()
    if path.startswith("resources/"):
        return not path.endswith((".py", ".ts"))
    if "/plugins/" in path:
        return any(fnmatch(path.partition("/plugins/")[2], pattern) for pattern in PLUGINS)
    if "/translations/" in path:
        return fnmatch(path, "*/qtbase_*")
    if path.startswith("botocore/data/"):
        folder, _, below = path.removeprefix("botocore/data/").partition("/")
        return not below or folder in SERVICES
    return not path.startswith("boto3/data/")


def without_orphans(binaries: Iterable[Entry], imports: Imports) -> list[Entry]:
    """Return what is left without the shared libraries that only unwanted plugins needed."""
    kept = [entry for entry in binaries if is_wanted(entry)]
    users = [source for name, source, _ in kept if not _is_library(name)]
    needed = {Path(name).name for source in users for name, _ in imports(source)}
    return [each for each in kept if not _is_library(each[0]) or Path(each[0]).name in needed]


def without_docstrings(modules: Iterable[Entry]) -> list[Entry]:
    """Have the modules of others compiled without docstrings: they take memory and time.

    That takes their assertions away, too; ours stay, for they guard what is saved.
    """
    return [
        (name, source, kind if name.startswith("deact_gui") else "PYMODULE-2")
        for name, source, kind in modules
    ]


def _is_library(name: str) -> bool:
    """Tell whether nothing loads a file but the programs and libraries that name it."""
    path = PurePath(name)
    is_ours = path.name.startswith(("libpython", "libpyside6", "libshiboken6"))
    return ".so." in path.name and "plugins" not in path.parts and not is_ours
