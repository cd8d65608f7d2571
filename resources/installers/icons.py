"""Draw the program's icon in the sizes and formats that each platform wants."""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from deact_gui.core.resources import resource

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels; hicolor's folders."""
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)
MACOS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
"""What Apple calls the sizes."""


def png(size: int) -> bytes:
    """Return the icon, ``size`` pixels wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg())).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def svg() -> Path:
    """Return the path of the drawing."""
    return resource("icons", "deact.svg")


def ico() -> bytes:
    """Return the icon for Windows: a directory, then a PNG a size."""
    images = [(size, png(size)) for size in WINDOWS]
    entries, offset = b"", 6 + 16 * len(images)
    for size, data in images:
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return struct.pack("<HHH", 0, 1, len(images)) + entries + b"".join(data for _, data in images)


def icns() -> bytes:
    """Return the icon for macOS: a PNG a size, each behind its name and length."""
    images = [(name, png(size)) for name, size in MACOS.items()]
    body = b"".join(struct.pack(">4sI", name, 8 + len(data)) + data for name, data in images)
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body


def write(folder: Path) -> str:
    """Write the icon as the platform's programs carry it, and return its path."""
    path = folder / ("deact.ico" if sys.platform == "win32" else "deact.icns")
    path.write_bytes(ico() if sys.platform == "win32" else icns())
    return str(path)
