"""Bounds on what an archive may unpack to, checked while it unpacks: headers can lie."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sapar.values.language import _
from sapar.values.unusable import UnusableError

CHUNK = 1 << 20
HIGHEST_RATIO = 200
FREE_BYTES = 64 << 20
MOST_BYTES = 64 << 30
MOST_MEMBERS = 1000


@dataclass(slots=True)
class Unpacking:
    """How much came out of an archive for how much went in.

    Attributes:
        place: name of the archive, for messages.
        packed: bytes read from the archive so far.
        unpacked: bytes that came out so far.
    """

    place: str
    packed: Callable[[], int]
    unpacked: int = 0

    def add(self, count: int) -> None:
        """Count bytes that came out.

        Raises:
            UnusableError: if they are too many, or far more than any table packs into so little.
        """
        self.unpacked += count
        swollen = self.unpacked > HIGHEST_RATIO * max(1, self.packed())
        if self.unpacked > MOST_BYTES or (swollen and self.unpacked > FREE_BYTES):
            raise UnusableError(
                "archive-swells",
                self.place,
                _("the archive unpacks to more than {size} bytes").format(size=self.unpacked),
                _("more than {ratio} times its size, which no table does: refused").format(
                    ratio=HIGHEST_RATIO
                ),
            )

    def bounded(self, read: Callable[[int], bytes]) -> Iterator[bytes]:
        """Blocks of what `read` returns, counted; ends where it is empty."""
        while block := read(CHUNK):
            self.add(len(block))
            yield block
