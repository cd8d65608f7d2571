"""Arrays that grow while a file is read, for when its number of rows isn't known yet."""

from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Scalar = TypeVar("Scalar", bound=np.generic)


class GrowingArray(Generic[Scalar]):
    """A one-dimensional array that is appended to.

    It grows in place by an eighth (``realloc``), so the memory in use stays near the final size.
    """

    def __init__(self, dtype: type[Scalar]) -> None:
        self._room: NDArray[Scalar] = np.empty(1 << 16, dtype)
        self._size = 0

    def extend(self, values: NDArray[Scalar]) -> None:
        """Append values."""
        needed = self._size + len(values)
        if needed > len(self._room):
            self._room.resize(needed + needed // 8, refcheck=False)
        self._room[self._size : needed] = values
        self._size = needed

    def finish(self) -> NDArray[Scalar]:
        """Return the values; nothing can be appended any more."""
        self._room.resize(self._size, refcheck=False)
        return self._room
