"""The guide: a short book inside the program."""

from typing import Self

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QTextBrowser,
    QWidget,
)

from deact_gui.gui.help.guide_text import chapters
from deact_gui.gui.help.shortcuts import shortcuts_html
from deact_gui.gui.theme import GRID

NAMES_WIDTH = 24 * GRID


class GuideDialog(QDialog):
    """Chapters at the side, the text beside them; the window stays usable."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deact guide"))
        self._names = QListWidget()
        self._names.setAccessibleName(self.tr("Chapters"))
        self._names.setFixedWidth(NAMES_WIDTH)
        self._names.setWordWrap(True)
        self._text = QTextBrowser()
        self._text.setAccessibleName(self.tr("Text of the guide"))
        self._text.setOpenExternalLinks(True)
        self._text.setTabChangesFocus(True)
        self._text.document().setDocumentMargin(2 * GRID)
        self._fill(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(GRID + 4)
        row.addWidget(self._names)
        row.addWidget(self._text, 1)
        self._names.currentItemChanged.connect(lambda item: self.turn_to(item.data(_KEY)))
        self.resize(100 * GRID, 72 * GRID)

    @classmethod
    def open_on(cls, window: QWidget, chapter: str = "job") -> Self:
        """Open the guide at a chapter, or turn the one that is open to it."""
        dialog = window.findChild(cls) or cls(window)
        dialog.turn_to(chapter)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def turn_to(self, chapter: str) -> None:
        """Show a chapter."""
        for row in range(self._names.count()):
            if self._names.item(row).data(_KEY) == chapter:
                self._names.setCurrentRow(row)
        self._text.setSource(QUrl(f"#{chapter}"))

    def _fill(self, window: QWidget) -> None:
        pages = []
        for chapter in chapters():
            item = QListWidgetItem(chapter.title)
            item.setData(_KEY, chapter.name)
            self._names.addItem(item)
            paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in chapter.paragraphs)
            if chapter.name == "keys" and isinstance(window, QMainWindow):
                paragraphs += shortcuts_html(window.menuBar())
            pages.append(f'<h2><a name="{chapter.name}"></a>{chapter.title}</h2>{paragraphs}')
        self._text.setHtml("".join(pages))


_KEY = Qt.ItemDataRole.UserRole
