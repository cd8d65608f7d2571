"""A box with what a computer has to say, to be read and copied: a log, a trace, a policy."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit


class FactsBox(QPlainTextEdit):
    """Lines of equal letters that nobody can change; Tab leads out of it."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
