"""Where in a file each part of a document stands."""

from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""The way to a part of a document: names of fields, and places in lists from 0."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a text file.

    Attributes:
        line: from 1.
        column: in characters, from 1.
    """

    line: int
    column: int


@dataclass(slots=True)
class Spot:
    """The place of a part, and those of the parts within it.

    Attributes:
        mark: of a text or number where it begins; of a list or group the name that it stands under.
        name: of the name that it stands under; None within a list.
        within: by name or by place in the list.
    """

    mark: Mark
    name: Mark | None = None
    within: dict[str | int, "Spot"] = field(default_factory=dict)


class Marks:
    """The places of all parts of a document.

    Args:
        top: of the document as a whole.
    """

    def __init__(self, top: Spot) -> None:
        self._top = top

    def at(self, path: Path) -> Mark:
        """The place of a part; of the nearest part around it where it is not in the file."""
        return self._spot(path)[0].mark

    def name_at(self, path: Path) -> Mark:
        """The place of the name that a part stands under; of the part itself within a list."""
        spot = self._spot(path)[0]
        return spot.name or spot.mark

    def has(self, path: Path) -> bool:
        """Whether a part is in the file, be it with nothing after its name."""
        return self._spot(path)[1]

    def _spot(self, path: Path) -> tuple[Spot, bool]:
        spot = self._top
        for step in path:
            if step not in spot.within:
                return spot, False
            spot = spot.within[step]
        return spot, True
