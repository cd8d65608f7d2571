"""Extract the visible texts into the .ts files, and compile these into the .qm files beside them.

Run by `make i18n`. Texts that lack a translation are named: fill them in with Qt Linguist or an
editor (take out `type="unfinished"`), and run it again.
"""

import ast
import itertools
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "deact_gui"
GUI = PACKAGE / "gui"

_SENTENCE = re.compile(r"^(a|an|another|the|The|line) .+|(?=.*\w+ \w+)[.?]( [A-Z]|$)", re.DOTALL)
"""What a text for the user has, and hardly any other in core: an article, or a sentence's end."""
_SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA)\b")


def extract(into: Path) -> None:
    """Bring a .ts file up to date with the source: new texts in, those that are gone out."""
    options = "-silent", "-no-obsolete", "-locations", "none"
    with tempfile.TemporaryDirectory() as folder:
        stubs = Path(folder) / "stubs.py"
        own = [*map(_stub, _sources()), _class("Sentences", map(repr, sentences()))]
        stubs.write_text("".join(own), encoding="utf-8")
        _run("lupdate", *options, *map(str, _sources()), str(stubs), "-ts", str(into))


def compiled(translation: Path, into: Path) -> None:
    """Compile a .ts file."""
    _run("lrelease", "-silent", str(translation), "-qm", str(into))


def missing(translation: Path) -> Iterator[str]:
    """Yield each text without a finished translation, after the class that it stands in."""
    for context in ET.parse(translation).getroot().iter("context"):
        for message in context.iter("message"):
            is_finished = message.find("translation[@type]") is None
            if not (is_finished and all(_answers(message))):
                yield f"{context.findtext('name')}: {message.findtext('source')}"


def pairs(translation: Path) -> Iterator[tuple[str, str]]:
    """Yield each text with each of its translations: there are two where something is counted."""
    for message in ET.parse(translation).getroot().iter("message"):
        for answer in _answers(message):
            yield message.findtext("source", ""), answer


def _answers(message: ET.Element) -> list[str]:
    forms = list(message.iter("numerusform")) or list(message.iter("translation"))
    return [(form.text or "").strip() for form in forms]


def _sources() -> list[Path]:
    return sorted(GUI.rglob("*.py"))


def _stub(source: Path) -> str:
    """Return the texts of a module's own ``_tr`` in a way that lupdate can read.

    lupdate knows ``self.tr`` only. Where there is no self, a module has a function ``_tr`` that
    names its context; a second argument is a count, and then there are several forms.
    """
    tree = ast.parse(source.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    own = next((f for f in tree.body if isinstance(f, ast.FunctionDef) and f.name == "_tr"), None)
    if own is None:
        return ""
    context = next(
        node.value
        for node in ast.walk(own)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value
    )
    counted = ", '', count"
    texts = (
        f"{node.args[0].value!r}{counted if node.args[1:] else ''}"
        for node in calls
        if getattr(node.func, "id", "") == "_tr" and isinstance(node.args[0], ast.Constant)
    )
    return _class(context, texts)


def _class(context: object, texts: Iterable[str]) -> str:
    lines = "".join(f"        self.tr({text})\n" for text in texts)
    return f"class {context}(QObject):\n    def texts(self, count):\n{lines}\n"


def sentences() -> list[str]:
    """Return what core and aws say to the user, with {0}, {1}, … for what stands in it."""
    files = [path for part in ("core", "aws") for path in sorted((PACKAGE / part).rglob("*.py"))]
    said = (text for path in files for text in _said(ast.parse(path.read_text("utf-8"))))
    said = (text for text in said if not _SQL.match(text))
    return sorted({text for text in said if _SENTENCE.search(re.sub(r"\{\d+\}", "", text))})


def _said(tree: ast.Module) -> Iterator[str]:
    """Yield the texts of a module, but not its docstrings and not the parts of f-strings."""
    parts = {id(part) for node in ast.walk(tree) for part in _parts(node)}
    for node in ast.walk(tree):
        if id(node) in parts:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            number = itertools.count()
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else f"{{{next(number)}}}"
                for part in node.values
            )


def _parts(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.JoinedStr):
        return node.values
    return [node.value] if isinstance(node, ast.Expr) else []


def _run(tool: str, *words: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *words], check=True, cwd=HERE)


def main() -> int:
    """Update every translation; fail if one is not complete."""
    text = json.dumps(sentences(), ensure_ascii=False, indent=0)
    (HERE / "sentences.json").write_text(text + "\n", encoding="utf-8")
    lacking = []
    for translation in sorted(HERE.glob("*.ts")):
        extract(translation)
        compiled(translation, translation.with_suffix(".qm"))
        lacking += [f"{translation.name}: {text}" for text in missing(translation)]
    print("\n".join(lacking) or "Every text is translated.")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
