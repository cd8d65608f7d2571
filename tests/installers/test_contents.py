"""Claims about what stays out of the frozen folder, and what may not."""

import ast
import tomllib
from pathlib import Path

import pytest

import deact_gui
from deact_gui import __version__
from resources.installers import frozen

AWS = Path(deact_gui.__file__).parent / "aws"
CLIENTS = {"client", "create_client"}


def services_asked_for() -> set[str]:
    """Return the first word of every call in our package for AWS that makes a client."""
    return {
        call.args[0].value
        for path in AWS.glob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in CLIENTS
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def test_every_service_that_we_ask_goes_along() -> None:
    assert "s3" in services_asked_for()
    assert services_asked_for() <= set(frozen.SERVICES)


@pytest.mark.parametrize(
    ("path", "is_wanted"),
    [
        ("botocore/data/endpoints.json", True),
        ("botocore/data/s3/2006-03-01/service-2.json.gz", True),
        ("botocore/data/ec2/2016-11-15/service-2.json.gz", False),
        ("botocore/cacert.pem", True),
        ("boto3/data/ec2/2016-11-15/resources-1.json", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/styles/qmodernwindowsstyle.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6/Qt/translations/qt_es.qm", False),
        ("resources/icons/deact.svg", True),
        ("resources/translations/deact_es.qm", True),
        ("resources/translations/update.py", False),
    ],
)
def test_what_goes_along(path: str, is_wanted: bool) -> None:
    assert frozen.is_wanted((path, f"/somewhere/{path}", "DATA")) is is_wanted


def test_a_library_that_only_an_unwanted_plugin_needs_stays_out() -> None:
    needs = {
        "/xcb": {("libxcb-cursor.so.0", None), ("libc.so.6", None)},
        "/gtk": {("libpango.so.0", None)},
        "/core": {("libz.so.1", None)},
    }
    entries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/xcb", "BINARY"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/gtk", "BINARY"),
        ("PySide6/QtCore.abi3.so", "/core", "EXTENSION"),
        ("libxcb-cursor.so.0", "/1", "BINARY"),
        ("libpango.so.0", "/2", "BINARY"),
        ("libz.so.1", "/3", "BINARY"),
        ("libpython3.11.so.1.0", "/4", "BINARY"),
    ]
    kept = frozen.without_orphans(entries, lambda path: needs.get(path, set()))
    assert [Path(entry[0]).name for entry in kept] == [
        *("libqxcb.so", "QtCore.abi3.so", "libxcb-cursor.so.0", "libz.so.1"),
        "libpython3.11.so.1.0",
    ]


def test_the_package_and_the_project_agree_on_the_version() -> None:
    project = tomllib.loads((AWS.parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == __version__
