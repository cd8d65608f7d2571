"""What core says, in the user's language.

core knows no Qt, so its sentences are written in English where they are raised. `make i18n` lists
them, with {0}, {1}, … for what stands in them; here a sentence is known again by its fixed words.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from deact_gui.core.resources import resource

CONTEXT = "Sentences"
"""Of core's sentences among the translations."""

_HOLE = re.compile(r"\{(\w+)\}")


def translated(sentence: str) -> str:
    """Return a sentence of core in the user's language, as it is if there is no translation."""
    if said := _known(sentence):
        return said
    said = _known(sentence[:1].lower() + sentence[1:])  # as in "The report of …" and "the report"
    return said[:1].upper() + said[1:] if said else sentence


def _known(sentence: str) -> str:
    for template, pattern in _patterns():
        said = QCoreApplication.translate(CONTEXT, template)
        if said != template and (found := pattern.fullmatch(sentence)):
            return _filled(said, dict(zip(_HOLE.findall(template), found.groups(), strict=True)))
    return ""


def _filled(said: str, parts: dict[str, str]) -> str:
    return _HOLE.sub(lambda hole: translated(parts[hole[1]]), said)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each sentence with a pattern for it, those with the most fixed words first."""
    path = resource("translations", "sentences.json")
    if not path.exists():
        return ()  # an error in English is better than one about an error
    import json

    listed = json.loads(path.read_text(encoding="utf-8"))
    ranked = sorted(listed, key=lambda template: -len(_HOLE.sub("", template)))
    return tuple((template, _pattern(template)) for template in ranked)


def _pattern(template: str) -> re.Pattern[str]:
    fixed = map(re.escape, _HOLE.split(template)[::2])
    return re.compile("(.*)".join(fixed), re.DOTALL)
