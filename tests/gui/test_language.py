"""Claims about languages: every text can be translated, and in Spanish every one is."""

import ast
import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deact_gui.core.contacts.opening import open_contacts
from deact_gui.core.errors import DeactError
from deact_gui.core.resources import resource
from deact_gui.gui import language, sentences
from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.job import Job
from deact_gui.gui.steps.problem import Problem
from deact_gui.gui.window import Window

TRANSLATIONS = resource("translations")
GUI = Path(language.__file__).parent
SOURCES = sorted({*GUI.rglob("*.py")} - {GUI / "sentences.py"})
"""Where texts are; sentences.py has those of core, which are looked at by themselves."""
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


def test_the_list_of_what_core_says_is_up_to_date(update: ModuleType) -> None:
    listed = json.loads((TRANSLATIONS / "sentences.json").read_text(encoding="utf-8"))
    assert listed == update.sentences(), "run `make i18n`"
    assert len(listed) > 80


@pytest.mark.usefixtures("spanish")
def test_each_sentence_of_core_is_known_again_whatever_stands_in_it(update: ModuleType) -> None:
    def filled(text: str) -> str:
        return re.sub(r"\{(\w+)\}", r"some-\1.csv", text)

    for template in update.sentences():
        expected = QCoreApplication.translate(sentences.CONTEXT, template)
        assert sentences.translated(filled(template)) == filled(expected)


@pytest.mark.usefixtures("spanish")
def test_an_error_is_said_in_spanish_with_all_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_bytes(b"%PDF-1.7 and so on")
    with pytest.raises(DeactError) as raised:
        open_contacts(path)
    assert Problem(raised.value).sentence == (
        "Esto es un documento PDF, no una lista de contactos. Ábralo en el programa del que viene, "
        "guárdelo como CSV o como libro de Excel (.xlsx) y abra ese aquí."
    )
    assert sentences.translated("The report of 2026-11-22") == "El informe del 2026-11-22"


def test_without_a_translation_core_is_quoted() -> None:
    for said in ("customers.csv is empty. Choose the file that holds the contacts.", "", "Odd {0}"):
        assert sentences.translated(said) == said


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


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_text_is_put_together_before_it_is_translated(path: Path) -> None:
    """What lupdate can't read would stay English without anybody noticing."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args:
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in ("tr", "_tr"):
                assert isinstance(node.args[0], ast.Constant), f"line {node.lineno}"
            elif name == "translate" and _names_context(node) and not _is_helper(path, node):
                assert isinstance(node.args[1], ast.Constant), f"line {node.lineno}"
                assert len(node.args) == 2, f"line {node.lineno}: use _tr(text, count)"


def _names_context(call: ast.Call) -> bool:
    """Tell a translation from a painter's or a text's method of that name."""
    first = call.args[0]
    return isinstance(first, ast.Constant) and isinstance(first.value, str)


def _is_helper(path: Path, call: ast.Call) -> bool:
    """Tell whether a call is the one in a module's own ``_tr``."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "_tr")
    return any(node.lineno <= call.lineno <= (node.end_lineno or 0) for node in own)


SHOWING = {"setText", "setToolTip", "setAccessibleName", "setWindowTitle", "setPlaceholderText"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_text_is_shown_without_a_translation(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            shown = [each.value for each in node.args if isinstance(each, ast.Constant)]
            if node.func.attr in SHOWING:
                assert not any(map(str.isalpha, "".join(map(str, shown)))), f"line {node.lineno}"
