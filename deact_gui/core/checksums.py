"""The checksums (SHA-256) of a list and of what was saved of it: what a proof rests on."""

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import BinaryIO

from deact_gui.core.checkpoint import Cancelled, Checkpoint
from deact_gui.core.files import AsOpened, reading, sha256


@dataclass(frozen=True, slots=True)
class Checksums:
    """Of three files, in hex digits: of the bytes as they were read and handed to the system."""

    source: str
    """The list, as it was when it was saved."""
    kept: str
    removed: str


class HashedFile:
    """A file to read from or write to, from its start to its end, with its checksum on the way."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        data = self._file.read(size)
        self._digest.update(data)
        return data

    def write(self, data: bytes) -> None:
        """Write all of some bytes."""
        self._file.write(data)
        self._digest.update(data)

    def tell(self) -> int:
        """Return how many bytes there were."""
        return self._file.tell()

    @property
    def checksum(self) -> str:
        """Return the checksum of what was read or written."""
        return self._digest.hexdigest()


@contextmanager
def checksums_beside(opened: AsOpened) -> Iterator[Callable[[Path, Path, Checkpoint], Checksums]]:
    """Take the checksum of a list in another thread, while what is kept and removed is written.

    What is given takes those of the two files when they are finished, and waits for the list's.
    Raises ContactsError there if the list has changed since it was opened.
    """
    is_over = Event()

    def stop(done: int, total: int) -> None:
        if is_over.is_set():
            raise Cancelled

    def checksum() -> str:
        with reading(opened.path):
            made = sha256(opened.path, stop)
        opened.refuse_change()
        return made

    with ThreadPoolExecutor(1, "checksum") as thread:
        of_list = thread.submit(checksum)

        def finish(kept: Path, removed: Path, checkpoint: Checkpoint) -> Checksums:
            of_kept, of_removed = (sha256(path, checkpoint) for path in (kept, removed))
            return Checksums(of_list.result(), of_kept, of_removed)

        try:
            yield finish
        finally:
            is_over.set()
