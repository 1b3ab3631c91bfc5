"""What takes long to make is made for one reader at a time; the others wait, or ask again."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Final

PATIENCE: Final = 20.0
"""Seconds that a reader waits for their turn."""


class BusyError(Exception):
    """Too many readers want what has to be made first: they may ask again.

    Attributes:
        seconds: after which it is worth asking.
    """

    def __init__(self, seconds: int) -> None:
        """Say when to ask again."""
        super().__init__(seconds)
        self.seconds = seconds


@contextmanager
def turn(places: BoundedSemaphore, patience: float, again: int) -> Iterator[None]:
    """Do something in one's turn.

    Args:
        places: as many as are served at once.
        patience: seconds to wait for one; 0 to take one that is free, or none.
        again: seconds after which whoever got none may ask again.

    Raises:
        BusyError: if none was free in time.
    """
    if not places.acquire(timeout=patience):
        raise BusyError(again)
    try:
        yield
    finally:
        places.release()
