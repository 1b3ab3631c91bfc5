"""What a process keeps of what it made, so that it is not made again for the next reader."""

import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import AbstractContextManager
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made", str, bytes, tuple[str, ...])


class Kept(Generic[Made]):
    """Texts or files, bounded in bytes: what was asked for longest ago goes first.

    Only for what follows from its key alone: documents, named by their digest. Two readers
    who ask at once may both make it; that is cheaper than one who waits for the other.
    """

    def __init__(self, most: int) -> None:
        """Keep at most so many bytes."""
        self._most = most
        self._bytes = 0
        self._found: OrderedDict[Hashable, Made] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is kept under a key, made if it is not there."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key]
        made = make()
        with self._lock:
            self._keep(key, made)
        return made

    def in_turn(
        self,
        key: Hashable,
        make: Callable[[], Made],
        turn: Callable[[], AbstractContextManager[None]],
    ) -> Made:
        """As `get`, of what is made in one's turn alone.

        Whoever waited looks again first: the one before may have made just that.
        """

        def waited() -> Made:
            with turn():
                return self.get(key, make)

        return self.get(key, waited)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._found.clear()
            self._bytes = 0

    def _keep(self, key: Hashable, made: Made) -> None:
        size = _size(made)
        if size > self._most or key in self._found:
            return
        self._found[key] = made
        self._bytes += size
        while self._bytes > self._most:
            _key, gone = self._found.popitem(last=False)
            self._bytes -= _size(gone)


def _size(made: str | bytes | tuple[str, ...]) -> int:
    parts = made if isinstance(made, tuple) else ()
    return sys.getsizeof(made) + sum(map(sys.getsizeof, parts))
