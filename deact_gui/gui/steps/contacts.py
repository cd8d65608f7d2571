"""Step 2: the contact list, and which of its columns count."""

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from deact_gui.core.consent import detect_order, needs_order
from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.contacts.dialect import Dialect
from deact_gui.core.contacts.opening import open_contacts
from deact_gui.core.scrub import Columns
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.problem import Problem


class ColumnMemory(Protocol):
    """Remembers which columns were chosen for lists with the same header."""

    def recall(self, header: tuple[str, ...]) -> Columns | None:
        """Return what was chosen last."""

    def remember(self, header: tuple[str, ...], columns: Columns) -> None:
        """Keep what is chosen."""


class ContactsStep(QObject):
    """The list to scrub."""

    changed = Signal()
    """Anything of the step is another."""

    def __init__(
        self, errands: Errands, memory: ColumnMemory, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._memory = memory
        self._contacts: ContactFile | None = None
        self._columns: Columns | None = None
        self._problem: Problem | None = None

    @property
    def contacts(self) -> ContactFile | None:
        """Return the list."""
        return self._contacts

    @property
    def columns(self) -> Columns | None:
        """Return the columns that count; None as long as the phone column isn't known."""
        return self._columns

    @property
    def lacks_date_order(self) -> bool:
        """Tell whether only the user knows if the month or the day comes first in the dates."""
        columns = self._columns
        if columns is None or columns.consent is None or columns.date_order is not None:
            return False
        dates = self.dates(columns.consent)
        return needs_order(dates) and detect_order(dates) is None

    def dates(self, column: int) -> list[str]:
        """Return the first cells of a column of dates."""
        return [row[column] for row in self._contacts.preview] if self._contacts else []

    @property
    def dialect(self) -> Dialect | None:
        """Return how the list is written, if that can be corrected."""
        return getattr(self._contacts, "dialect", None)

    @property
    def problem(self) -> Problem | None:
        """Return why the list that was asked for could not be opened."""
        return self._problem

    @property
    def is_opening(self) -> bool:
        """Tell whether a list is being opened."""
        return self._errands.running(Kind.OPEN)

    def open(self, path: Path, dialect: Dialect | None = None) -> None:
        """Open a list; the one before stays until that has worked."""
        self._set_problem(None)
        self._errands.run(
            Kind.OPEN,
            lambda *, checkpoint: open_contacts(path, dialect),
            self._on_opened,
            lambda error: self._set_problem(Problem(error, partial(self.open, path, dialect))),
        )
        self.changed.emit()

    def correct(self, dialect: Dialect) -> None:
        """Read the list in another way than was detected."""
        if self._contacts and dialect != self.dialect:
            self.open(self._contacts.path, dialect)

    def choose(self, columns: Columns) -> None:
        """Choose the columns that count."""
        if self._contacts and columns != self._columns:
            self._columns = columns
            self._memory.remember(self._contacts.columns, columns)
            self.changed.emit()

    def _on_opened(self, contacts: ContactFile) -> None:
        self._contacts = contacts
        guess = contacts.phone_column
        self._columns = self._memory.recall(contacts.columns) or (
            None if guess is None else Columns(phone=guess)
        )
        self.changed.emit()

    def _set_problem(self, problem: Problem | None) -> None:
        self._problem = problem
        self.changed.emit()
