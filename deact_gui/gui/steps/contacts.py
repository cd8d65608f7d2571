"""Step 2: the contact list, and which of its columns count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.date_order import detect_order, needs_order
from deact_gui.core.errors import PasswordNeeded
from deact_gui.core.terms import Columns
from deact_gui.gui.sentences import translated
from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.problem import Problem

if TYPE_CHECKING:
    from deact_gui.core.contacts.contact_file import ContactFile
    from deact_gui.core.contacts.read_as import ReadAs


class ColumnMemory(Protocol):
    """Remembers which columns were chosen for lists with the same header."""

    def recall(self, header: tuple[str, ...]) -> Columns | None:
        """Return what was chosen last."""

    def remember(self, header: tuple[str, ...], columns: Columns) -> None:
        """Keep what is chosen."""


@dataclass(frozen=True, slots=True)
class Locked:
    """A list that waits for its password."""

    path: Path
    read_as: ReadAs
    """As what it is opened; with the password that was typed last, if any."""
    sentence: str
    """What to say to the user."""

    @property
    def was_wrong(self) -> bool:
        """Tell whether a password was typed that is not the one."""
        return self.read_as.password is not None


class ContactsStep(QObject):
    """The list to scrub."""

    changed = Signal()
    """Anything of the step is another."""
    chosen = Signal()
    """The user has chosen columns."""
    given_up = Signal()
    """The user does without the list that was asked for."""

    def __init__(
        self, errands: Errands, memory: ColumnMemory, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._memory = memory
        self._path: Path | None = None
        self._contacts: ContactFile | None = None
        self._columns: Columns | None = None
        self._problem: Problem | None = None
        self._locked: Locked | None = None
        self._user_chose = False

    @property
    def path(self) -> Path | None:
        """Return the file that was asked for last, whether it could be opened or not."""
        return self._path

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
    def locked(self) -> Locked | None:
        """Return the list that was asked for and takes a password, until that is said or never."""
        return self._locked

    @property
    def problem(self) -> Problem | None:
        """Return why the list that was asked for could not be opened."""
        return self._problem

    @property
    def is_opening(self) -> bool:
        """Tell whether a list is being opened."""
        return self._errands.running(Kind.OPEN)

    def open(self, path: Path, read_as: ReadAs | None = None) -> None:
        """Open a list; the one before stays until that has worked."""
        from deact_gui.core.contacts.read_as import ReadAs

        self._locked = None
        self._open(path, read_as or ReadAs())

    def correct(self, read_as: ReadAs) -> None:
        """Read the list in another way than was found out."""
        if self._contacts and read_as != self._contacts.read_as:
            self.open(self._contacts.path, read_as)

    def unlock(self, password: str) -> None:
        """Try a password on the list that waits for it."""
        if self._locked:
            self._open(self._locked.path, replace(self._locked.read_as, password=password))

    def give_up(self) -> None:
        """Do without the list that waits for its password."""
        self._errands.drop(Kind.OPEN)
        self._locked = None
        self._path = self._contacts.path if self._contacts else None
        self.changed.emit()
        self.given_up.emit()

    def choose(self, columns: Columns) -> None:
        """Choose the columns that count."""
        if self._contacts and columns != self._columns:
            self._columns, self._user_chose = columns, True
            self._memory.remember(self._contacts.columns, columns)
            self.changed.emit()
            self.chosen.emit()

    def follow(self, other: ContactsStep) -> None:
        """Choose what is chosen for another list with the same header, as memory would have it.

        What the user has chosen for this list stays. The order of its dates is asked for anew.
        """
        if self._user_chose or not (self._contacts and other.contacts and other.columns):
            return
        columns = replace(other.columns, date_order=None)
        if self._contacts.columns == other.contacts.columns and columns != self._columns:
            self._columns = columns
            self.changed.emit()

    def _open(self, path: Path, read_as: ReadAs) -> None:
        self._path, self._problem = path, None
        self._errands.run(
            Kind.OPEN,
            partial(_opened, path, read_as),
            self._on_opened,
            partial(self._on_failed, path, read_as),
        )
        self.changed.emit()

    def _on_opened(self, contacts: ContactFile) -> None:
        self._contacts, self._locked, self._user_chose = contacts, None, False
        guess = contacts.phone_column
        self._columns = self._memory.recall(contacts.columns) or (
            None if guess is None else Columns(guess, self._guessed_consent(contacts, guess))
        )
        self.changed.emit()

    def _guessed_consent(self, contacts: ContactFile, phone: int) -> int | None:
        from deact_gui.core.contacts.columns import guess_consent_column

        consent = guess_consent_column(contacts.columns, contacts.preview)
        return None if consent == phone else consent

    def _on_failed(self, path: Path, read_as: ReadAs, error: Exception) -> None:
        if isinstance(error, PasswordNeeded):
            self._locked = Locked(path, read_as, translated(error.sentence))
        else:
            self._locked = None
            self._problem = Problem(error, partial(self.open, path, read_as))
        self.changed.emit()


def _opened(path: Path, read_as: ReadAs, *, checkpoint: Checkpoint = ignore) -> ContactFile:
    from deact_gui.core.contacts.opening import open_contacts

    return open_contacts(path, read_as)
