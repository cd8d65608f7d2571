"""Correct how a list is read, and see at once what comes of it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLabel, QWidget

from deact_gui.gui.forms import add_field, plain_form
from deact_gui.gui.steps.contacts import ContactsStep
from deact_gui.gui.theme import GRID, mute


class FormatPopup(QFrame):
    """A small form below its button; every change is tried out immediately."""

    def __init__(self, step: ContactsStep, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._step = step
        self._delimiter = QComboBox()
        for text, delimiter in (
            (self.tr("Comma  ,"), ","),
            (self.tr("Semicolon  ;"), ";"),
            (self.tr("Tab"), "\t"),
            (self.tr("Bar  |"), "|"),
        ):
            self._delimiter.addItem(text, delimiter)
        self._encoding = QComboBox()
        for text, encoding in (
            (self.tr("Unicode (UTF-8)"), "utf-8"),
            (self.tr("Windows Western (1252)"), "cp1252"),
            (self.tr("Unicode (UTF-16)"), "utf-16-le"),
            (self.tr("Unicode (UTF-16, big-endian)"), "utf-16-be"),
        ):
            self._encoding.addItem(text, encoding)
        self._header = QCheckBox(self.tr("The first row &names the columns"))
        self._quoting = QCheckBox(self.tr("&Quotation marks hold a field together"))
        hint = QLabel(
            self.tr("Deact found this out by itself. Change it if the columns look wrong.")
        )
        hint.setWordWrap(True)
        mute(hint)
        form = plain_form(self, 2 * GRID)
        form.addRow(hint)
        add_field(form, self.tr("&Columns separated by"), self._delimiter)
        add_field(form, self.tr("&Encoding"), self._encoding)
        form.addRow(self._header)
        form.addRow(self._quoting)
        for box in (self._delimiter, self._encoding):
            box.activated.connect(self._correct)
        for check in (self._header, self._quoting):
            check.clicked.connect(self._correct)
        step.changed.connect(self._show)

    def open_below(self, button: QWidget) -> None:
        """Open with the right edges of form and button in line."""
        self._show()
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        self.move(corner)
        self.show()
        self._delimiter.setFocus()

    def _show(self) -> None:
        if dialect := self._step.dialect:
            self._delimiter.setCurrentIndex(self._delimiter.findData(dialect.delimiter))
            self._encoding.setCurrentIndex(self._encoding.findData(dialect.encoding))
            self._header.setChecked(dialect.header)
            self._quoting.setChecked(dialect.quoting)

    def _correct(self) -> None:
        if dialect := self._step.dialect:
            self._step.correct(
                replace(
                    dialect,
                    delimiter=self._delimiter.currentData(),
                    encoding=self._encoding.currentData(),
                    header=self._header.isChecked(),
                    quoting=self._quoting.isChecked(),
                )
            )
