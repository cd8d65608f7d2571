"""Extract the visible texts into the .ts files, and compile these into the .qm files beside them.

Run by `make i18n`. Texts that lack a translation are named: fill them in with Qt Linguist or an
editor (take out `type="unfinished"`), and run it again.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
GUI = HERE.parents[1] / "deact_gui" / "gui"


def extract(into: Path) -> None:
    """Bring a .ts file up to date with the source: new texts in, those that are gone out."""
    _run("lupdate", "-silent", "-no-obsolete", "-locations", "none", *_sources(), "-ts", str(into))


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


def _sources() -> list[str]:
    return [str(path) for path in sorted(GUI.rglob("*.py"))]


def _run(tool: str, *words: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *words], check=True, cwd=HERE)


def main() -> int:
    """Update every translation; fail if one is not complete."""
    lacking = []
    for translation in sorted(HERE.glob("*.ts")):
        extract(translation)
        compiled(translation, translation.with_suffix(".qm"))
        lacking += [f"{translation.name}: {text}" for text in missing(translation)]
    print("\n".join(lacking) or "Every text is translated.")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
