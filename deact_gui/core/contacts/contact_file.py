"""What every kind of contact list can do, however it is stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from deact_gui.core.cells import Cells
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.checksums import Checksums
from deact_gui.core.contacts.read_as import ReadAs


@dataclass(frozen=True, slots=True)
class Split:
    """Which rows to take out of a list, and what to write behind each of them."""

    removed: NDArray[np.bool_]
    """One a row."""
    note: NDArray[np.uint16]
    """One a row: an index into ``notes``."""
    notes: tuple[tuple[str, ...], ...]
    """What stands in the added columns."""
    titles: tuple[str, ...]
    """The names of the added columns."""


@dataclass(frozen=True, slots=True)
class Written:
    """What ``write`` has to say of the files that it wrote."""

    checksums: Checksums
    left_behind: tuple[str, ...] = ()
    """Sentences on what of the rows removed is still in the file of those kept."""


class ContactFile(Protocol):
    """A contact list on disk, opened for reading. It is never written to.

    Rows are numbered from 0, the header not counted. All but the properties may raise
    ContactsError: when the file has vanished, is locked or has changed since it was opened.
    """

    @property
    def path(self) -> Path:
        """Return where it is."""

    @property
    def size(self) -> int:
        """Return its bytes."""

    @property
    def read_as(self) -> ReadAs:
        """Return how it is read: opened with this, it is read the same again."""

    @property
    def sheets(self) -> tuple[str, ...]:
        """Return the sheets to choose from, in order; none where a file is one list."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns' names, made up where there are none."""

    @property
    def preview(self) -> tuple[tuple[str, ...], ...]:
        """Return the first rows, each as wide as ``columns``."""

    @property
    def phone_column(self) -> int | None:
        """Return the column that most likely holds the phone number."""

    @property
    def notices(self) -> tuple[str, ...]:
        """Return sentences on what the last scan found odd, though it could go on."""

    @property
    def suffix(self) -> str:
        """Return how the names of the files end that ``write`` makes."""

    @property
    def not_carried_over(self) -> str:
        """Return what to read before saving: what of the list will be lost by it; "" if nothing."""

    @property
    def refusal(self) -> str | None:
        """Return why ``write`` would refuse it: the list would not come back as it was."""

    def as_values(self, checkpoint: Checkpoint = ignore) -> "ContactFile":
        """Return the same list, scanned, to be saved as values alone where ``write`` refuses."""

    def scan(
        self, columns: Sequence[int], checkpoint: Checkpoint = ignore
    ) -> Iterator[tuple[Cells, ...]]:
        """Yield the cells of some columns, in blocks of consecutive rows, from first to last.

        A block's cells are valid until the next one is asked for. The checkpoint counts bytes.
        """

    def rows(self, numbers: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """Return the cells of some rows, in any order; after a scan."""

    def search(
        self, text: str, column: int | None = None, checkpoint: Checkpoint = ignore
    ) -> NDArray[np.int64]:
        """Return the numbers of the rows that hold a text, in order; after a scan.

        Upper and lower case are the same; a text of digits finds them however they are spelled.
        """

    def write(
        self, split: Split, kept: Path, removed: Path, checkpoint: Checkpoint = ignore
    ) -> Written:
        """Write the rows to two new files, each as it stands in the list; after a scan."""
