"""Claims about the icons of the installed app: Qt, which did not write them, reads them."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageReader

from resources.installers import icons


def read(data: bytes, kind: str) -> list[QImage]:
    """Return the images in an icon."""
    buffer = QBuffer()
    buffer.setData(data)  # a copy: a QByteArray would have to outlive it
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, kind.encode())
    found = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        found.append(reader.read())
    return found


@pytest.mark.parametrize(
    ("make", "kind", "sizes"),
    [
        (icons.ico, "ico", sorted(icons.WINDOWS)),
        (icons.icns, "icns", sorted(icons.MACOS.values())),
    ],
)
def test_every_size_is_there_and_drawn(
    make: Callable[[], bytes], kind: str, sizes: list[int]
) -> None:
    images = read(make(), kind)
    assert sorted(image.width() for image in images) == sizes
    for image in images:
        blue = image.pixelColor(image.width() // 2, image.height() // 8)
        assert blue.blue() > blue.red() and blue.alpha() == 255, "the ground of the drawing"
        assert image.pixelColor(0, 0).alpha() == 0, "its corners are round"


def test_the_file_is_of_the_platforms_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for platform, kind in (("win32", "ico"), ("darwin", "icns")):
        monkeypatch.setattr(sys, "platform", platform)
        path = Path(icons.write(tmp_path))
        assert path.suffix == f".{kind}"
        assert read(path.read_bytes(), kind)
