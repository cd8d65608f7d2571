"""What is inside Deact: each part with its version, its licence and the licence's text."""

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from PySide6.QtCore import qVersion

from deact_gui.core.resources import resource

QT_LICENCE = "LGPL-3.0-only"
"""Qt and its bindings are also under other licences; this is the one that Deact uses."""

_UNDER_LGPL = ("pyside6-essentials", "shiboken6")
_LICENCE_FILE = re.compile(r"dist-info/.*(licen[cs]e|copying|notice)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A library, or what runs it."""

    name: str
    version: str
    licence: str
    text: str
    """The licence's text, as far as it came with the part."""


def parts() -> list[Part]:
    """Return everything that Deact is made of: itself first, then by name."""
    found = [_part(each) for each in _closure("deact", set())]
    python = Part(
        "Python", platform.python_version(), "PSF-2.0", "https://docs.python.org/3/license.html"
    )
    qt = Part("Qt", qVersion(), QT_LICENCE, lgpl())
    own = [part for part in found if part.name == "deact"]
    others = [part for part in found if part.name != "deact"]
    return own + sorted((python, qt, *others), key=lambda part: part.name.casefold())


def lgpl() -> str:
    """Return the text of the LGPL and of the GPL that it builds on."""
    names = ("LGPL-3.0.txt", "GPL-3.0.txt")
    return "\n\n".join(resource("licences", name).read_text("utf-8") for name in names)


def _closure(name: str, seen: set[str]) -> Iterator[Distribution]:
    """Yield what is installed of a distribution and all that it requires."""
    key = _normal(name)
    if key in seen:
        return
    seen.add(key)
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return  # required on another platform, or by an older Python
    yield found
    for requirement in found.requires or ():
        if "extra ==" not in requirement and (match := re.match(r"[\w.-]+", requirement)):
            yield from _closure(match[0], seen)


def _part(found: Distribution) -> Part:
    name = found.metadata["Name"]
    if _normal(name) in _UNDER_LGPL:
        return Part(name, found.version, QT_LICENCE, lgpl())
    files = [file for file in found.files or () if _LICENCE_FILE.search(str(file))]
    texts = [file.read_text("utf-8") for file in files if Path(file.locate()).is_file()]
    return Part(name, found.version, _licence(found), "\n\n".join(texts))


def _licence(found: Distribution) -> str:
    """Return a licence's name: the newer field, the older one, or what it is classified as."""
    metadata = found.metadata
    for field in ("License-Expression", "License"):
        if field in metadata and "\n" not in metadata[field]:
            return metadata[field]
    classes = metadata.get_all("Classifier") or ()
    names = [each.rpartition(" :: ")[2] for each in classes if each.startswith("License")]
    return ", ".join(names)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
