"""Work on one thing while the next is being made."""

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")


def one_ahead(items: Generator[Item]) -> Iterator[Item]:
    """Yield items; another thread makes the next one while the caller works on this one.

    So two items live at a time. That pays where both sides mostly run in numpy, which lets go of
    the interpreter. What making an item raises is raised here; no item may be None. Left early, it
    waits for the item under way and closes ``items``.
    """
    try:
        with ThreadPoolExecutor(1, "ahead") as thread:
            upcoming = thread.submit(next, items, None)
            while (item := upcoming.result()) is not None:
                upcoming = thread.submit(next, items, None)
                yield item
    finally:
        items.close()
