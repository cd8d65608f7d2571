"""Turn what the operating system says of a file into sentences."""

import errno
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.errors import ContactsError, SaveError

_AT_ONCE = 1 << 20


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Raise ContactsError for what keeps a contact list from being read."""
    try:
        yield
    except FileNotFoundError:
        raise ContactsError(f"{path.name} isn't there any more. Choose it again.") from None
    except IsADirectoryError:
        raise ContactsError(f"{path.name} is a folder. Choose a contact list in it.") from None
    except PermissionError:
        raise ContactsError(
            f"{path.name} can't be opened. If another program has it open, close it there, "
            "or ask whoever manages this computer for the right to read it."
        ) from None
    except OSError as error:
        raise ContactsError(f"{path.name} can't be read: {error.strerror}.") from error


class AsOpened:
    """A contact list that has to stay as it was when it was opened."""

    def __init__(self, path: Path) -> None:
        """Look at it; raises ContactsError if that can't be done."""
        self.path = path
        with reading(path):
            self._size_and_time = _size_and_time(path)

    @property
    def size(self) -> int:
        """Return its bytes."""
        return self._size_and_time[0]

    def refuse_change(self) -> None:
        """Raise ContactsError if it was written to since."""
        with reading(self.path):
            if _size_and_time(self.path) != self._size_and_time:
                raise changed(self.path)


def _size_and_time(path: Path) -> tuple[int, int]:
    facts = path.stat()
    return facts.st_size, facts.st_mtime_ns


def sha256(path: Path, checkpoint: Checkpoint = ignore) -> str:
    """Return the checksum of a file, in hex digits. The checkpoint counts bytes."""
    digest, done, size = hashlib.sha256(), 0, path.stat().st_size
    with path.open("rb", buffering=0) as file:
        while chunk := file.read(_AT_ONCE):
            digest.update(chunk)
            done += len(chunk)
            checkpoint(done, size)
    return digest.hexdigest()


def changed(path: Path) -> ContactsError:
    """Return the error for a file that isn't what it was when it was opened."""
    return ContactsError(
        f"{path.name} has changed since it was opened. Open it again to go on with what it holds."
    )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raise SaveError for what keeps a result from being written."""
    try:
        yield
    except FileNotFoundError:
        raise SaveError(f"The folder {path.parent} isn't there. Choose another one.") from None
    except PermissionError:
        raise SaveError(
            f"{path.name} can't be written to {path.parent}. If it is open in another program, "
            "close it there, or save somewhere else."
        ) from None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise SaveError(
                f"The disk is full: nothing was saved to {path.parent}. "
                "Make room, or save to another disk."
            ) from error
        raise SaveError(f"{path.name} can't be written: {error.strerror}.") from error
