"""Step 2: the contact list, the columns that count, and its first rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from deact_gui.gui import icons
from deact_gui.gui.card import Card, StepState
from deact_gui.gui.contacts.column_bar import ColumnBar
from deact_gui.gui.contacts.drop_zone import DropZone
from deact_gui.gui.contacts.preview_model import PreviewModel
from deact_gui.gui.contacts.sheet_box import SheetBox
from deact_gui.gui.message_bar import Kind, MessageBar, WayOut
from deact_gui.gui.open_dialog import ask_for_lists

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QTableView

    from deact_gui.core.contacts.contact_file import ContactFile
    from deact_gui.gui.contacts.format_popup import FormatPopup
    from deact_gui.gui.contacts.password_dialog import PasswordDialog
    from deact_gui.gui.steps.contacts import ContactsStep, Locked


class ContactsPanel(Card):
    """Everything about the list, until the review takes the room of its first rows."""

    sample_asked = Signal()
    """The user wants to try the sample."""
    lists_chosen = Signal(object)
    """The user has chosen lists to open (a sequence of Paths)."""

    def __init__(self, step: ContactsStep, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self.set_name(self.tr("Contacts"))
        self._step = step
        self._rows: int | None = None
        self._message = MessageBar()
        self._columns = ColumnBar(step)
        self._model = PreviewModel(self)
        self._preview: QTableView | None = None
        self._drop_zone = DropZone()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._drop_zone)
        self._sheet = SheetBox(step)
        self._popup: FormatPopup | None = None
        self._password: PasswordDialog | None = None
        self._format, self._open = QPushButton(self.tr("F&ormat")), QPushButton(self.tr("Open…"))
        self._lay_out()
        self._shown: object = None
        step.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self._format.setIcon(icons.icon("sliders"))
        self._format.clicked.connect(self._ask_format)
        self._open.setIcon(icons.icon("folder"))
        self._open.setToolTip(self.tr("Open a contact list (Ctrl+O)"))
        self._open.clicked.connect(self.ask_for_list)
        self._drop_zone.open_asked.connect(self.ask_for_list)
        self._drop_zone.sample_asked.connect(self.sample_asked)
        for tool in (self._sheet, self._format, self._open):
            self.tools.addWidget(tool)
        for widget in (self._columns, self._message):
            self.body.addWidget(widget)
        self.body.addWidget(self._pages, 1)

    def ask_for_list(self) -> None:
        """Let the user choose a list."""
        contacts = self._step.contacts
        folder = contacts.path.parent if contacts else Path.home()
        ask_for_lists(self, folder, self.lists_chosen.emit)

    def show_rows(self, rows: int | None) -> None:
        """Show how many rows the list has, once they are counted."""
        self._rows = rows
        self._say()

    def show_preview(self, visible: bool) -> None:
        """Show the first rows, or leave their room to the review."""
        self._pages.setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the password that is waited for: nobody is asked for that of a hidden list."""
        super().showEvent(event)
        self._show_lock()

    def _show(self) -> None:
        contacts = self._step.contacts
        if contacts and contacts is not self._shown:
            self._shown = contacts
            self._show_rows_of(contacts)
        self._model.mark(self._step.columns)
        has_list = contacts is not None
        self._columns.setVisible(has_list)
        self._open.setVisible(has_list)
        self._format.setVisible(has_list)
        self._format.setToolTip(
            self.tr("Say which row names the columns")
            if contacts and contacts.read_as.sheet is not None
            else self.tr("Correct separators, encoding and header")
        )
        self._show_lock()
        if problem := self._step.problem:
            other = WayOut(self.tr("Choose another…"), self.ask_for_list)
            retry = [WayOut(self.tr("Retr&y"), problem.retry)] if problem.retry else []
            self._message.say(Kind.ERROR, problem.sentence, *retry, other)
        else:
            self._message.clear()
        self._say()

    def _show_rows_of(self, contacts: ContactFile) -> None:
        """Show the first rows of a list, in a table that is made for the first list."""
        from deact_gui.gui.tables import fit_columns, plain_table

        self._model.show_list(contacts)
        if self._preview is None:
            self._preview = plain_table(self._model, self.tr("First rows of the list"))
            self._pages.addWidget(self._preview)
            self._pages.setCurrentWidget(self._preview)
            self.grown.emit()
        fit_columns(self._preview)

    def _show_lock(self) -> None:
        if (locked := self._step.locked) and self.isVisible():
            self._ask_password(locked)
        elif self._password and self._password.isVisible():
            self._password.accept()

    def _ask_password(self, locked: Locked) -> None:
        if self._password is None:
            from deact_gui.gui.contacts.password_dialog import PasswordDialog

            self._password = PasswordDialog(self)
            self._password.typed.connect(self._step.unlock)
            self._password.rejected.connect(self._step.give_up)
        self._password.ask(locked, self._step.is_opening)

    def _ask_format(self) -> None:
        if self._popup is None:
            from deact_gui.gui.contacts.format_popup import FormatPopup

            self._popup = FormatPopup(self._step, self)
        self._popup.open_below(self._format)

    def _say(self) -> None:
        contacts = self._step.contacts
        if contacts is None:
            self.say(StepState.OPEN, self.tr("Opening…") if self._step.is_opening else "")
            return
        locale = QLocale()
        parts = [contacts.path.name]
        if self._rows is not None:
            rows = self._rows
            parts.append(self.tr("1 row") if rows == 1 else self.tr("%Ln rows", "", rows))
        parts.append(
            locale.formattedDataSize(contacts.size, 1, locale.DataSizeFormat.DataSizeSIFormat)
        )
        self.say(StepState.DONE if self._step.columns else StepState.OPEN, "  ·  ".join(parts))
