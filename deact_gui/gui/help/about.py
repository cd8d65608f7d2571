"""About Deact: its version, its licence, and those of what is inside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from deact_gui import __version__
from deact_gui.gui.help.parts import Part, parts
from deact_gui.gui.tables import dress
from deact_gui.gui.theme import GRID, mute, sized

ICON = 8 * GRID


class AboutDialog(QDialog):
    """Name and version above, then every part; choosing one shows its licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Deact"))
        self._parts = parts()
        self._table = self._parts_table()
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("License text"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + 4)
        column.addLayout(self._head())
        column.addWidget(self._notice())
        column.addWidget(self._table, 3)
        column.addWidget(self._text, 2)
        column.addWidget(buttons)
        self._table.currentCellChanged.connect(lambda row, *_: self._show(self._parts[row]))
        self._table.setCurrentCell(0, 0)
        self.resize(84 * GRID, 76 * GRID)

    def _head(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(QApplication.windowIcon().pixmap(ICON, ICON))
        name = QLabel(self.tr("Deact {version}").format(version=__version__))
        name.setFont(sized(self.font(), 5, bold=True))
        purpose = QLabel(
            self.tr("Takes deactivated US phone numbers off SMS contact lists. MIT license.")
        )
        purpose.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addStretch(1)
        words.addWidget(name)
        words.addWidget(purpose)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(icon)
        row.addLayout(words, 1)
        return row

    def _notice(self) -> QLabel:
        notice = QLabel(
            self.tr(
                "Deact uses Qt and Qt for Python under the GNU Lesser General Public License, "
                "version 3. They are separate files that Deact loads when it starts: you may "
                "replace them by versions of your own, and take Deact apart to make that work. "
                'Their source is at <a href="https://download.qt.io">download.qt.io</a>. Qt is '
                "a trademark of The Qt Company Ltd."
            )
        )
        notice.setWordWrap(True)
        notice.setOpenExternalLinks(True)
        notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        mute(notice)
        return notice

    def _parts_table(self) -> QTableWidget:
        table = QTableWidget(len(self._parts), 3)
        dress(table, self.tr("What is inside"))
        table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("License")])
        for row, part in enumerate(self._parts):
            for column, text in enumerate((part.name, part.version, part.licence)):
                table.setItem(row, column, QTableWidgetItem(text))
        table.verticalHeader().hide()
        table.resizeColumnsToContents()
        table.horizontalHeader().setStretchLastSection(True)
        return table

    def _show(self, part: Part) -> None:
        self._text.setPlainText(part.text or part.licence)
