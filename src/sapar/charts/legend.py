"""The key of a picture: what each kind of mark stands for."""

from collections.abc import Sequence
from dataclasses import dataclass

from sapar.charts.colours import MUTED
from sapar.charts.lettering import LINE, widest, wrapped
from sapar.charts.vega import Note

ROOM = 24.0
_APART = 20.0


@dataclass(frozen=True, slots=True)
class Legend:
    """Words for the marks; a mark without words is not in the key.

    Attributes:
        first: name of the first series (a dataset, a year).
        second: name of the second series; needed where rows have one.
        null: what the tick of a row stands for, as "expected if ties were mutual".
        interval: what the line through a mark stands for, as "95 % interval".
    """

    first: str = ""
    second: str = ""
    null: str = ""
    interval: str = ""

    def entries(self) -> tuple[tuple[str, str], ...]:
        """Kind of mark and words, of those that have words."""
        named = (
            ("first", self.first),
            ("second", self.second),
            ("null", self.null),
            ("interval", self.interval),
        )
        return tuple((kind, words) for kind, words in named if words)


@dataclass(frozen=True, slots=True)
class Entry:
    """One mark of the key with its words, placed.

    Attributes:
        kind: first, second, null or interval.
        x: left edge of the mark, in pixels from the left.
        y: middle of the mark, from the top.
        note: its words.
    """

    kind: str
    x: float
    y: float
    note: Note


def placed(entries: Sequence[tuple[str, str]], width: float) -> tuple[tuple[Entry, ...], float]:
    """Entries beside each other, on as many lines as the width asks for, and their height."""
    found: list[Entry] = []
    x = y = bottom = 0.0
    for kind, words in entries:
        lines = wrapped(words, width - ROOM)
        taken = ROOM + widest(lines)
        if x and x + taken > width:
            x, y = 0.0, bottom
        height = len(lines) * LINE
        middle = y + height / 2
        found.append(Entry(kind, x, y + LINE / 2, Note(x + ROOM, middle, lines, fill=MUTED)))
        x += taken + _APART
        bottom = max(bottom, y + height + 4)
    return tuple(found), bottom
