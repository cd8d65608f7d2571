"""Take personal data and secrets out of a text that leaves the program."""

import re
import traceback
from pathlib import Path

_RULES = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b"), "[key]"),
    (re.compile(r"(?<![\w/])[A-Za-z0-9+/=]{32,}(?![\w/])"), "[secret]"),
    (re.compile(r"[+\uff0b]?\(?\d(?:[\s()./\u2010-\u2015-]*\d){6,}"), "[number]"),
)
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”")


def redact(text: str) -> str:
    """Return a text without phone numbers, e-mail addresses, keys, and the user's name in paths."""
    text = text.replace(str(Path.home()), "~")
    for pattern, word in _RULES:
        text = pattern.sub(word, text)
    return text


def describe(error: BaseException) -> str:
    """Return what happened and where, to be read by somebody who doesn't know the contacts.

    What stands in quotes in an error's text may be a cell of the list, so it goes.
    """
    frames = "".join(traceback.format_tb(error.__traceback__))
    text = _QUOTED.sub("[…]", str(error))
    cause = error.__cause__
    above = f"{describe(cause)}\n\nwhich led to\n\n" if cause else ""
    return redact(f"{above}{frames}{type(error).__name__}: {text}".rstrip(": "))
