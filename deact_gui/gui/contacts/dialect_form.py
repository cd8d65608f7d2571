"""How a CSV file is written, to correct."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from deact_gui.gui.forms import add_field, plain_form

if TYPE_CHECKING:
    from deact_gui.core.contacts.read_as import ReadAs
    from deact_gui.gui.steps.contacts import ContactsStep


class DialectForm(QWidget):
    """Separators, encoding, header and quotation marks."""

    def __init__(self, step: ContactsStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        form = plain_form(self)
        add_field(form, self.tr("&Columns separated by"), self._delimiter)
        add_field(form, self.tr("&Encoding"), self._encoding)
        form.addRow(self._header)
        form.addRow(self._quoting)
        self.setFocusProxy(self._delimiter)
        for box in (self._delimiter, self._encoding):
            box.activated.connect(self._correct)
        for check in (self._header, self._quoting):
            check.clicked.connect(self._correct)

    def show_as(self, read_as: ReadAs) -> None:
        """Show how the list is read now, if it is a CSV file."""
        if dialect := read_as.dialect:
            self._delimiter.setCurrentIndex(self._delimiter.findData(dialect.delimiter))
            self._encoding.setCurrentIndex(self._encoding.findData(dialect.encoding))
            self._header.setChecked(dialect.header)
            self._quoting.setChecked(dialect.quoting)
        self.setVisible(dialect is not None)

    def _correct(self) -> None:
        contacts = self._step.contacts
        if contacts and (dialect := contacts.read_as.dialect):
            corrected = replace(
                dialect,
                delimiter=self._delimiter.currentData(),
                encoding=self._encoding.currentData(),
                header=self._header.isChecked(),
                quoting=self._quoting.isChecked(),
            )
            self._step.correct(replace(contacts.read_as, dialect=corrected))
