"""Is there a display to open a window on? Qt itself aborts the process where there is none."""

import ctypes
import os
import sys
from pathlib import Path

LIBRARIES = ("libEGL.so.1", "libGL.so.1", "libxkbcommon.so.0", "libxcb.so.1", "libxcb-cursor.so.0")
"""Shared libraries that Qt needs and a bare system lacks; the others come with PySide6."""


def why_no_window() -> str | None:
    """Return why no window can be opened, as the end of a sentence, or None if one can."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "neither DISPLAY nor WAYLAND_DISPLAY is set"
    try:
        libraries = {name: ctypes.CDLL(name) for name in LIBRARIES}
    except OSError as error:
        return f"a shared library is missing ({error})"
    if _wayland_answers() or _x11_answers(libraries["libxcb.so.1"]):
        return None
    return "the display does not answer"


def _wayland_answers() -> bool:
    if not (name := os.environ.get("WAYLAND_DISPLAY")):
        return False
    import socket

    path = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name  # an absolute name stands for itself
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(path)) == 0


def _x11_answers(xcb: ctypes.CDLL) -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused
