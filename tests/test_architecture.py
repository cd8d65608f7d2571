"""The arrows between the parts: who may import whom, and what the first paint must not pay for."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import deact_gui
from deact_gui.gui import late

PACKAGE = Path(deact_gui.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
OURS = {
    "core": {"core"},
    "aws": {"aws", "core"},
    "workers": {"workers", "core"},
    "gui": {"gui", "workers", "aws", "core"},
    "cli": {"cli", "aws", "core", "memory"},
}
"""Part → the parts that it may import."""

FOREIGN = {
    "PySide6": {"gui", "workers", "app", "frozen"},
    "shiboken6": {"gui", "workers", "app"},
    "boto3": {"aws"},
    "botocore": {"aws"},
    "openpyxl": {"core"},
    "pandas": {"core"},
}
"""Library → the parts that may import it."""


def _part(module: str) -> str:
    """Return the part that a module of ours belongs to, as deact_gui.core.scrub to core."""
    return module.removeprefix("deact_gui").strip(".").partition(".")[0]


def _name(path: Path) -> str:
    return ".".join(("deact_gui", *path.relative_to(PACKAGE).with_suffix("").parts))


def _imports(path: Path) -> Iterator[str]:
    """Yield the full name of everything that a module imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} has a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_follow_the_arrows(path: Path) -> None:
    part = _part(_name(path))
    for imported in _imports(path):
        root = imported.partition(".")[0]
        if root == "deact_gui" and part in OURS:
            assert _part(imported) in OURS[part] | {"__version__"}, f"{part} imports {imported}"
        assert part in FOREIGN.get(root, {part}), f"{part} imports {imported}"


def _late(path: Path) -> Iterator[str]:
    """Yield the modules of ours that a module imports inside its functions, but those of aws."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.ImportFrom) and _part(node.module or "") in {"core", "gui"}:
                    yield (node.module or "").removeprefix("deact_gui.")


def test_what_the_window_opens_without_is_loaded_when_it_is_open() -> None:
    found = {name for path in (PACKAGE / "gui").rglob("*.py") for name in _late(path)}
    assert sorted(found - {"gui"}) == list(late.MODULES)


OPEN_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from deact_gui.app import make_application
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.errands import Kind
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.services import Services
from deact_gui.gui.window import Window
from deact_gui.workers.task import Workers

app, settings, workers = make_application(), Settings(), Workers()
job = Job(workers, settings, Services(), app)
window = Window(job, settings)

def loaded(*names):
    print(sorted(set(names) & set(sys.modules)))

def rest():
    if not any(map(job.errands.running, Kind)):
        loaded("awscrt", "boto3", "botocore.client", "lxml", "msoffcrypto", "urllib3")
        print("deact_gui.core.scrub" in sys.modules)
        app.quit()

def begin():
    loaded("botocore", "lxml", "msoffcrypto", "numpy", "phonenumbers", "socket", "sqlite3")
    window.begin([])
    timer.start()

timer = QTimer(interval=50)
timer.timeout.connect(rest)
window.painted.connect(begin)
window.show()
app.exec()
workers.close()
"""


def test_the_first_paint_waits_for_no_library_and_rest_needs_none_of_aws_or_workbooks() -> None:
    """They cost tenths of a second and tens of megabytes, and most starts never use them."""
    done = subprocess.run(
        [sys.executable, "-c", OPEN_WINDOW], capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "[]\n[]\nTrue\n", done.stderr
