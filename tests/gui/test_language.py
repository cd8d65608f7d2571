"""Claims about languages: every text can be translated, and in Spanish every one is."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deact_gui.core.resources import resource
from deact_gui.gui import language
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.window import Window

TRANSLATIONS = resource("translations")
GUI = Path(language.__file__).parent
HOW = "Run `make i18n`, fill these in in resources/translations, and run it again:\n"


@pytest.fixture(scope="module")
def update() -> ModuleType:
    """Give the script behind `make i18n`."""
    spec = importlib.util.spec_from_file_location("update", TRANSLATIONS / "update.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """Speak Spanish."""
    spoken = language.speak(qapp, QLocale(QLocale.Language.Spanish, QLocale.Country.Mexico))
    assert len(spoken) == 2
    yield
    for translator in spoken:
        qapp.removeTranslator(translator)


def test_no_text_lacks_spanish(update: ModuleType, tmp_path: Path) -> None:
    copy = tmp_path / "deact_es.ts"
    copy.write_bytes((TRANSLATIONS / "deact_es.ts").read_bytes())
    update.extract(copy)
    lacking = list(update.missing(copy))
    assert not lacking, HOW + "\n".join(lacking)


def test_what_ships_is_what_was_translated(update: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / "deact_es.qm"
    update.compiled(TRANSLATIONS / "deact_es.ts", fresh)
    assert fresh.read_bytes() == (TRANSLATIONS / "deact_es.qm").read_bytes(), "run `make i18n`"


def test_placeholders_and_markup_survive_translation(update: ModuleType) -> None:
    for source, target in update.pairs(TRANSLATIONS / "deact_es.ts"):
        for pattern in (r"\{\w*\}", r"%L?n", r"</?\w+>", r"(?<=href=\")[^\"]+"):
            assert found(pattern, source) == found(pattern, target), target
        assert source.endswith("…") == target.endswith("…"), target


def found(pattern: str, text: str) -> list[str]:
    return sorted(re.findall(pattern, text))


@pytest.mark.usefixtures("spanish")
def test_the_window_speaks_spanish(qtbot: QtBot, job: Job, settings: Settings) -> None:
    window = Window(job, settings)
    qtbot.addWidget(window)
    assert [each.text().replace("&", "") for each in window.menus.actions()] == [
        "Archivo",
        "Edición",
        "Informes",
        "Ver",
        "Ayuda",
    ]
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


@pytest.mark.parametrize("path", sorted(GUI.rglob("*.py")), ids=lambda path: path.name)
def test_no_text_is_put_together_before_it_is_translated(path: Path) -> None:
    """What lupdate can't read would stay English without anybody noticing."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args:
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in ("tr", "_tr"):
                assert isinstance(node.args[0], ast.Constant), f"line {node.lineno}"
            elif name == "translate" and len(node.args) > 1 and not _is_helper(path, node):
                assert isinstance(node.args[1], ast.Constant), f"line {node.lineno}"
                assert len(node.args) == 2, f"line {node.lineno}: use _tr(text, count)"


def _is_helper(path: Path, call: ast.Call) -> bool:
    """Tell whether a call is the one in a module's own ``_tr``."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "_tr")
    return any(node.lineno <= call.lineno <= (node.end_lineno or 0) for node in own)


SHOWING = {"setText", "setToolTip", "setAccessibleName", "setWindowTitle", "setPlaceholderText"}


@pytest.mark.parametrize("path", sorted(GUI.rglob("*.py")), ids=lambda path: path.name)
def test_no_text_is_shown_without_a_translation(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            shown = [each.value for each in node.args if isinstance(each, ast.Constant)]
            if node.func.attr in SHOWING:
                assert not any(map(str.isalpha, "".join(map(str, shown)))), f"line {node.lineno}"
