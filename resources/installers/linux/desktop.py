"""Add to the frozen folder what puts it into a menu: a .desktop file, icons, AppStream's page."""

import importlib.metadata
import shutil
from datetime import date
from pathlib import Path

from deact_gui import IDENTIFIER, NAME, __version__
from resources.installers import icons

HERE = Path(__file__).parent
LISTS = (
    "text/csv",
    "text/tab-separated-values",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.ms-excel.sheet.macroEnabled.12",
    "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    "application/vnd.ms-excel",
    "application/vnd.oasis.opendocument.spreadsheet",
)
"""The kinds of files for which "Open with Deact" is offered; it takes over none of them."""


def add_to(folder: Path) -> None:
    """Add ``share`` as it is laid out below /usr, and the scripts that install it for one user."""
    share = folder / "share"
    _fill("deact.desktop", share / "applications" / f"{IDENTIFIER}.desktop")
    _fill("deact.metainfo.xml", share / "metainfo" / f"{IDENTIFIER}.metainfo.xml")
    for size in icons.SIZES:
        path = share / "icons/hicolor" / f"{size}x{size}" / "apps" / f"{IDENTIFIER}.png"
        path.parent.mkdir(parents=True)
        path.write_bytes(icons.png(size))
    drawing = share / "icons/hicolor/scalable/apps" / f"{IDENTIFIER}.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copyfile(icons.svg(), drawing)
    for script in ("install", "uninstall"):
        shutil.copy(HERE / script, folder)
    shutil.copy(HERE.parents[2] / "LICENSE", folder)


def _fill(template: str, path: Path) -> None:
    """Write a file with what is known of the package in the places kept for it."""
    text = (HERE / template).read_text(encoding="utf-8")
    for place, words in {
        "IDENTIFIER": IDENTIFIER,
        "NAME": NAME,
        "VERSION": __version__,
        "SUMMARY": importlib.metadata.metadata("deact")["Summary"].rstrip("."),
        "DATE": date.today().isoformat(),
        "MIMETYPES": ";".join((*LISTS, "")),
    }.items():
        text = text.replace(f"@{place}@", words)
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
